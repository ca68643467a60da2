import { blankWindow } from './blank-window.js';
import { inCommon } from './in-common.js';

const LONGEST = 2000; // ms: a save takes a few, on a busy machine some hundred; the window is blank meanwhile, as it is while any page loads

const leaving = () => inCommon('leaving', () => ({ listeners: new Set<() => Promise<void>>(), left: false }));

/**
 * True from the moment someone pressed "Leave now". The page shows nothing of the kit from then on, also when a
 * browser brings it back from memory; and nothing asks the person to stay.
 */
export const hasLeft = (): boolean => leaving().left;

/** Calls `listener`, which never throws, when the person leaves; it resolves once its words are kept; returns the function that stops it. */
export function watchLeaving(listener: () => Promise<void>): () => void {
  const { listeners } = leaving();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Blanks the window and empties every element of the kit at once, then goes to `address`, which takes this page's place
 * in the history of the tab, as soon as what was unsaved is kept: a page that goes before that takes the last words along.
 */
export function leave(address: string): void {
  leaving().left = true;
  const sheet = blankWindow();
  const saved = Promise.allSettled([...leaving().listeners].map((listener) => listener())); // begun now, all of them
  void Promise.race([saved, new Promise((resolve) => setTimeout(resolve, LONGEST))]).then(() => {
    const isHere = address.split('#')[0] === location.href.split('#')[0] && address.includes('#');
    location.replace(address);
    if (isHere) sheet.remove(); // a page that goes elsewhere within itself shows what it has there; the kit shows nothing any more
  });
}

const listeners = new Set<() => void>();
let left = false;

/**
 * True from the moment someone pressed "Leave now". The page shows nothing of the kit from then on, also when a
 * browser brings it back from memory; and nothing asks the person to stay.
 */
export const hasLeft = (): boolean => left;

/** Calls `listener` when the person leaves; returns the function that stops it. */
export function watchLeaving(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Empties every element of the kit on the page and goes to `address`, which takes this page's place in the history of the tab. */
export function leave(address: string): void {
  left = true;
  try {
    for (const listener of [...listeners]) listener();
  } finally {
    location.replace(address); // whatever went wrong before it
  }
}

import { inCommon } from './in-common.js';
import { parentAcross } from './localized.js';

const holding = () => inCommon('holding', () => new Set<Element>());

/** Says that something runs in `element` that a person looks at without touching, such as a timer: the screen is not covered meanwhile. */
export function holdOpen(element: Element, on: boolean): void {
  if (on) holding().add(element);
  else holding().delete(element);
}

/** Tells whether anything inside `provider`, shadow roots included, holds the screen open. */
export function isHeldOpen(provider: Element): boolean {
  return [...holding()].some((element) => {
    for (let node: Element | null = element; node; node = parentAcross(node)) if (node === provider) return true;
    return false;
  });
}

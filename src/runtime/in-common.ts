const TAG = 'rk-in-common'; // the build puts the version into it, as into every inner tag

type Held = Record<string, unknown>;

let held: Held | undefined;

/**
 * What every copy of this version of the kit on a page has in common: what the first one to ask for `name` made. A page
 * that takes two of the self-contained files has two copies, and still one store a client, one lock and one way out.
 */
export function inCommon<T>(name: string, make: () => T): T {
  held ??= heldByPage();
  return (held[name] ??= make()) as T;
}

/** The registry of elements is where copies meet anyway: nothing else of the page is touched. */
function heldByPage(): Held {
  const held = Object.create(null) as Held; // whatever the page added to every object
  if (typeof document === 'undefined') return held; // Node
  if (!customElements.get(TAG)) customElements.define(TAG, class extends HTMLElement { static readonly held = held; });
  return (customElements.get(TAG) as unknown as { readonly held: Held }).held;
}

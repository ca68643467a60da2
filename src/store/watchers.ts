import type { StoreChange } from './record-store.js';

/** Those who want to hear of each change; a listener that throws stops no other. */
export class Watchers {
  readonly #listeners = new Set<{ readonly listener: (change: StoreChange) => void }>();

  watch(listener: (change: StoreChange) => void): () => void {
    const entry = { listener };
    this.#listeners.add(entry);
    return () => void this.#listeners.delete(entry);
  }

  tell(change: StoreChange): void {
    for (const { listener } of [...this.#listeners]) {
      try {
        listener(change);
      } catch (error) {
        queueMicrotask(() => { throw error; }); // a bug of the listener's, told where bugs are told
      }
    }
  }
}

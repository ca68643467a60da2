import type { Place } from './place.js';

/** Where the marker stands: `localStorage`, which browsers may keep when they evict a database. */
export type Markers = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Remembers that a place had a database, so that a lost one is told from one that never was. The
 * marker is a digest and says nothing of what was written.
 */
export class Sentinel {
  readonly #name: string;
  readonly #markers: Markers | undefined;

  constructor(place: Place, markers = pageMarkers()) {
    this.#name = place.name;
    this.#markers = markers;
  }

  get remembers(): boolean {
    return this.#guarded((markers) => markers.getItem(this.#name) !== null) ?? false;
  }

  mark(): void {
    this.#guarded((markers) => markers.setItem(this.#name, '1'));
  }

  clear(): void {
    this.#guarded((markers) => markers.removeItem(this.#name));
  }

  #guarded<Result>(act: (markers: Markers) => Result): Result | undefined {
    try {
      return this.#markers && act(this.#markers);
    } catch (error) {
      if (error instanceof Error || error instanceof DOMException) return undefined; // full or forbidden: only the warning of a loss is lost
      throw error;
    }
  }
}

function pageMarkers(): Markers | undefined {
  try {
    return (globalThis as { localStorage?: Markers }).localStorage;
  } catch (error) {
    if (error instanceof DOMException) return undefined; // a sandboxed frame may not even ask
    throw error;
  }
}

/** The order in which records were written, as far as this page knows it. */
export class Places {
  readonly #places = new Map<string, number>();
  #top = 0;
  #bottom = 0;

  of(id: string): number {
    return this.#places.get(id) ?? 0;
  }

  /** A record that was written now. */
  add(id: string): void {
    if (!this.#places.has(id)) this.#places.set(id, (this.#top += 1));
  }

  /** What was found at the first look, newest first: all of it is older than what was written here meanwhile. */
  addOlder(ids: readonly string[]): void {
    for (const id of ids) if (!this.#places.has(id)) this.#places.set(id, (this.#bottom -= 1));
  }
}

const MOST = 20; // ids kept a tab and activity

/**
 * Remembers which drafts this tab was working on, so that a reload goes on at once while a new tab
 * asks first. Holds random ids only.
 */
export class TabMemory {
  readonly #key: string;

  constructor(namespace: string, activity: string) {
    this.#key = `rapport:${namespace}:${activity}`;
  }

  has(id: string): boolean {
    return this.#ids().includes(id);
  }

  /** Notes that this tab works on `id`; the newest is last. */
  remember(id: string): void {
    this.#write([...this.#ids().filter((each) => each !== id), id].slice(-MOST));
  }

  forget(id: string): void {
    this.#write(this.#ids().filter((each) => each !== id));
  }

  #ids(): readonly string[] {
    try {
      const ids: unknown = JSON.parse(sessionStorage.getItem(this.#key) ?? '[]');
      return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
    } catch {
      return []; // blocked or foreign content: the person is asked instead
    }
  }

  #write(ids: readonly string[]): void {
    try {
      if (ids.length > 0) sessionStorage.setItem(this.#key, JSON.stringify(ids));
      else sessionStorage.removeItem(this.#key);
    } catch {
      // blocked: a reload asks like a new visit
    }
  }
}

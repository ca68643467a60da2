/** Whether the browser has promised not to evict what is stored. */
export type Persisted = 'persisted' | 'best-effort' | 'unknown';

/** The part of `navigator.storage` that promises. */
export type StoragePromise = Pick<StorageManager, 'persist' | 'persisted'>;

/** Asks for storage that the browser does not evict, and tells how that stands. */
export class Persistence {
  readonly #storage: StoragePromise | undefined;
  #asked: Promise<Persisted> | undefined;

  constructor(storage: StoragePromise | undefined = pageStorage()) {
    this.#storage = storage;
  }

  /** How it stands now; asks nothing of the person. */
  persisted(): Promise<Persisted> {
    return this.#answer((storage) => storage.persisted());
  }

  /** Asks the browser, which may ask the person; once a page. */
  ask(): Promise<Persisted> {
    this.#asked ??= this.#answer(async (storage) => (await storage.persisted()) || storage.persist());
    return this.#asked;
  }

  async #answer(question: (storage: StoragePromise) => Promise<boolean>): Promise<Persisted> {
    if (!this.#storage) return 'unknown';
    return question(this.#storage).then((yes) => (yes ? 'persisted' : 'best-effort'), () => 'unknown'); // a frame may be forbidden to ask
  }
}

function pageStorage(): StorageManager | undefined {
  return (globalThis as { navigator?: { storage?: StorageManager } }).navigator?.storage;
}

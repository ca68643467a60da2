/** A failure as an engine words it. */
export const fault = (name: string, message = ''): DOMException => new DOMException(message, name);

interface Planned {
  readonly error: DOMException;
  times: number;
}

/**
 * IndexedDB with the failures seen in the field, over the engine's own. What is planned hits the
 * next openings, writings or handles and is over when its times are used up, or at `heal`.
 */
export class FaultyIndexedDB {
  /** Handles opened so far. */
  handles = 0;
  readonly #real: IDBFactory;
  #opening: Planned | 'never' | undefined;
  #putting: Planned | undefined;
  #reading: Planned | undefined;
  #committing: Planned | undefined;
  #killUpgradeAfter = Infinity;
  #broken = new WeakMap<IDBDatabase, DOMException>();
  #open = new Set<IDBDatabase>();
  /** What the kit asks for is raised by this much, as a kit of a later schema would. */
  laterBy = 0;

  constructor(real: IDBFactory = indexedDB) {
    this.#real = real;
  }

  get factory(): IDBFactory {
    return {
      open: (name: string, version?: number) => this.#opened(name, version),
      deleteDatabase: (name: string) => this.#real.deleteDatabase(name),
      cmp: (one: unknown, other: unknown) => this.#real.cmp(one, other),
      databases: () => this.#real.databases(),
    };
  }

  openingFails(error: DOMException, times = Infinity): void {
    this.#opening = { error, times };
  }

  openingNeverSettles(): void {
    this.#opening = 'never';
  }

  /** Writing a value fails at once. */
  puttingFails(error: DOMException, times = Infinity): void {
    this.#putting = { error, times };
  }

  readingFails(error: DOMException, times = Infinity): void {
    this.#reading = { error, times };
  }

  /** Every request succeeds; the transaction aborts at its commit. */
  committingFails(error: DOMException, times = Infinity): void {
    this.#committing = { error, times };
  }

  /** Every handle that is open now refuses transactions from now on; new ones work. No event tells of it. */
  breakHandles(error: DOMException): void {
    for (const database of this.#open) this.#broken.set(database, error);
  }

  /** The upgrade dies when it has made so many tables. */
  killUpgradeAfter(tables: number): void {
    this.#killUpgradeAfter = tables;
  }

  heal(): void {
    this.#opening = this.#putting = this.#reading = this.#committing = undefined;
    this.#killUpgradeAfter = Infinity;
  }

  #opened(name: string, version?: number): IDBOpenDBRequest {
    if (this.#opening === 'never') return new EventTarget() as IDBOpenDBRequest;
    const error = used(this.#opening);
    if (error) return failedRequest(error);
    const request = version === undefined ? this.#real.open(name) : this.#real.open(name, version + this.laterBy);
    request.addEventListener('upgradeneeded', () => this.#patchUpgrade(request));
    request.addEventListener('success', () => this.#patch(request.result));
    return request;
  }

  #patchUpgrade({ result, transaction }: IDBOpenDBRequest): void {
    const create = result.createObjectStore.bind(result);
    let made = 0;
    Object.defineProperty(result, 'createObjectStore', { configurable: true, value: (...args: Parameters<typeof create>) => {
      made += 1;
      if (made <= this.#killUpgradeAfter) return create(...args);
      transaction!.abort();
      throw fault('AbortError', 'the process died');
    } });
  }

  #patch(database: IDBDatabase): void {
    this.handles += 1;
    this.#open.add(database);
    const begin = database.transaction.bind(database);
    Object.defineProperty(database, 'transaction', { configurable: true, value: (...args: Parameters<typeof begin>) => {
      const broken = this.#broken.get(database);
      if (broken) throw broken;
      return this.#patchTransaction(begin(...args));
    } });
  }

  #patchTransaction(transaction: IDBTransaction): IDBTransaction {
    const storeOf = transaction.objectStore.bind(transaction);
    Object.defineProperty(transaction, 'objectStore', { configurable: true, value: (name: string) => this.#patchStore(storeOf(name), transaction) });
    return transaction;
  }

  #patchStore(store: IDBObjectStore, transaction: IDBTransaction): IDBObjectStore {
    const [put, get] = [store.put.bind(store), store.get.bind(store)];
    const failing = (error: DOMException) => {
      abortWith(transaction, error);
      return Promise.reject(error) as unknown as IDBRequest;
    };
    Object.defineProperty(store, 'put', { configurable: true, value: (...args: Parameters<typeof put>) => {
      const error = used(this.#putting);
      if (error) return failing(error);
      const request = put(...args);
      const atCommit = store.name === 'records' ? used(this.#committing) : undefined;
      if (atCommit) {
        Object.defineProperty(transaction, 'commit', { configurable: true, value: () => undefined }); // it comes to nothing
        request.addEventListener('success', () => abortWith(transaction, atCommit));
      }
      return request;
    } });
    Object.defineProperty(store, 'get', { configurable: true, value: (query: IDBValidKey) => {
      const error = used(this.#reading);
      return error ? failing(error) : get(query);
    } });
    return store;
  }
}

function used(planned: Planned | 'never' | undefined): DOMException | undefined {
  if (!planned || planned === 'never' || planned.times <= 0) return undefined;
  planned.times -= 1;
  return planned.error;
}

function abortWith(transaction: IDBTransaction, error: DOMException): void {
  Object.defineProperty(transaction, 'error', { configurable: true, value: error });
  transaction.abort();
}

function failedRequest(error: DOMException): IDBOpenDBRequest {
  const request = Object.assign(new EventTarget(), { error }) as unknown as IDBOpenDBRequest;
  setTimeout(() => request.dispatchEvent(new Event('error', { cancelable: true })));
  return request;
}

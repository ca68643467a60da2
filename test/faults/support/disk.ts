import { fault, FaultyIndexedDB } from '../../support/faulty-indexeddb.js';

/** Failures by the names and words engines give them, as `faults` has met them in the field. */
export const FAULTS = {
  quota: fault('QuotaExceededError', 'The current transaction exceeded its quota limitations.'),
  backingStore: fault('UnknownError', 'Internal error opening backing store for indexedDB.open.'),
  closing: fault('InvalidStateError', "Failed to execute 'transaction' on 'IDBDatabase': The database connection is closing."),
  serverLost: fault('UnknownError', 'Connection to Indexed Database server lost. Refresh the page to try again'),
  blob: fault('DataError', 'Failed to write blobs.'),
  insecure: fault('SecurityError', 'The operation is insecure.'),
} as const;

/** Lets the page's own `indexedDB` be a faulty one while `work` runs. What it opened goes on to be faulty. */
export async function onFaultyDisk(work: (disk: FaultyIndexedDB) => Promise<void>): Promise<void> {
  const disk = new FaultyIndexedDB();
  await withIndexedDB(disk.factory, () => work(disk));
}

/** Puts another `indexedDB` in the place of the page's own while `work` runs. */
export async function withIndexedDB(factory: IDBFactory | undefined, work: () => Promise<void>): Promise<void> {
  const own = Object.getOwnPropertyDescriptor(window, 'indexedDB');
  Object.defineProperty(window, 'indexedDB', { configurable: true, value: factory });
  try {
    await work();
  } finally {
    if (own) Object.defineProperty(window, 'indexedDB', own);
    else delete (window as { indexedDB?: unknown }).indexedDB;
  }
}

import { wrap } from 'idb';
import { RapportError } from '../core/errors.js';
import { migrate, SCHEMA_VERSION, TABLES, type Database } from './schema.js';
import { nameOf } from './storage-errors.js';

const PATIENCE = 5000; // ms for another tab to let go, and for an engine that never answers

/** An open database, and whether it was made just now. */
export interface Opened {
  readonly database: Database;
  readonly fresh: boolean;
}

/**
 * Opens the database and brings its schema up to date. One that a newer kit has upgraded is opened
 * as it is: newer schemas only add.
 * @throws {DOMException} what the engine refused with; `TimeoutError` after five seconds.
 * @throws {RapportError} `unsupported-version` where a newer schema lacks what this kit needs.
 */
export async function openDatabase(factory: IDBFactory, name: string): Promise<Opened> {
  try {
    return await request(factory, name, SCHEMA_VERSION);
  } catch (error) {
    if (nameOf(error) !== 'VersionError') throw error;
    const opened = await request(factory, name);
    if (TABLES.every((table) => opened.database.objectStoreNames.contains(table))) return opened;
    opened.database.close();
    throw new RapportError('unsupported-version', 'the database was written by a newer kit', { cause: error });
  }
}

function request(factory: IDBFactory, name: string, version?: number): Promise<Opened> {
  return new Promise((resolve, reject) => {
    const opening = factory.open(name, version);
    let fresh = false;
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      reject(new DOMException('opening took too long', 'TimeoutError'));
    }, PATIENCE);
    opening.addEventListener('upgradeneeded', ({ oldVersion }) => {
      if (late) return opening.transaction?.abort();
      fresh = oldVersion === 0;
      try {
        migrate(wrap(opening.result) as unknown as Database, oldVersion);
      } catch (error) {
        reject(error instanceof Error ? error : new Error('migrating failed')); // the engine undoes every step; the database stays as it was
        if (nameOf(error) !== 'AbortError') opening.transaction?.abort();
      }
    });
    opening.addEventListener('success', () => {
      clearTimeout(timer);
      if (late) opening.result.close();
      else resolve({ database: wrap(opening.result) as unknown as Database, fresh });
    });
    opening.addEventListener('error', (event) => {
      event.preventDefault(); // Firefox reports it on the window otherwise
      clearTimeout(timer);
      reject(opening.error ?? new DOMException('opening failed', 'UnknownError'));
    });
  });
}

/** Deletes a database; resolves after five seconds too where another tab still holds it: it is gone once that tab lets go. */
export function deleteDatabase(factory: IDBFactory, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const deleting = factory.deleteDatabase(name);
    const timer = setTimeout(resolve, PATIENCE);
    deleting.addEventListener('success', () => (clearTimeout(timer), resolve()));
    deleting.addEventListener('error', (event) => {
      event.preventDefault();
      clearTimeout(timer);
      reject(deleting.error ?? new DOMException('deleting failed', 'UnknownError'));
    });
  });
}

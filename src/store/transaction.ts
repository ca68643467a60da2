import type { IDBPTransaction } from 'idb';
import { isRapportError } from '../core/errors.js';
import type { Database, Schema, Table, Writing } from './schema.js';
import { nameOf } from './storage-errors.js';

type Reading = IDBPTransaction<Schema, Table[], 'readonly'>;

/**
 * Writes in one transaction and resolves with what `body` answered, only once the transaction has
 * completed: over quota every request succeeds and the commit aborts. A throwing `body` undoes all.
 */
export async function write<Result>(database: Database, tables: readonly Table[], body: (transaction: Writing) => Promise<Result>): Promise<Result> {
  const transaction = database.transaction([...tables], 'readwrite', { durability: 'strict' });
  transaction.done.catch(() => undefined); // `over` below tells the same with its cause
  const over = new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new DOMException('the transaction was aborted', 'AbortError')));
  });
  over.catch(() => undefined); // awaited where it matters
  let result: Result;
  try {
    result = await body(transaction);
    transaction.commit?.(); // spares the engine a turn to find that nothing more comes
  } catch (error) {
    throw await undo(transaction, error);
  }
  await over;
  return result;
}

/** Aborts what is left of a failed transaction; answers the first cause of the failure. */
async function undo(transaction: Writing, error: unknown): Promise<unknown> {
  try {
    transaction.abort();
  } catch (aborted) {
    if (nameOf(aborted) !== 'InvalidStateError') return aborted; // that one says it is already over
  }
  return isRapportError(error) ? error : (transaction.error ?? error);
}

/** Reads in one transaction. */
export async function read<Result>(database: Database, tables: readonly Table[], body: (transaction: Reading) => Promise<Result>): Promise<Result> {
  const transaction = database.transaction([...tables], 'readonly');
  transaction.done.catch(() => undefined); // a failed request rejects by itself
  return body(transaction);
}

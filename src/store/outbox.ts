import type { ClearFields, Database, OutboxRow, Writing } from './schema.js';
import { read, write } from './transaction.js';
import type { Connection } from './connection.js';

/** A change that the endpoint should hear of. Holds no content: the courier reads the record when it sends. */
export type OutboxEntry = Readonly<OutboxRow>;

/** The queue of what was shared, changed or withdrawn. It needs no key, so it can be read while the store is locked. */
export interface Outbox {
  /** The longest waiting entries, oldest first. */
  pending(limit: number): Promise<readonly OutboxEntry[]>;
  /** Entries that were refused, for the person to see. */
  parked(limit: number): Promise<readonly OutboxEntry[]>;
  /** How the newest change of one record stands; `undefined` where it was never shared. */
  of(id: string): Promise<OutboxEntry | undefined>;
  /** Marks entries as done; one that has changed since stays in the queue. */
  acknowledge(entries: readonly OutboxEntry[]): Promise<void>;
  /** Takes a refused entry out of the queue, with the reason; it is never dropped. */
  park(entry: OutboxEntry, reason: string): Promise<void>;
  /** Puts a parked entry back into the queue. */
  retry(id: string): Promise<void>;
}

/** What an entry says; `ticket` gives it its place in the queue. */
export function entryOf(row: ClearFields, op: OutboxRow['op'], ticket: number): OutboxRow {
  return { id: row.id, activity: row.activity, op, revision: row.revision, ticket, state: 'waiting' };
}

/** The next number of a counter, given once. */
export async function nextOf(transaction: Writing, counter: 'seq' | 'ticket'): Promise<number> {
  const meta = transaction.objectStore('meta');
  const next = ((await meta.get(counter)) ?? 0) + 1;
  void meta.put(next, counter).catch(() => undefined); // a refusal aborts the transaction, which is told
  return next;
}

/** The outbox in the records' own database, so that a change and its entry are written in one transaction. */
export class StoredOutbox implements Outbox {
  readonly #connection: Connection;
  readonly #vault: { readonly isEmpty: boolean };

  constructor(vault: { readonly connection: Connection; readonly isEmpty: boolean }) {
    this.#connection = vault.connection;
    this.#vault = vault;
  }

  async pending(limit: number): Promise<readonly OutboxEntry[]> {
    return this.#inState('waiting', limit);
  }

  async parked(limit: number): Promise<readonly OutboxEntry[]> {
    return this.#inState('parked', limit);
  }

  async of(id: string): Promise<OutboxEntry | undefined> {
    if (this.#vault.isEmpty) return undefined;
    return this.#connection.run((database) => read(database, ['outbox'], (transaction) => transaction.objectStore('outbox').get(id)));
  }

  acknowledge(entries: readonly OutboxEntry[]): Promise<void> {
    return this.#connection.run((database) => write(database, ['outbox', 'records'], async (transaction) => {
      const outbox = transaction.objectStore('outbox');
      for (const { id, ticket } of entries) {
        const stored = await outbox.get(id);
        if (stored?.ticket !== ticket) continue;
        const { reason: _settled, ...entry } = stored;
        const isGone = entry.op === 'remove' && (await transaction.objectStore('records').getKey(id)) === undefined;
        await (isGone ? outbox.delete(id) : outbox.put({ ...entry, state: 'done' })); // of what is gone here too, no trace stays
      }
    }));
  }

  park(entry: OutboxEntry, reason: string): Promise<void> {
    return this.#change(entry, (stored) => ({ ...stored, state: 'parked', reason }));
  }

  async retry(id: string): Promise<void> {
    const entry = await this.of(id);
    if (entry?.state === 'parked') await this.#change(entry, ({ reason: _settled, ...stored }) => ({ ...stored, state: 'waiting' }));
  }

  async #inState(state: OutboxRow['state'], limit: number): Promise<readonly OutboxEntry[]> {
    return this.#vault.isEmpty ? [] : this.#connection.run((database) => inState(database, state, limit));
  }

  #change({ id, ticket }: OutboxEntry, changed: (entry: OutboxRow) => OutboxRow): Promise<void> {
    return this.#connection.run((database) => write(database, ['outbox'], async (transaction) => {
      const outbox = transaction.objectStore('outbox');
      const stored = await outbox.get(id);
      if (stored?.ticket === ticket) await outbox.put(changed(stored));
    }));
  }
}

function inState(database: Database, state: OutboxRow['state'], limit: number): Promise<OutboxRow[]> {
  return read(database, ['outbox'], (transaction) =>
    transaction.objectStore('outbox').index('by-state').getAll(IDBKeyRange.bound([state, 0], [state, Infinity]), limit));
}

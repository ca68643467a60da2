import { RapportError } from '../core/errors.js';
import type { Author } from '../core/record.js';
import { entryOf, nextOf } from './outbox.js';
import { checkSuccession, outboxOp, supersedes } from './rules.js';
import type { ClearFields, Database, RecordRow, SupersededRow, Writing } from './schema.js';
import { read, write } from './transaction.js';

const WITH_HISTORY = ['records', 'superseded', 'outbox', 'meta'] as const;

/** What a put carries besides the row. */
export interface RowWriting {
  readonly expect: number;
  readonly author: Author;
  readonly dropDraft?: string | undefined;
}

/** A row that has no place in writing order yet. */
export type NewRow = Omit<RecordRow, 'seq'>;

export function readRow(database: Database, id: string): Promise<RecordRow | undefined> {
  return read(database, ['records'], (transaction) => transaction.objectStore('records').get(id));
}

export function readSuperseded(database: Database, id: string, revision: number): Promise<SupersededRow | undefined> {
  return read(database, ['superseded'], (transaction) => transaction.objectStore('superseded').get([id, revision]));
}

/** Newest first. */
export async function readHistory(database: Database, id: string): Promise<readonly SupersededRow[]> {
  const rows = await read(database, ['superseded'], (transaction) => transaction.objectStore('superseded').getAll(allOf(id)));
  return rows.reverse();
}

/** Writes a sealed record, its entry in the outbox and what it supersedes, in one transaction. @throws {RapportError} `conflict`, `invalid`. */
export function writeRow(database: Database, row: NewRow, { expect, author, dropDraft }: RowWriting): Promise<void> {
  const isSavedAgain = row.status === 'draft' && expect > 0;
  const tables = isSavedAgain ? (['records'] as const) : WITH_HISTORY; // the most frequent write by far touches one table
  return write(database, tables, async (transaction) => {
    const records = transaction.objectStore('records');
    const stored = await records.get(row.id);
    if (stored && isSameSeal(stored, row)) return; // an earlier attempt did commit, though its handle failed before it could say so
    checkSuccession(stored, row, { expect, author });
    const seq = stored?.seq ?? (await nextOf(transaction, 'seq'));
    if (stored && supersedes(stored, row)) await transaction.objectStore('superseded').put(stored);
    if (row.status === 'final') await queue(transaction, stored, row);
    if (dropDraft !== undefined) await dropOwnDraft(transaction, dropDraft, author);
    void records.put({ ...row, seq }).catch(() => undefined); // not waited for: a refusal aborts the transaction, which is told
  });
}

/** Replaces `before` by `after`, which says the same on the other shelf. @throws {RapportError} `conflict` where it has changed since it was read. */
export function swapRow(database: Database, before: RecordRow, after: NewRow): Promise<void> {
  return write(database, ['records', 'outbox', 'meta'], async (transaction) => {
    const records = transaction.objectStore('records');
    const stored = await records.get(before.id);
    if (stored && isSameSeal(stored, after)) return;
    checkUnchanged(stored, before);
    await queue(transaction, before, after);
    await records.put({ ...after, seq: before.seq });
  });
}

/** Deletes a row and its history. @throws {RapportError} `conflict` where it has changed since it was read. */
export function deleteRow(database: Database, before: RecordRow): Promise<void> {
  return write(database, WITH_HISTORY, async (transaction) => {
    const records = transaction.objectStore('records');
    const stored = await records.get(before.id);
    if (!stored) return;
    checkUnchanged(stored, before);
    await queue(transaction, before, undefined);
    await transaction.objectStore('superseded').delete(allOf(before.id));
    await records.delete(before.id);
  });
}

async function queue(transaction: Writing, before: ClearFields | undefined, after: ClearFields | undefined): Promise<void> {
  const op = outboxOp(before, after);
  const row = after ?? before;
  if (op && row) await transaction.objectStore('outbox').put(entryOf(row, op, await nextOf(transaction, 'ticket')));
}

async function dropOwnDraft(transaction: Writing, id: string, author: Author): Promise<void> {
  const draft = await transaction.objectStore('records').get(id);
  if (draft?.status === 'draft' && draft.scope === author) await transaction.objectStore('records').delete(id);
}

function checkUnchanged(stored: RecordRow | undefined, before: RecordRow): void {
  if (!stored || !isSameSeal(stored, before)) throw new RapportError('conflict', 'the record was changed by someone else');
}

/** Every seal has a nonce of its own, so two rows with one nonce are one writing. */
function isSameSeal(one: NewRow, other: NewRow): boolean {
  return one.nonce.every((byte, at) => byte === other.nonce[at]);
}

const allOf = (id: string) => IDBKeyRange.bound([id, 0], [id, Infinity]);

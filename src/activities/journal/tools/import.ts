import { parseBounded } from '../../../core/bounded-json.js';
import { parseRecord } from '../../../core/envelope.js';
import { isRapportError, RapportError } from '../../../core/errors.js';
import type { ActivityRecord, Author } from '../../../core/record.js';
import type { RecordStore } from '../../../store/record-store.js';
import { parsePayload } from '../journal.parse.js';
import { COPY_FORMAT } from './export.js';

/** The largest copy that is read, in UTF-16 units; a copy of 10,000 long entries is smaller. */
const IMPORT_LIMIT = 64 * 1024 * 1024;
/** The most entries of one copy. */
const IMPORT_COUNT = 50_000;
const DEPTH = 12; // levels of a copy: an entry has seven

/** What came of reading a copy back. */
export interface ImportResult {
  readonly added: number;
  /** Entries that were here already, by their id. */
  readonly known: number;
  /** Entries that could not be read and were left out. */
  readonly refused: number;
}

/**
 * The entries in a copy of ours, each validated; those that cannot be read are left out and counted.
 * @throws {RapportError} `too-large`, or `invalid` where it is no copy of ours.
 */
export async function readCopy(text: string): Promise<{ readonly entries: readonly ActivityRecord<'journal'>[]; readonly refused: number }> {
  const copy = parseBounded(text, { length: IMPORT_LIMIT, depth: DEPTH }) as { readonly format?: unknown; readonly entries?: unknown } | null;
  if (typeof copy !== 'object' || copy?.format !== COPY_FORMAT || !Array.isArray(copy.entries)) throw new RapportError('invalid', 'not a copy of a journal');
  if (copy.entries.length > IMPORT_COUNT) throw new RapportError('too-large', 'the copy holds too many entries');
  const read = await Promise.allSettled(copy.entries.map((entry) => parseRecord(entry, (activity) => (activity === 'journal' ? Promise.resolve(parsePayload) : undefined))));
  const entries = read.flatMap((each) => (each.status === 'fulfilled' ? [each.value as ActivityRecord<'journal'>] : []));
  return { entries, refused: copy.entries.length - entries.length };
}

/** Puts the entries of a copy among those of `client`, as private finals of `author`; what is here already stays as it is. */
export async function importCopy(text: string, store: RecordStore, client: string, author: Author): Promise<ImportResult> {
  const { entries, refused } = await readCopy(text);
  let [added, known] = [0, 0];
  for (const entry of [...entries].reverse()) {
    const { draftOf: _, conflictOf: __, ...rest } = entry;
    const isNew = !(await isHere(store, entry.id, author)) && (await puts(store, { ...rest, client, author, sharing: 'private', status: 'final', revision: 0 }));
    if (isNew) added += 1;
    else known += 1;
  }
  return { added, known, refused };
}

async function isHere(store: RecordStore, id: string, as: Author): Promise<boolean> {
  return store.get(id, { as }).then(() => true, (error: unknown) => {
    if (isRapportError(error, 'not-found')) return false;
    throw error;
  });
}

/** Puts a new entry; `false` where its id is taken by one that was removed and can be brought back. */
async function puts(store: RecordStore, entry: ActivityRecord<'journal'>): Promise<boolean> {
  return store.put(entry, { expect: 0 }).then(() => true, (error: unknown) => {
    if (isRapportError(error, 'conflict')) return false;
    throw error;
  });
}

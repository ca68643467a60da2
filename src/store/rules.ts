import { parseRecord, type PayloadParser } from '../core/envelope.js';
import { RapportError } from '../core/errors.js';
import type { ActivityName, ActivityRecord, Author } from '../core/record.js';
import type { Codec } from '../fhir/codec.js';
import { sealedLength } from './cipher.js';
import type { ClearFields, Scope } from './schema.js';

/** Bytes of one stored value; above 64 KiB Chromium writes a separate blob file, and those writes fail far more often. */
const VALUE_LIMIT = 64_512;

const OVERHEAD = 128; // bytes: nonce, format, place in order and what structured clone adds to each field

/** Reads each activity's records; a live register: activities may join after the store was opened. */
export interface Codecs {
  get(activity: ActivityName): Codec | undefined;
}

/** Validates a stored or written record. @throws {RapportError} `invalid`, `unsupported-version`, or `network` where what validates it did not load. */
export function parsed(value: unknown, codecs: Codecs): Promise<ActivityRecord> {
  return parseRecord(value, (activity) => parserOf(codecs.get(activity)));
}

const parsers = new WeakMap<Codec, Promise<PayloadParser>>();

/** The parser of a codec, asked for once: a page of records is read with one, and an import costs more than a parse. */
function parserOf(codec: Codec | undefined): Promise<PayloadParser> | undefined {
  if (!codec) return undefined;
  const known = parsers.get(codec);
  if (known) return known;
  const loading = codec.loadParser().catch((cause: unknown) => {
    parsers.delete(codec); // it did not arrive: asked for again next time
    throw new RapportError('network', 'a part of the kit did not load', { cause });
  });
  parsers.set(codec, loading);
  return loading;
}

/** The record a put writes: validated, of this client, with its next revision. @throws {RapportError} `invalid`, `unsupported-version`. */
export async function accepted(record: ActivityRecord, expect: number, client: string, codecs: Codecs): Promise<ActivityRecord> {
  if (!Number.isSafeInteger(expect) || expect < 0) throw new RapportError('invalid', 'expect is a revision');
  const next = await parsed({ ...record, revision: expect + 1 }, codecs);
  if (next.client !== client) throw new RapportError('invalid', 'this store keeps the records of another client');
  return next;
}

/** Who may read a record. A draft is its author's alone, whatever it will become, and so is what was removed. */
function scopeOf({ status, sharing, author }: ActivityRecord, removedAt?: string): Scope {
  return status === 'final' && sharing === 'shared' && removedAt === undefined ? 'both' : author;
}

/** What of a record is not sealed. */
export function clearFieldsOf(record: ActivityRecord, removedAt?: string): ClearFields {
  const { id, activity, status, revision } = record;
  const clear = { id, activity, status, scope: scopeOf(record, removedAt), revision };
  return removedAt === undefined ? clear : { ...clear, removedAt };
}

export const isVisible = (row: ClearFields, as: Author): boolean => row.scope === as || row.scope === 'both';

/** The row `as` asked for. Unknown, removed and another's private record all answer alike. @throws {RapportError} `not-found`. */
export function found<Row extends ClearFields>(row: Row | undefined, as: Author, want: { readonly removed: boolean } = { removed: false }): Row {
  const isThere = row && isVisible(row, as) && (row.removedAt !== undefined) === want.removed;
  if (!isThere) throw new RapportError('not-found', 'no such record');
  return row;
}

/** Only its author takes a record away or changes it. @throws {RapportError} `invalid`. */
export function checkOwner(record: ActivityRecord, as: Author): void {
  if (record.author !== as) throw new RapportError('invalid', 'only its author can change a record');
}

/**
 * Compare and swap: what is stored must be what `author` last saw. Another's private record answers like a changed one.
 * @throws {RapportError} `conflict`; `invalid` where the new record would turn into another.
 */
export function checkSuccession(stored: ClearFields | undefined, next: ClearFields, { expect, author }: { readonly expect: number; readonly author: Author }): void {
  const seen = !stored || (isVisible(stored, author) && stored.removedAt === undefined);
  if (!seen || (stored?.revision ?? 0) !== expect) throw new RapportError('conflict', 'the record was changed by someone else');
  if (!stored) return;
  if (stored.activity !== next.activity) throw new RapportError('invalid', 'a record stays with its activity');
  if (stored.status === 'final' && next.status === 'draft') throw new RapportError('invalid', 'a final is edited through a draft of its own');
}

/** @throws {RapportError} `conflict` where a `revision` was asked for and another is stored. */
export function checkRevision(stored: { readonly revision: number }, revision: number | undefined): void {
  if (revision !== undefined && stored.revision !== revision) throw new RapportError('conflict', 'the record was changed by someone else');
}

/** A final that replaces a final leaves the older one in the history. */
export const supersedes = (stored: ClearFields | undefined, next: ClearFields): stored is ClearFields =>
  stored?.status === 'final' && next.status === 'final';

/** What the endpoint should hear of a change; nothing where no shared record is concerned. */
export function outboxOp(before: ClearFields | undefined, after: ClearFields | undefined): 'put' | 'remove' | undefined {
  if (after?.scope === 'both') return 'put';
  return before?.scope === 'both' ? 'remove' : undefined;
}

/** @throws {RapportError} `too-large` where the sealed value would pass the limit. */
export function checkSize(encodedLength: number, clear: ClearFields): void {
  const stored = sealedLength(encodedLength) + JSON.stringify(clear).length + OVERHEAD;
  if (stored > VALUE_LIMIT) throw new RapportError('too-large', `a record takes at most ${VALUE_LIMIT} bytes, this one ${stored}`);
}

/** @throws {RapportError} `invalid` where a page is not of 1 to 500 records. */
export function checkLimit(limit: number): void {
  if (!Number.isInteger(limit) || limit < 1 || limit > 500) throw new RapportError('invalid', 'limit is 1 to 500');
}

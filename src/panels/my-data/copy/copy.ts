import { parseBounded } from '../../../core/bounded-json.js';
import { parseRecord, type PayloadParser } from '../../../core/envelope.js';
import { RapportError } from '../../../core/errors.js';
import type { ActivityName, ActivityRecord } from '../../../core/record.js';
import { isLocalIso } from '../../../core/time.js';

const FORMAT = 'rapport-copy';
const VERSION = 1;
/** The largest copy that is read, in bytes or UTF-16 units; one of 10,000 long records is smaller. */
export const COPY_LIMIT = 64 * 1024 * 1024;
const MOST = 50_000; // records of one copy
const DEPTH = 40; // levels: a form within a record within a copy has far fewer

/** Finds what validates an activity's payload. */
export type ParserOf = (activity: ActivityName) => Promise<PayloadParser> | undefined;

/** What is kept of a client. */
export interface Kept {
  readonly records: readonly ActivityRecord[];
  /** What they were before: finals that later ones took the place of. */
  readonly earlier: readonly ActivityRecord[];
}

/** What stands in a copy. */
export interface ReadCopy extends Kept {
  /** When it was made, where it says so. */
  readonly savedAt?: string;
  /** How many of it could not be read. */
  readonly refused: number;
}

/** A copy as JSON, that `readCopy` reads back. */
export function copyText({ records, earlier }: Kept, savedAt: string): string {
  return JSON.stringify({ format: FORMAT, version: VERSION, savedAt, records, earlier }, null, 1);
}

/**
 * The records in a copy of ours, or of one that a journal made; each is validated, and what cannot be read is left out and counted.
 * @throws {RapportError} `too-large`, `unsupported-version`, or `invalid` where it is no copy of ours.
 */
export async function readCopy(text: string, parserOf: ParserOf): Promise<ReadCopy> {
  const copy = parseBounded(text, { length: COPY_LIMIT, depth: DEPTH }) as Readonly<Record<string, unknown>> | null;
  const list = listIn(copy);
  const before: unknown = copy!['earlier'];
  const [records, earlier] = [await sound(list, parserOf), await sound(Array.isArray(before) ? before : [], parserOf)];
  const { savedAt } = copy!;
  return { records, earlier, refused: list.length - records.length, ...(isLocalIso(savedAt) ? { savedAt } : {}) };
}

/** What of `list` is a record. @throws {RapportError} `too-large`. */
async function sound(list: readonly unknown[], parserOf: ParserOf): Promise<readonly ActivityRecord[]> {
  if (list.length > MOST) throw new RapportError('too-large', 'the copy holds too many records');
  const read = await Promise.allSettled(list.map((each) => parseRecord(each, parserOf)));
  return read.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
}

function listIn(copy: Readonly<Record<string, unknown>> | null): readonly unknown[] {
  if (typeof copy !== 'object' || copy === null) throw new RapportError('invalid', 'not a copy');
  const list = copy['format'] === FORMAT ? copy['records'] : copy['format'] === 'rapport-journal' ? copy['entries'] : undefined;
  if (!Array.isArray(list)) throw new RapportError('invalid', 'not a copy');
  if (typeof copy['version'] === 'number' && copy['version'] > VERSION) throw new RapportError('unsupported-version', 'a copy of a newer kit');
  return list;
}

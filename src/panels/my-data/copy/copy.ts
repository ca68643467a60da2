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

/** What stands in a copy. */
export interface ReadCopy {
  readonly records: readonly ActivityRecord[];
  /** When it was made, where it says so. */
  readonly savedAt?: string;
  /** How many of it could not be read. */
  readonly refused: number;
}

/** A copy of records as JSON, that `readCopy` reads back. */
export function copyText(records: readonly ActivityRecord[], savedAt: string): string {
  return JSON.stringify({ format: FORMAT, version: VERSION, savedAt, records }, null, 1);
}

/**
 * The records in a copy of ours, or of one that a journal made; each is validated, and what cannot be read is left out and counted.
 * @throws {RapportError} `too-large`, `unsupported-version`, or `invalid` where it is no copy of ours.
 */
export async function readCopy(text: string, parserOf: ParserOf): Promise<ReadCopy> {
  const copy = parseBounded(text, { length: COPY_LIMIT, depth: DEPTH }) as Readonly<Record<string, unknown>> | null;
  const list = listIn(copy);
  if (list.length > MOST) throw new RapportError('too-large', 'the copy holds too many records');
  const read = await Promise.allSettled(list.map((each) => parseRecord(each, parserOf)));
  const records = read.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const { savedAt } = copy!;
  return { records, refused: list.length - records.length, ...(isLocalIso(savedAt) ? { savedAt } : {}) };
}

function listIn(copy: Readonly<Record<string, unknown>> | null): readonly unknown[] {
  if (typeof copy !== 'object' || copy === null) throw new RapportError('invalid', 'not a copy');
  const list = copy['format'] === FORMAT ? copy['records'] : copy['format'] === 'rapport-journal' ? copy['entries'] : undefined;
  if (!Array.isArray(list)) throw new RapportError('invalid', 'not a copy');
  if (typeof copy['version'] === 'number' && copy['version'] > VERSION) throw new RapportError('unsupported-version', 'a copy of a newer kit');
  return list;
}

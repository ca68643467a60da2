import { RapportError } from './errors.js';
import { isId } from './ids.js';
import type { ActivityName, ActivityRecord } from './record.js';
import { isLocalIso } from './time.js';

const oneOf = (value: unknown, ...allowed: readonly string[]) => allowed.includes(value as string);
const optional = (value: unknown, test: (value: unknown) => boolean) => value === undefined || test(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 1024;
const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;

const FIELDS = {
  id: isId,
  activity: isText,
  version: isCount,
  revision: isCount,
  status: (value) => oneOf(value, 'draft', 'final'),
  draftOf: (value) => optional(value, isId),
  conflictOf: (value) => optional(value, isId),
  client: isText,
  session: (value) => optional(value, isText),
  author: (value) => oneOf(value, 'client', 'therapist'),
  sharing: (value) => oneOf(value, 'private', 'shared'),
  createdAt: isLocalIso,
  updatedAt: isLocalIso,
  completedAt: (value) => optional(value, isLocalIso),
  timeZone: isText,
} satisfies Record<Exclude<keyof ActivityRecord, 'payload'>, (value: unknown) => boolean>;
const TESTS = Object.entries(FIELDS); // made once: thousands of records are read to find a word

/**
 * Validates the envelope of a stored, imported or received record and drops fields it does not know.
 * The payload is handed on untouched: only its own model can validate it.
 * @throws {RapportError} `invalid`, naming the field (never its value).
 */
export function parseEnvelope(value: unknown): Omit<ActivityRecord, 'payload'> & { readonly payload: unknown } {
  if (typeof value !== 'object' || value === null) throw new RapportError('invalid', 'a record is an object');
  const source = value as Record<string, unknown>;
  const envelope: Record<string, unknown> = { payload: source['payload'] };
  for (const [field, test] of TESTS) {
    const found = Object.hasOwn(source, field) ? source[field] : undefined;
    if (!test(found)) throw new RapportError('invalid', `record.${field} is not valid`);
    if (found !== undefined) envelope[field] = found;
  }
  return envelope as unknown as Omit<ActivityRecord, 'payload'> & { readonly payload: unknown };
}

/** Validates the payload of one activity. @throws {RapportError} `invalid`, or `unsupported-version` for a newer one. */
export type PayloadParser = (payload: unknown, version: number) => ActivityRecord['payload'];

/**
 * Validates a whole record, payload included.
 * @throws {RapportError} `invalid`, or `unsupported-version` where no parser reads that activity.
 */
export async function parseRecord(value: unknown, parserOf: (activity: ActivityName) => Promise<PayloadParser> | undefined): Promise<ActivityRecord> {
  const envelope = parseEnvelope(value);
  const parse = await parserOf(envelope.activity);
  if (!parse) throw new RapportError('unsupported-version', 'no parser for this activity');
  return Object.assign(envelope, { payload: parse(envelope.payload, envelope.version) }) as ActivityRecord;
}

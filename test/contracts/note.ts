import { isRapportError, RapportError, type RapportErrorCode } from '../../src/core/errors.js';
import { newId } from '../../src/core/ids.js';
import type { ActivityName, ActivityRecord } from '../../src/core/record.js';
import type { Codec } from '../../src/fhir/codec.js';
import type { Codecs } from '../../src/store/index.js';

/** Validates a note. */
export function parse(payload: unknown, version: number): never {
  if (version > 1) throw new RapportError('unsupported-version', 'a newer note');
  if (typeof (payload as { text?: unknown } | undefined)?.text !== 'string') throw new RapportError('invalid', 'a note has a text');
  return payload as never;
}

/** An activity of the tests' own: one text. A payload that says `unreadable` is refused, as a damaged one would be. */
function codec(activity: string): Codec {
  return {
    activity: activity as ActivityName,
    version: 1,
    loadParser: async () => parse,
    loadFhir: () => Promise.reject(new Error('notes are not sent')),
  };
}

export const noteCodecs: Codecs = new Map(['note', 'mood-note'].map((name) => [name as ActivityName, codec(name)]));

export const CLIENT = 'client-7';

/** A new draft of the client's, or what `fields` make of it. */
export function note(text: string, fields: Partial<Record<keyof ActivityRecord, unknown>> = {}): ActivityRecord {
  return {
    id: newId(), activity: 'note', version: 1, revision: 0, status: 'draft', client: CLIENT, author: 'client', sharing: 'private',
    createdAt: '2026-11-23T09:00:00+01:00', updatedAt: '2026-11-23T09:00:00+01:00', timeZone: 'Europe/Amsterdam',
    payload: { text }, ...fields,
  } as unknown as ActivityRecord;
}

export const finalNote = (text: string, fields: Partial<Record<keyof ActivityRecord, unknown>> = {}) => note(text, { status: 'final', ...fields });

export const sharedNote = (text: string, fields: Partial<Record<keyof ActivityRecord, unknown>> = {}) => finalNote(text, { sharing: 'shared', ...fields });

export const textOf = (record: ActivityRecord): string => (record.payload as unknown as { text: string }).text;

/** The code `work` is refused with; throws where it is not refused. */
export async function refusal(work: Promise<unknown>): Promise<RapportErrorCode> {
  try {
    await work;
  } catch (error) {
    if (isRapportError(error)) return error.code;
    throw error;
  }
  throw new Error('this was expected to be refused');
}

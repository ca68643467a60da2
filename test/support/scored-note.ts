import type { ActivityName, ActivityRecord } from '../../src/core/record.js';
import type { Codec } from '../../src/fhir/codec.js';
import { group, integer, text } from '../../src/fhir/fields.js';
import { mappingOf } from '../../src/fhir/mapping.js';
import { kitConcept, observationOf } from '../../src/fhir/observation.js';
import type { Codecs } from '../../src/store/index.js';
import { parse } from '../contracts/note.js';

interface ScoredNote {
  readonly text: string;
  readonly score?: number;
}

const scoreOf = (record: ActivityRecord) => (record.payload as unknown as ScoredNote).score;

/** The tests' own activities as they are sent: a text, and beside it an Observation where there is a score. */
function codec(activity: ActivityName): Codec {
  const fhir = mappingOf({
    activity, parse,
    payload: group<ScoredNote>('Note', { text: text('Text'), score: integer('Score') }) as never,
    derived: async (record) => (scoreOf(record) === undefined ? [] : [await observationOf(record, { role: 'score', category: 'survey', code: kitConcept('note', 'score', 'Score'), valueInteger: scoreOf(record)! })]),
  });
  return { activity, version: 1, loadParser: async () => parse, loadFhir: async () => fhir };
}

export const sentCodecs: Codecs = new Map((['note', 'mood-note'] as readonly string[]).map((name) => [name as ActivityName, codec(name as ActivityName)]));

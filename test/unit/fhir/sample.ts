import { RapportError } from '../../../src/core/errors.js';
import type { ActivityRecord } from '../../../src/core/record.js';
import { boolean, code, date, decimal, group, integer, keyed, list, text, variants } from '../../../src/fhir/fields.js';
import { mappingOf } from '../../../src/fhir/mapping.js';
import { absent, kitConcept, observationOf } from '../../../src/fhir/observation.js';

export type SampleKind =
  | { readonly kind: 'sleep'; readonly minutes: number }
  | { readonly kind: 'mood'; readonly words: readonly string[] };

/** A payload with every shape the fields know. */
export interface SamplePayload {
  readonly title: string;
  readonly link?: string;
  readonly done: boolean;
  readonly rating?: number;
  readonly share: number;
  readonly day: string;
  readonly room: 'cafe' | 'walk';
  readonly ideas: readonly string[];
  readonly feelings: readonly { readonly word: string; readonly strength?: number }[];
  readonly notes: Readonly<Record<string, string>>;
  readonly entry: SampleKind;
}

declare module '../../../src/core/record.js' {
  interface ActivityPayloads {
    'fhir-sample': SamplePayload;
  }
}

export const samplePayload: SamplePayload = {
  title: 'Evening',
  done: true,
  rating: 4,
  share: 0.25,
  day: '2026-11-23',
  room: 'walk',
  ideas: ['earphones', 'singing'],
  feelings: [{ word: 'calm', strength: 60 }, { word: 'tired' }],
  notes: { first: 'a', second: 'b' },
  entry: { kind: 'sleep', minutes: 432 },
};

export const sampleRecord: ActivityRecord<'fhir-sample'> = {
  id: '6f1b0a2e-4c8d-4e6f-9a1b-2c3d4e5f6a7b',
  activity: 'fhir-sample',
  version: 1,
  revision: 3,
  status: 'final',
  client: 'client-7',
  session: 'Session 12',
  author: 'client',
  sharing: 'shared',
  createdAt: '2026-11-22T22:10:00+01:00',
  updatedAt: '2026-11-23T09:00:05-03:30',
  completedAt: '2026-11-23T09:00:05-03:30',
  timeZone: 'Europe/Amsterdam',
  payload: samplePayload,
};

export const sampleMapping = mappingOf<'fhir-sample'>({
  activity: 'fhir-sample',
  parse(value) {
    if (typeof (value as Partial<SamplePayload>).title !== 'string') throw new RapportError('invalid', 'title is missing');
    return value as SamplePayload;
  },
  payload: group<SamplePayload>('Sample', {
    title: text('Title'),
    link: text('Link'),
    done: boolean('Done'),
    rating: integer('Rating'),
    share: decimal('Share'),
    day: date('Day'),
    room: code('Room', { system: 'urn:rapport-kit:room', displays: { walk: 'A short walk' } }),
    ideas: list(text('Ideas')),
    feelings: list(group('Feeling', { word: text('Word'), strength: integer('Strength') })),
    notes: keyed('Notes', text('Note')),
    entry: variants<SampleKind>('kind', {
      sleep: group<Extract<SampleKind, { kind: 'sleep' }>>('Sleep', { kind: code('Kind'), minutes: integer('Minutes') }),
      mood: group<Extract<SampleKind, { kind: 'mood' }>>('Mood', { kind: code('Kind'), words: list(text('Words')) }),
    }),
  }),
  derived: async (record) => [
    await observationOf(record, {
      role: 'rating',
      category: 'survey',
      code: kitConcept('score', 'rating', 'How good it was'),
      ...(record.payload.rating === undefined ? { dataAbsentReason: absent('unknown') } : { valueInteger: record.payload.rating }),
    }),
  ],
});

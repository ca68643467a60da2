import fc from 'fast-check';
import type { ActivityRecord } from '../../../src/core/record.js';
import { type AgreementPayload, answers, type Change, type FeedbackPayload, MOST_CHANGES, outcomes, owners, type TurnPayload, type VoicePayload } from '../../../src/activities/feedback/feedback.payload.js';

/** Any text a person could type, half surrogates and all. */
const words = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.constantFrom('', ' ', '  two lines\r\nhere  '));

const day = fc.integer({ min: 0, max: 40_000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const time = fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => `${new Date(seconds * 1000).toISOString().slice(0, 19)}+02:00`);

export const voice: fc.Arbitrary<VoicePayload> = fc.record(
  {
    part: fc.constant('voice' as const),
    voices: fc.constantFrom('both' as const, 'client' as const),
    step: fc.constantFrom('write' as const, 'show' as const),
    liked: words, wouldChange: words, helped: words, hindered: words, unsaid: words, wish: words,
    show: fc.record(Object.fromEntries(answers.map((answer) => [answer, fc.boolean()])), { requiredKeys: [] }),
    finished: fc.constantFrom('to-reveal' as const, 'not-today' as const),
  },
  { requiredKeys: ['part', 'voices', 'step', 'liked', 'wouldChange', 'show'] },
) as fc.Arbitrary<VoicePayload>;

const change: fc.Arbitrary<Change> = fc.record(
  { id: fc.uuid({ version: 4 }), text: words, owner: fc.constantFrom(...owners), due: day, since: day, happened: fc.constantFrom(...outcomes) },
  { requiredKeys: ['id', 'text', 'owner'] },
) as fc.Arbitrary<Change>;

const agreement: fc.Arbitrary<AgreementPayload> = fc.record({
  part: fc.constant('agreement' as const),
  changes: fc.uniqueArray(change, { maxLength: MOST_CHANGES, selector: ({ id }) => id }),
});

export const turn: fc.Arbitrary<TurnPayload> = fc.record(
  {
    part: fc.constant('turn' as const),
    ending: fc.constantFrom('to-reveal' as const, 'not-today' as const),
    shown: fc.record(Object.fromEntries(answers.map((answer) => [answer, words])), { requiredKeys: [] }),
  },
  { requiredKeys: ['part', 'ending'] },
) as fc.Arbitrary<TurnPayload>;

/** Any payload that can be stored. */
export const payload: fc.Arbitrary<FeedbackPayload> = fc.oneof(voice, turn, agreement);

/** A record of `payload`. */
export const recordOf = (of: FeedbackPayload, envelope: Partial<ActivityRecord<'feedback'>> = {}): ActivityRecord<'feedback'> => ({
  id: '0b9f6b0e-5f6a-4c0e-9d7e-2f6f0c1f7a11', activity: 'feedback', version: 1, revision: 3, status: 'final', client: 'c-17', author: 'client', sharing: 'shared',
  createdAt: '2026-11-23T14:05:00+01:00', updatedAt: '2026-11-23T14:25:00+01:00', completedAt: '2026-11-23T14:25:00+01:00', timeZone: 'Europe/Amsterdam', payload: of, ...envelope,
});

/** Any record of this activity. */
export const record: fc.Arbitrary<ActivityRecord<'feedback'>> = fc
  .record({
    payload,
    id: fc.uuid({ version: 4 }),
    status: fc.constantFrom('draft' as const, 'final' as const),
    author: fc.constantFrom('client' as const, 'therapist' as const),
    sharing: fc.constantFrom('private' as const, 'shared' as const),
    session: fc.option(fc.string({ maxLength: 40 }), { nil: undefined }),
    createdAt: time,
    updatedAt: time,
  })
  .map(({ payload: of, session, ...rest }) => recordOf(of, { ...rest, ...(session !== undefined && { session }) }));

import fc from 'fast-check';
import { endCountdown, pauseCountdown, resumeCountdown, startCountdown } from '../../../src/core/countdown.js';
import type { ActivityRecord } from '../../../src/core/record.js';
import { journalModel, type JournalMessage, type JournalPayload, type KindModels } from '../../../src/activities/journal/journal.model.js';
import { CALMING, COLUMNS, DAY_PARTS, MOOD_ABOUT, MOOD_SPANS, PAUSE_MINUTES, QUIET_MINUTES } from '../../../src/activities/journal/kinds/choices.js';
import { dayModel } from '../../../src/activities/journal/kinds/day.model.js';
import { ENTRY_KINDS, type EntryKind } from '../../../src/activities/journal/kinds/entry.js';
import { moodModel } from '../../../src/activities/journal/kinds/mood.model.js';
import { MOOD_WORDS } from '../../../src/activities/journal/mood-words.js';
import { PROMPTS } from '../../../src/activities/journal/prompts.js';
import { reflectionModel } from '../../../src/activities/journal/kinds/reflection.model.js';
import { SLEEP_COUNTS, SLEEP_TIMES } from '../../../src/activities/journal/kinds/sleep.model.js';
import { orderedModel } from '../../../src/activities/journal/kinds/sleep.order.js';
import { thoughtModel } from '../../../src/activities/journal/kinds/thought.model.js';
import { timeOutModel } from '../../../src/activities/journal/kinds/time-out.model.js';

/** The journal with every kind there. */
export const model = journalModel(new Map(Object.entries({
  reflection: reflectionModel, thought: thoughtModel, sleep: orderedModel, mood: moodModel, 'time-out': timeOutModel, day: dayModel,
})) as KindModels);

type MessageOf<K extends EntryKind> = Exclude<Extract<JournalMessage, { kind: K }>, { type: 'kind-chosen' }>;

/** Any text: empty, blank, lone surrogates, control characters, now and then longer than a record may be. */
const anyText = fc.oneof(
  { weight: 8, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 2, arbitrary: fc.constantFrom('', ' ', '\n', '\ud800', '\u0000', '<b>', '=1+1') },
  { weight: 1, arbitrary: fc.integer({ min: 19_990, max: 30_000 }).map((length) => 'é'.repeat(length)) },
);
/** Any number a field may send, sense or not. */
const anyNumber = fc.oneof(fc.integer({ min: -20, max: 150 }), fc.double(), fc.constantFrom(Number.NaN, Infinity, -Infinity, -0));
const at = fc.integer({ min: -1, max: 5 });
const optional = <T>(key: string, arbitrary: fc.Arbitrary<T>) => fc.oneof(fc.constant({}), arbitrary.map((value) => ({ [key]: value })));
const one = <T>(values: readonly T[]) => fc.constantFrom(...values);
const day = fc.oneof(fc.date({ min: new Date('2000-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)), fc.constantFrom('2026-02-30', 'tomorrow', ''));
const clock = fc.oneof(fc.tuple(fc.nat(23), fc.nat(59)).map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`), fc.constantFrom('', '24:00', '7:00', 'late'));
const zone = fc.constantFrom('Europe/Amsterdam', 'America/New_York', 'Pacific/Chatham', 'UTC', '', 'Nowhere/None', '<x>');
const time = fc.integer({ min: 1_760_000_000_000, max: 1_760_000_600_000 });
const anyCountdown = fc.tuple(one(PAUSE_MINUTES), fc.array(fc.tuple(one([pauseCountdown, resumeCountdown, endCountdown]), time), { maxLength: 4 }), time)
  .map(([minutes, changes, now]) => changes.reduce((countdown, [change, then]) => change(countdown, then), startCountdown(minutes * 60_000, now)));

/** A message `type` with `parts`, some of which may be missing. */
const message = (type: string, ...parts: readonly fc.Arbitrary<object>[]) => fc.tuple(...parts).map((found) => Object.assign({ type }, ...found) as object);
const field = <T>(key: string, arbitrary: fc.Arbitrary<T>) => arbitrary.map((value) => ({ [key]: value }));
const moodWord = fc.oneof(field('id', one(MOOD_WORDS)), field('own', anyText));
const momentOfDay = fc.record({ part: one(DAY_PARTS), activity: anyText, thought: anyText, emotion: anyText });

const MESSAGES: Readonly<Record<EntryKind, fc.Arbitrary<object>>> = {
  reflection: fc.oneof(
    message('text-written', field('text', anyText)),
    message('prompt-chosen', optional('prompt', fc.oneof(field('id', one(PROMPTS)), field('asked', anyText)))),
    message('mood-word-chosen', optional('mood', moodWord)),
    message('quiet-taken', field('minutes', one(QUIET_MINUTES))),
  ),
  thought: fc.oneof(
    message('columns-chosen', field('columns', one(COLUMNS))),
    message('field-written', field('field', one(['situation', 'evidenceFor', 'evidenceAgainst', 'balanced'])), field('text', anyText)),
    message('emotion-added', field('word', anyText)),
    message('emotion-removed', field('at', at)),
    message('emotion-rated', field('at', at), field('moment', one(['before', 'after', 'later'])), optional('rating', anyNumber)),
    message('thought-added', field('text', anyText)),
    message('thought-written', field('at', at), field('text', anyText)),
    message('thought-removed', field('at', at)),
    message('thought-rated', field('at', at), optional('belief', anyNumber)),
    message('hot-thought-chosen', optional('at', at)),
    message('balanced-rated', optional('belief', anyNumber)),
    message('come-back', field('on', day)),
  ),
  sleep: fc.oneof(
    message('time-noted', field('field', one(SLEEP_TIMES)), field('time', clock), optional('zone', zone)),
    message('counted', field('field', one(SLEEP_COUNTS)), optional('count', anyNumber)),
    message('quality-rated', optional('quality', anyNumber)),
    message('comments-written', field('text', anyText)),
    message('evening-zone-chosen', field('zone', zone)),
  ),
  mood: fc.oneof(
    message('span-chosen', field('span', one(MOOD_SPANS))),
    message('placed', optional('valence', anyNumber), optional('arousal', anyNumber)),
    message('word-toggled', field('word', moodWord)),
    message('about-toggled', field('about', one(MOOD_ABOUT))),
    message('note-written', field('text', anyText)),
  ),
  'time-out': fc.oneof(
    message('field-written', field('field', one(['trigger', 'next'])), field('text', anyText)),
    message('intensity-rated', field('moment', one(['before', 'after'])), optional('rating', anyNumber)),
    message('action-chosen', optional('action', fc.oneof(field('id', one(CALMING)), field('own', anyText)))),
    message('timer-set', field('timer', anyCountdown)),
  ),
  day: fc.oneof(
    message('moment-added', field('part', one(DAY_PARTS)), field('activity', anyText)),
    message('moment-written', field('at', at), field('field', one(['activity', 'thought', 'emotion'])), field('text', anyText)),
    message('moment-moved', field('at', at), field('part', one(DAY_PARTS))),
    message('moment-removed', field('at', at)),
    message('activities-copied', field('from', fc.array(momentOfDay, { maxLength: 5 }))),
  ),
};

const entryMessage = fc.oneof(message('day-chosen', field('day', day)), message('bring-chosen', field('bring', fc.boolean()))) as fc.Arbitrary<JournalMessage>;

/** Any message an entry of `kind` can be sent. */
export function messageOf<K extends EntryKind>(kind: K): fc.Arbitrary<JournalMessage> {
  return fc.oneof({ weight: 1, arbitrary: entryMessage }, { weight: 8, arbitrary: MESSAGES[kind].map((found) => ({ kind, ...found }) as unknown as MessageOf<K>) });
}

/** The payloads of an entry of `kind` after any sequence of messages, the first one and each in between. */
export function payloadsOf(kind: EntryKind): fc.Arbitrary<readonly JournalPayload[]> {
  return fc.array(messageOf(kind), { maxLength: 30 }).map((messages) =>
    messages.reduce<JournalPayload[]>((all, each) => [...all, model.update(all.at(-1)!, each)], [begun(kind)]),
  );
}

/** An untouched entry of `kind`. */
export function begun(kind: EntryKind): JournalPayload {
  return model.update(model.begin({ author: 'client', now: '2026-11-23T21:00:00+01:00' }), { type: 'kind-chosen', kind });
}

/** A payload of any kind. */
export const anyPayload = one(ENTRY_KINDS).chain(payloadsOf).map((all) => all.at(-1)!);

/** A stored entry with this payload. */
export function recordWith(payload: JournalPayload, change: Partial<ActivityRecord<'journal'>> = {}): ActivityRecord<'journal'> {
  return {
    id: '6f1b0a2e-4c8d-4e6f-9a1b-2c3d4e5f6a7b', activity: 'journal', version: 1, revision: 2, status: 'final', client: 'client-7', author: 'client', sharing: 'private',
    createdAt: '2026-11-23T21:00:00+01:00', updatedAt: '2026-11-23T21:05:00+01:00', completedAt: '2026-11-23T21:05:00+01:00', timeZone: 'Europe/Amsterdam', payload, ...change,
  };
}

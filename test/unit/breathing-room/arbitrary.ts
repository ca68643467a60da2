import fc from 'fast-check';
import { type Countdown, LONGEST_COUNTDOWN } from '../../../src/core/countdown.js';
import { paces } from '../../../src/core/pace.js';
import type { ActivityRecord } from '../../../src/core/record.js';
import type { BreathingRoomPayload, Choice } from '../../../src/activities/breathing-room/breathing-room.payload.js';
import { stepsOf } from '../../../src/activities/breathing-room/breathing-room.payload.js';
import { interests, roomIds } from '../../../src/activities/breathing-room/rooms.js';

/** Any text a person could type, half surrogates and all. */
const words = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.constant('  two lines\r\nhere  '));

const time = fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => `${new Date(seconds * 1000).toISOString().slice(0, 19)}+02:00`);

const choice: fc.Arbitrary<Choice> = fc.oneof(
  fc.record({ kind: fc.constant('built-in' as const), room: fc.constantFrom(...roomIds) }),
  fc.record({ kind: fc.constant('clinic' as const), room: fc.stringMatching(/^[\w-]{1,64}$/), title: words.map((text) => text.slice(0, 120)) }),
  fc.record({ kind: fc.constant('own' as const), title: words }),
);

const ran = fc.integer({ min: 1000, max: LONGEST_COUNTDOWN }).chain((length) => fc.record({ length: fc.constant(length), elapsed: fc.nat(length) }));

const timer: fc.Arbitrary<Countdown> = fc.oneof(
  fc.tuple(ran, fc.nat(4_000_000_000_000)).map(([times, since]) => ({ phase: 'running' as const, ...times, since })),
  ran.map((times) => ({ phase: 'paused' as const, ...times })),
  ran.map((times) => ({ phase: 'ended' as const, ...times })),
);

const seconds = fc.integer({ min: 2, max: 12 });
const calm = fc.integer({ min: 0, max: 10 });

const optional = fc.record(
  {
    proposed: choice,
    chosen: choice,
    visit: fc.record({ startedAt: time, endedAt: time }, { requiredKeys: ['startedAt'] }),
    minutes: fc.integer({ min: 1, max: 120 }),
    ending: fc.constantFrom('nothing', 'tone', 'vibration'),
    timer,
    companion: fc.record(
      {
        pace: fc.constantFrom(...(Object.keys(paces) as (keyof typeof paces)[]), 'own' as const),
        own: fc.record({ in: seconds, full: fc.nat(12), out: seconds, empty: fc.nat(12) }, { requiredKeys: ['in', 'out'] }),
        by: fc.constantFrom('shape', 'text', 'vibration'),
      },
      { requiredKeys: ['pace', 'by'] },
    ),
    calmBefore: calm,
    calmAfter: calm,
    helped: fc.constantFrom('yes', 'somewhat', 'no', 'unsure'),
    note: words,
    nextTime: words,
  },
  { requiredKeys: [] },
);

/** Any payload that can be stored. */
export const payload: fc.Arbitrary<BreathingRoomPayload> = fc.constantFrom('together' as const, 'alone' as const).chain((setting) => {
  const step = fc.constantFrom(...stepsOf(setting));
  const required = fc.record({
    setting: fc.constant(setting),
    step,
    skipped: fc.uniqueArray(fc.constantFrom(...stepsOf('together'))),
    interests: fc.uniqueArray(fc.constantFrom(...interests)),
    interestWords: words,
    narrowing: fc.record({ stepFree: fc.boolean(), notOverheard: fc.boolean() }),
  });
  return fc.tuple(required, optional).map(([always, sometimes]) => ({ ...always, ...sometimes }) as BreathingRoomPayload);
});

/** Any record of this activity. */
export const record: fc.Arbitrary<ActivityRecord<'breathing-room'>> = fc
  .record({
    id: fc.uuid({ version: 4 }),
    revision: fc.nat(50),
    status: fc.constantFrom('draft' as const, 'final' as const),
    client: fc.string({ minLength: 1, maxLength: 40 }),
    session: fc.option(fc.string({ maxLength: 40 }), { nil: undefined }),
    author: fc.constantFrom('client' as const, 'therapist' as const),
    sharing: fc.constantFrom('private' as const, 'shared' as const),
    createdAt: time,
    updatedAt: time,
    completedAt: fc.option(time, { nil: undefined }),
    payload,
  })
  .map(({ session, completedAt, ...rest }) => ({
    activity: 'breathing-room' as const,
    version: 1,
    timeZone: 'Europe/Amsterdam',
    ...rest,
    ...(session !== undefined && { session }),
    ...(completedAt !== undefined && { completedAt }),
  }));

import type { ActivityRecord } from '../../core/record.js';
import { carryText } from '../../fhir/text.js';
import { boolean, code, decimal, type Field, group, integer, list, text, variants } from '../../fhir/fields.js';
import { mappingOf } from '../../fhir/mapping.js';
import { absent, kitConcept, observationOf } from '../../fhir/observation.js';
import type { CodeableConcept, ObservationComponent } from '../../fhir/r4.js';
import { parsePayload } from './breathing-room.parse.js';
import type { BreathingRoomPayload, Choice, Companion, Helped } from './breathing-room.payload.js';
import type { Countdown } from '../../core/countdown.js';
import type { Pace } from '../../core/pace.js';
import { en } from './strings/en.js';

const choice = (label: string): Field<Choice> =>
  variants<Choice>('kind', {
    'built-in': group<Extract<Choice, { kind: 'built-in' }>>(label, { kind: code('Kind of space'), room: code('Space', { displays: roomTitles() }) }),
    clinic: group<Extract<Choice, { kind: 'clinic' }>>(label, { kind: code('Kind of space'), room: text('Space, as the clinic calls it'), title: text('Title') }),
    own: group<Extract<Choice, { kind: 'own' }>>(label, { kind: code('Kind of space'), title: text('In own words') }),
  });

// Milliseconds do not fit FHIR's 32-bit integer, so times go as decimals.
const ran = { length: decimal('Length, milliseconds'), elapsed: decimal('Ran, milliseconds') };
const timer: Field<Countdown> = variants<Countdown>('phase', {
  running: group<Extract<Countdown, { phase: 'running' }>>('Timer', { phase: code('Phase'), ...ran, since: decimal('Running since, epoch milliseconds') }),
  paused: group<Extract<Countdown, { phase: 'paused' }>>('Timer', { phase: code('Phase'), ...ran }),
  ended: group<Extract<Countdown, { phase: 'ended' }>>('Timer', { phase: code('Phase'), ...ran }),
});

const companion = group<Companion>('Paced breathing', {
  pace: code('Pattern'),
  own: group<Pace>('Own pattern, seconds', { in: integer('In'), full: integer('Rest after in'), out: integer('Out'), empty: integer('Rest after out') }),
  by: code('Shown as'),
});

const payload = group<BreathingRoomPayload>('Breathing room', {
  setting: code('Together or alone'),
  step: code('Step'),
  skipped: list(code('Steps that were not for today')),
  interests: list(code('What the client likes', { displays: en.interests })),
  interestWords: text('What the client likes, in own words'),
  narrowing: group('Only spaces that are', { stepFree: boolean('Step-free'), notOverheard: boolean('Not overheard') }),
  proposed: choice('Proposed by the therapist, not confirmed'),
  chosen: choice('Chosen by the client'),
  visit: group<NonNullable<BreathingRoomPayload['visit']>>('Visit', { startedAt: text('Began'), endedAt: text('Ended') }),
  minutes: integer('Timer, minutes'),
  ending: code('How the timer ends'),
  timer,
  companion,
  calmBefore: integer('Calm before, 0 to 10'),
  calmAfter: integer('Calm after, 0 to 10'),
  helped: code<Helped>('Did it help to be there?', { displays: en.after.answers }),
  note: text('What made it so'),
  nextTime: text('Next time'),
});

/** Both ways between a visit and FHIR: everything in the response, and an Observation of the visit for others to read. */
export const fhir = mappingOf<'breathing-room'>({
  activity: 'breathing-room',
  parse: parsePayload,
  payload,
  derived: async (record) => [
    await observationOf(record, {
      role: 'visit',
      category: 'activity',
      code: kitConcept('activity', 'breathing-room-visit', 'Breathing room visit'),
      ...periodOf(record),
      ...spaceOf(record.payload),
      ...componentsOf(record.payload),
    }),
  ],
});

function periodOf({ payload: { visit } }: ActivityRecord<'breathing-room'>) {
  if (!visit) return {};
  // A clock put back during the visit: a period that ends before it starts is not valid FHIR, so only the start is said.
  const ended = visit.endedAt !== undefined && Date.parse(visit.endedAt) >= Date.parse(visit.startedAt);
  return { effectivePeriod: { start: visit.startedAt, ...(ended && { end: visit.endedAt }) } };
}

function spaceOf({ chosen, skipped }: BreathingRoomPayload): { valueCodeableConcept: CodeableConcept } | { dataAbsentReason: CodeableConcept } {
  if (chosen?.kind === 'built-in') return { valueCodeableConcept: kitConcept('space', chosen.room, roomTitles()[chosen.room]!) };
  const title = chosen?.title.trim();
  if (title) return { valueCodeableConcept: { text: carryText(title).value } };
  return { dataAbsentReason: absent(skipped.includes('choose') ? 'asked-declined' : 'unknown') };
}

function componentsOf({ calmBefore, calmAfter, helped }: BreathingRoomPayload): { component?: ObservationComponent[] } {
  const calm = (role: string, display: string, value: number | undefined): ObservationComponent[] =>
    value === undefined ? [] : [{ code: kitConcept('component', role, display), valueInteger: value }];
  const component = [
    ...calm('calm-before', 'Calm before, 0 to 10', calmBefore),
    ...calm('calm-after', 'Calm after, 0 to 10', calmAfter),
    ...(helped ? [{ code: kitConcept('component', 'helped', 'Did it help to be there?'), valueCodeableConcept: kitConcept('helped', helped, en.after.answers[helped]) }] : []),
  ];
  return component.length > 0 ? { component } : {};
}

function roomTitles(): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(en.rooms).map(([id, { title }]) => [id, title]));
}

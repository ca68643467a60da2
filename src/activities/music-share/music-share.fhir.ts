import type { Countdown } from '../../core/countdown.js';
import type { ActivityRecord } from '../../core/record.js';
import { boolean, code, decimal, type Field, group, integer, list, text } from '../../fhir/fields.js';
import { mappingOf } from '../../fhir/mapping.js';
import { kitConcept, observationOf } from '../../fhir/observation.js';
import { kitUrl } from '../../fhir/urls.js';
import { toDateTime } from '../../fhir/time.js';
import { parsePayload } from './music-share.parse.js';
import type { ChosenIdea, MusicSharePayload, Song } from './music-share.payload.js';

const song: Field<Song> = group<Song>('A song', {
  id: code('Id'),
  title: text('Title'),
  artist: text('Artist'),
  why: text('Why it matters'),
  feeling: text('Feeling'),
  link: text('Link, as it was pasted'),
});

const timer = group<{ phase: string; length: number; elapsed: number; since?: number }>('Relaxation timer', {
  phase: code('Phase', { system: kitUrl('countdown-phase') }),
  length: integer('Length, ms'),
  elapsed: integer('Ran, ms'),
  since: decimal('Running since, ms since 1970'),
}) as unknown as Field<Countdown>;

const satisfaction = ['Not good', 'Not so good', 'In between', 'Good', 'Very good'];

const payload = group<MusicSharePayload>('Music session', {
  setting: code('Setting', { system: kitUrl('setting'), displays: { together: 'Together', alone: 'Alone' } }),
  step: code('Step it was left on'),
  skipped: list(code('Steps left for another day')),
  calmBefore: integer('Calm before, 0 to 10'),
  calmAfter: integer('Calm after, 0 to 10'),
  arrival: text('What would make today easier'),
  clientSongs: list(song),
  therapistSongs: list(song),
  ideas: list(group<ChosenIdea>('An idea for the sessions', { idea: code('Idea', { system: kitUrl('music-idea') }), plan: text('Plan') })),
  ownIdea: text('Own idea'),
  minutes: integer('Minutes of relaxation asked for'),
  ending: code('How the timer ends'),
  fade: boolean('Music grows quiet at the end'),
  stayAwake: boolean('Screen stays on'),
  timer,
  rest: group<NonNullable<MusicSharePayload['rest']>>('Resting with music', { startedAt: text('From'), endedAt: text('To') }),
  satisfaction: integer('How it was, 1 (not good) to 5 (very good)'),
  note: text('Note'),
  nextTime: text('Next time'),
  attendance: code('Attendance', { system: kitUrl('attendance'), displays: { came: 'Came', late: 'Came late', cancelled: 'Cancelled', 'did-not-take-place': 'Did not take place' } }),
});

/** Both ways between music sessions and FHIR; the relaxation and the rating also stand on their own, to be read by a clinic. */
export const fhir = mappingOf<'music-share'>({
  activity: 'music-share',
  parse: parsePayload,
  payload,
  derived: async (record) => [...(await relaxation(record)), ...(await rating(record))],
});

async function relaxation(record: ActivityRecord<'music-share'>) {
  const { rest } = record.payload;
  if (!rest) return [];
  return [
    await observationOf(record, {
      role: 'relaxation',
      category: 'activity',
      code: kitConcept('activity', 'music-relaxation', 'Resting with music'),
      effectivePeriod: { start: toDateTime(rest.startedAt), ...(rest.endedAt && { end: toDateTime(rest.endedAt) }) },
    }),
  ];
}

async function rating(record: ActivityRecord<'music-share'>) {
  const value = record.payload.satisfaction;
  if (value === undefined) return [];
  return [
    await observationOf(record, {
      role: 'satisfaction',
      category: 'survey',
      code: kitConcept('observation', 'music-satisfaction', 'How the music session was'),
      valueInteger: value,
      component: [{ code: kitConcept('observation', 'music-satisfaction-word', 'In words'), valueString: satisfaction[value - 1]! }],
    }),
  ];
}

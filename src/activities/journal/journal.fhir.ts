import type { Countdown } from '../../core/countdown.js';
import type { ActivityRecord } from '../../core/record.js';
import { RapportError } from '../../core/errors.js';
import type { FhirMapping } from '../../fhir/codec.js';
import { boolean, code, date, decimal, type Field, group, integer, list, text, variants } from '../../fhir/fields.js';
import { mappingOf } from '../../fhir/mapping.js';
import { observationOf } from '../../fhir/observation.js';
import type { Observation } from '../../fhir/r4.js';
import { LOINC, kitUrl, UNITS_OF_MEASURE } from '../../fhir/urls.js';
import type { JournalPayload } from './journal.model.js';
import { parsePayload } from './journal.parse.js';
import type { CalmingAction, TimeOutPayload } from './kinds/time-out.model.js';
import type { DayPayload } from './kinds/day.model.js';
import type { MoodPayload } from './kinds/mood.model.js';
import type { ReflectionPayload } from './kinds/reflection.model.js';
import type { SleepPayload } from './kinds/sleep.model.js';
import type { ThoughtPayload } from './kinds/thought.model.js';
import type { MoodWord } from './mood-words.js';
import type { Prompt } from './prompts.js';
import { nightMoments } from './night-moments.js';
import { nightSums } from './sleep.js';
import { stateOfMind } from './state-of-mind.js';

const coded = <T extends string>(label: string, list: string) => code<T>(label, { system: kitUrl(list) });

/** A 24-hour clock time without seconds, as an R4 `time`. */
const clock: Field<string> = {
  write: (linkId, value) => [{ linkId, text: 'Clock time', answer: [{ valueTime: `${value}:00` }] }],
  read(linkId, items) {
    const time = items[0]?.answer?.[0]?.valueTime;
    if (time === undefined) throw new RapportError('invalid', `item ${linkId} has no time`);
    return time.slice(0, 5);
  },
};

// A word of a list by its code, or a person's own: exactly one of the two is there.
const moodWord = group<{ id?: string; own?: string }>('Word', { id: coded('From the list', 'mood-word'), own: text('Own word') }) as Field<MoodWord>;
const prompt = group<{ id?: string; asked?: string }>('Question', { id: coded('From the list', 'prompt'), asked: text("The clinic's own") }) as Field<Prompt>;
const action = group<{ id?: string; own?: string }>('What helped', { id: coded('From the list', 'calming'), own: text('Own') }) as Field<CalmingAction>;

const timer = group<{ phase: string; length: number; elapsed: number; since?: number }>('Timer', {
  phase: coded('State', 'timer-phase'), length: integer('Set for, in milliseconds'), elapsed: integer('Has run, in milliseconds'), since: decimal('Runs since, in milliseconds from 1970'),
}) as Field<Countdown>;

const entry = { kind: coded<never>('Kind of entry', 'journal-kind'), day: date('Day it is about'), bring: boolean('To talk about in the session') };

const payload = variants<JournalPayload>('kind', {
  reflection: group<ReflectionPayload>('Reflection', { ...entry, prompt, text: text('Text'), mood: moodWord, quiet: integer('Quiet minutes before writing') }),
  thought: group<ThoughtPayload>('Thought record', {
    ...entry,
    columns: integer('Columns shown'),
    situation: text('What happened'),
    emotions: list(group('Emotion', { word: text('Word'), before: integer('Strength then, 0 to 100'), after: integer('Strength after looking again'), later: integer('Strength on coming back') })),
    thoughts: list(group('Automatic thought', { text: text('Thought'), belief: integer('How true it felt, 0 to 100') })),
    hot: integer('Which thought stings most, counted from 0'),
    evidenceFor: text('What speaks for it'),
    evidenceAgainst: text('What speaks against it'),
    balanced: text('Balanced thought'),
    balancedBelief: integer('How true the balanced thought feels, 0 to 100'),
    laterOn: date('Day it was rated again'),
  }),
  sleep: group<SleepPayload>('Sleep diary: one night, self-reported', {
    ...entry,
    zone: text('Time zone of the morning'),
    eveningZone: text('Time zone of the evening'),
    inBed: clock,
    triedToSleep: clock,
    minutesToFallAsleep: integer('Minutes to fall asleep'),
    awakenings: integer('Times awake in the night'),
    minutesAwake: integer('Minutes awake in the night'),
    wokeUp: clock,
    outOfBed: clock,
    quality: integer('Quality, 1 very poor to 5 very good'),
    comments: text('Comments'),
  }),
  mood: group<MoodPayload>('Mood', {
    ...entry,
    span: coded('Now or the whole day', 'mood-span'),
    valence: decimal('-1 unpleasant to 1 pleasant'),
    arousal: decimal('-1 calm to 1 energised'),
    words: list(moodWord),
    about: list(coded('What was going on', 'mood-about')),
    note: text('Note'),
  }),
  'time-out': group<TimeOutPayload>('Time-out', {
    ...entry,
    trigger: text('What set it off'),
    before: integer('Intensity before, 0 to 100'),
    action,
    timer,
    after: integer('Intensity after, 0 to 100'),
    next: text('What next'),
  }),
  day: group<DayPayload>('Day', {
    ...entry,
    moments: list(group('Moment', { part: coded('Part of the day', 'day-part'), activity: text('Activity'), thought: text('Thought'), emotion: text('Emotion') })),
  }),
});

/** A journal entry as a QuestionnaireResponse; a night's sums and a mood also as Observations, a pause as an activity. */
export const fhir: FhirMapping<'journal'> = mappingOf<'journal'>({ activity: 'journal', parse: parsePayload, payload, derived });

async function derived(record: ActivityRecord<'journal'>): Promise<readonly Observation[]> {
  const { payload: entry } = record;
  switch (entry.kind) {
    case 'sleep':
      return nightObservations(record, entry);
    case 'mood':
      return stateOfMind(record, entry);
    case 'time-out':
      return pauseObservations(record, entry);
    case 'reflection':
    case 'thought':
    case 'day':
      return [];
  }
}

const minutes = (value: number) => ({ value, unit: 'min', system: UNITS_OF_MEASURE, code: 'min' });

async function nightObservations(record: ActivityRecord<'journal'>, night: SleepPayload): Promise<readonly Observation[]> {
  const { totalSleep } = nightSums(night);
  const { inBed: start, outOfBed: end } = nightMoments(night);
  const when = start && end ? { effectivePeriod: { start, end } } : { effectiveDateTime: night.day };
  const about = { category: 'survey', ...when } as const;
  const toFallAsleep = night.minutesToFallAsleep;
  return Promise.all([
    ...(totalSleep === undefined
      ? []
      : [observationOf(record, { role: 'total-sleep', ...about, code: { coding: [{ system: LOINC, code: '93832-4', display: 'Sleep duration' }] }, valueQuantity: minutes(totalSleep) })]),
    ...(toFallAsleep === undefined || toFallAsleep < 0
      ? []
      : [observationOf(record, { role: 'sleep-onset', ...about, code: { coding: [{ system: LOINC, code: '103212-7' }], text: 'Time to fall asleep' }, valueQuantity: minutes(toFallAsleep) })]),
  ]);
}

async function pauseObservations(record: ActivityRecord<'journal'>, { timer: pause }: TimeOutPayload): Promise<readonly Observation[]> {
  if (pause?.phase !== 'ended') return [];
  const code = { coding: [{ system: kitUrl('activity'), code: 'time-out', display: 'Pause to calm down' }] };
  const valueQuantity = { value: Math.round(pause.elapsed / 1000), unit: 's', system: UNITS_OF_MEASURE, code: 's' };
  return [await observationOf(record, { role: 'pause', category: 'activity', code, valueQuantity })];
}

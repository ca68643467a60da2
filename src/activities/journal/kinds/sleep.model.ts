import type { Problem } from '../../../core/model.js';
import { CLOCK, COUNT_LIMIT, ZONE } from './choices.js';
import { type EntryPayload, type KindModel, tooLong, wholeWithin, withField, wordless } from './entry.js';

/** What is counted in a night: minutes, minutes, times. */
export const SLEEP_COUNTS = ['minutesToFallAsleep', 'awakenings', 'minutesAwake'] as const;
export type SleepCount = (typeof SLEEP_COUNTS)[number];
/** The times of a night, in the order they happen. */
export const SLEEP_TIMES = ['inBed', 'triedToSleep', 'wokeUp', 'outOfBed'] as const;
export type SleepTime = (typeof SLEEP_TIMES)[number];

/** What is noted of a night, in the order it is asked. */
export const NIGHT_FIELDS = ['inBed', 'triedToSleep', 'minutesToFallAsleep', 'awakenings', 'minutesAwake', 'wokeUp', 'outOfBed'] as const satisfies readonly (SleepTime | SleepCount)[];

/** Tells whether a field of a night is a count rather than a time. */
export function isSleepCount(field: SleepTime | SleepCount): field is SleepCount {
  return (SLEEP_COUNTS as readonly string[]).includes(field);
}

/**
 * One night, noted in the morning: the nine core fields of the Consensus Sleep Diary (Carney et al. 2012,
 * SLEEP 35(2):287-302, doi:10.5665/sleep.1642), all of them estimates and all of them optional.
 */
export interface SleepPayload extends EntryPayload, Readonly<Partial<Record<SleepTime, string> & Record<SleepCount, number>>> {
  readonly kind: 'sleep';
  /** IANA zone of the morning; the device's where it is absent. */
  readonly zone?: string;
  /** IANA zone of the evening, where it was another one. */
  readonly eveningZone?: string;
  /** 1 very poor to 5 very good. */
  readonly quality?: number;
  readonly comments: string;
}

export type SleepMessage = { readonly kind: 'sleep' } & (
  /** `time` is a 24-hour clock time, `22:30`; empty clears it. The zone of the device comes with the first one. */
  | { readonly type: 'time-noted'; readonly field: SleepTime; readonly time: string; readonly zone?: string }
  /** Without a number: it was cleared. */
  | { readonly type: 'counted'; readonly field: SleepCount; readonly count?: number }
  | { readonly type: 'quality-rated'; readonly quality?: number }
  | { readonly type: 'comments-written'; readonly text: string }
  /** Empty: the evening was in the zone of the morning. */
  | { readonly type: 'evening-zone-chosen'; readonly zone: string }
);

const isZone = (zone: string | undefined): zone is string => zone !== undefined && ZONE.test(zone);

/** A night of which nothing is known yet. */
function begin(entry: EntryPayload): SleepPayload {
  return { kind: 'sleep', ...entry, comments: '' };
}

/** The night after `message`. */
function update(payload: SleepPayload, message: SleepMessage): SleepPayload {
  switch (message.type) {
    case 'time-noted': {
      if (message.time !== '' && !CLOCK.test(message.time)) return payload;
      const noted = withField(payload, message.field, message.time || undefined);
      return noted === payload || noted.zone !== undefined || !isZone(message.zone) ? noted : { ...noted, zone: message.zone };
    }
    case 'counted':
      return withField(payload, message.field, wholeWithin(message.count, -COUNT_LIMIT, COUNT_LIMIT));
    case 'quality-rated':
      return withField(payload, 'quality', wholeWithin(message.quality, 1, 5));
    case 'comments-written':
      return withField(payload, 'comments', message.text);
    case 'evening-zone-chosen':
      return message.zone === '' || isZone(message.zone) ? withField(payload, 'eveningZone', message.zone || undefined) : payload;
  }
}

/** What a night still needs: one field, and none below zero. */
function problems(payload: SleepPayload): readonly Problem[] {
  if (isEmpty(payload)) return [{ field: 'inBed', code: 'nothing-noted' }];
  const negative = SLEEP_COUNTS.filter((field) => (payload[field] ?? 0) < 0).map((field) => ({ field, code: 'negative' }));
  return [...negative, ...tooLong({ comments: payload.comments })];
}

/** Tells whether no field holds anything. */
function isEmpty(payload: SleepPayload): boolean {
  return [...SLEEP_TIMES, ...SLEEP_COUNTS, 'quality' as const].every((field) => payload[field] === undefined) && wordless(payload.comments);
}

/** A night, as it is noted. Whether its times follow one another is seen by `orderedModel`. */
export const sleepModel: KindModel<SleepPayload, SleepMessage> = { begin, update, problems, isEmpty };

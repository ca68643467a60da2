import { dayAfter } from './kinds/entry.js';
import { SLEEP_TIMES, type SleepTime } from './kinds/sleep.model.js';
import { instantsOf } from './zones.js';


/** The clock times of one night (`22:30`) and the day its morning lies on. */
export interface NightTimes extends Readonly<Partial<Record<SleepTime, string>>> {
  readonly day: string;
  /** IANA zone of the morning; UTC where it is absent. */
  readonly zone?: string;
  /** IANA zone of the evening, where it was another one. */
  readonly eveningZone?: string;
}

/** The moments of a night in milliseconds since 1970; a time that was not noted is absent. */
export type Night = Readonly<Partial<Record<SleepTime, number>>>;

/** The zone a time of a night was noted in. */
export const zoneOf = (times: NightTimes, time: SleepTime) =>
  (time === 'wokeUp' || time === 'outOfBed' ? times.zone : (times.eveningZone ?? times.zone)) ?? 'UTC';

/**
 * The moments of the night before the morning of `day`. A clock time that happened twice is read as its first, and
 * one that was skipped as that much after the change (as Temporal's `compatible`), unless only the other reading
 * keeps the times in order. `out-of-order` where the times do not follow one another within a day.
 */
export function nightOf(times: NightTimes): Night | 'out-of-order' {
  const noted = SLEEP_TIMES.filter((time) => times[time] !== undefined);
  for (const evening of eveningCounts(noted, times)) {
    const readings = noted.map((time, i) => instantsOf(i < evening ? dayAfter(times.day, -1) : times.day, times[time]!, zoneOf(times, time)));
    const moments = inOrder(readings);
    if (moments) return Object.fromEntries(noted.map((time, i) => [time, moments[i]]));
  }
  return noted.length > 0 ? 'out-of-order' : {};
}

/** How many of the noted times may lie on the day before the morning, likeliest first. */
function eveningCounts(noted: readonly SleepTime[], times: NightTimes): readonly number[] {
  const last = noted.at(-1);
  const counts = noted.map((_, i) => i);
  if (last === 'wokeUp' || last === 'outOfBed') return counts;
  return last !== undefined && times[last]! >= '12:00' ? [noted.length, ...counts] : [...counts, noted.length];
}

/** One instant of each reading, none before the one ahead of it; the first ones that fit. */
function inOrder(readings: readonly (readonly number[])[], after = -Infinity): readonly number[] | undefined {
  const [first, ...rest] = readings;
  if (!first) return [];
  for (const instant of first) {
    const others = instant >= after ? inOrder(rest, instant) : undefined;
    if (others) return [instant, ...others];
  }
  return undefined;
}

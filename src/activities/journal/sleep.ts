import { dayAfter, instantsOf, isoIn } from './zones.js';

const MINUTE = 60_000; // ms

/** The times of a night, in the order they happen. */
export const SLEEP_TIMES = ['inBed', 'triedToSleep', 'wokeUp', 'outOfBed'] as const;
export type SleepTime = (typeof SLEEP_TIMES)[number];

/** The clock times of one night (`22:30`) and the day its morning lies on. */
export interface NightTimes extends Readonly<Partial<Record<SleepTime, string>>> {
  readonly day: string;
  /** IANA zone of the morning; UTC where it is absent. */
  readonly zone?: string;
  /** IANA zone of the evening, where it was another one. */
  readonly eveningZone?: string;
}

/** A night's times and estimates. */
export interface NightNotes extends NightTimes {
  readonly minutesToFallAsleep?: number;
  readonly minutesAwake?: number;
}

/** The moments of a night in milliseconds since 1970; a time that was not noted is absent. */
export type Night = Readonly<Partial<Record<SleepTime, number>>>;

/** What deserves a second look; none of it is wrong by itself. */
type NightWarning = 'unusual-time-in-bed' | 'long-before-trying' | 'awake-longer-than-window';

/** A night computed, in minutes; what cannot be known of it is absent. */
export interface NightSums {
  /** From getting into bed to getting out of it. */
  readonly timeInBed?: number;
  /** From trying to sleep to the last time of waking up. */
  readonly sleepWindow?: number;
  readonly totalSleep?: number;
  /** Share of the time in bed asleep, 0 to 100. */
  readonly efficiency?: number;
  readonly warnings: readonly NightWarning[];
}

const zoneOf = (times: NightTimes, time: SleepTime) =>
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

/**
 * The sums of a night: time in bed = out − in; window = woke − tried; total sleep = window − time to fall asleep −
 * time awake; share = total sleep ÷ time in bed (Carney et al. 2012, doi:10.5665/sleep.1642). Self-reported: people
 * tend to put their sleep longer than a recording does.
 */
export function nightSums(notes: NightNotes): NightSums {
  const night = nightOf(notes);
  if (night === 'out-of-order') return { warnings: [] };
  const { inBed, triedToSleep, wokeUp, outOfBed } = night;
  const timeInBed = minutesFrom(inBed, outOfBed);
  const sleepWindow = minutesFrom(triedToSleep, wokeUp);
  const awake = sum(notes.minutesToFallAsleep, notes.minutesAwake);
  const totalSleep = sleepWindow === undefined || awake === undefined ? undefined : Math.max(0, sleepWindow - awake);
  const efficiency = timeInBed && totalSleep !== undefined ? (totalSleep / timeInBed) * 100 : undefined;
  const warnings = [
    ...(timeInBed !== undefined && (timeInBed < 3 * 60 || timeInBed > 16 * 60) ? (['unusual-time-in-bed'] as const) : []),
    ...((minutesFrom(inBed, triedToSleep) ?? 0) > 6 * 60 ? (['long-before-trying'] as const) : []),
    ...(sleepWindow !== undefined && (awake ?? 0) > sleepWindow ? (['awake-longer-than-window'] as const) : []),
  ];
  return { ...known({ timeInBed, sleepWindow, totalSleep, efficiency }), warnings };
}

/** The night's moments as ISO 8601 with the offset of their zone; none where the times are out of order. */
export function nightMoments(times: NightTimes): Readonly<Partial<Record<SleepTime, string>>> {
  const night = nightOf(times);
  if (night === 'out-of-order') return {};
  return Object.fromEntries(Object.entries(night).map(([time, instant]) => [time, isoIn(instant, zoneOf(times, time as SleepTime))]));
}

/** The mean of clock times as minutes from noon to noon, so that 23:00 and 01:00 meet at midnight; `undefined` of none. */
export function meanClock(clocks: readonly string[]): string | undefined {
  const mean = meanOf(clocks.map((clock) => (minutesOf(clock) + 12 * 60) % (24 * 60)));
  if (mean === undefined) return undefined;
  const minutes = (Math.round(mean) + 12 * 60) % (24 * 60);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The mean of numbers; `undefined` of none. */
export function meanOf(values: readonly number[]): number | undefined {
  return values.length > 0 ? values.reduce((total, value) => total + value, 0) / values.length : undefined;
}

function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

function minutesFrom(start: number | undefined, end: number | undefined): number | undefined {
  return start === undefined || end === undefined ? undefined : (end - start) / MINUTE;
}

/** The sum of counts that are known and not negative. */
function sum(...counts: readonly (number | undefined)[]): number | undefined {
  return counts.every((count) => count !== undefined && count >= 0) ? counts.reduce<number>((total, count) => total + count!, 0) : undefined;
}

function known(sums: { readonly [K in keyof Omit<NightSums, 'warnings'>]: NightSums[K] | undefined }): Omit<NightSums, 'warnings'> {
  return Object.fromEntries(Object.entries(sums).filter(([, value]) => value !== undefined));
}

import type { SleepPayload } from './kinds/sleep.model.js';
import { nightOf } from './night.js';
import { nightSums } from './sleep.js';

const MINUTE = 60_000; // ms
const NOON = 12 * 60; // minutes
const MARK = 2 * 60; // minutes between the lines of the picture

/** One night as it is drawn, in minutes from the noon before it. */
export interface NightBar {
  readonly day: string;
  readonly start: number;
  readonly length: number;
  /** From falling asleep to the last waking up, where both are known. */
  readonly asleep?: { readonly start: number; readonly length: number };
}

/** What several nights come to; what no night says is absent. */
export interface NightMeans {
  /** Clock times, averaged from noon to noon. */
  readonly inBed?: string;
  readonly outOfBed?: string;
  /** Minutes. */
  readonly totalSleep?: number;
}

/** The nights whose morning lies from `first` to `last`, oldest first; of two about one morning the one written last. `nights` come newest first. */
export function nightsBetween(nights: readonly SleepPayload[], first: string, last: string): readonly SleepPayload[] {
  const byDay = new Map([...nights].reverse().filter(({ day }) => day >= first && day <= last).map((night) => [night.day, night]));
  return [...byDay.values()].sort((one, other) => (one.day < other.day ? -1 : 1));
}

/** The averages of these nights. */
export function meansOf(nights: readonly SleepPayload[]): NightMeans {
  const means = {
    inBed: meanClock(nights.flatMap(({ inBed }) => inBed ?? [])),
    outOfBed: meanClock(nights.flatMap(({ outOfBed }) => outOfBed ?? [])),
    totalSleep: meanOf(nights.flatMap((night) => nightSums(night).totalSleep ?? [])),
  };
  return Object.fromEntries(Object.entries(means).filter(([, mean]) => mean !== undefined));
}

/** The mean of clock times as minutes from noon to noon, so that 23:00 and 01:00 meet at midnight; `undefined` of none. */
export function meanClock(clocks: readonly string[]): string | undefined {
  const mean = meanOf(clocks.map((clock) => (minutesOf(clock) + NOON) % (2 * NOON)));
  if (mean === undefined) return undefined;
  return clockOf(Math.round(mean));
}

/** The mean of numbers; `undefined` of none. */
function meanOf(values: readonly number[]): number | undefined {
  return values.length > 0 ? values.reduce((total, value) => total + value, 0) / values.length : undefined;
}

function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

/** A night from going to bed to getting up; `undefined` while one of the two is not known or its times do not follow one another. */
export function barOf(night: SleepPayload): NightBar | undefined {
  const moments = nightOf(night);
  if (moments === 'out-of-order' || moments.inBed === undefined || moments.outOfBed === undefined || night.inBed === undefined) return undefined;
  const inBed = moments.inBed;
  const start = (minutesOf(night.inBed) + NOON) % (2 * NOON);
  const from = (instant: number) => start + (instant - inBed) / MINUTE;
  const bar = { day: night.day, start, length: (moments.outOfBed - inBed) / MINUTE };
  if (moments.triedToSleep === undefined || moments.wokeUp === undefined) return bar;
  const woke = from(moments.wokeUp);
  const fell = Math.min(woke, from(moments.triedToSleep) + Math.max(0, night.minutesToFallAsleep ?? 0));
  return { ...bar, asleep: { start: fell, length: woke - fell } };
}

/** The lines that bars are drawn against: every two hours, from before the first to after the last, in minutes from noon. */
export function marksFor(bars: readonly NightBar[]): readonly number[] {
  const first = Math.floor(Math.min(...bars.map(({ start }) => start)) / MARK);
  const last = Math.ceil(Math.max(...bars.map(({ start, length }) => start + length)) / MARK);
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * MARK);
}

/** Minutes from noon as a clock time. */
export function clockOf(fromNoon: number): string {
  const minutes = (fromNoon + NOON) % (2 * NOON);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

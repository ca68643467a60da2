import { nightOf, type NightTimes } from './night.js';

const MINUTE = 60_000; // ms

/** A night's times and estimates. */
export interface NightNotes extends NightTimes {
  readonly minutesToFallAsleep?: number;
  readonly minutesAwake?: number;
}

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

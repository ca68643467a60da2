import type { SleepTime } from './kinds/sleep.model.js';
import { nightOf, type NightTimes, zoneOf } from './night.js';
import { isoIn } from './zoned-iso.js';

/** The night's moments as ISO 8601 with the offset of their zone; none where the times are out of order. */
export function nightMoments(times: NightTimes): Readonly<Partial<Record<SleepTime, string>>> {
  const night = nightOf(times);
  if (night === 'out-of-order') return {};
  return Object.fromEntries(Object.entries(night).map(([time, instant]) => [time, isoIn(instant, zoneOf(times, time as SleepTime))]));
}

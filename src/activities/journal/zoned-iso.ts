import { offsetAt, wallClock } from './zones.js';

const MINUTE = 60_000; // ms

/** `instant` as ISO 8601 in `zone`, with its offset: `2026-03-29T07:00:00+02:00`. */
export function isoIn(instant: number, zone: string): string {
  const minutes = Math.round(offsetAt(instant, zone) / MINUTE);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const sign = minutes < 0 ? '-' : '+';
  return `${new Date(wallClock(instant, zone)).toISOString().slice(0, 19)}${sign}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}

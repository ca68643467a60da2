import {formatTag} from './words/index.js';

const MINUTES = 60_000; // ms

/** The next Thursday at half past ten, at least a day away: the practice's example session. */
export function nextSession(now = new Date()): {readonly from: Date; readonly to: Date} {
  const from = new Date(now);
  from.setDate(from.getDate() + (((4 - from.getDay() + 6) % 7) + 1));
  from.setHours(10, 30, 0, 0);
  return {from, to: new Date(from.getTime() + 50 * MINUTES)};
}

/** The calendar day of the session a week before the next one, `YYYY-MM-DD`: what this portal names a session by. */
export function lastSession(now = new Date()): string {
  const date = nextSession(now).from;
  date.setDate(date.getDate() - 7);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(part => String(part).padStart(2, '0')).join('-');
}

/** `days` before now. */
export function daysAgo(days: number, now = new Date()): Date {
  const then = new Date(now);
  then.setDate(then.getDate() - days);
  return then;
}

export const day = (date: Date): string => new Intl.DateTimeFormat(formatTag(), {weekday: 'long', day: 'numeric', month: 'long'}).format(date);
export const time = (date: Date): string => new Intl.DateTimeFormat(formatTag(), {timeStyle: 'short'}).format(date);

/** Which greeting fits the hour. */
export function partOfDay(now = new Date()): 'morning' | 'afternoon' | 'evening' {
  if (now.getHours() < 12) return 'morning';
  return now.getHours() < 18 ? 'afternoon' : 'evening';
}

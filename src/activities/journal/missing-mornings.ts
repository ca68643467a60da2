import { dayAfter } from './kinds/entry.js';

const LOOK_BACK = 7; // days, today among them: further back few remember a night

/**
 * The mornings up to `today` that no night was noted for, newest first: only those after the first night of the week, so that someone who
 * begins has missed nothing. Before `known`, where it is given, nothing can be said.
 */
export function missingMornings(nights: readonly string[], today: string, known = ''): readonly string[] {
  const week = Array.from({ length: LOOK_BACK }, (_, i) => dayAfter(today, -i));
  const first = week.findLast((morning) => nights.includes(morning));
  return week.filter((morning) => first !== undefined && morning > first && morning > known && !nights.includes(morning));
}

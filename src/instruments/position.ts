import type { Form } from './instrument.js';
import type { Score } from './score.js';

/** A third of the form's own range: a position, not a norm. */
export type Third = 'lower' | 'middle' | 'higher';

/** Where a score lies between the lowest and the highest it can be, 0 to 1; `undefined` where there is none. */
export function shareOfRange({ value, min, max }: Pick<Score, 'value' | 'min' | 'max'>): number | undefined {
  return value === undefined || max <= min ? undefined : (value - min) / (max - min);
}

/** Which third of its own range a score lies in; a border belongs to the third above. */
export function thirdOf(score: Pick<Score, 'value' | 'min' | 'max'>): Third | undefined {
  const share = shareOfRange(score);
  if (share === undefined) return undefined;
  return share < 1 / 3 ? 'lower' : share < 2 / 3 ? 'middle' : 'higher';
}

/** The name of the band a total falls in, where the instrument has published ones. */
export function bandOf({ bands }: Pick<Form, 'bands'>, value: number | undefined): string | undefined {
  return value === undefined ? undefined : bands?.levels.findLast(({ from }) => value >= from)?.text;
}

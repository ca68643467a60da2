import type { ChangeFigures } from './instrument.js';

/** What a difference between two scores means, given the instrument's own error. */
export interface ReliableChange {
  readonly difference: number;
  /** Reliable change index: the difference in standard errors of a difference. */
  readonly index: number;
  /** The smallest difference that is reliable, in points. */
  readonly detectable: number;
  readonly verdict: 'higher' | 'lower' | 'within-error';
}

const RELIABLE = 1.96; // standard errors: two-sided 95 %, Jacobson & Truax 1991

/** Standard error of measurement: SD·√(1 − r). */
export function standardError({ sd, reliability }: Pick<ChangeFigures, 'sd' | 'reliability'>): number {
  return sd * Math.sqrt(1 - reliability);
}

/**
 * Reliable change from `earlier` to `later` (Jacobson & Truax 1991, J Consult Clin Psychol 59:12-19): (x2 − x1) / √(2·SEM²).
 * `undefined` where the figures are not known, so that "not tested" can be said.
 */
export function reliableChange(earlier: number, later: number, figures: Pick<ChangeFigures, 'sd' | 'reliability'> | undefined): ReliableChange | undefined {
  if (!figures) return undefined;
  const error = Math.SQRT2 * standardError(figures);
  if (!(error > 0)) return undefined;
  const difference = later - earlier;
  const index = difference / error;
  const verdict = index > RELIABLE ? 'higher' : index < -RELIABLE ? 'lower' : 'within-error';
  return { difference, index, detectable: RELIABLE * error, verdict };
}

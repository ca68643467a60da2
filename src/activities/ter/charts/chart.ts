import type { ChartFormats, ChartWords } from './words.js';
import type { Form } from '../../../instruments/instrument.js';

/** What every picture is drawn with. */
export interface Drawing {
  readonly words: ChartWords;
  readonly formats: ChartFormats;
  /** Pictures run in the direction of reading. */
  readonly direction: 'ltr' | 'rtl';
}

/** A share of the width, in the direction of reading, as SVG and CSS write it. */
export const along = (share: number, { direction }: Pick<Drawing, 'direction'>): number => Math.round((direction === 'rtl' ? 1 - share : share) * 10000) / 100;

/** The title of an area, as its form calls it. */
export const titleOf = (form: Form, id: string): string => form.components?.find((each) => each.id === id)?.title ?? id;

/** A straight scale from one range of numbers to another. One line of arithmetic: d3-scale brings 10 kB of formats and colours with it. */
export const scale = ([from, to]: readonly [number, number], [start, end]: readonly [number, number]) =>
  (value: number): number => (to === from ? (start + end) / 2 : start + ((value - from) / (to - from)) * (end - start));

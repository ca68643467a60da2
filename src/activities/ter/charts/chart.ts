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

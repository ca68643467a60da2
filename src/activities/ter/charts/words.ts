import type { ReadingWords } from '../strings/reading/en.js';

export type ChartWords = ReadingWords['chart'];

/** Numbers and dates as the person writes them. */
export interface ChartFormats {
  number(value: number, options?: Intl.NumberFormatOptions): string;
  date(iso: string, options?: Intl.DateTimeFormatOptions): string;
}

/** A score as it is written beside a mark. */
export const scoreText = (value: number, formats: ChartFormats): string => formats.number(value, { maximumFractionDigits: 1 });

import type { AnsweredForm } from '../../instruments/answered-form.js';

/** The time a rating is about; either end may be open. Calendar days. */
interface RatedPeriod {
  readonly from?: string;
  readonly to?: string;
}

/** Version of the payload's schema. */
export const TER_VERSION = 1;

/** A rating of taking part: a nine-component form, answered about a time. Its rater is the record's author. */
export interface TerPayload extends AnsweredForm {
  readonly period?: RatedPeriod;
  /** The page shows no scores to this rater, so no copy of the record holds any. */
  readonly scoresHidden?: true;
}

declare module '../../core/record.js' {
  interface ActivityPayloads {
    ter: TerPayload;
  }
}

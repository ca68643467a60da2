import type { AnsweredForm } from '../../instruments/answered-form.js';

/** Version of the payload's schema. */
export const QUESTIONNAIRE_VERSION = 1;

/** A form and its answers. */
export type QuestionnairePayload = AnsweredForm;

declare module '../../core/record.js' {
  interface ActivityPayloads {
    questionnaire: QuestionnairePayload;
  }
}

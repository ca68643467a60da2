import { RapportError } from '../../core/errors.js';
import type { Model } from '../../core/model.js';
import { formProblems, parseAnsweredForm, withFormMessage, type AnsweredForm, type FormMessage } from '../../instruments/answered-form.js';

/** A form and its answers. */
export type QuestionnairePayload = AnsweredForm;

declare module '../../core/record.js' {
  interface ActivityPayloads {
    questionnaire: QuestionnairePayload;
  }
}

/** The questionnaire: any form, answered. */
export const model: Model<'questionnaire', FormMessage> = {
  activity: 'questionnaire',
  version: 1,
  begin: () => ({ answers: {} }),
  update: withFormMessage,
  problems: formProblems,
  isEmpty: ({ form }) => form === undefined,
  parse(value, version) {
    if (version > model.version) throw new RapportError('unsupported-version', 'a newer questionnaire');
    if (typeof value !== 'object' || value === null) throw new RapportError('invalid', 'a questionnaire is an object');
    return parseAnsweredForm(value);
  },
};

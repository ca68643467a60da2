import type { Model } from '../../core/model.js';
import { formProblems, withFormMessage, type FormMessage } from '../../instruments/answered-form.js';
import { QUESTIONNAIRE_VERSION } from './questionnaire.payload.js';

/** The questionnaire: any form, answered. */
export const model: Model<'questionnaire', FormMessage> = {
  activity: 'questionnaire',
  version: QUESTIONNAIRE_VERSION,
  begin: () => ({ answers: {} }),
  update: withFormMessage,
  problems: formProblems,
  isEmpty: ({ form }) => form === undefined,
};

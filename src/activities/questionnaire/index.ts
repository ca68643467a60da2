import type { FormMessage } from '../../instruments/answered-form.js';
import type { Activity } from '../../runtime/activity.js';
import { catalogue } from '../../runtime/catalogue.js';
import { model } from './questionnaire.model.js';
import { parsePayload } from './questionnaire.parse.js';
import { en, type QuestionnaireActivityWords } from './strings/en.js';

/** The questionnaire: model, codec, words. */
export const questionnaire: Activity<'questionnaire', FormMessage, QuestionnaireActivityWords> = {
  model,
  beginsAtOnce: true,
  kindOf: ({ form }) => form?.title,
  words: catalogue(en, { nl: async () => (await import('./strings/nl.js')).nl }),
  codec: { activity: 'questionnaire', version: model.version, loadParser: async () => parsePayload, loadFhir: async () => (await import('./questionnaire.fhir.js')).fhir },
};

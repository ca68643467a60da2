import type { Activity } from '../../runtime/activity.js';
import { catalogue } from '../../runtime/catalogue.js';
import { type FeedbackMessage, model } from './feedback.model.js';
import { en, type FeedbackWords } from './strings/en.js';

/** Feedback: model, codec, words. */
export const feedback: Activity<'feedback', FeedbackMessage, FeedbackWords> = {
  model,
  words: catalogue(en, { nl: async () => (await import('./strings/nl.js')).nl }),
  codec: {
    activity: 'feedback', version: model.version,
    loadParser: async () => (await import('./feedback.parse.js')).parsePayload, loadFhir: async () => (await import('./feedback.fhir.js')).fhir,
  },
};

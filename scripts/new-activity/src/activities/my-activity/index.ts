import type { Activity } from '../../runtime/activity.js';
import { catalogue } from '../../runtime/catalogue.js';
import { model, type MyActivityMessage } from './my-activity.model.js';
import { en, type MyActivityWords } from './strings/en.js';

/** My activity: its model, its words and its codec. */
export const myActivity: Activity<'my-activity', MyActivityMessage, MyActivityWords> = {
  model,
  words: catalogue(en, { nl: async () => (await import('./strings/nl.js')).nl }),
  codec: {
    activity: 'my-activity',
    version: model.version,
    loadParser: async () => (await import('./my-activity.parse.js')).parsePayload,
    loadFhir: async () => (await import('./my-activity.fhir.js')).fhir,
  },
};

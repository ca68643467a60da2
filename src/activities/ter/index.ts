import type { Activity } from '../../runtime/activity.js';
import { catalogue } from '../../runtime/catalogue.js';
import { model, type TerMessage } from './ter.model.js';
import { en, type TerWords } from './strings/en.js';

/** The treatment engagement rating: model, codec, words. */
export const ter: Activity<'ter', TerMessage, TerWords> = {
  model,
  beginsAtOnce: true,
  words: catalogue(en, { nl: async () => (await import('./strings/nl.js')).nl }),
  codec: { activity: 'ter', version: model.version, loadParser: async () => (await import('./ter.parse.js')).parsePayload, loadFhir: async () => (await import('./ter.fhir.js')).fhir },
};

import type { Activity } from '../../runtime/activity.js';
import { catalogue } from '../../runtime/catalogue.js';
import { model, type MusicShareMessage } from './music-share.model.js';
import { en, type MusicShareWords } from './strings/en.js';

/** The music share: model, codec, words. */
export const musicShare: Activity<'music-share', MusicShareMessage, MusicShareWords> = {
  model,
  words: catalogue(en, { nl: async () => (await import('./strings/nl.js')).nl }),
  codec: { activity: 'music-share', version: model.version, loadParser: async () => (await import('./music-share.parse.js')).parsePayload, loadFhir: async () => (await import('./music-share.fhir.js')).fhir },
};

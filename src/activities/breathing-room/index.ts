import type { Activity } from '../../runtime/activity.js';
import { catalogue } from '../../runtime/catalogue.js';
import { type BreathingRoomMessage, model } from './breathing-room.model.js';
import { type BreathingRoomWords, en } from './strings/en.js';

/** The breathing room: its model, its codec and its words. */
export const breathingRoom: Activity<'breathing-room', BreathingRoomMessage, BreathingRoomWords> = {
  model,
  codec: {
    activity: 'breathing-room',
    version: model.version,
    loadParser: async () => (await import('./breathing-room.parse.js')).parsePayload,
    loadFhir: async () => (await import('./breathing-room.fhir.js')).fhir,
  },
  words: catalogue(en, { nl: async () => (await import('./strings/nl.js')).nl }),
};

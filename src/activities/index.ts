/** The register of activities: what looks across them begins here. It knows their words and codecs; an element is loaded when one is shown. */
import type { AnyActivity } from '../runtime/activity.js';
import type { Definable } from '../runtime/define.js';
import { breathingRoom } from './breathing-room/index.js';
import { feedback } from './feedback/index.js';
import { journal } from './journal/index.js';
import { musicShare } from './music-share/index.js';
import { questionnaire } from './questionnaire/index.js';
import { ter } from './ter/index.js';

/** An activity and how to get its element. */
export interface Registered {
  readonly activity: AnyActivity;
  loadElement(): Promise<Definable>;
}

/** Every activity of the kit, in the order a person meets them. */
export const register: readonly Registered[] = [
  { activity: journal, loadElement: async () => (await import('./journal/journal.element.js')).JournalElement },
  { activity: breathingRoom, loadElement: async () => (await import('./breathing-room/breathing-room.element.js')).BreathingRoomElement },
  { activity: musicShare, loadElement: async () => (await import('./music-share/music-share.element.js')).MusicShareElement },
  { activity: ter, loadElement: async () => (await import('./ter/ter.element.js')).TerElement },
  { activity: feedback, loadElement: async () => (await import('./feedback/feedback.element.js')).FeedbackElement },
  { activity: questionnaire, loadElement: async () => (await import('./questionnaire/questionnaire.element.js')).QuestionnaireElement },
];

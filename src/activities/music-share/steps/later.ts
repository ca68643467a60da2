/** What is loaded once the activity stands: links and players, step 4 with its sound, step 5, and what was before. */
import { LocalAudio } from '../sound/local-audio.element.js';

export { afterView } from './after.view.js';
export { recordActionsView } from '../../../components/record-actions.js';
export { historyView, recordView } from './history.view.js';
export { ideasView } from './ideas.view.js';
export { linkView } from './link.view.js';
export { listenView } from './listen.view.js';

/** Components that only these use. */
export const dependencies = { 'rk-local-audio': LocalAudio } as const;

import { Notice } from './notice.js';
import { SaveState } from './save-state.js';

/** The components that the frame round every activity uses; each activity names them among its dependencies. */
export const frameComponents = {
  'rk-save-state': SaveState,
  'rk-notice': Notice,
} as const;

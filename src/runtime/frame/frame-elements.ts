import { Notice } from './notice.element.js';
import { SaveState } from './save-state.element.js';

/** The elements that the frame round every activity uses. They come with the desk; what has a frame without one names them among its dependencies. */
export const frameElements = {
  'rk-save-state': SaveState,
  'rk-notice': Notice,
} as const;

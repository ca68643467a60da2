import { catalogue } from './catalogue.js';
import { en, type FrameWords } from './strings/en.js';

export type { FrameWords };

/** The words of the frame, in every shipped language. */
export const frameWords = catalogue<FrameWords>(en, { nl: async () => (await import('./strings/nl.js')).nl });

import { catalogue } from './catalogue.js';
import { en, type FrameWords } from './strings/en.js';

export type { FrameWords };

/** The words of the frame, in every shipped language. Those of the desk come along, so that none of them is read in English first. */
export const frameWords = catalogue<FrameWords>(en, {
  nl: async () => (await Promise.all([import('./strings/nl.js'), import('./strings/desk/nl.js')]))[0].nl,
});

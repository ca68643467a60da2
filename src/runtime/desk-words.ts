import { catalogue } from './catalogue.js';
import { en, type DeskWords } from './strings/desk/en.js';

export type { DeskWords };

/** The words round what is written and kept, in every shipped language. */
export const deskWords = catalogue<DeskWords>(en, { nl: async () => (await import('./strings/desk/nl.js')).nl });

import { catalogue } from '../../../runtime/catalogue.js';
import { en, type MoreWords } from '../strings/more/en.js';

/** The words of what is loaded later still. */
export const moreWords = catalogue<MoreWords>(en, { nl: async () => (await import('../strings/more/nl.js')).nl });

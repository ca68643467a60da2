import { catalogue } from '../../../runtime/catalogue.js';
import { en, type ReadingWords } from '../strings/reading/en.js';

/** The words round the entries that were kept. */
export const readingWords = catalogue<ReadingWords>(en, { nl: async () => (await import('../strings/reading/nl.js')).nl });

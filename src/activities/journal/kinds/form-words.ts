import { catalogue } from '../../../runtime/catalogue.js';
import { en, type FormWords } from '../strings/forms/en.js';

/** The words of the kinds whose forms are loaded when they are first chosen. */
export const formWords = catalogue<FormWords>(en, { nl: async () => (await import('../strings/forms/nl.js')).nl });

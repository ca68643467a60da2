import { catalogue } from '../catalogue.js';
import { en, type LockingWords } from './strings/en.js';

export type { LockingWords };

/** The words of locking, in every shipped language. */
export const lockingWords = catalogue<LockingWords>(en, { nl: async () => (await import('./strings/nl.js')).nl });

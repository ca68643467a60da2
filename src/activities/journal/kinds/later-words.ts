import { Later } from './later.js';

/** The words of the forms. */
export const formWords = new Later(async () => (await import('./form-words.js')).formWords);
/** The words of what comes later still: parts of the forms, and entries that are read. */
export const moreWords = new Later(async () => (await import('./more-words.js')).moreWords);
/** What a part inside a form is shown with. */
export const partWords = [formWords, moreWords] as const;

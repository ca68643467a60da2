/** BCP 47 tag of the made-up right-to-left language, as browsers and phones use it for the same purpose. */
export const PSEUDO_LOCALE = 'ar-XB';

const OPEN = '\u202e'; // right-to-left override: latin letters show mirrored, so an untranslated word stands out
const CLOSE = '\u202c';

/** English words made right-to-left and a third longer: shows what does not fit, does not mirror or was not translated. */
export function pseudoWords(words: unknown): unknown {
  if (typeof words === 'string') return words === '' ? '' : `${OPEN}${words}${'~'.repeat(Math.ceil(words.length / 3))}${CLOSE}`;
  if (typeof words === 'function') return (...args: unknown[]) => pseudoWords((words as (...args: unknown[]) => unknown)(...args));
  if (Array.isArray(words)) return words.map(pseudoWords);
  if (typeof words === 'object' && words !== null) return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, pseudoWords(value)]));
  return words;
}

// Checked by the compiler, never run: what it must accept, and what it must refuse.
import {RapportError, type RapportErrorCode} from '../../src/core/errors.js';

/** Every code has an answer, and a page that answers them all needs no fallback. */
export function answer(code: RapportErrorCode): string {
  const answers = {
    'storage-full': '',
    'storage-unavailable': '',
    'storage-lost': '',
    'storage-damaged': '',
    'insecure-context': '',
    locked: '',
    'wrong-key': '',
    conflict: '',
    invalid: '',
    'unsupported-version': '',
    'not-found': '',
    'too-large': '',
    private: '',
    network: '',
    rejected: '',
    'auth-needed': '',
  } satisfies Record<RapportErrorCode, string>;
  return answers[code];
}

export const refused = [
  new RapportError('storage-full', 'over quota', {cause: new Error()}),
  // @ts-expect-error -- the list of codes is closed
  new RapportError('oops'),
];

import { isRapportError, type RapportErrorCode } from '../../core/errors.js';
import type { LockingWords } from './locking-words.js';

/** What was tried. */
export type Way = 'password' | 'code' | 'portal';

/** A refused unlock in words. A bug is no refusal and passes. */
export function refusalText(error: unknown, way: Way, { refused }: LockingWords): string {
  if (!isRapportError(error)) throw error;
  const texts: Partial<Record<RapportErrorCode, string>> = {
    'wrong-key': way === 'portal' ? refused.clinic : refused[way],
    invalid: way === 'portal' ? refused.clinic : refused.mistyped,
    'auth-needed': refused.signIn,
    network: refused.offline,
  };
  return texts[error.code] ?? refused.other;
}

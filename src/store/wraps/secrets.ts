import { RapportError } from '../../core/errors.js';
import type { KeyRing, MakeWrapping, Opener } from '../keys.js';
import type { Secret } from '../local-store.js';
import type { WrapRow } from '../schema.js';
import { passphraseOpener, passphraseWrapping, ROUNDS } from './passphrase.js';
import { isSameCode, recoveryOpener, recoveryWrapping } from './recovery-code.js';

export { newRecoveryCode } from './recovery-code.js';

/** What a person typed, as a way to the key. @throws {RapportError} `invalid` for anything else. */
export function openerOf(secret: Secret): Opener {
  const { passphrase, recoveryCode } = secret as { readonly passphrase?: unknown; readonly recoveryCode?: unknown };
  if (typeof passphrase === 'string') return passphraseOpener(passphrase);
  if (typeof recoveryCode === 'string') return recoveryOpener(recoveryCode);
  throw new RapportError('invalid', 'a secret is a passphrase or a recovery code'); // a portal may be written without types
}

/** Locks with a passphrase from now on; nothing opens by itself any more. */
export async function setPassphrase(ring: KeyRing, passphrase: string, opener: Opener): Promise<void> {
  await ring.rewrap(opener, () => passphraseWrapping(passphrase), ['device', 'portal']);
}

/** Opens by itself again, with `wrapping`. */
export async function removePassphrase(ring: KeyRing, opener: Opener, wrapping: MakeWrapping): Promise<void> {
  await ring.rewrap(opener, wrapping, ['passphrase', 'recovery'] satisfies WrapRow['kind'][]);
}

/** Lets `code` open the key too, once it was typed back; an older one no longer does. @throws {RapportError} `invalid` where another was typed. */
export async function confirmRecoveryCode(ring: KeyRing, code: string, typed: string, opener: Opener): Promise<void> {
  if (!(await isSameCode(code, typed))) throw new RapportError('invalid', 'another recovery code was typed back');
  await ring.rewrap(opener, () => recoveryWrapping(code));
}

/** Wraps anew with as many rounds as are used now, after an unlock with a passphrase that had fewer. */
export async function raiseRounds(ring: KeyRing, secret: Secret, rounds = ROUNDS): Promise<void> {
  if (!('passphrase' in secret) || !ring.wraps.some(({ iterations }) => iterations !== undefined && iterations < rounds)) return;
  await ring.rewrap(passphraseOpener(secret.passphrase), () => passphraseWrapping(secret.passphrase, rounds));
}

import { deviceWrapping, type KeyRing, type Opener } from '../keys.js';
import type { Secret } from '../local-store.js';
import type { WrapRow } from '../schema.js';
import { passphraseOpener, passphraseWrapping, ROUNDS } from './passphrase.js';
import { newRecoveryCode, recoveryOpener, recoveryWrapping } from './recovery-code.js';

/** What a person typed, as a way to the key. */
export function openerOf(secret: Secret): Opener {
  return 'passphrase' in secret ? passphraseOpener(secret.passphrase) : recoveryOpener(secret.recoveryCode);
}

/** Locks with a passphrase from now on; this device alone opens nothing any more. */
export async function setPassphrase(ring: KeyRing, passphrase: string, opener: Opener): Promise<void> {
  await ring.rewrap(opener, () => passphraseWrapping(passphrase), ['device']);
}

/** Opens with this device alone again. */
export async function removePassphrase(ring: KeyRing, opener: Opener): Promise<void> {
  await ring.rewrap(opener, deviceWrapping, ['passphrase', 'recovery'] satisfies WrapRow['kind'][]);
}

/** A new code that opens the key too; an older one no longer does. It is never stored: show it once. */
export async function makeRecoveryCode(ring: KeyRing, opener: Opener): Promise<string> {
  const code = await newRecoveryCode();
  await ring.rewrap(opener, () => recoveryWrapping(code));
  return code;
}

/** Wraps anew with as many rounds as are used now, after an unlock with a passphrase that had fewer. */
export async function raiseRounds(ring: KeyRing, secret: Secret, rounds = ROUNDS): Promise<void> {
  if (!('passphrase' in secret) || !ring.wraps.some(({ iterations }) => iterations !== undefined && iterations < rounds)) return;
  await ring.rewrap(passphraseOpener(secret.passphrase), () => passphraseWrapping(secret.passphrase, rounds));
}

import { RapportError } from '../../core/errors.js';
import { WRAPPING, type Opener, type Wrapping } from '../keys.js';
import { subtleCrypto } from '../place.js';

/** Rounds of PBKDF2-SHA-256: OWASP Password Storage Cheat Sheet, 2023. Fewer are refused, whoever wrote them. */
export const ROUNDS_AT_LEAST = 600_000;

/** Rounds a new wrap gets; raise it and older wraps follow at their next unlock. */
export const ROUNDS = 600_000;

const SHORTEST = 8; // characters: NIST SP 800-63B §5.1.1.2
export const SALT = 16; // bytes: NIST SP 800-132 §5.1

/** Tells whether a passphrase is long enough. */
export const isLongEnough = (passphrase: string): boolean => [...normal(passphrase)].length >= SHORTEST;

/** A wrapping key made of a passphrase; takes a few tenths of a second, off the page's thread. @throws {RapportError} `invalid` where it is too short. */
export async function passphraseWrapping(passphrase: string, rounds = ROUNDS): Promise<Wrapping> {
  if (!isLongEnough(passphrase)) throw new RapportError('invalid', `a passphrase has at least ${SHORTEST} characters`);
  const salt = crypto.getRandomValues(new Uint8Array(SALT));
  return { wrappingKey: await derive(passphrase, salt, rounds), details: { kind: 'passphrase', salt, iterations: rounds } };
}

/** Opens the wraps a passphrase made. @throws {RapportError} `storage-damaged` for one with fewer rounds than are safe. */
export function passphraseOpener(passphrase: string): Opener {
  return async ({ kind, salt, iterations = 0 }) => {
    if (kind !== 'passphrase' || !salt) return undefined;
    if (iterations < ROUNDS_AT_LEAST) throw new RapportError('storage-damaged', 'a passphrase was stored with too few rounds');
    return derive(passphrase, salt, iterations);
  };
}

/** An AES-256-GCM key made of a passphrase; never extractable. */
export async function derive(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number, usages = WRAPPING): Promise<CryptoKey> {
  const words = await subtleCrypto().importKey('raw', new TextEncoder().encode(normal(passphrase)), 'PBKDF2', false, ['deriveKey']);
  return subtleCrypto().deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, words, { name: 'AES-GCM', length: 256 }, false, [...usages]);
}

/** The same words from any keyboard: RFC 8265 §4.2. */
const normal = (passphrase: string): string => passphrase.normalize('NFC');

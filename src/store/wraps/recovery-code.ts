import { RapportError } from '../../core/errors.js';
import { WRAPPING, type Opener, type Wrapping } from '../keys.js';
import { subtleCrypto } from '../place.js';

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'; // Crockford's base 32: no I, L, O or U to misread
const RANDOM = 26; // letters of 5 bits: 130 bits, more than the 112 of NIST SP 800-131A
const GROUP = 4;

/** A new code as it is shown once: `XXXX-XXXX-…`, seven groups, the last two letters a checksum of the others. */
export async function newRecoveryCode(): Promise<string> {
  const random = crypto.getRandomValues(new Uint8Array(RANDOM));
  const letters = Array.from(random, (byte) => LETTERS[byte % LETTERS.length]).join(''); // 32 divides 256: no letter is likelier
  const code = letters + (await checksum(letters));
  return code.match(new RegExp(`.{${GROUP}}`, 'g'))!.join('-');
}

/** A wrapping key made of a recovery code. @throws {RapportError} `invalid` for a mistyped one. */
export async function recoveryWrapping(code: string): Promise<Wrapping> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return { wrappingKey: await derive(await checked(code), salt), details: { kind: 'recovery', salt } };
}

/** Opens the wrap a recovery code made; forgives case, spaces and look-alike letters. @throws {RapportError} `invalid` for a mistyped one. */
export function recoveryOpener(code: string): Opener {
  return async ({ kind, salt }) => (kind === 'recovery' && salt ? derive(await checked(code), salt) : undefined);
}

/** Whether `typed` is this code. @throws {RapportError} `invalid` for a mistyped one. */
export async function isSameCode(code: string, typed: string): Promise<boolean> {
  return (await checked(code)) === (await checked(typed));
}

/** The letters of a code as typed. */
async function checked(code: string): Promise<string> {
  const typed = code.toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1').replace(/[\s-]/g, '');
  const letters = typed.slice(0, RANDOM);
  const isCode = typed.length === RANDOM + 2 && [...typed].every((letter) => LETTERS.includes(letter));
  if (!isCode || typed.slice(RANDOM) !== (await checksum(letters))) throw new RapportError('invalid', 'the recovery code is mistyped');
  return letters;
}

/** Ten bits of SHA-256 as two letters: of a thousand mistyped codes about one passes. */
async function checksum(letters: string): Promise<string> {
  const [first, second] = new Uint8Array(await subtleCrypto().digest('SHA-256', new TextEncoder().encode(letters)));
  return LETTERS[first! % LETTERS.length]! + LETTERS[second! % LETTERS.length]!;
}

/** The code is random enough by itself, so no slow derivation is needed: RFC 5869. */
async function derive(letters: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const key = await subtleCrypto().importKey('raw', new TextEncoder().encode(letters), 'HKDF', false, ['deriveKey']);
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt, info: new TextEncoder().encode('rapport-kit recovery 1') };
  return subtleCrypto().deriveKey(parameters, key, { name: 'AES-GCM', length: 256 }, false, [...WRAPPING]);
}

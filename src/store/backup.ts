import { RapportError } from '../core/errors.js';
import { newNonce } from './cipher.js';
import { subtleCrypto } from './place.js';
import { nameOf } from './storage-errors.js';
import { derive, isLongEnough, ROUNDS, ROUNDS_AT_LEAST, SALT } from './wraps/passphrase.js';

/**
 * A backup locked with a passphrase: PBKDF2-SHA-256 and AES-256-GCM, by WebCrypto alone. Its bytes:
 *
 * | offset | length | what |
 * |---|---|---|
 * | 0 | 8 | `RKBACKUP`, so that it is recognised |
 * | 8 | 1 | version of this layout: 1 |
 * | 9 | 4 | rounds, big-endian |
 * | 13 | 16 | salt |
 * | 29 | 12 | nonce |
 * | 41 | rest | the text in UTF-8, sealed; all before it is authenticated with it |
 */
const MARK = new TextEncoder().encode('RKBACKUP');
const VERSION = 1;
const ROUNDS_AT = MARK.length + 1;
const SALT_AT = ROUNDS_AT + 4;
const NONCE_AT = SALT_AT + SALT;
const HEAD = NONCE_AT + 12;
const TAG = 16; // bytes that AES-GCM adds
const ROUNDS_AT_MOST = 10_000_000; // a forged file may not keep the device busy for minutes

type Bytes = Uint8Array<ArrayBuffer>;

/** Tells whether these bytes call themselves a backup. */
export const isBackup = (bytes: Uint8Array): boolean => MARK.every((byte, at) => bytes[at] === byte);

/** `text` locked with a passphrase. @throws {RapportError} `invalid` where the passphrase is too short; `insecure-context`. */
export async function sealBackup(text: string, passphrase: string): Promise<Bytes> {
  if (!isLongEnough(passphrase)) throw new RapportError('invalid', 'the passphrase is too short');
  const head = headOf(crypto.getRandomValues(new Uint8Array(SALT)), newNonce());
  const key = await keyOf(head, passphrase, ROUNDS);
  const sealed = await subtleCrypto().encrypt(parametersOf(head), key, new TextEncoder().encode(text));
  const bytes = new Uint8Array(HEAD + sealed.byteLength);
  bytes.set(head);
  bytes.set(new Uint8Array(sealed), HEAD);
  return bytes;
}

/** The text a backup holds. @throws {RapportError} `invalid` where it is none, `unsupported-version` for a newer one, `wrong-key` where the passphrase is another or the bytes were changed. */
export async function openBackup(bytes: Uint8Array, passphrase: string): Promise<string> {
  if (!isBackup(bytes) || bytes.length < HEAD + TAG) throw new RapportError('invalid', 'not a backup, or not the whole of one');
  if (bytes[MARK.length] !== VERSION) throw new RapportError('unsupported-version', 'a backup of a newer kit');
  const head = new Uint8Array(bytes.slice(0, HEAD));
  const rounds = new DataView(head.buffer).getUint32(ROUNDS_AT);
  if (rounds < ROUNDS_AT_LEAST || rounds > ROUNDS_AT_MOST) throw new RapportError('invalid', 'a backup with rounds that are not safe');
  const key = await keyOf(head, passphrase, rounds);
  try {
    const plain = await subtleCrypto().decrypt(parametersOf(head), key, new Uint8Array(bytes.slice(HEAD)));
    return new TextDecoder('utf-8', { fatal: true }).decode(plain);
  } catch (error) {
    if (nameOf(error) !== 'OperationError') throw error;
    throw new RapportError('wrong-key', 'another passphrase, or bytes that were changed', { cause: error });
  }
}

function headOf(salt: Bytes, nonce: Bytes): Bytes {
  const head = new Uint8Array(HEAD);
  head.set(MARK);
  head[MARK.length] = VERSION;
  new DataView(head.buffer).setUint32(ROUNDS_AT, ROUNDS);
  head.set(salt, SALT_AT);
  head.set(nonce, NONCE_AT);
  return head;
}

const keyOf = (head: Bytes, passphrase: string, rounds: number): Promise<CryptoKey> =>
  derive(passphrase, head.slice(SALT_AT, NONCE_AT), rounds, ['encrypt', 'decrypt']);

const parametersOf = (head: Bytes): AesGcmParams => ({ name: 'AES-GCM', iv: head.slice(NONCE_AT, HEAD), additionalData: head });

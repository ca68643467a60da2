import { subtleCrypto } from './place.js';

const NONCE = 12; // bytes, a fresh random one each write: NIST SP 800-38D §8.2.2
const TAG = 16; // bytes that AES-GCM adds
const BUCKET = 256; // bytes: lengths tell no more than this of what was written
const SPACE = 0x20; // JSON.parse skips it, so padding needs no mark of its own

const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];

/** What a seal is bound to; it does not open under any other. */
export type Binding = readonly (string | number | null)[];

/** `value` as JSON in UTF-8, padded with spaces to whole buckets. */
export function encode(value: unknown): Uint8Array<ArrayBuffer> {
  const text = encoder.encode(JSON.stringify(value));
  const padded = new Uint8Array(Math.ceil(text.length / BUCKET) * BUCKET).fill(SPACE);
  padded.set(text);
  return padded;
}

/** What `encode` was given. @throws {SyntaxError} where the bytes are no JSON. */
export function decode(bytes: Uint8Array | ArrayBuffer): unknown {
  return JSON.parse(decoder.decode(bytes)) as unknown;
}

/** Bytes that `length` bytes take once sealed. */
export const sealedLength = (length: number): number => length + TAG;

/** A new 256-bit AES-GCM key. An extractable one can be wrapped. */
export function newKey(extractable: boolean, usages: readonly KeyUsage[]): Promise<CryptoKey> {
  return subtleCrypto().generateKey({ name: 'AES-GCM', length: 256 }, extractable, [...usages]);
}

/** AES-GCM's parameters for one nonce and what the seal is bound to. */
export function parameters(nonce: Uint8Array<ArrayBuffer>, binding: Binding): AesGcmParams {
  return { name: 'AES-GCM', iv: nonce, additionalData: encoder.encode(JSON.stringify(binding)) };
}

export const newNonce = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(NONCE));

/** Seals `plain` with AES-256-GCM, bound to `binding`. */
export async function seal(key: CryptoKey, plain: Uint8Array<ArrayBuffer>, binding: Binding): Promise<{ nonce: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer }> {
  const nonce = newNonce();
  return { nonce, sealed: await subtleCrypto().encrypt(parameters(nonce, binding), key, plain) };
}

/** Opens a seal. @throws {DOMException} `OperationError` where key, binding or bytes are not the ones sealed. */
export function unseal(key: CryptoKey, { nonce, sealed }: { nonce: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer }, binding: Binding): Promise<ArrayBuffer> {
  return subtleCrypto().decrypt(parameters(nonce, binding), key, sealed);
}

import { RapportError } from '../core/errors.js';

const bytesOf = (uuid: string) =>
  Uint8Array.from(uuid.replaceAll('-', '').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/**
 * A name-based UUID (RFC 9562 §5.5): the same `recordId` and `role` always give the same id, so that sending
 * a record again updates the resources made from it instead of adding new ones. SHA-1 by WebCrypto; nothing
 * secret rests on it.
 * @throws {RapportError} `insecure-context` where the page has no WebCrypto.
 */
export async function uuid5(recordId: string, role: string): Promise<string> {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!subtle) throw new RapportError('insecure-context', 'resource ids need WebCrypto, which this page does not have');
  const name = new TextEncoder().encode(role);
  const input = new Uint8Array(16 + name.length);
  input.set(bytesOf(recordId));
  input.set(name, 16);
  const bytes = new Uint8Array(await subtle.digest('SHA-1', input)).slice(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50; // version 5
  bytes[8] = (bytes[8]! & 0x3f) | 0x80; // variant 10
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

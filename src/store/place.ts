import { RapportError } from '../core/errors.js';

/** Where one client's records are kept: its name tells nothing of who the client is. */
export interface Place {
  readonly namespace: string;
  readonly client: string;
  /** SHA-256 of namespace and client, base64url. */
  readonly digest: string;
  /** Of the database, the channel between tabs and the sentinel. */
  readonly name: string;
}

/** WebCrypto. @throws {RapportError} `insecure-context` where the page was not served over https. */
export function subtleCrypto(): SubtleCrypto {
  const { crypto } = globalThis as { crypto?: Crypto };
  const subtle: SubtleCrypto | undefined = crypto?.subtle;
  if (!subtle) throw new RapportError('insecure-context', 'WebCrypto needs https or localhost');
  return subtle;
}

/** Bytes as base64url without padding, RFC 4648 §5. */
function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** The place of a client's records; two clients, or two namespaces, never share one. */
export async function placeOf(namespace: string, client: string): Promise<Place> {
  const text = new TextEncoder().encode(JSON.stringify([namespace, client]));
  const digest = base64url(new Uint8Array(await subtleCrypto().digest('SHA-256', text)));
  return { namespace, client, digest, name: `rapport-kit.${digest}` };
}

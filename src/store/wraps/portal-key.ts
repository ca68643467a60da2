import { RapportError } from '../../core/errors.js';
import { WRAPPING, type SelfOpening } from '../keys.js';
import { subtleCrypto } from '../place.js';

/** Where a portal keeps its clients' keys. */
export interface KeyProvider {
  /**
   * The key of one client: 32 random bytes, or an AES-GCM `CryptoKey` for `wrapKey` and `unwrapKey`.
   * The same one every time for the same `keyId`. A rejection means that the person has to log in.
   */
  getKey(client: string, about: { readonly keyId: string; readonly signal: AbortSignal }): Promise<CryptoKey | Uint8Array>;
}

/** The ways to the key that a portal holds; `signal` ends the wait when the store is closed. */
export function portalKey(provider: KeyProvider, client: string, signal: AbortSignal): SelfOpening {
  const ask = async (keyId: string): Promise<CryptoKey> => {
    const answer = await provider.getKey(client, { keyId, signal }).catch((error: unknown) => {
      throw new RapportError('auth-needed', 'the portal gave no key', { cause: error });
    });
    return wrappingKeyOf(answer);
  };
  return {
    opener: async ({ kind, keyId }) => (kind === 'portal' ? ask(keyId) : undefined),
    wrapping: async (keyId) => ({ wrappingKey: await ask(keyId), details: { kind: 'portal' } }),
  };
}

async function wrappingKeyOf(answer: CryptoKey | Uint8Array): Promise<CryptoKey> {
  if (answer instanceof Uint8Array) {
    if (answer.length !== 32) throw new RapportError('invalid', 'a portal key has 32 bytes');
    return subtleCrypto().importKey('raw', new Uint8Array(answer), 'AES-GCM', false, [...WRAPPING]);
  }
  const isFit = answer.algorithm.name === 'AES-GCM' && WRAPPING.every((usage) => answer.usages.includes(usage));
  if (!isFit) throw new RapportError('invalid', 'a portal key is an AES-GCM key for wrapKey and unwrapKey');
  return answer;
}

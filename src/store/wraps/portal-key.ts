import { isRapportError, RapportError } from '../../core/errors.js';
import { WRAPPING, type SelfOpening } from '../keys.js';
import { subtleCrypto } from '../place.js';

const PATIENCE = 10_000; // ms for the portal to answer; after that the person can unlock when it does

/** Where a portal keeps its clients' keys. */
export interface KeyProvider {
  /**
   * The key of one client: 32 random bytes, or an AES-GCM `CryptoKey` for `wrapKey` and `unwrapKey`.
   * The same one every time for the same `keyId`. A rejection means that the person has to log in.
   */
  getKey(client: string, about: { readonly keyId: string; readonly signal: AbortSignal }): Promise<CryptoKey | Uint8Array>;
}

/** The ways to the key that a portal holds; `signal` ends the wait when the store is closed; it ends by itself after ten seconds. */
export function portalKey(provider: KeyProvider, client: string, signal: AbortSignal): SelfOpening {
  const ask = async (keyId: string): Promise<CryptoKey> => {
    const ending = new AbortController();
    const end = () => ending.abort();
    const timer = setTimeout(end, PATIENCE);
    signal.addEventListener('abort', end);
    try {
      return await wrappingKeyOf(await Promise.race([provider.getKey(client, { keyId, signal: ending.signal }), aborted(ending.signal)]));
    } catch (error) {
      throw isRapportError(error) ? error : new RapportError('auth-needed', 'the portal gave no key', { cause: error });
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
    }
  };
  return {
    opener: async ({ kind, keyId }) => (kind === 'portal' ? ask(keyId) : undefined),
    wrapping: async (keyId) => ({ wrappingKey: await ask(keyId), details: { kind: 'portal' } }),
  };
}

const aborted = (signal: AbortSignal) => new Promise<never>((_resolve, reject) => {
  signal.addEventListener('abort', () => reject(new DOMException('no longer waited for', 'AbortError')));
});

/** @throws {RapportError} `invalid` for anything but 32 bytes or a key that wraps: a portal may be written without types. */
async function wrappingKeyOf(answer: unknown): Promise<CryptoKey> {
  if (answer instanceof Uint8Array) {
    if (answer.length !== 32) throw new RapportError('invalid', 'a portal key has 32 bytes');
    return subtleCrypto().importKey('raw', new Uint8Array(answer), 'AES-GCM', false, [...WRAPPING]);
  }
  const isFit = answer instanceof CryptoKey && answer.algorithm.name === 'AES-GCM' && WRAPPING.every((usage) => answer.usages.includes(usage));
  if (!isFit) throw new RapportError('invalid', 'a portal key is 32 bytes, or an AES-GCM key for wrapKey and unwrapKey');
  return answer;
}

import { isRapportError, RapportError } from '../core/errors.js';
import type { Opener } from './keys.js';
import type { Secret, StoreKeys } from './local-store.js';
import type { WrapRow } from './schema.js';
import type { Vault } from './vault.js';

const loadSecrets = () => import('./wraps/secrets.js').catch((cause: unknown) => {
  throw new RapportError('network', 'what handles a password did not load', { cause });
});

/** The ways to the key of a sealed store. What a person types is handled by a part that is loaded when first used. */
export class SealedStoreKeys implements StoreKeys {
  readonly #vault: Vault;

  constructor(vault: Vault) {
    this.#vault = vault;
  }

  get kinds(): readonly WrapRow['kind'][] {
    return this.#vault.ring.kinds;
  }

  /** @throws {RapportError} `locked` where a secret is needed; `wrong-key`; `invalid` for a mistyped recovery code. */
  async unlock(secret?: Secret): Promise<void> {
    const isOpen = (secret && (await this.#vault.unlock(await this.#opener(secret)))) || (await this.#vault.unlockItself());
    if (!isOpen) throw new RapportError('locked', secret ? 'this store has no such way to its key' : 'a secret is needed');
    if (secret) void this.#raiseRounds(secret);
  }

  async check(current: Secret): Promise<void> {
    if (!(await this.#vault.ring.fits(await this.#opener(current)))) throw new RapportError('locked', 'this store has no such way to its key');
  }

  async setPassphrase(passphrase: string, current?: Secret): Promise<void> {
    await (await loadSecrets()).setPassphrase(this.#vault.ring, passphrase, await this.#opener(current));
  }

  async removePassphrase(current?: Secret): Promise<void> {
    await (await loadSecrets()).removePassphrase(this.#vault.ring, await this.#opener(current), this.#vault.opening.wrapping);
  }

  async newRecoveryCode(): Promise<string> {
    return (await loadSecrets()).newRecoveryCode();
  }

  async confirmRecoveryCode(code: string, typed: string, current?: Secret): Promise<void> {
    await (await loadSecrets()).confirmRecoveryCode(this.#vault.ring, code, typed, await this.#opener(current));
  }

  /** The store is open whether this succeeds or not: what is refused now is done at a later unlock. */
  async #raiseRounds(secret: Secret): Promise<void> {
    await (await loadSecrets()).raiseRounds(this.#vault.ring, secret).catch(letRefusalPass);
  }

  async #opener(secret: Secret | undefined): Promise<Opener> {
    return secret ? (await loadSecrets()).openerOf(secret) : this.#vault.opening.opener;
  }
}

function letRefusalPass(error: unknown): void {
  if (!isRapportError(error)) throw error;
}

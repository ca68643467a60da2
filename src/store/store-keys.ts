import { RapportError } from '../core/errors.js';
import type { Opener } from './keys.js';
import type { Secret, StoreKeys } from './local-store.js';
import type { WrapRow } from './schema.js';
import type { Vault } from './vault.js';

const loadSecrets = () => import('./wraps/secrets.js');

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
    if (secret) await (await loadSecrets()).raiseRounds(this.#vault.ring, secret);
  }

  async setPassphrase(passphrase: string, current?: Secret): Promise<void> {
    await (await loadSecrets()).setPassphrase(this.#vault.ring, passphrase, await this.#opener(current));
  }

  async removePassphrase(current?: Secret): Promise<void> {
    await (await loadSecrets()).removePassphrase(this.#vault.ring, await this.#opener(current));
  }

  async makeRecoveryCode(current?: Secret): Promise<string> {
    return (await loadSecrets()).makeRecoveryCode(this.#vault.ring, await this.#opener(current));
  }

  async #opener(secret: Secret | undefined): Promise<Opener> {
    return secret ? (await loadSecrets()).openerOf(secret) : this.#vault.opening.opener;
  }
}

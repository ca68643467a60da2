import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from '../property.js';
import { RapportError, type RapportErrorCode } from '../../core/errors.js';
import type { StoreKeys } from '../../store/local-store.js';
import { base } from '../../theme/base.styles.js';
import { KitElement } from '../kit-element.js';
import { Localized, type Overrides } from '../localized.js';
import type { UnlockWith } from './lockable.js';
import { lockingStyles } from './locking.styles.js';
import { lockingWords, type LockingWords } from './locking-words.js';
import { refusalText, type Way } from './refusal-text.js';
import { secretField, showSecrets, typedIn } from './secret-field.view.js';

/**
 * The locked screen of a client whose words need a key: a password, a recovery code, or the portal's.
 *
 * @element rk-unlock-form
 */
export class UnlockForm extends KitElement {
  static override readonly styles = [base, lockingStyles, css`
    .sheet { gap: var(--_space-4); text-align: center; }
    form { gap: var(--_space-3); }
    .mark { block-size: 2.5em; inline-size: 2.5em; color: var(--_accent); justify-self: center; }
    [role='heading'] { font-size: 1.15em; }
  `];

  /** The ways there are to the key. */
  @property({ attribute: false }) kinds: StoreKeys['kinds'] = [];
  /** Why the portal's key was not to be had when the page opened. */
  @property({ attribute: false }) refusal: RapportErrorCode | undefined;
  /** Opens; rejects with why not. */
  @property({ attribute: false }) unlock: (secret?: UnlockWith) => Promise<void> = async () => undefined;
  /** Words of the page's own. */
  @property({ attribute: false }) strings: () => Overrides<LockingWords> | undefined = () => undefined;
  @state() private busy = false;
  @state() private problem: string | undefined;
  @state() private wantsCode = false;

  readonly #localized = new Localized<LockingWords>(this, lockingWords, () => this.strings());

  protected override render(): TemplateResult {
    const { words, language, direction } = this.#localized;
    const way = this.#way;
    return html`<div class="sheet" lang=${language} dir=${direction}>
      ${lockMark}
      <div role="heading" aria-level="3">${words.locked.title}</div>
      <p>${way === 'portal' ? words.locked.portal : words.locked.password}</p>
      <form @submit=${this.#onSubmit} aria-busy=${this.busy}>
        ${way === 'portal' ? this.#portalProblem() : this.#secret(way)}
        <button class="button primary" part="button primary" ?disabled=${this.busy}>${words.locked.unlock}</button>
        ${this.busy ? html`<span class="busy" aria-hidden="true"></span>` : nothing}
        <span class="muted" role="status">${this.busy ? words.locked.unlocking : ''}</span>
      </form>
      ${way === 'portal' ? nothing : this.#other()}
    </div>`;
  }

  get #way(): Way {
    if (!this.kinds.includes('passphrase') && !this.kinds.includes('recovery')) return 'portal';
    return this.wantsCode || !this.kinds.includes('passphrase') ? 'code' : 'password';
  }

  #secret(way: 'password' | 'code'): TemplateResult {
    const { words } = this.#localized;
    const { problem, busy } = this;
    if (way === 'code') return secretField({ name: 'secret', label: words.code, hint: words.codeHint, problem, kind: 'code', busy });
    return html`${secretField({ name: 'secret', label: words.password, problem, kind: 'current-password', busy })} ${showSecrets(words)}`;
  }

  #portalProblem(): TemplateResult | typeof nothing {
    const text = this.problem ?? (this.refusal && refusalText(new RapportError(this.refusal), 'portal', this.#localized.words));
    return text ? html`<p class="problem" role="alert">${text}</p>` : nothing;
  }

  /** The other way in, or the truth that there is none. */
  #other(): TemplateResult {
    const { locked } = this.#localized.words;
    if (!this.kinds.includes('recovery')) return html`<p class="hint">${locked.forgotten}</p>`;
    if (!this.kinds.includes('passphrase')) return html``;
    return html`<button class="button quiet" part="button" type="button" ?disabled=${this.busy} @click=${this.#onOther}>${this.wantsCode ? locked.usePassword : locked.useCode}</button>`;
  }

  #onOther = async () => {
    this.wantsCode = !this.wantsCode;
    this.problem = undefined;
    await this.updateComplete;
    this.#field?.focus();
  };

  #onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (this.busy) return;
    const way = this.#way;
    const typed = typedIn(event.currentTarget as HTMLFormElement, 'secret');
    this.busy = true;
    this.problem = undefined;
    try {
      await this.unlock(way === 'portal' ? undefined : way === 'code' ? { recoveryCode: typed } : { passphrase: typed });
    } catch (error) {
      this.problem = refusalText(error, way, this.#localized.words);
      void this.updateComplete.then(() => this.#field?.select());
    } finally {
      this.busy = false;
    }
  };

  get #field(): HTMLInputElement | null {
    return this.renderRoot.querySelector('#secret');
  }
}

const lockMark = html`<svg class="mark" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
  <path d="M6 11h12v9H6zM8 11V8a4 4 0 0 1 8 0v3M12 15v2" /></svg>`;

import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from '../property.js';
import { isRapportError } from '../../core/errors.js';
import type { Secret, StoreKeys } from '../../store/local-store.js';
import { base } from '../../theme/base.styles.js';
import { KitElement } from '../kit-element.js';
import { Localized, type Overrides } from '../localized.js';
import { printOnly } from '../print-only.js';
import { lockingStyles } from './locking.styles.js';
import { lockingWords, type LockingWords } from './locking-words.js';
import { codeView, overviewView, passwordView, presentView, type SettingsProps } from './lock-settings.views.js';
import { refusalText } from './refusal-text.js';
import { typedIn } from './secret-field.view.js';

/** What stands in the settings. A code is here while it is shown, and nowhere else. */
type View =
  | { readonly at: 'overview' }
  | { readonly at: 'password' | 'remove' | 'ask-for-code' }
  | { readonly at: 'code'; readonly code: string; readonly current: Secret };

const SHORTEST = 8; // characters: the store refuses fewer

/**
 * "Lock with a password" and "Recovery code", as one client sees them. For a panel:
 *
 *     const { LockSettings } = await import('./lock-settings.element.js');
 *     define('rk-lock-settings', LockSettings); // with the panel's first use of it
 *     html`<rk-lock-settings .keys=${store.keys} .lock=${() => panel.lock()} .strings=${() => this.strings?.locking} @changed=${redraw}></rk-lock-settings>`
 *
 * `store` is the open `DeviceStore` (`lockable(store)` of `lockable.ts`, `undefined` for one without keys: show nothing then).
 * `needsKey(store)` tells whether there is more than a curtain. It stands in the panel's own frame and brings its own words.
 *
 * @element rk-lock-settings
 * @fires {Event} changed - A password or a code was set, changed or taken away.
 */
export class LockSettings extends KitElement {
  static override readonly styles = [base, lockingStyles, css`
    :host { display: block; }
    .sheet, form { gap: var(--_space-4); justify-items: start; max-inline-size: 34em; }
    form { inline-size: 100%; }
    .secret { inline-size: min(24em, 100%); }
    .row { margin-block-start: var(--_space-2); }
    .code { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 1.25em; letter-spacing: 0.05em; line-height: 1.8; background: var(--_surface-raised);
      border: var(--_border-width) solid var(--_border); border-radius: var(--_radius-field); padding: var(--_space-3) var(--_space-4); user-select: all; word-spacing: 0.3em; margin: 0; }
  `];

  /** The ways to the key. */
  @property({ attribute: false }) keys: StoreKeys | undefined;
  /** Locks at once. */
  @property({ attribute: false }) lock: (() => Promise<void>) | undefined;
  /** Words of the panel's page. */
  @property({ attribute: false }) strings: () => Overrides<LockingWords> | undefined = () => undefined;
  @state() private view: View = { at: 'overview' };
  @state() private busy = false;
  /** What is wrong, and with which field. */
  @state() private problem: SettingsProps['problem'];
  /** What was just done, in words. */
  @state() private told = '';

  readonly #localized = new Localized<LockingWords>(this, lockingWords, () => this.strings());
  /** The password just set, so that a recovery code can follow without asking for it again. */
  #justSet: Secret | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave('');
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.keys) return nothing;
    const { words, language, direction } = this.#localized;
    return html`<div class="sheet" lang=${language} dir=${direction}>
      ${this.#view(words)}
      ${this.busy ? html`<span class="busy" aria-hidden="true"></span>` : nothing}
      <span role="status">${this.busy ? words.settings.working : this.told}</span>
    </div>`;
  }

  #view(words: LockingWords): TemplateResult {
    const props: SettingsProps = {
      words, kinds: this.keys!.kinds, busy: this.busy, problem: this.problem, cancel: () => this.#leave(''), canLock: this.lock !== undefined,
    };
    const { view } = this;
    switch (view.at) {
      case 'overview': return overviewView(props, {
        lock: () => this.#do(async () => this.lock?.(), 'current'), set: () => this.#go('password'), remove: () => this.#go('remove'), code: this.#onCode,
      });
      case 'password': return passwordView(props, this.#onPassword);
      case 'remove': return presentView(props, words.settings.remove, this.#onRemove);
      case 'ask-for-code': return presentView(props, { note: words.settings.recovery.ask, save: words.settings.recovery.next }, this.#onAskedForCode);
      case 'code': return codeView(props, { code: view.code, confirm: this.#onConfirm, print: () => this.#print(view.code), copy: () => this.#copy(view.code) });
    }
  }

  #go(at: 'password' | 'remove' | 'ask-for-code'): void {
    this.#leave('');
    this.#show({ at });
  }

  /** Back to the overview, with what was done. */
  #leave(told: string): void {
    this.#justSet = undefined;
    this.told = told;
    this.#show({ at: 'overview' });
  }

  #show(view: View): void {
    this.problem = undefined;
    this.view = view;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('input, .code, button')?.focus());
  }

  #onPassword = (form: HTMLFormElement) => {
    const [current, first, again] = ['current', 'first', 'again'].map((name) => typedIn(form, name)) as [string, string, string];
    const { set } = this.#localized.words.settings;
    if ([...first.normalize('NFC')].length < SHORTEST) return this.#say('first', set.short);
    if (first !== again) return this.#say('again', set.differs);
    return this.#do(async () => {
      await this.keys!.setPassphrase(first, this.#hasPassword ? { passphrase: current } : undefined);
      this.#leave(set.done);
      this.#justSet = { passphrase: first };
      this.dispatchEvent(new Event('changed'));
    }, 'current');
  };

  #onRemove = (form: HTMLFormElement) => this.#do(async () => {
    await this.keys!.removePassphrase({ passphrase: typedIn(form, 'current') });
    this.#leave(this.#localized.words.settings.remove.done);
    this.dispatchEvent(new Event('changed'));
  }, 'current');

  #onCode = () => (this.#justSet ? this.#showCode(this.#justSet) : this.#go('ask-for-code'));

  #onAskedForCode = (form: HTMLFormElement) => this.#showCode({ passphrase: typedIn(form, 'current') });

  #showCode(current: Secret): Promise<void> {
    return this.#do(async () => {
      await this.keys!.check(current);
      const code = await this.keys!.newRecoveryCode();
      this.#leave('');
      this.#show({ at: 'code', code, current });
    }, 'current');
  }

  #onConfirm = (form: HTMLFormElement) => {
    const { view } = this;
    if (view.at !== 'code') return;
    return this.#do(async () => {
      await this.keys!.confirmRecoveryCode(view.code, typedIn(form, 'typed'), view.current);
      this.#leave(this.#localized.words.settings.recovery.done);
      this.dispatchEvent(new Event('changed'));
    }, 'typed');
  };

  #copy(code: string): Promise<void> {
    return this.#do(async () => {
      await navigator.clipboard.writeText(code);
      this.told = this.#localized.words.settings.recovery.copied;
    }, 'typed');
  }

  #print(code: string): void {
    const { recovery } = this.#localized.words.settings;
    const lines = [recovery.paper, code, recovery.paperNote].map((text) => Object.assign(document.createElement('p'), { textContent: text }));
    lines[0]!.role = 'heading';
    printOnly(lines, this.#localized);
  }

  get #hasPassword(): boolean {
    return this.keys!.kinds.includes('passphrase');
  }

  #say(field: string, text: string): void {
    this.problem = { field, text };
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#${field}`)?.focus());
  }

  /** Does an act; a refusal is said beside `field`. */
  async #do(act: () => Promise<unknown>, field: string): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.problem = undefined;
    try {
      await act();
    } catch (error) {
      const { words } = this.#localized;
      const isOther = field === 'typed' && isRapportError(error, 'invalid');
      this.#say(field, isOther ? words.settings.recovery.differs : refusalText(error, 'password', words));
    } finally {
      this.busy = false;
    }
  }
}

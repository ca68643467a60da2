import { css, html, type TemplateResult } from 'lit';
import { property } from '../runtime/property.js';
import { KitElement } from '../runtime/kit-element.js';
import { base } from '../theme/base.styles.js';
import { fire } from './fire.js';
import { closeIcon } from '../theme/icons.js';

/**
 * A native modal dialog with a heading and a way to close it; Escape closes it too, and the focus goes back to where it was.
 *
 * @element rk-dialog
 * @slot - What it shows.
 * @slot actions - Its buttons, at the end.
 * @fires {CustomEvent} closed - The person closed it; `open` is false.
 */
export class Dialog extends KitElement {
  static override readonly styles = [base, css`
    :host { display: contents; }
    dialog {
      background: var(--_surface);
      border: var(--_border-width) solid var(--_border);
      border-radius: var(--_radius);
      box-shadow: var(--_shadow);
      color: var(--_text);
      inline-size: min(34em, 100vi - 2 * var(--_space-4));
      max-block-size: calc(100dvb - 2 * var(--_space-4));
      max-inline-size: none;
      overflow: auto;
      padding: 0;
    }
    ::backdrop { background: var(--_veil); }
    .sheet { display: grid; gap: var(--_space-4); padding: var(--_space-6); }
    header { align-items: start; display: flex; gap: var(--_space-4); justify-content: space-between; }
    header .button { margin: calc(var(--_space-2) * -1); padding: var(--_space-2); }
    h2 { padding-block-start: 0.2em; }
    ::slotted([slot='actions']) { display: flex; flex-wrap: wrap; gap: var(--_space-2); justify-content: end; }
    @media (prefers-reduced-motion: no-preference) { dialog[open] { animation: rise var(--_duration) ease-out; } }
    @keyframes rise { from { opacity: 0; translate: 0 0.5em; } }
  `];

  /** Whether it is shown. */
  @property({ type: Boolean }) open = false;
  /** Its name, and the heading. */
  @property() heading = '';
  /** What the button that closes it says. */
  @property({ attribute: 'close-text' }) closeText = '';
  /** A press beside it closes it. Not for anything that asks a question. */
  @property({ type: Boolean, attribute: 'light-dismiss' }) lightDismiss = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate(); // a move in the document closes a native dialog
  }

  protected override updated(): void {
    const dialog = this.#dialog;
    if (this.open && !dialog.open && this.isConnected) dialog.showModal();
    if (!this.open && dialog.open) dialog.close();
  }

  get #dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector('dialog')!;
  }

  protected override render(): TemplateResult {
    return html`<dialog aria-labelledby="heading" @close=${this.#onClose} @click=${this.#onClick}>
      <div class="sheet">
        <header>
          <h2 id="heading">${this.heading}</h2>
          <button class="button quiet" part="button" type="button" aria-label=${this.closeText} @click=${() => this.#dialog.close()}>${closeIcon}</button>
        </header>
        <slot></slot>
        <slot name="actions"></slot>
      </div>
    </dialog>`;
  }

  readonly #onClose = (): void => {
    if (!this.open) return;
    this.open = false;
    fire(this, 'closed');
  };

  readonly #onClick = (event: Event): void => {
    if (this.lightDismiss && event.target === this.#dialog) this.#dialog.close(); // the sheet fills it: only the veil is left
  };
}

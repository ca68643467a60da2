import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from '../property.js';
import { KitElement } from '../kit-element.js';
import { base } from '../../theme/base.styles.js';
import { Announcer } from '../announcer.js';
import { cautionIcon, checkIcon, shareIcon } from '../../theme/icons.js';

/** Where the words are: nothing written, on their way, kept, refused, or received by the clinic. */
export type SaveStateName = 'untouched' | 'saving' | 'saved' | 'failed' | 'sent';

const SETTLED = 700; // ms: "Saved" shows once typing rests, so that it does not blink for every key

/**
 * A small mark and words that say where the words are. It may show "Saving…" too long, never "Saved" too early.
 * A failure is shown at once; the notice that offers what to do speaks it.
 *
 * @element rk-save-state
 */
export class SaveState extends KitElement {
  static override readonly styles = [base, css`
    p { align-items: center; color: var(--_text-muted); display: flex; font-size: 0.9em; gap: var(--_space-2); min-block-size: 1.6em; }
    .saved .icon, .sent .icon { color: var(--_positive); }
    .failed { color: var(--_critical); }
    .dot { border: 2px solid; border-radius: 50%; block-size: 0.6em; flex: none; inline-size: 0.6em; }
  `];

  /** What is so. */
  @property({ attribute: false }) state: SaveStateName = 'untouched';
  /** The words for it. */
  @property({ attribute: false }) text = '';

  @state() private shown: { readonly state: SaveStateName; readonly text: string } = { state: 'untouched', text: '' };
  readonly #announcer = new Announcer(this);
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#show();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('state') && !changed.has('text')) return;
    clearTimeout(this.#timer);
    if (this.state === 'saved' && this.shown.state === 'saving') this.#timer = setTimeout(this.#show, SETTLED);
    else this.#show();
  }

  protected override render(): TemplateResult {
    const { state, text } = this.shown;
    return html`<p class=${state} aria-hidden=${state === 'saved' || state === 'sent' ? 'true' : nothing}>${mark(state)} <span>${text}</span></p>${this.#announcer.render()}`;
  }

  readonly #show = (): void => {
    const { state, text } = this;
    this.shown = { state, text };
    this.#announcer.say(state === 'saved' || state === 'sent' ? text : '');
  };
}

function mark(state: SaveStateName): unknown {
  switch (state) {
    case 'untouched': return nothing;
    case 'saving': return html`<span class="dot"></span>`;
    case 'saved': return checkIcon;
    case 'failed': return cautionIcon;
    case 'sent': return shareIcon;
  }
}

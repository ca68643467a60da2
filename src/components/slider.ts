import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from '../runtime/property.js';
import { KitElement } from '../runtime/kit-element.js';
import { base } from '../theme/base.styles.js';
import { fire } from './fire.js';
import { written } from './quietly.js';

/** What the slider says. */
export interface SliderWords {
  /** While there is no answer. */
  readonly unanswered: string;
  /** Takes the answer back. */
  readonly clear: string;
  /** Names an answer: "40 of 100". The bare figure where it is left out. */
  value?(value: number): string;
}

/**
 * A native range that has no answer until it is touched, and whose answer can be cleared.
 *
 * @element rk-slider
 * @fires {CustomEvent<{value: number | undefined}>} changed - The person answered, or took the answer back.
 * @csspart scale - The native range.
 * @csspart label - Its name.
 */
export class Slider extends KitElement {
  static override readonly styles = [base, css`
    :host { display: grid; gap: var(--_space-1); max-inline-size: 46em; }
    .row { min-block-size: var(--_target-size); }
    label { flex: 1 1 14em; font-weight: 600; }
    input { background: none; border: 0; }
    input.unanswered { accent-color: var(--_text-muted); opacity: 0.6; }
    .ends { display: flex; gap: var(--_space-4); justify-content: space-between; }
    .ends span:last-child { text-align: end; }
  `];

  /** Its name. */
  @property() label = '';
  /** A line that helps, under the name. */
  @property() hint = '';
  @property({ type: Number }) min = 0;
  @property({ type: Number }) max = 100;
  @property({ type: Number }) step = 1;
  /** The answer; `undefined` while there is none. */
  @property({ attribute: false }) value: number | undefined;
  /** What both ends mean. */
  @property({ attribute: false }) anchors: readonly string[] | undefined;
  /** It can be read, not changed. */
  @property({ type: Boolean }) readonly = false;
  /** What it says. */
  @property({ attribute: false }) words: SliderWords | undefined;

  override focus(options?: FocusOptions): void {
    this.#control?.focus(options);
  }

  get #control(): HTMLInputElement | null | undefined {
    return this.renderRoot?.querySelector<HTMLInputElement>('#control'); // no root before it is placed
  }

  protected override render(): TemplateResult {
    const { value, words, anchors } = this;
    const said = value === undefined ? (words?.unanswered ?? '') : (words?.value?.(value) ?? String(value));
    return html`<div class="row">
        <label for="control" part="label">${this.label}</label>
        <span class=${value === undefined ? 'hint' : ''}>${said}</span>
        ${value !== undefined && words && !this.readonly ? html`<button class="button quiet" part="button" type="button" @click=${this.#onClear}>${words.clear}</button>` : nothing}
      </div>
      ${this.hint ? html`<p id="hint" class="hint">${this.hint}</p>` : nothing}
      <input id="control" part="scale" type="range" class=${value === undefined ? 'unanswered' : ''} min=${this.min} max=${this.max} step=${this.step}
        aria-valuetext=${said} aria-describedby=${`${this.hint ? 'hint ' : ''}${anchors ? 'anchors' : ''}` || nothing} aria-readonly=${this.readonly ? 'true' : nothing}
        ${written(String(value ?? (this.min + this.max) / 2))} @input=${this.#onInput} @pointerup=${this.#onTouched} @keyup=${this.#onKey} />
      ${anchors ? html`<div class="ends hint" id="anchors"><span>${anchors[0]}</span> <span>${anchors[1]}</span></div>` : nothing}`;
  }

  #answer(value: number | undefined): void {
    this.value = value;
    fire(this, 'changed', { value });
  }

  readonly #onInput = (): void => {
    if (this.readonly) this.requestUpdate(); // native ranges know no readonly: the thumb goes back
    else this.#answer(this.#control!.valueAsNumber);
  };

  /** A press right on the middle moves nothing, and is an answer. */
  readonly #onTouched = (): void => {
    if (this.value === undefined && !this.readonly) this.#answer(this.#control!.valueAsNumber);
  };

  /** So is Enter or the space bar. */
  readonly #onKey = ({ key }: KeyboardEvent): void => {
    if (key === 'Enter' || key === ' ') this.#onTouched();
  };

  readonly #onClear = (): void => {
    this.focus();
    this.#answer(undefined);
  };
}

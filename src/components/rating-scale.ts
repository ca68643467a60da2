import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from '../runtime/property.js';
import { fire } from './fire.js';
import { Group } from './group.js';
import { chosen } from './quietly.js';

/** One point of a scale. */
export interface RatingPoint {
  readonly value: number;
  /** What this point is called; spoken, and shown when chosen. */
  readonly word?: string;
  /** A small drawing instead of the figure, with the word under it; decorative. */
  readonly shape?: unknown;
}

/** What the scale itself says. */
export interface RatingWords {
  /** Takes the answer back. */
  readonly clear: string;
}

const TYPED_TOGETHER = 1000; // ms: "1" and then "0" within it is 10

/**
 * A row of equal native radios with words at both ends; nothing is chosen beforehand and a choice can be cleared.
 * Digits answer while the focus is inside, arrows move as in any radio group, and neither leads on to the next question.
 *
 * @element rk-rating-scale
 * @fires {CustomEvent<{value: number | undefined}>} changed - The person answered, or took the answer back.
 * @csspart scale - The points.
 */
export class RatingScale extends Group {
  static override readonly styles = [...Group.styles, css`
    :host { container-type: inline-size; contain-intrinsic-inline-size: 20em; }
    .scale { display: grid; gap: var(--_space-1) var(--_space-2); grid-template: 'points points' 'start end' / 1fr 1fr; max-inline-size: 46em; }
    .points { display: grid; gap: var(--_space-1); grid-area: points; grid-auto-columns: minmax(0, 1fr); grid-auto-flow: column; }
    .start { grid-area: start; }
    .end { grid-area: end; text-align: end; }
    .point {
      align-items: center;
      background: var(--_surface-raised);
      border: var(--_border-width) solid var(--_border);
      border-radius: var(--_radius-field);
      color: var(--_text);
      cursor: pointer;
      display: grid;
      gap: var(--_space-1);
      justify-items: center;
      line-height: 1.2;
      min-block-size: var(--_target-size);
      padding: var(--_space-2) var(--_space-1);
    }
    .point:hover { border-color: var(--_accent); }
    .point:has(:checked) { background: var(--_tint); border-color: var(--_accent); font-weight: 600; outline: 2px solid var(--_accent); outline-offset: calc(-1px - var(--_border-width)); }
    .point input { cursor: inherit; }
    .point svg { block-size: 2em; inline-size: 2em; }
    .word { overflow-wrap: anywhere; text-align: center; }
    .foot { align-items: center; display: flex; flex-wrap: wrap; gap: 0 var(--_space-3); min-block-size: var(--_target-size); }
    .foot .quiet { margin-inline-start: calc(var(--_space-4) * -1); }
    .chosen:not(:empty) ~ .quiet { margin-inline-start: 0; }
    @container (inline-size < 34em) {
      .long { grid-template: 'start start' 'points points' 'end end' / 1fr 1fr; }
      .long .points { grid-auto-flow: row; grid-template-columns: repeat(6, minmax(0, 1fr)); }
      .worded { display: block; }
      .worded .points { grid-auto-flow: row; }
      .worded .point { grid-template-columns: auto auto minmax(0, 1fr); justify-items: start; gap: var(--_space-3); padding-inline: var(--_space-3); }
      .worded .word { block-size: auto; clip-path: none; inline-size: auto; position: static; text-align: start; white-space: normal; }
      .worded .anchor, .worded ~ .foot .chosen { display: none; }
      .worded ~ .foot .quiet { margin-inline-start: calc(var(--_space-4) * -1); }
    }
  `];

  /** Its points, in order. */
  @property({ attribute: false }) points: readonly RatingPoint[] = [];
  /** What the first and the last point mean. */
  @property({ attribute: false }) anchors: readonly string[] | undefined;
  /** The answer; `undefined` while there is none. */
  @property({ attribute: false }) value: number | undefined;
  /** What the scale itself says. */
  @property({ attribute: false }) words: RatingWords | undefined;

  #typed = { text: '', at: 0 };

  protected override get single(): boolean {
    return true;
  }

  protected override renderChoices(): TemplateResult {
    const worded = this.points.every(({ word }) => word) && this.points.length <= 7; // 7: more rows than that are a long way to scroll
    const chosen = this.points.find(({ value }) => value === this.value);
    return html`<div class="scale ${worded ? 'worded' : ''} ${this.points.length > 7 ? 'long' : ''}" part="scale" @keydown=${this.#onKey}>
        ${this.anchors ? html`<span class="anchor hint start" aria-hidden="true">${this.anchors[0]}</span>` : nothing}
        <div class="points">${this.points.map((point, index) => this.#renderPoint(point, index))}</div>
        ${this.anchors ? html`<span class="anchor hint end" aria-hidden="true">${this.anchors[1]}</span>` : nothing}
      </div>
      <div class="foot">
        <span class="chosen" aria-hidden="true">${chosen?.shape ? nothing : chosen?.word}</span>
        ${chosen && this.words && !this.readonly ? html`<button class="button quiet" part="button" type="button" @click=${this.#onClear}>${this.words.clear}</button>` : nothing}
      </div>`;
  }

  /** The name of a point is its figure and its word, or what its end of the scale means. */
  #renderPoint({ value, word, shape }: RatingPoint, index: number): TemplateResult {
    const anchor = index === 0 ? this.anchors?.[0] : index === this.points.length - 1 ? this.anchors?.[1] : undefined;
    return html`<label class="point">
      <input type="radio" name="point" value=${value} ${chosen(value === this.value)} @change=${() => this.#answer(value)} />
      ${shape ? html`<span aria-hidden="true">${shape}</span><span class="visually-hidden">${value}</span>` : html`<span>${value}</span>`}
      <span class="word ${shape ? '' : 'visually-hidden'}">${word ?? anchor}</span>
    </label>`;
  }

  #answer(value: number | undefined): void {
    this.value = value;
    fire(this, 'changed', { value });
  }

  /** After clearing, the focus stays in the group. */
  readonly #onClear = (): void => {
    this.focus();
    this.#answer(undefined);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (!/^\d$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey || this.readonly) return;
    event.stopPropagation(); // an answer is no one else's to hear
    const both = event.timeStamp - this.#typed.at < TYPED_TOGETHER ? this.#typed.text + event.key : event.key;
    const index = [both, event.key].map((text) => this.points.findIndex(({ value }) => value === Number(text))).find((at) => at >= 0);
    this.#typed = { text: event.key, at: event.timeStamp };
    if (index === undefined) return;
    this.renderRoot.querySelectorAll<HTMLInputElement>('.point input')[index]!.focus();
    this.#answer(this.points[index]!.value);
  };
}

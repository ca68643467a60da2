import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from '../runtime/property.js';
import { type BreathMoment, type BreathPhase, breathAt, type Pace, paces } from '../core/pace.js';
import { holdOpen } from '../runtime/holds.js';
import { KitElement } from '../runtime/kit-element.js';
import { base } from '../theme/base.styles.js';
import { fire } from './fire.js';

/** How the pace is followed. */
export type PacerWay = 'shape' | 'text' | 'vibration';

/** Every word of the pacer. */
export interface PacerWords {
  readonly label: string;
  readonly in: string;
  readonly out: string;
  readonly rest: string;
  readonly stop: string;
  readonly stopHint: string;
  readonly caution: string;
}

/** Pulses in milliseconds at the start of a phase: one long for in, two short for out, so that they differ in a pocket. */
const pulses: Readonly<Record<BreathPhase, readonly number[]>> = { in: [220], out: [70, 110, 70], full: [], empty: [] };

/**
 * Something to breathe along with: a soft disc that grows and settles, words, or pulses. It begins when it is placed and stops with its
 * button or Escape. Where the person asked for less motion the disc gives way to words and a row that fills, one stroke a second.
 * The words change without being announced: speech every few seconds would set a pace of its own.
 *
 * @element rk-pacer
 * @fires {CustomEvent} ended - The person stopped it.
 */
export class Pacer extends KitElement {
  static override readonly styles = [base, css`
    .pacer { display: grid; gap: var(--_space-4); justify-items: center; text-align: center; }
    .shape { aspect-ratio: 1; display: grid; inline-size: min(15em, 70vmin, 100%); place-items: center; }
    .shape > * { grid-area: 1 / 1; }
    .rim { block-size: 100%; border: var(--_border-width) dashed color-mix(in oklab, var(--_accent) 45%, var(--_surface)); border-radius: 50%; inline-size: 100%; }
    .disc {
      background: radial-gradient(circle at 50% 40%, color-mix(in oklab, var(--_accent) 12%, var(--_surface)), color-mix(in oklab, var(--_accent) 30%, var(--_surface)));
      block-size: 100%;
      border-radius: 50%;
      inline-size: 100%;
      scale: calc(0.46 + 0.54 * var(--fill, 0));
    }
    .word { position: relative; font-family: var(--_font-family-heading); font-size: 1.5em; font-weight: 600; min-block-size: 1.6em; }
    .still { display: grid; gap: var(--_space-3); justify-items: center; padding-block: var(--_space-6); }
    .still .word { font-size: 2.2em; }
    .strokes { display: flex; gap: var(--_space-2); min-block-size: 0.75em; }
    .strokes i { border: 2px solid var(--_accent); border-radius: var(--_radius-pill); block-size: 0.75em; inline-size: 1.4em; }
    .strokes .on { background: var(--_accent); }
    @media (forced-colors: active) { .disc { border: 4px solid Highlight; } .strokes .on { forced-color-adjust: none; } }
  `];

  /** Seconds of each part of a breath. */
  @property({ attribute: false }) pace: Pace = paces['long-out'];
  /** How it is followed. */
  @property() by: PacerWay = 'shape';
  /** Its words, in the language of the place. */
  @property({ attribute: false }) words: PacerWords | undefined;

  @state() private phase: BreathPhase = 'in';
  /** Whole seconds into the phase. */
  @state() private second = 0;
  @state() private still = false;
  readonly #lessMotion = matchMedia('(prefers-reduced-motion: reduce)');
  #began = 0;
  #frame = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#lessMotion.addEventListener('change', this.#onMotion);
    document.addEventListener('keydown', this.#onKey);
    holdOpen(this, true);
    this.#onMotion();
    this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#lessMotion.removeEventListener('change', this.#onMotion);
    document.removeEventListener('keydown', this.#onKey);
    holdOpen(this, false);
    cancelAnimationFrame(this.#frame);
    if (this.by === 'vibration') navigator.vibrate?.(0);
  }

  /** Puts the focus on Stop, so that any press ends it. */
  override focus(options?: FocusOptions): void {
    this.renderRoot?.querySelector('button')?.focus(options); // no root before it is placed
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated && changed.has('pace')) this.#begin();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('phase') && this.by === 'vibration') navigator.vibrate?.([...pulses[this.phase]]);
  }

  protected override render(): TemplateResult {
    const { words } = this;
    if (!words) return html``;
    return html`<div class="pacer" role="group" aria-label=${words.label}>
      ${this.by === 'shape' && !this.still ? this.#renderShape(words) : this.#renderStill(words)}
      <p>${words.caution}</p>
      <button class="button" part="button" type="button" aria-describedby="hint" @click=${this.#onStop}>${words.stop}</button>
      <p id="hint" class="hint">${words.stopHint}</p>
    </div>`;
  }

  #renderShape(words: PacerWords): TemplateResult {
    return html`<div class="shape"><div class="rim"></div><div class="disc"></div><span class="word">${wordOf(this.phase, words)}</span></div>`;
  }

  #renderStill(words: PacerWords): TemplateResult {
    const strokes = Array.from({ length: this.pace[this.phase] ?? 0 }, (_, index) => html`<i class=${index <= this.second ? 'on' : nothing}></i>`);
    return html`<div class="still"><span class="word">${wordOf(this.phase, words)}</span><span class="strokes" aria-hidden="true">${strokes}</span></div>`;
  }

  #begin(): void {
    cancelAnimationFrame(this.#frame);
    this.#began = performance.now();
    this.#breathe();
  }

  #breathe = (): void => {
    const moment = breathAt(this.pace, performance.now() - this.#began);
    this.phase = moment.phase;
    this.second = secondsInto(moment, this.pace);
    this.renderRoot.querySelector<HTMLElement>('.disc')?.style.setProperty('--fill', moment.fill.toFixed(3));
    this.#frame = requestAnimationFrame(this.#breathe);
  };

  #onMotion = (): void => void (this.still = this.#lessMotion.matches);
  #onStop = (): void => fire(this, 'ended');
  #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) this.#onStop();
  };
}

function wordOf(phase: BreathPhase, words: PacerWords): string {
  return phase === 'in' || phase === 'out' ? words[phase] : words.rest;
}

function secondsInto({ phase, left }: BreathMoment, pace: Pace): number {
  return Math.floor((pace[phase] ?? 0) - left / 1000);
}

import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from '../runtime/property.js';
import { KitElement } from '../runtime/kit-element.js';
import { base } from '../theme/base.styles.js';
import { fire } from './fire.js';

/** What the guide says. */
export interface StepGuideWords {
  /** Names the whole: "Steps". */
  readonly label: string;
  /** Names one stone: "Step 3 of 5: Choose a space". */
  position(step: number, steps: number, name: string): string;
}

/**
 * Stones on a path; the present one is larger and named, and any stone can be stepped on.
 *
 * @element rk-step-guide
 * @fires {CustomEvent<{step: number}>} moved - The person stepped on another stone; 1 is the first.
 * @csspart step - One stone.
 */
export class StepGuide extends KitElement {
  static override readonly styles = [base, css`
    nav { display: grid; gap: var(--_space-1); }
    ol { display: flex; list-style: none; max-inline-size: 26em; padding: 0; }
    li { align-items: center; display: flex; max-inline-size: none; }
    li + li { flex: 1; }
    li + li::before { border-block-start: 2px dotted var(--_border); content: ''; flex: 1; margin-inline: -0.3em; }
    .past + li::before { border-block-start: 2px solid var(--_accent); }
    button { background: none; border: 0; color: var(--_text-muted); cursor: pointer; display: grid; font: inherit; min-block-size: calc(var(--_target-size) + 4px); min-inline-size: var(--_target-size); padding: 0; place-items: center; }
    span { background: var(--_surface-raised); block-size: 1.7em; border: var(--_border-width) solid var(--_border); border-radius: 52% 48% 46% 54% / 56% 50% 50% 44%; display: grid; font-size: 0.9em; inline-size: 1.85em; line-height: 1; place-items: center; }
    li:nth-child(even) span { border-radius: 47% 53% 55% 45% / 50% 57% 43% 50%; }
    button:hover span { border-color: var(--_accent); color: var(--_text); }
    .past span { background: var(--_tint); border-color: var(--_accent); color: var(--_text); }
    [aria-current] span { background: var(--_accent); border-color: var(--_accent); block-size: 2.3em; color: var(--_on-accent); font-size: 1.05em; font-weight: 600; inline-size: 2.5em; }
    [aria-current]:hover span { color: var(--_on-accent); }
    p { font-weight: 600; }
    @media (prefers-reduced-motion: no-preference) { span { transition: block-size var(--_duration) ease-out, inline-size var(--_duration) ease-out; } }
    @media (forced-colors: active) { [aria-current] span { forced-color-adjust: none; } }
    @media print { ol { display: none; } }
  `];

  /** The names of the steps, in order. */
  @property({ attribute: false }) steps: readonly string[] = [];
  /** The present step; 1 is the first. */
  @property({ type: Number }) step = 1;
  /** What it says. */
  @property({ attribute: false }) words: StepGuideWords | undefined;

  /** Focuses the present stone. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('[aria-current]')?.focus(options);
  }

  protected override render(): TemplateResult {
    return html`<nav aria-label=${this.words?.label ?? nothing}>
      <ol>${this.steps.map((name, index) => this.#renderStone(name, index + 1))}</ol>
      <p aria-hidden="true">${this.#name(this.steps[this.step - 1] ?? '', this.step)}</p>
    </nav>`;
  }

  #renderStone(name: string, step: number): TemplateResult {
    return html`<li class=${step < this.step ? 'past' : ''}>
      <button type="button" part="step" aria-label=${this.#name(name, step)} aria-current=${step === this.step ? 'step' : nothing} @click=${() => this.#stepOn(step)}><span>${step}</span></button>
    </li>`;
  }

  #name(name: string, step: number): string {
    return this.words?.position(step, this.steps.length, name) ?? name;
  }

  #stepOn(step: number): void {
    if (step === this.step) return;
    this.step = step;
    fire(this, 'moved', { step });
  }
}

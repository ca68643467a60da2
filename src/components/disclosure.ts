import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from '../runtime/property.js';
import { KitElement } from '../runtime/kit-element.js';
import { base } from '../theme/base.styles.js';
import { fire } from './fire.js';
import { arrowIcon } from '../theme/icons.js';

/**
 * A native `<details>`: a line that opens what is under it.
 *
 * @element rk-disclosure
 * @slot - What it opens.
 * @fires {CustomEvent<{value: boolean}>} changed - The person opened (`true`) or closed it.
 */
export class Disclosure extends KitElement {
  static override readonly styles = [base, css`
    summary { align-items: center; border-radius: var(--_radius-field); color: var(--_accent); cursor: pointer; display: flex; font-weight: 600; gap: var(--_space-2); list-style: none; min-block-size: var(--_target-size); }
    summary::-webkit-details-marker { display: none; }
    summary:hover { text-decoration: underline; }
    .icon { block-size: 1em; inline-size: 1em; }
    [open] .icon { rotate: 90deg; }
    [open] .icon:dir(rtl) { rotate: -90deg; }
    .content { padding-block: var(--_space-1) var(--_space-3); }
    @media (prefers-reduced-motion: no-preference) { .icon { transition: rotate var(--_duration) ease-out; } }
  `];

  /** The line that opens it. */
  @property() summary = '';
  /** How the line goes on for those who hear it, where its words alone would stand there several times. */
  @property() about = '';
  /** Whether it is open. */
  @property({ type: Boolean }) open = false;

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('summary')?.focus(options);
  }

  protected override render(): TemplateResult {
    return html`<details ?open=${this.open} @toggle=${this.#onToggle}>
      <summary>${arrowIcon}<span>${this.summary}${this.about ? html`<span class="visually-hidden"> ${this.about}</span>` : nothing}</span></summary>
      <div class="content"><slot></slot></div>
    </details>`;
  }

  readonly #onToggle = (event: Event): void => {
    const { open } = event.target as HTMLDetailsElement;
    if (open === this.open) return;
    this.open = open;
    fire(this, 'changed', { value: open });
  };
}

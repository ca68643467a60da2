import { css, html, type TemplateResult } from 'lit';
import { property } from '../property.js';
import { base } from '../../theme/base.styles.js';
import { tokens } from '../../theme/tokens.js';
import { KitElement } from '../kit-element.js';
import { Localized } from '../localized.js';
import { lockingWords, type LockingWords } from './locking-words.js';

/**
 * Says once, politely, that the screen is covered soon. It takes no focus and stands in nobody's way: any key or touch answers it.
 *
 * @element rk-lock-warning
 */
export class LockWarning extends KitElement {
  static override readonly styles = [tokens, base, css`
    :host { inset-block-end: 0; inset-inline: 0; pointer-events: none; position: fixed; z-index: 2147483647; }
    p {
      background: var(--_surface-raised);
      border: var(--_border-width) solid var(--_caution);
      border-radius: var(--_radius);
      box-shadow: var(--_shadow);
      color: var(--_text);
      font: var(--_font-size) / var(--_line-height) var(--_font-family);
      inline-size: fit-content;
      margin: var(--_space-4) auto;
      max-inline-size: min(34em, 100% - 2 * var(--_space-4));
      padding: var(--_space-3) var(--_space-4);
    }
    p:empty { border: 0; margin: 0; padding: 0; }
    @media print { :host { display: none; } }
  `];

  /** Whether it is said now; the region stands before that, so that assistive technology hears it. */
  @property({ attribute: false }) shown = false;
  readonly #localized = new Localized<LockingWords>(this, lockingWords);

  protected override render(): TemplateResult {
    const { words, language, direction } = this.#localized;
    return html`<p role="status" lang=${language} dir=${direction}>${this.shown ? words.warning : ''}</p>`;
  }
}

import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from '../property.js';
import { base } from '../../theme/base.styles.js';
import { tokens } from '../../theme/tokens.js';
import type { Safety } from '../contexts.js';
import { frameStyles } from '../frame/frame.styles.js';
import { safetyView } from '../frame/safety.view.js';
import { frameWords, type FrameWords } from '../frame-words.js';
import { KitElement } from '../kit-element.js';
import { Localized, type Overrides } from '../localized.js';
import { Provided } from '../provided.js';

/**
 * The clinic's contacts for a bad moment: always there, offline too. Nothing about its use is kept, fired or sent.
 *
 * @element rapport-safety
 * @slot - Replaces the contacts with the page's own.
 * @csspart heading - The heading.
 * @csspart button - A contact that can be reached with one tap.
 */
export class SafetyElement extends KitElement {
  protected static override readonly masked = true;
  static override styles: CSSResultGroup = [tokens, base, frameStyles];

  /** The contacts; those of the provider where this is not set. */
  @property({ attribute: false }) safety?: Safety;
  /** Level of the heading, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;
  /** Overrides any built-in wording. */
  @property({ attribute: false }) strings?: Overrides<FrameWords>;

  readonly #localized = new Localized<FrameWords>(this, frameWords, () => this.strings);
  readonly #provided = new Provided(this);

  override render(): TemplateResult {
    const { words, language, direction } = this.#localized;
    const level = Number.isInteger(this.headingLevel) && this.headingLevel >= 1 && this.headingLevel <= 6 ? this.headingLevel : 2;
    return html`<div class="frame" lang=${language} dir=${direction}>
      <div class="heading" part="heading" role="heading" aria-level=${level}>${words.help.title}</div>
      <slot>${safetyView(this.safety ?? this.#provided.surroundings?.safety, words)}</slot>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rapport-safety': SafetyElement;
  }
}

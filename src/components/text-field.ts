import { html, nothing, type TemplateResult } from 'lit';
import { property } from '../runtime/property.js';
import { Field } from './field.js';
import { written } from './quietly.js';

/** What a field takes; numbers, times and dates use the device's own way to enter them. */
export type TextFieldType = 'text' | 'number' | 'time' | 'date' | 'url' | 'tel' | 'email';

/**
 * One line. Its value is always text, as the native field gives it (`07:30`, `2026-11-23`, `4.5`), and empty while there is none.
 *
 * @element rk-text-field
 * @fires {CustomEvent<{value: string}>} changed - The person wrote.
 * @csspart field - The native field.
 * @csspart label - Its name.
 */
export class TextField extends Field {
  /** What it takes. */
  @property() type: TextFieldType = 'text';
  /** The keyboard a phone shows, where the type does not tell. */
  @property({ attribute: false }) keyboard: 'text' | 'numeric' | 'decimal' | undefined;
  /** Smallest number, time or date. */
  @property() min: string | undefined;
  /** Largest number, time or date. */
  @property() max: string | undefined;
  /** Steps of a number, or `any`. */
  @property() step: string | undefined;

  protected override renderControl(): TemplateResult {
    return html`<input id="control" part="field" type=${this.type} dir=${this.type === 'text' ? 'auto' : nothing} autocomplete="off"
      inputmode=${this.keyboard ?? nothing} min=${this.min ?? nothing} max=${this.max ?? nothing} .step=${this.step ?? ''}
      aria-describedby=${this.described || nothing} aria-invalid=${this.invalid} spellcheck=${this.spellcheck ? 'true' : 'false'}
      ?readonly=${this.readonly} ${written(this.value)} @input=${this.onInput} />`;
  }
}

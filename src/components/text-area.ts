import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from '../runtime/property.js';
import { Field } from './field.js';
import { written } from './quietly.js';

const grows = globalThis.CSS?.supports?.('field-sizing', 'content') ?? false;

/**
 * A text that grows with what is written. What is past the limit stays on the screen, marked.
 *
 * @element rk-text-area
 * @fires {CustomEvent<{value: string}>} changed - The person wrote.
 * @csspart field - The native text area.
 * @csspart label - Its name.
 */
export class TextArea extends Field {
  static override readonly styles = [...Field.styles, css`
    .grow { background: var(--_surface-raised); border-radius: var(--_radius-field); display: grid; }
    .grow > * { grid-area: 1 / 1; min-inline-size: 0; }
    textarea {
      background: none;
      display: block;
      field-sizing: content;
      min-block-size: calc(var(--_rows) * 1lh + 2 * var(--_space-2) + 2px);
      overflow: hidden;
      resize: none;
    }
    /* Stands under the text with the same letters: it makes the area grow where the browser does not, and carries the mark. */
    .twin { border: var(--_border-width) solid transparent; color: transparent; overflow-wrap: break-word; padding: var(--_space-2) var(--_space-3); user-select: none; white-space: pre-wrap; }
    mark { background: color-mix(in oklab, var(--_critical) 28%, transparent); color: inherit; text-decoration: underline 2px var(--_critical); }
  `];

  /** Lines it shows while empty. */
  @property({ type: Number }) rows = 3;

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('rows')) this.renderRoot.querySelector<HTMLElement>('.grow')!.style.setProperty('--_rows', String(this.rows));
  }

  protected override renderControl(): TemplateResult {
    return html`<div class="grow">
      ${!grows || this.over ? this.#renderTwin() : nothing}
      <textarea id="control" part="field" dir="auto" autocomplete="off" aria-describedby=${this.described || nothing} aria-invalid=${this.invalid}
        spellcheck=${this.spellcheck ? 'true' : 'false'} ?readonly=${this.readonly} ${written(this.value)} @input=${this.onInput}></textarea>
    </div>`;
  }

  #renderTwin(): TemplateResult {
    const kept = this.value.slice(0, this.limit);
    return html`<div class="twin" dir="auto" aria-hidden="true">${kept}${this.over ? html`<mark>${this.value.slice(this.limit)}</mark>` : nothing}&nbsp;</div>`;
  }
}

import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { property } from '../runtime/property.js';
import { KitElement } from '../runtime/kit-element.js';
import { base } from '../theme/base.styles.js';
import { cautionIcon } from '../theme/icons.js';

/** What groups of native radios or checkboxes share: a legend, a hint and a problem in the same root. */
export abstract class Group extends KitElement {
  static override readonly styles: CSSResult[] = [base, css`
    fieldset > :not(legend, legend + *) { margin-block-start: var(--_space-2); } /* not a grid: WebKit leaves the legend of one as wide as it was when the page grows narrow */
    legend { margin-block-end: var(--_space-1); }
    .problem { align-items: start; color: var(--_critical); display: flex; gap: var(--_space-2); }
  `];

  /** What is asked. */
  @property() legend = '';
  /** A line that helps, under the question. */
  @property() hint = '';
  /** What stands in the way, said beneath it. */
  @property({ attribute: false }) problem = '';
  /** It can be read, not changed. */
  @property({ type: Boolean }) readonly = false;

  /** One of several, so that arrows choose; else each by itself. */
  protected abstract get single(): boolean;
  protected abstract renderChoices(): TemplateResult;

  /** Focuses what is chosen, else the first. */
  override focus(options?: FocusOptions): void {
    (this.renderRoot.querySelector<HTMLElement>('input:checked') ?? this.renderRoot.querySelector<HTMLElement>('input'))?.focus(options);
  }

  protected override render(): TemplateResult {
    const described = `${this.hint ? 'hint ' : ''}${this.problem ? 'problem' : ''}`;
    return html`<fieldset role=${this.single ? 'radiogroup' : 'group'} aria-describedby=${described || nothing}
        aria-readonly=${this.single && this.readonly ? 'true' : nothing} aria-invalid=${this.single && this.problem ? 'true' : nothing} @click=${this.#onClick}>
      <legend part="label">${this.legend}</legend>
      ${this.hint ? html`<p id="hint" class="hint">${this.hint}</p>` : nothing} ${this.renderChoices()}
      ${this.problem ? html`<p id="problem" class="problem">${cautionIcon}<span>${this.problem}</span></p>` : nothing}
    </fieldset>`;
  }

  /** Native inputs have no readonly: the choice is taken back before it is made. Fields stay focusable. */
  readonly #onClick = (event: Event): void => {
    if (this.readonly && event.target instanceof HTMLInputElement) event.preventDefault();
  };
}

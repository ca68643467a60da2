import { css, html, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { property } from '../runtime/property.js';
import { KitElement } from '../runtime/kit-element.js';
import { base } from '../theme/base.styles.js';
import { Announcer } from '../runtime/announcer.js';
import { fire } from './fire.js';
import { cautionIcon } from '../theme/icons.js';

/** What a field with a limit says. */
export interface LimitWords {
  /** Near the limit: how many characters are left. */
  left(count: number): string;
  /** Past the limit: how many are over, and that these are not saved. */
  over(count: number): string;
}

/** What a one-line and a growing text field share: label, hint, control, count and problem in one root. */
export abstract class Field extends KitElement {
  static override readonly styles: CSSResult[] = [base, css`
    :host { display: grid; gap: var(--_space-1); grid-template-columns: minmax(0, 1fr); }
    label { font-weight: 600; justify-self: start; }
    :is(input, textarea):read-only { background: none; border-style: dashed; }
    .problem { align-items: start; color: var(--_critical); display: flex; gap: var(--_space-2); }
    .problem .icon { margin-block-start: 0.17em; }
  `];

  /** Its name. */
  @property() label = '';
  /** A line that helps, under the name. */
  @property() hint = '';
  /** What is written in it. */
  @property({ attribute: false }) value = '';
  /** What stands in the way, said beneath it. */
  @property({ attribute: false }) problem = '';
  /** It can be read and copied, not changed. */
  @property({ type: Boolean }) readonly = false;
  /** UTF-16 units that are kept. What is over stays in the field and is told; there is no hard stop. */
  @property({ type: Number }) limit = Infinity;
  /** What is said near and past the limit. */
  @property({ attribute: false }) words: LimitWords | undefined;
  /** Whether the browser checks the spelling; some browsers send the text away for it. */
  @property({ type: Boolean, converter: (value) => value !== 'false' }) override spellcheck = true;

  protected readonly announcer = new Announcer(this);

  override focus(options?: FocusOptions): void {
    this.renderRoot?.querySelector<HTMLElement>('#control')?.focus(options); // no root before it is placed
  }

  protected get over(): number {
    return Math.max(0, this.value.length - this.limit);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('value') && this.hasUpdated) this.announcer.say(this.#count());
  }

  /** The control, with id `control`. */
  protected abstract renderControl(): TemplateResult;

  protected override render(): TemplateResult {
    const count = this.#count();
    return html`<label for="control" part="label">${this.label}</label>
      ${this.hint ? html`<p id="hint" class="hint">${this.hint}</p>` : nothing} ${this.renderControl()}
      ${count ? (this.over ? problemView('count', count) : html`<p id="count" class="hint">${count}</p>`) : nothing}
      ${this.problem ? problemView('problem', this.problem) : nothing} ${this.announcer.render()}`;
  }

  /** The ids of what describes the control. */
  protected get described(): string {
    return `${this.hint ? 'hint ' : ''}${this.#count() ? 'count ' : ''}${this.problem ? 'problem' : ''}`;
  }

  protected get invalid(): 'true' | 'false' {
    return this.problem || this.over ? 'true' : 'false';
  }

  protected readonly onInput = ({ target }: Event): void => {
    this.value = (target as HTMLInputElement | HTMLTextAreaElement).value;
    fire(this, 'changed', { value: this.value });
  };

  #count(): string {
    const left = this.limit - this.value.length;
    if (left < 0) return this.words?.over(-left) ?? '';
    return left <= Math.max(20, this.limit / 20) ? (this.words?.left(left) ?? '') : '';
  }
}

function problemView(id: string, text: string): TemplateResult {
  return html`<p id=${id} class="problem">${cautionIcon}<span>${text}</span></p>`;
}

import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from '../runtime/property.js';
import { ChoiceGroup } from './choice-group.js';
import { checkIcon, plusIcon } from '../theme/icons.js';
import { chosen } from './quietly.js';

/** One short word to choose. */
export interface Chip {
  readonly value: string;
  readonly label: string;
}

/** What the field for a word of one's own says. */
export interface ChipsWords {
  /** Names the field. */
  readonly own: string;
  /** The button that adds the word. */
  readonly add: string;
}

/**
 * Short words to choose one or several of; a chosen one is taken back by pressing it again. With `words`, a word of one's own can be added:
 * values that no option has are such words and stay on the screen.
 *
 * @element rk-chips
 * @fires {CustomEvent<ChosenDetail>} chosen - The person chose a word, added one, or took it back.
 * @csspart choice - One word.
 * @csspart field - The field for a word of one's own.
 */
export class Chips extends ChoiceGroup {
  static override readonly styles = [...ChoiceGroup.styles, css`
    .chips { display: flex; flex-wrap: wrap; gap: var(--_space-2); }
    .chip { font-weight: inherit; padding-inline: var(--_space-3); position: relative; }
    .chip input { appearance: none; background: none; block-size: 100%; border: 0; border-radius: inherit; cursor: inherit; inline-size: 100%; inset: 0; position: absolute; }
    .chip .icon { display: none; }
    .chip:has(:checked) { background: var(--_tint); border-color: var(--_accent); outline: 2px solid var(--_accent); outline-offset: calc(-1px - var(--_border-width)); }
    :checked ~ .icon { color: var(--_accent); display: block; margin-inline-start: calc(var(--_space-1) * -1); }
    .own { display: grid; gap: var(--_space-1); }
    .own .row { flex-wrap: nowrap; gap: var(--_space-2); max-inline-size: 24em; }
    .own input { flex: 1; min-inline-size: 0; }
    .own .button { flex: none; }
    @media print { .chip:has(:checked) { display: inline-flex !important; } .own { display: none; } }
  `];

  /** What there is to choose from. */
  @property({ attribute: false }) options: readonly Chip[] = [];
  /** What the field for a word of one's own says; without it there is none. */
  @property({ attribute: false }) words: ChipsWords | undefined;

  protected override renderChoices(): TemplateResult {
    const known = this.options.map(({ value }) => value);
    const ownWords = this.values.filter((value) => !known.includes(value)).map((value) => ({ value, label: value }));
    return html`<div class="chips">${[...this.options, ...ownWords].map((chip) => this.#renderChip(chip))}</div>
      ${this.words && !this.readonly ? this.#renderOwn(this.words) : nothing}`;
  }

  #renderChip({ value, label }: Chip): TemplateResult {
    return html`<label class="button chip" part="choice">
      <input type=${this.inputType} name="chip" value=${value} ${chosen(this.isChosen(value))} @click=${this.#onClick} @keydown=${this.#onSpace} />
      ${checkIcon}<span dir="auto">${label}</span>
    </label>`;
  }

  #renderOwn({ own, add }: ChipsWords): TemplateResult {
    return html`<div class="own">
      <label for="own" class="hint">${own}</label>
      <div class="row">
        <input id="own" part="field" dir="auto" autocomplete="off" @keydown=${this.#onKey} />
        <button class="button" part="button" type="button" @click=${this.#onAdd}>${plusIcon}${add}</button>
      </div>
    </div>`;
  }

  /** A click, which arrows make too: on the chosen radio it takes the choice back. */
  readonly #onClick = ({ target }: Event): void => {
    if (this.readonly) return;
    const { value } = target as HTMLInputElement;
    this.choose(value, !this.isChosen(value));
  };

  /** The space bar does what a click does, also on a chosen radio, where most browsers do nothing. */
  readonly #onSpace = (event: KeyboardEvent): void => {
    if (event.key !== ' ' || this.multiple || this.readonly) return;
    event.preventDefault();
    const { value } = event.target as HTMLInputElement;
    this.choose(value, !this.isChosen(value));
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault(); // Enter adds the word; it does not send a form around it
    this.#onAdd();
  };

  readonly #onAdd = (): void => {
    const own = this.renderRoot.querySelector<HTMLInputElement>('#own')!;
    const word = own.value.trim();
    own.focus();
    if (!word) return;
    const known = this.options.find(({ label }) => label.toLowerCase() === word.toLowerCase());
    own.value = '';
    this.choose(known?.value ?? word, true);
  };
}

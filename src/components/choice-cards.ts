import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from '../runtime/property.js';
import { ChoiceGroup } from './choice-group.js';
import { checkIcon } from '../theme/icons.js';
import { chosen } from './quietly.js';

/** One card. */
export interface Choice {
  readonly value: string;
  /** Its name: all that is spoken as the name of the radio or checkbox. */
  readonly title: string;
  readonly description?: string;
  /** Small facts, each a word or two beside an icon. */
  readonly facts?: readonly { readonly icon?: unknown; readonly text: string }[];
  /** A drawing, shown above the name; decorative. */
  readonly picture?: unknown;
}

/**
 * Cards to choose from; the whole card is the label of a native radio or checkbox.
 *
 * @element rk-choice-cards
 * @fires {CustomEvent<ChosenDetail>} chosen - The person chose a card, or took a choice back.
 * @csspart choice - One card.
 */
export class ChoiceCards extends ChoiceGroup {
  static override readonly styles = [...ChoiceGroup.styles, css`
    .cards { display: grid; gap: var(--_space-3); grid-template-columns: repeat(auto-fill, minmax(min(100%, 13em), 1fr)); }
    .card {
      align-content: start;
      background: var(--_surface-raised);
      border: var(--_border-width) solid var(--_border);
      border-radius: var(--_radius);
      color: var(--_text);
      cursor: pointer;
      display: grid;
      gap: var(--_space-1);
      grid-template-columns: minmax(0, 1fr) auto;
      min-block-size: var(--_target-size);
      padding: var(--_space-3) var(--_space-4);
      position: relative;
    }
    .card:hover { border-color: var(--_accent); }
    .card > * { grid-column: 1 / -1; }
    .card:has(:checked) { background: var(--_tint); border-color: var(--_accent); outline: 2px solid var(--_accent); outline-offset: calc(-1px - var(--_border-width)); }
    .card input { appearance: none; background: none; block-size: 100%; border: 0; border-radius: inherit; cursor: inherit; inline-size: 100%; inset: 0; position: absolute; }
    .card .title { font-size: 1em; font-weight: 600; grid-column: 1; }
    .mark { color: var(--_accent); grid-column: 2; visibility: hidden; }
    :checked ~ .mark { visibility: visible; }
    .picture { color: var(--_accent); display: grid; justify-items: start; margin-block-end: var(--_space-1); }
    .picture svg, .picture img { block-size: auto; inline-size: 96px; max-inline-size: 100%; }
    .facts { display: flex; flex-wrap: wrap; font-size: 0.85em; gap: 0 var(--_space-3); margin-block-start: var(--_space-1); }
    .fact { align-items: center; color: var(--_text-muted); display: inline-flex; gap: var(--_space-1); }
    .card:has(:checked) .fact { color: var(--_text); }
    .read .card { cursor: default; }
    @container (inline-size < 28em) { /* one below the other: beside its picture a card is half as long, and more of them are seen at once */
      .cards { grid-template-columns: minmax(0, 1fr); }
      .card:has(.picture) { column-gap: var(--_space-4); grid-template-columns: 4.5em minmax(0, 1fr); }
      .card:has(.picture) > * { grid-column: 2; }
      .card:has(.picture) > .mark { grid-column: 1; grid-row: 1; z-index: 1; } /* on the picture, so that it takes no room from the words */
      .card:has(.picture) > .picture { align-self: center; grid-column: 1; grid-row: 1 / span 2; margin: 0; }
      .card:has(.picture) > .facts { grid-column: 1 / -1; }
    }
    @media (prefers-reduced-motion: no-preference) { .card { transition: background-color var(--_duration) ease-out, border-color var(--_duration) ease-out; } }
  `];

  /** What there is to choose from. */
  @property({ attribute: false }) options: readonly Choice[] = [];

  protected override renderChoices(): TemplateResult {
    return html`<div class="cards ${this.readonly ? 'read' : ''}">${this.options.map((option, index) => this.#renderCard(option, index))}</div>`;
  }

  #renderCard({ value, title, description, facts = [], picture }: Choice, index: number): TemplateResult {
    const described = `${description ? `about-${index} ` : ''}${facts.length > 0 ? `facts-${index}` : ''}`;
    return html`<label class="card" part="choice">
      <input type=${this.inputType} name="choice" value=${value} ${chosen(this.isChosen(value))}
        aria-labelledby="title-${index}" aria-describedby=${described || nothing} @change=${this.#onChange} />
      ${picture ? html`<span class="picture" aria-hidden="true">${picture}</span>` : nothing}
      <span class="title" id="title-${index}">${title}</span><span class="mark">${checkIcon}</span>
      ${description ? html`<span id="about-${index}">${description}</span>` : nothing}
      ${facts.length > 0 ? html`<span class="facts" id="facts-${index}">${facts.map(factView)}</span>` : nothing}
    </label>`;
  }

  readonly #onChange = ({ target }: Event): void => {
    const { value, checked } = target as HTMLInputElement;
    this.choose(value, checked);
  };
}

function factView({ icon, text }: { readonly icon?: unknown; readonly text: string }): TemplateResult {
  return html`<span class="fact">${icon}<span>${text}<span class="visually-hidden">. </span></span></span>`;
}

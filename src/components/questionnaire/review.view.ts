import { html, nothing, type TemplateResult } from 'lit';
import type { Answers } from '../../instruments/answer.js';
import type { Form, Item } from '../../instruments/instrument.js';
import type { Formats } from '../../runtime/localized.js';
import { answerText } from './answer-text.js';
import type { QuestionnaireWords } from './strings/en.js';

export { styles as reviewStyles } from './review.styles.js';

/** What is needed to read answers back. */
export interface ReviewProps {
  readonly form: Form;
  readonly answers: Answers;
  /** Ids of the items that were asked, given the answers. */
  readonly shown: ReadonlySet<string>;
  readonly words: QuestionnaireWords;
  readonly formats: Formats;
  /** Level of the headings of groups. */
  readonly level: number;
  /** What stands under an answer: contacts for a bad moment. */
  readonly below: (item: string) => TemplateResult | typeof nothing;
  /** Leads to a question; absent where nothing can be changed. */
  readonly goTo?: (item: string) => void;
}

/** Every question that was asked with its answer, to read over, to keep and to print. */
export function reviewView(props: ReviewProps): TemplateResult {
  return html`<div class="answers" lang=${props.form.language}>${itemsView(props.form.items, props, props.level)}</div>`;
}

function itemsView(items: readonly Item[], props: ReviewProps, level: number): TemplateResult[] {
  return items.filter(({ id }) => props.shown.has(id)).map((item) => {
    if (item.type === 'group') return html`<section>${item.text ? html`<div role="heading" aria-level=${level}>${item.text}</div>` : nothing}${itemsView(item.items, props, Math.min(level + 1, 6))}</section>`;
    if (item.type === 'display') return html`<p class="muted">${item.text}</p>`;
    const answer = props.answers[item.id];
    return html`<dl class="answer">
      <dt>${item.prefix ? `${item.prefix} ` : nothing}${item.text}</dt>
      <dd class=${answer ? '' : 'muted'} dir="auto">${answerText(props.form, item, answer, props.words, props.formats)}
        ${props.goTo ? html`<button class="link no-print" type="button" aria-label="${props.words.change}: ${item.text}" @click=${() => props.goTo!(item.id)}>${props.words.change}</button>` : nothing}</dd>
    </dl>${props.below(item.id)}`;
  });
}

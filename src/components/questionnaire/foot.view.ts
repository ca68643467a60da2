import { html, nothing, type TemplateResult } from 'lit';
import type { QuestionnaireWords } from './strings/en.js';

/** How far a form is. */
export interface FootProps {
  readonly words: QuestionnaireWords;
  readonly asked: number;
  /** Ids of what was asked and has no answer, in reading order. */
  readonly open: readonly string[];
  /** Number of the question being asked, from 1, where there is one at a time. */
  readonly position: number | undefined;
  /** The total so far; `undefined` where it is not shown. */
  readonly total: string | undefined;
  /** Says what is left open and leads there: not while one question, or the review, is on the page. */
  readonly saysOpen: boolean;
  readonly readonly: boolean;
  readonly goTo: (item: string) => void;
  readonly onReview: () => void;
}

/** Progress, the total as it grows, and what is left open. */
export function footView({ words, asked, open, position, total, saysOpen, readonly, goTo, onReview }: FootProps): TemplateResult {
  const answered = asked - open.length;
  return html`<div class="progress">
      <progress max=${asked} .value=${answered} aria-label=${words.progress(answered, asked)}></progress>
      <span>${position === undefined ? nothing : html`${words.position(position, asked)} · `}${words.progress(answered, asked)}</span>
      ${total === undefined ? nothing : html`<output class="total">${words.total}: ${total}</output>`}
    </div>
    ${saysOpen && answered > 0 ? html`<div class="left">
      <span>${words.leftOpen(open.length)}</span>
      ${open.length > 0 && !readonly ? html`<button class="button quiet" part="button" type="button" @click=${() => goTo(open[0]!)}>${words.goToOpen}</button>` : nothing}
      <button class="button quiet" part="button" type="button" @click=${onReview}>${words.review}</button>
    </div>` : nothing}`;
}

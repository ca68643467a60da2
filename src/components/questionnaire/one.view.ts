import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Form, Question } from '../../instruments/instrument.js';
import { walkItems } from '../../instruments/questions.js';
import type { QuestionnaireWords } from './strings/en.js';

/** What one question at a time is drawn from. */
interface OneProps {
  readonly form: Form;
  readonly words: QuestionnaireWords;
  /** What is asked, given the answers so far. */
  readonly asked: readonly Question[];
  readonly shown: ReadonlySet<string>;
  /** Which of those asked it is. */
  readonly index: number;
  readonly draw: (question: Question) => unknown;
}

/** One question under its groups and what they say, with the ways back and on; the last leads to the review. */
export function oneView({ form, words, asked, shown, index, draw }: OneProps): TemplateResult | typeof nothing {
  const question = asked[index];
  if (!question) return nothing;
  const items = walkItems(form.items);
  const groups = items.find(({ item }) => item === question)?.within ?? [];
  const said = items.filter(({ item, within }) => item.type === 'display' && shown.has(item.id) && within.at(-1) === groups.at(-1)).map(({ item }) => item.text);
  return html`${groups.map((group) => html`<p class="muted">${group.text}</p>`)}${said.map((text) => html`<p>${text}</p>`)}
    ${keyed(question.id, draw(question))}
    <div class="moves">
      ${index > 0 ? html`<button class="button quiet" part="button" type="button" data-move=${asked[index - 1]!.id}>${words.back}</button>` : nothing}
      <button class="button primary" part="button primary" type="button" data-move=${asked[index + 1]?.id ?? ''}>${index === asked.length - 1 ? words.review : words.next}</button>
    </div>`;
}

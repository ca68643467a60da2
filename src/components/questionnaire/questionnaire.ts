import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import type { Answer, Answers } from '../../instruments/answer.js';
import type { Form, Item, Question } from '../../instruments/instrument.js';
import { isQuestion, questionsOf, walkItems } from '../../instruments/questions.js';
import { hasConditions, shownItems } from '../../instruments/shown.js';
import { KitElement } from '../../runtime/kit-element.js';
import type { Formats } from '../../runtime/localized.js';
import { base } from '../../theme/base.styles.js';
import { fire } from '../fire.js';
import { footView } from './foot.view.js';
import { sharedScale, questionView, OTHER } from './question.view.js';
import { styles } from './questionnaire.styles.js';
import { answerOfDigit, chosenAnswer } from './read-answer.js';
import type { reviewView } from './review.view.js';
import type { QuestionnaireWords } from './strings/en.js';
import type { TotalSoFar } from './total-so-far.js';

/** What was answered, and where; `answer` is `undefined` when it was taken back. */
export interface AnsweredDetail {
  readonly item: string;
  readonly answer: Answer | undefined;
}

/** Offline, first time: the part is asked for again with the next update, and until then there is no form rather than half of one. */
const missed = (): undefined => undefined;

/** Parts of a form that load where it needs them: what is written rather than chosen, one question at a time. */
interface Parts {
  readonly field?: typeof import('./field.view.js');
  readonly oneView?: typeof import('./one.view.js').oneView;
}

/**
 * A form: a list of questions or one at a time, with progress, skipping, and a page to look everything over. Nothing is
 * chosen beforehand and nothing moves on by itself: digits answer, Enter goes to the next question.
 *
 * @element rk-questionnaire
 * @fires {CustomEvent<AnsweredDetail>} answered - The person answered a question, or took the answer back.
 * @slot risk-ITEM - Shown under the item ITEM, in the form and in the review: contacts for a bad moment.
 * @csspart scale - A question.
 * @csspart button - Every button.
 */
export class Questionnaire extends KitElement {
  static override readonly styles = [base, styles];

  /** What is asked. */
  @property({ attribute: false }) form: Form | undefined;
  /** What was answered. */
  @property({ attribute: false }) answers: Answers = {};
  /** What is wrong with an answer, in words, by item. */
  @property({ attribute: false }) problems: Readonly<Record<string, string>> = {};
  /** What it says. */
  @property({ attribute: false }) words: QuestionnaireWords | undefined;
  /** How numbers and dates are written. */
  @property({ attribute: false }) formats: Formats | undefined;
  /** All questions in a list, or one at a time. */
  @property() display: 'list' | 'one' = 'list';
  /** It can be read, not changed. */
  @property({ type: Boolean }) readonly = false;
  /** Shows the total as it grows. */
  @property({ type: Boolean }) total = false;
  /** Level of the headings of groups. */
  @property({ attribute: false }) level = 3;

  @state() private reviewing = false;
  @state() private at: string | undefined;
  @state() private review: typeof reviewView | undefined;
  @state() private sum: TotalSoFar | undefined;
  @state() private parts: Parts = {};
  #loading: Promise<void> | undefined;
  #loadingParts: Promise<void> | undefined;
  #questions: readonly Question[] = [];
  #conditional = false;
  #written = false;
  #shown: ReadonlySet<string> = new Set();

  /** Leads to a question, from the review too. */
  focusItem(item: string): void {
    this.reviewing = false;
    this.at = item;
    void this.updateComplete.then(() => this.#focus(item));
  }

  /** Focuses what is asked first. */
  override focus(): void {
    const first = this.#asked[0];
    if (first) this.focusItem(first.id);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { form } = this;
    if (!form) return;
    if (changed.has('form')) {
      this.#questions = questionsOf(form.items);
      this.#conditional = hasConditions(form);
      this.#written = this.#questions.some(({ type }) => type !== 'choice' && type !== 'open-choice' && type !== 'boolean');
      this.#shown = new Set([...walkItems(form.items)].map(({ item }) => item.id));
      if (!this.#questions.some(({ id }) => id === this.at)) this.at = undefined;
    }
    if (this.#conditional) this.#shown = shownItems(form, this.answers);
    this.sum?.follow(form, this.answers);
    if (!this.#isWhole) this.#loadingParts ??= this.#loadParts();
    if (this.total && !this.sum) this.#loading ??= this.#loadTotal();
    if (this.display === 'one' && this.at === undefined) this.at = (this.#asked.find(({ id }) => !this.answers[id]) ?? this.#asked[0])?.id;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { form, words } = this;
    if (!form || !words || !this.#isWhole) return nothing;
    return html`${this.reviewing && this.review ? this.#renderReview(form, words) : html`<div class="form" lang=${form.language} @change=${this.#onChange} @input=${this.#onInput} @click=${this.#onClick} @keydown=${this.#onKey}>
        ${form.intro ? html`<p class="intro">${form.intro}</p>` : nothing}
        ${this.readonly ? nothing : html`<p class="hint keys">${words.keys}</p>`}
        ${this.display === 'list' ? this.#renderList(form) : this.parts.oneView?.({
          form, words, asked: this.#asked, shown: this.#shown, index: this.#asked.findIndex(({ id }) => id === this.at), draw: (question) => this.#renderQuestion(form, question),
        })}
      </div>`}
      ${this.#renderFoot(words)}`;
  }

  /** False while a part that this form needs is still loading: a form is never half drawn. */
  get #isWhole(): boolean {
    return (!this.#written || this.parts.field !== undefined) && (this.display === 'list' || this.parts.oneView !== undefined);
  }

  get #asked(): readonly Question[] {
    return this.#questions.filter(({ id }) => this.#shown.has(id));
  }

  #renderList(form: Form): TemplateResult {
    const anchors = sharedScale(form, this.#questions);
    return html`<div class="form ${anchors ? 'rows' : ''}">
      ${anchors ? guard([form], () => html`<div class="anchors of-${anchors.length}" aria-hidden="true">${anchors.map(({ text }) => html`<span>${text}</span>`)}</div>`) : nothing}
      ${form.items.map((item) => this.#renderItem(form, item, this.level))}
    </div>`;
  }

  #renderItem(form: Form, item: Item, level: number): TemplateResult | typeof nothing {
    if (!this.#shown.has(item.id)) return nothing;
    if (isQuestion(item)) return this.#renderQuestion(form, item);
    if (item.type === 'display') return html`<p>${item.text}</p>`;
    return html`<section>
      ${item.text ? html`<div role="heading" aria-level=${level}>${item.text}</div>` : nothing}
      ${item.items.map((each) => this.#renderItem(form, each, Math.min(level + 1, 6)))}
    </section>`;
  }

  /** Drawn again only when something of this one question changed: an answer never redraws the form. */
  #renderQuestion(form: Form, question: Question): TemplateResult {
    const { words, readonly } = this;
    const answer = this.answers[question.id];
    const problem = this.problems[question.id] ?? '';
    const isRisk = form.risk?.some(({ item }) => item === question.id) ?? false;
    return html`${guard([form, question, answer, problem, words, readonly], () => questionView({ form, question, answer, problem, words: words!, readonly, isRisk, fieldView: this.parts.field?.fieldView }))}`;
  }

  #renderReview(form: Form, words: QuestionnaireWords): TemplateResult {
    return html`<div class="form">
      <div role="heading" aria-level=${this.level} id="review" tabindex="-1">${words.reviewTitle}</div>
      ${this.review!({ form, words, answers: this.answers, formats: this.formats!, level: Math.min(this.level + 1, 6), below: (item) => this.#riskSlot(item), ...(!this.readonly && { goTo: (item: string) => this.focusItem(item) }) })}
      <button class="button" part="button" type="button" @click=${this.#onBackToForm}>${words.backToForm}</button>
    </div>`;
  }

  #riskSlot(id: string): TemplateResult | typeof nothing {
    return this.form?.risk?.some(({ item }) => item === id) ? html`<slot name="risk-${id}"></slot>` : nothing;
  }

  #renderFoot(words: QuestionnaireWords): TemplateResult {
    const asked = this.#asked;
    const index = this.display === 'one' && !this.reviewing ? asked.findIndex(({ id }) => id === this.at) : -1;
    return footView({
      words, asked: asked.length, open: asked.filter(({ id }) => !this.answers[id]).map(({ id }) => id), position: index < 0 ? undefined : index + 1,
      total: this.total ? (this.sum?.text(this.formats!) ?? '') : undefined, saysOpen: this.display === 'list' && !this.reviewing, readonly: this.readonly,
      goTo: (item) => this.focusItem(item), onReview: () => void this.#onReview(),
    });
  }

  #answer(item: string, answer: Answer | undefined): void {
    if (!this.readonly) fire(this, 'answered', { item, answer } satisfies AnsweredDetail);
  }

  #questionOf(node: EventTarget | null): Question | undefined {
    const item = node instanceof Element ? node.closest<HTMLElement>('[data-item]')?.dataset['item'] : undefined;
    return this.#questions.find(({ id }) => id === item);
  }

  #focus(item: string): void {
    const question = this.renderRoot.querySelector(`[data-item="${CSS.escape(item)}"]`);
    (question?.querySelector<HTMLElement>('input:checked') ?? question?.querySelector<HTMLElement>('input, textarea'))?.focus();
  }

  #goOn(from: string): void {
    const asked = this.#asked;
    const next = asked[asked.findIndex(({ id }) => id === from) + 1];
    if (next) this.focusItem(next.id);
    else void this.#onReview();
  }

  readonly #onChange = (event: Event): void => {
    const question = this.#questionOf(event.target);
    if (!question || !(event.target instanceof HTMLInputElement) || event.target.type !== 'radio') return;
    const other = this.renderRoot.querySelector<HTMLInputElement>(`[data-other="${CSS.escape(question.id)}"]`);
    this.#answer(question.id, chosenAnswer(question, event.target.value, other?.value ?? ''));
    if (event.target.value === OTHER) other?.focus();
  };

  readonly #onInput = (event: Event): void => {
    const control = event.target;
    const question = this.#questionOf(control);
    if (!question || !(control instanceof HTMLTextAreaElement || (control instanceof HTMLInputElement && control.type !== 'radio'))) return;
    const { value } = control;
    this.#answer(question.id, control.dataset['other'] === undefined ? this.parts.field?.writtenAnswer(question, value) : { kind: 'other', text: value });
  };

  readonly #onClick = (event: Event): void => {
    if (!(event.target instanceof Element)) return;
    const button = event.target.closest('button');
    if (button?.dataset['move'] !== undefined) return button.dataset['move'] ? this.focusItem(button.dataset['move']) : void this.#onReview();
    if (this.readonly && event.target instanceof HTMLInputElement && event.target.type === 'radio') return event.preventDefault(); // native radios have no readonly: the choice is taken back before it is made
    const question = this.#questionOf(button);
    const act = button?.dataset['act'];
    if (!question || !act) return;
    const present = this.answers[question.id]?.kind;
    if (act === 'clear') this.#focus(question.id);
    this.#answer(question.id, act === 'clear' || present === act ? undefined : { kind: act as 'declined' | 'not-applicable' });
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const control = event.target;
    const question = control instanceof HTMLInputElement ? this.#questionOf(control) : undefined;
    if (!question) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      return this.#goOn(question.id);
    }
    if (!/^\d$/.test(event.key) || (control as HTMLInputElement).type !== 'radio' || this.readonly) return;
    event.stopPropagation(); // an answer is no one else's to hear
    const answer = answerOfDigit(this.form!, question, Number(event.key));
    if (!answer) return;
    this.#answer(question.id, answer);
    const value = answer.kind === 'option' ? answer.option : String((answer as { value: boolean }).value);
    void this.updateComplete.then(() => [...this.renderRoot.querySelectorAll<HTMLInputElement>(`[data-item="${CSS.escape(question.id)}"] [type=radio]`)].find((each) => each.value === value)?.focus());
  };

  async #loadTotal(): Promise<void> {
    const { TotalSoFar: Sum } = await import('./total-so-far.js');
    const sum = new Sum();
    if (this.form) sum.follow(this.form, this.answers);
    this.sum = sum;
  }

  async #loadParts(): Promise<void> {
    const [field, one] = await Promise.all([
      this.#written ? import('./field.view.js').catch(missed) : undefined,
      this.display === 'one' ? import('./one.view.js').catch(missed) : undefined,
    ]);
    this.#loadingParts = undefined;
    if (field || one) this.parts = { ...this.parts, ...(field && { field }), ...(one && { oneView: one.oneView }) };
  }

  /** The page to look everything over is loaded when it is first wanted. */
  readonly #onReview = async (): Promise<void> => {
    if (!this.review) {
      const { reviewView: view, reviewStyles } = await import('./review.view.js');
      this.addStyles(reviewStyles);
      this.review = view;
    }
    this.reviewing = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#review')?.focus();
  };

  readonly #onBackToForm = (): void => {
    this.reviewing = false;
    void this.updateComplete.then(() => this.#focus((this.at ?? this.#asked.find(({ id }) => !this.answers[id])?.id ?? this.#asked[0]?.id)!));
  };
}

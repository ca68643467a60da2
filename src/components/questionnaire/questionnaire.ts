import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from '../../runtime/property.js';
import { guard } from 'lit/directives/guard.js';
import type { Answer, Answers } from '../../instruments/answer.js';
import type { Form, Item, Question } from '../../instruments/instrument.js';
import { isQuestion, questionsOf, walkItems } from '../../instruments/questions.js';
import { hasConditions, shownItems } from '../../instruments/shown.js';
import { KitElement } from '../../runtime/kit-element.js';
import type { Formats } from '../../runtime/localized.js';
import { wearAlso } from '../../runtime/sheets.js';
import { base } from '../../theme/base.styles.js';
import { fire } from '../fire.js';
import { Answering } from './answering.js';
import { DrawnSoFar } from './drawn-so-far.js';
import { footView } from './foot.view.js';
import { LazyParts } from './lazy-parts.js';
import { anchorsView, questionView, sharedScale } from './question.view.js';
import { styles } from './questionnaire.styles.js';
import type { QuestionnaireWords } from './strings/en.js';
import type { TotalSoFar } from './total-so-far.js';

/** What was answered, and where; `answer` is `undefined` when it was taken back. */
export interface AnsweredDetail {
  readonly item: string;
  readonly answer: Answer | undefined;
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
  /** The total as it grows; absent where none is shown. */
  @property({ attribute: false }) total: TotalSoFar | undefined;
  /** Level of the headings of groups. */
  @property({ attribute: false }) level = 3;

  @state() private reviewing = false;
  @state() private at: string | undefined;
  readonly #parts = new LazyParts(() => this.requestUpdate());
  readonly #answering = new Answering(this);
  readonly #drawn = new DrawnSoFar(this);
  #questions: readonly Question[] = [];
  #anchors: ReturnType<typeof sharedScale>;
  #conditional = false;
  #hasFields = false;
  #shown: ReadonlySet<string> = new Set();

  /** Leads to a question, from the review too. */
  focusItem(item: string): void {
    this.reviewing = false;
    this.at = item;
    this.#drawn.finish();
    void this.updateComplete.then(() => this.#answering.focus(item));
  }

  /** Leads to a question, or to the review; part of the contract with `Answering`, as the four below. */
  goTo(item: string | undefined): void {
    if (item === undefined) void this.#onReview();
    else this.focusItem(item);
  }

  /** Leads to what is asked after a question. */
  goOnFrom(item: string): void {
    const asked = this.#asked;
    this.goTo(asked[asked.findIndex(({ id }) => id === item) + 1]?.id);
  }

  /** The question of that name. */
  questionOf(item: string | undefined): Question | undefined {
    return this.#questions.find(({ id }) => id === item);
  }

  /** Takes what the person answered. */
  answer(item: string, answer: Answer | undefined): void {
    if (!this.readonly) fire(this, 'answered', { item, answer } satisfies AnsweredDetail);
  }

  /** The answer that stands in a written field. */
  writtenAnswer(question: Question, value: string): Answer | undefined {
    return this.#parts.loaded.field?.writtenAnswer(question, value);
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
      this.#anchors = sharedScale(form, this.#questions);
      this.#conditional = hasConditions(form);
      this.#hasFields = this.#questions.some(({ type }) => type !== 'choice');
      this.#shown = new Set(walkItems(form.items).map(({ item }) => item.id));
      if (!this.#questions.some(({ id }) => id === this.at)) this.at = undefined;
    }
    if (this.#conditional) this.#shown = shownItems(form, this.answers);
    this.total?.follow(form, this.answers);
    if (this.#hasFields) void this.#parts.need('field');
    if (this.display === 'one') void this.#parts.need('one');
    if (this.display === 'one' && this.at === undefined) this.at = (this.#asked.find(({ id }) => !this.answers[id]) ?? this.#asked[0])?.id;
  }

  protected override render(): unknown {
    const { form, words } = this;
    if (!form || !words) return nothing;
    if (!this.#isWhole) return this.#renderMissed(words);
    return [this.reviewing && this.#parts.loaded.review ? this.#renderReview(form, words) : this.#renderForm(form, words), this.#renderMissed(words), this.#renderFoot(words)];
  }

  /** False while a part that this form needs is still loading: a form is never half drawn. */
  get #isWhole(): boolean {
    return (!this.#hasFields || this.#parts.loaded.field !== undefined) && (this.display === 'list' || this.#parts.loaded.one !== undefined);
  }

  get #asked(): readonly Question[] {
    return this.#questions.filter(({ id }) => this.#shown.has(id));
  }

  #renderForm(form: Form, words: QuestionnaireWords): TemplateResult {
    const { onChange, onInput, onClick, onKey } = this.#answering;
    const isList = this.display === 'list';
    const items = isList ? this.#renderList(form) : this.#parts.loaded.one?.oneView({
      form, words, asked: this.#asked, shown: this.#shown, index: this.#asked.findIndex(({ id }) => id === this.at), draw: (question) => this.#renderQuestion(form, question),
    });
    const busy = isList && !this.#drawn.isWhole ? 'true' : nothing; // known once the list is drawn
    return html`<div class="form ${isList && this.#anchors ? 'rows' : ''}" lang=${form.language} aria-busy=${busy}
      @change=${onChange} @input=${onInput} @click=${onClick} @keydown=${onKey}>
      ${form.intro ? html`<p class="intro">${form.intro}</p>` : nothing}
      <p class="hint keys" ?hidden=${this.readonly}>${words.keys}</p>
      ${items}
    </div>`;
  }

  #renderList(form: Form): readonly unknown[] {
    const anchors = this.#anchors;
    this.#drawn.begin();
    return [anchors ? guard([anchors], () => anchorsView(anchors)) : nothing, ...form.items.map((item) => this.#renderItem(form, item, this.level))];
  }

  #renderItem(form: Form, item: Item, level: number): unknown {
    if (!this.#shown.has(item.id) || this.#drawn.waits(item)) return nothing;
    if (isQuestion(item)) return this.#renderQuestion(form, item);
    if (item.type === 'display') return html`<p>${item.text}</p>`;
    const members = item.items.map((each) => this.#renderItem(form, each, Math.min(level + 1, 6)));
    return item.text ? html`<section><div role="heading" aria-level=${level}>${item.text}</div>${members}</section>` : html`<section>${members}</section>`;
  }

  /** Drawn again only when something of this one question changed: an answer never redraws the form. */
  #renderQuestion(form: Form, question: Question): unknown {
    const { words, readonly } = this;
    const answer = this.answers[question.id];
    const problem = this.problems[question.id] ?? '';
    const isRisk = form.risk?.some(({ item }) => item === question.id) ?? false;
    return guard([form, question, answer, problem, words, readonly], () => questionView({ form, question, answer, problem, words: words!, readonly, isRisk, fields: this.#parts.loaded.field }));
  }

  #renderReview(form: Form, words: QuestionnaireWords): TemplateResult {
    return html`<div class="form">
      <div role="heading" aria-level=${this.level} id="review" tabindex="-1">${words.reviewTitle}</div>
      ${this.#parts.loaded.review!.reviewView({ form, words, answers: this.answers, shown: this.#shown, formats: this.formats!, level: Math.min(this.level + 1, 6), below: (item) => this.#riskSlot(item), ...(!this.readonly && { goTo: (item: string) => this.focusItem(item) }) })}
      <button class="button" part="button" type="button" @click=${this.#onBackToForm}>${words.backToForm}</button>
    </div>`;
  }

  /** Said where the form, or what was asked of it, cannot be shown for want of a part. */
  #renderMissed(words: QuestionnaireWords): TemplateResult | typeof nothing {
    if (!this.#parts.missed) return nothing;
    return html`<rk-notice kind="caution" role="alert"><p>${words.missed}</p>
      <div slot="actions"><button class="button" part="button" type="button" @click=${this.#onAgain}>${words.again}</button></div></rk-notice>`;
  }

  #riskSlot(id: string): TemplateResult | typeof nothing {
    return this.form?.risk?.some(({ item }) => item === id) ? html`<slot name="risk-${id}"></slot>` : nothing;
  }

  #renderFoot(words: QuestionnaireWords): TemplateResult {
    const asked = this.#asked;
    const index = this.display === 'one' && !this.reviewing ? asked.findIndex(({ id }) => id === this.at) : -1;
    return footView({
      words, asked: asked.length, open: asked.filter(({ id }) => !this.answers[id]).map(({ id }) => id), position: index < 0 ? undefined : index + 1,
      total: this.total?.text(this.formats!), saysOpen: this.display === 'list' && !this.reviewing, readonly: this.readonly,
      goTo: (item) => this.focusItem(item), onReview: () => void this.#onReview(),
    });
  }

  readonly #onAgain = (): void => this.#parts.again();

  /** The page to look everything over is loaded when it is first wanted. */
  readonly #onReview = async (): Promise<void> => {
    const isFirst = !this.#parts.loaded.review;
    await this.#parts.need('review');
    const { review } = this.#parts.loaded;
    if (!review) return;
    if (isFirst) wearAlso(this, review.reviewStyles);
    this.reviewing = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#review')?.focus();
  };

  readonly #onBackToForm = (): void => {
    this.reviewing = false;
    void this.updateComplete.then(() => this.#answering.focus((this.at ?? this.#asked.find(({ id }) => !this.answers[id])?.id ?? this.#asked[0]?.id)!));
  };
}

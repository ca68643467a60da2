import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from '../../runtime/property.js';
import { HistoryList } from '../../components/history-list.js';
import { historySection } from '../../components/history.view.js';
import { binIcon, pencilIcon, printIcon } from '../../theme/icons.js';
import { Questionnaire } from '../../components/questionnaire/questionnaire.js';
import { reviewStyles, reviewView } from '../../components/questionnaire/review.view.js';
import type { ActivityRecord } from '../../core/record.js';
import { isRapportError, RapportError } from '../../core/errors.js';
import type { Answers } from '../../instruments/answer.js';
import type { FormMessage } from '../../instruments/answered-form.js';
import { raisesRisk } from '../../instruments/risk.js';
import { FormActivityElement } from '../../runtime/form-activity-element.js';
import type { Wanted } from '../../runtime/instrument-source.js';
import { missing } from '../../runtime/load-store.js';
import { RecordList } from '../../runtime/record-list.js';
import { questionnaire } from './index.js';
import { styles } from './questionnaire.styles.js';
import { resultView } from './result.view.js';
import type { QuestionnaireActivityWords } from './strings/en.js';

export type { QuestionnairePayload } from './questionnaire.payload.js'; // puts the payload on the register of types, for a page that reads only these

/**
 * Any questionnaire: a definition, a FHIR Questionnaire, or one that comes with the kit, answered in a list or one question at a time.
 *
 * @element rapport-questionnaire
 * @csspart scale - A question.
 * @csspart history - Everything that was answered before.
 * @csspart entry - Earlier answers.
 */
export class QuestionnaireElement extends FormActivityElement<'questionnaire', FormMessage, QuestionnaireActivityWords> {
  static override readonly activity = questionnaire as never;
  static override readonly dependencies = { 'rk-questionnaire': Questionnaire, 'rk-history-list': HistoryList };
  static override readonly styles = [FormActivityElement.styles, styles, reviewStyles];

  /** Address of a definition or Questionnaire on the page's own site; fetched only when set. */
  @property() src?: string;
  /** Name of an instrument that comes with the kit: `phq-9`, `gad-7`, `engagement-review`. */
  @property() instrument?: string;
  /** A FHIR QuestionnaireResponse made elsewhere, to go on with. */
  @property({ attribute: false }) response?: unknown;

  readonly #list = new RecordList<'questionnaire'>(this, () => {
    const { desk } = this;
    return desk?.store && this.screen.at !== 'locked' ? { store: desk.store, as: desk.place.author, activity: 'questionnaire' } : undefined;
  });
  /** The definition and the desk whose draft was last seen to belong together. */
  #settled: readonly [unknown, unknown] = [undefined, undefined];
  #elsewhere: { readonly from: unknown; readonly form: unknown; readonly answers: Answers } | undefined;

  protected override get wanted(): Wanted {
    return { definition: this.definition, src: this.src, bundled: this.instrument };
  }

  /** Answers from a response made elsewhere stand in for what the form came with. */
  protected override get given(): Answers {
    const elsewhere = this.#elsewhere;
    return elsewhere && elsewhere.form === this.form && elsewhere.from === this.response ? elsewhere.answers : super.given;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#takeForm();
    if (this.response !== undefined && this.response !== null && this.form && (this.#elsewhere?.from !== this.response || this.#elsewhere.form !== this.form)) this.act(() => this.#takeResponse());
  }

  protected override renderBody(): TemplateResult {
    const { form } = this;
    return html`<div class="activity">
      ${form ? html`<div class="stack"><div role="heading" aria-level=${this.headingLevel + 1} lang=${form.language}>${form.title}</div>${form.label ? html`<p class="label" lang=${form.language}>${form.label}</p>` : nothing}</div>` : nothing}
      ${this.renderForm()}
    </div>`;
  }

  protected override renderRecord(record: ActivityRecord<'questionnaire'>): TemplateResult {
    const { form, answers } = record.payload;
    return html`<article class="read">
      <div role="heading" aria-level=${this.headingLevel + 1}>${form ? html`<span lang=${form.language}>${form.title}</span>, ` : nothing}${this.localized.date(record.createdAt, { dateStyle: 'full' })}</div>
      ${form?.label ? html`<p class="label" lang=${form.language}>${form.label}</p>` : nothing}
      ${resultView(record.payload, this.localized, this.headingLevel + 2)}
      ${form ? reviewView({ form, answers, words: this.words.form, formats: this.localized, level: this.headingLevel + 2, below: (item) => (raisesRisk(form, item, answers[item]) ? this.renderRisk() : nothing) }) : nothing}
      ${form ? this.renderCredit(form) : nothing}
    </article>`;
  }

  protected override renderRecordActions(record: ActivityRecord<'questionnaire'>): TemplateResult {
    const { history } = this.words;
    const own = record.author === this.author && !this.readonly;
    const viewing = this.screen.at === 'viewing';
    return html`${own ? html`<button class="button" part="button" type="button" @click=${() => this.act(async () => this.desk?.edit(record.id))}>${pencilIcon}${history.edit}</button>` : nothing}
      ${viewing ? html`<button class="button" part="button" type="button" @click=${() => window.print()}>${printIcon}${history.print}</button>` : nothing}
      ${own ? html`<button class="button quiet" part="button" type="button" @click=${() => this.act(async () => this.desk?.kept.remove(record.id))}>${binIcon}${history.delete}</button>` : nothing}
      ${viewing ? html`<button class="button quiet" part="button" type="button" @click=${() => this.act(async () => this.desk?.goOn())}>${history.close}</button>` : nothing}`;
  }

  protected override renderAfter(): TemplateResult | typeof nothing {
    const { history } = this.words;
    const { phase, records } = this.#list;
    const kept = this.screen.at === 'kept' ? html`<div class="read">${this.renderRecord(this.screen.record)}</div>` : nothing;
    if (phase === 'waiting' || phase === 'loading') return kept;
    const entries = records.map((record) => ({
      id: record.id, date: this.localized.day(record.createdAt), kind: `${record.payload.form?.title ?? ''} ${history.by[record.author]}`,
      badges: record.sharing === 'shared' ? [history.shared] : [], current: 'record' in this.screen && this.screen.record.id === record.id,
    }));
    return html`${kept}${historySection({
      words: history, level: this.headingLevel + 1, entries, list: this.#list, empty: html`<p slot="empty" class="muted">${history.empty}</p>`, open: (id) => this.act(() => this.open(id)),
    })}`;
  }

  /** A draft of another form is another form's to go on with: this one finds its own, or begins. */
  #takeForm(): void {
    const { desk, source: { state } } = this;
    if (state.at !== 'ready' || this.screen.at !== 'editing' || (this.#settled[0] === state.definition && this.#settled[1] === desk)) return;
    this.#settled = [state.definition, desk];
    const { id } = state.definition;
    const kept = this.answered.form;
    if (kept && kept.id !== id && !this.record) this.act(async () => this.desk?.switchTo(({ form }) => form?.id === id, { type: 'begun' }));
  }

  async #takeResponse(): Promise<void> {
    const { form, response: from } = this;
    if (!form) return;
    this.#elsewhere = { from, form, answers: {} };
    try {
      const { itemsToAnswers } = await import('../../fhir/form-items.js').catch(missing);
      this.#elsewhere = { from, form, answers: itemsToAnswers(form, (from as { item?: never[] }).item ?? []) };
    } catch (error) {
      this.refused(isRapportError(error) ? error : new RapportError('invalid', 'the response cannot be read', { cause: error }));
    }
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rapport-questionnaire': QuestionnaireElement;
  }
}

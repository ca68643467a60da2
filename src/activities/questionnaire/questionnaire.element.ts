import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from '../../runtime/property.js';
import { Questionnaire } from '../../components/questionnaire/questionnaire.js';
import { TotalSoFar } from '../../components/questionnaire/total-so-far.js';
import type { ActivityRecord } from '../../core/record.js';
import { isRapportError, RapportError } from '../../core/errors.js';
import type { Answers } from '../../instruments/answer.js';
import type { FormMessage } from '../../instruments/answered-form.js';
import { parseDefinition } from '../../instruments/parse.js';
import { FormActivityElement } from '../../runtime/form-activity-element.js';
import type { DefinitionParser, Wanted } from '../../runtime/instrument-source.js';
import { LaterParts } from '../../runtime/later-parts.js';
import { missing } from '../../runtime/load-store.js';
import { workCame } from '../../runtime/load-work.js';
import type { ListSource } from '../../runtime/record-list.js';
import * as work from '../../runtime/work.js';
import { questionnaire } from './index.js';
import { styles } from './questionnaire.styles.js';
import type { ReadingView } from './reading.js';
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
  static override readonly loadWork = async () => work;
  static override readonly dependencies = { 'rk-questionnaire': Questionnaire };
  static override readonly styles = [FormActivityElement.styles, styles];

  /** A form begins at once: all that its first answer needs comes in one piece with it, so that nothing is asked for, and waited for, apart. */
  static override async preload(): Promise<unknown> {
    return workCame(work);
  }

  /** Address of a definition or Questionnaire on the page's own site; fetched only when set. */
  @property() src?: string;
  /** Name of an instrument that comes with the kit: `phq-9`, `gad-7`, `engagement-review`. */
  @property() instrument?: string;
  /** A FHIR QuestionnaireResponse made elsewhere, to go on with. */
  @property({ attribute: false }) response?: unknown;

  readonly #reading = new LaterParts(this, async () => {
    const reading = await import('./reading.js');
    return { ...reading, list: new reading.RecordList<'questionnaire'>(this, () => this.#kept) };
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
    if (this.desk?.store) this.#reading.need();
    this.#takeForm();
    if (this.response !== undefined && this.response !== null && this.form && (this.#elsewhere?.from !== this.response || this.#elsewhere.form !== this.form)) this.act(() => this.#takeResponse());
  }

  protected override renderBody(): TemplateResult {
    const { form } = this;
    if (!form) return html`<div class="activity">${this.renderForm()}</div>`;
    const { language, title, label } = form;
    return html`<div class="activity">
      <div class="stack"><div role="heading" aria-level=${this.headingLevel + 1} lang=${language}>${title}</div>${label ? html`<p class="label" lang=${language}>${label}</p>` : nothing}</div>
      ${this.renderForm()}
    </div>`;
  }

  protected override renderRecord(record: ActivityRecord<'questionnaire'>): TemplateResult {
    return this.#reading.here?.recordView(this.#view, record) ?? html`<p class="muted" role="status" aria-busy="true">${this.words.source.loading}</p>`;
  }

  protected override renderRecordActions(record: ActivityRecord<'questionnaire'>): TemplateResult | typeof nothing {
    return this.#reading.here?.recordActionsView(this.actsOn(record, this.words.history)) ?? nothing;
  }

  protected override renderAfter(): TemplateResult | typeof nothing {
    return this.#reading.here?.afterView(this.#view) ?? nothing;
  }

  protected override parser(): DefinitionParser {
    return parseDefinition;
  }

  protected override newTotal(): TotalSoFar {
    return new TotalSoFar();
  }

  get #view(): ReadingView {
    const { screen } = this;
    return {
      localized: this.localized, list: this.#reading.here!.list, trouble: this.troubleOf(this.#reading.here!.list), level: this.headingLevel + 1,
      isKept: screen.at === 'kept', current: 'record' in screen ? screen.record : undefined,
      risk: () => this.renderRisk(), credit: (form) => this.renderCredit(form),
      open: (id) => this.act(() => this.open(id)),
    };
  }

  /** What was kept, to be listed, while it may be seen. */
  get #kept(): ListSource | undefined {
    const { desk } = this;
    return desk?.store && this.screen.at !== 'locked' ? { store: desk.store, as: desk.place.author, activity: 'questionnaire' } : undefined;
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
      const { itemsToAnswers } = await import('./questionnaire.fhir.js').catch(missing);
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

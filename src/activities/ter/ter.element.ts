import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from '../../runtime/property.js';
import { cautionIcon } from '../../theme/icons.js';
import { written } from '../../components/quietly.js';
import { Questionnaire } from '../../components/questionnaire/questionnaire.js';
import type { TotalSoFar } from '../../components/questionnaire/total-so-far.js';
import type { ActivityRecord, Author } from '../../core/record.js';
import type { ActivityStrings } from '../../runtime/activity-element.js';
import { choiceOr } from '../../runtime/attributes.js';
import { FormActivityElement } from '../../runtime/form-activity-element.js';
import type { DefinitionParser, Wanted } from '../../runtime/instrument-source.js';
import { LaterParts } from '../../runtime/later-parts.js';
import { Localized, type Overrides } from '../../runtime/localized.js';
import type { ListSource } from '../../runtime/record-list.js';
import { laterWork } from '../../runtime/later-work.js';
import { ter } from './index.js';
import type { ResultsShown } from './ratings.js';
import type { ReadingView } from './reading.js';
import { sessionName } from './session-name.js';
import type { TerWords } from './strings/en.js';
import type { ReadingWords } from './strings/reading/en.js';
import type { TerMessage } from './ter.model.js';
import { styles } from './ter.styles.js';

export type { TerPayload } from './ter.payload.js'; // puts the payload on the register of types, for a page that reads only these

/** Wording a page overrides: the form's, the frame's under `frame`, and that of results under `reading`. */
export type TerStrings = ActivityStrings<TerWords> & { readonly reading?: Overrides<ReadingWords> };

/**
 * A rating of taking part in therapy, by the therapist or by the client, in nine areas: scored by the rules of its definition, and followed over time.
 *
 * @element rapport-ter
 * @csspart scale - An item.
 * @csspart history - The earlier ratings.
 * @csspart entry - An earlier rating.
 */
export class TerElement extends FormActivityElement<'ter', TerMessage, TerWords> {
  static override readonly activity = ter as never;
  static override readonly loadWork = laterWork;
  static override readonly dependencies = { 'rk-questionnaire': Questionnaire };
  static override readonly styles = [FormActivityElement.styles, styles];
  protected static override readonly defaultAuthor: Author = 'therapist';

  declare strings?: TerStrings;

  /** Address of a definition on the page's own site; fetched only when set. Without one, the open `engagement-review` is asked. */
  @property({ attribute: 'definition-src' }) definitionSrc?: string;

  /** Ratings shown by an act of the people at the screen, until they leave. */
  @state() private together: ReadonlySet<string> = new Set();
  readonly #reading = new LaterParts(this, async () => {
    const reading = await import('./reading.js');
    return {
      ...reading, localized: new Localized<ReadingWords>(this, reading.readingWords, () => this.strings?.reading), charts: new reading.LazyCharts(this),
      list: new reading.RecordList<'ter'>(this, () => this.#kept),
    };
  });
  #results: ResultsShown = 'own';
  #desk: unknown;

  /** Whose results are shown: `own` (each rater their own), `both` (what is shared too) or `none`. */
  @property({ noAccessor: true })
  get results(): ResultsShown {
    return this.#results;
  }
  set results(value: ResultsShown | null | undefined) {
    this.#results = choiceOr(this, 'results', value, ['own', 'both', 'none'], 'none', 'own');
    this.requestUpdate();
  }

  protected override get wanted(): Wanted {
    const own = this.definition ?? this.definitionSrc;
    return { definition: this.definition, src: this.definitionSrc, ...(own === undefined || own === null ? { bundled: 'engagement-review' } : {}) };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.#desk === this.desk && this.screen.at !== 'locked') return;
    this.#desk = this.desk;
    if (this.together.size > 0) this.together = new Set(); // shown to these people, then
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.desk?.store) this.#reading.need();
  }

  protected override send(message: TerMessage): void {
    super.send(message.type === 'period-set' || this.results !== 'none' ? message : { ...message, scoresHidden: true });
  }

  protected override renderBody(): TemplateResult {
    const { form, payload } = this;
    const { about } = this.words;
    const session = this.desk?.draft?.record.session;
    const wrong = this.problem('period');
    return html`<div class="activity">
      ${form?.label ? html`<p class="label" lang=${form.language}>${form.label}</p>` : nothing}
      <div class="about">
        <p class="facts"><span>${about.rater[this.author]}</span>${session ? html`<span>${about.session(sessionName(this.localized, session))}</span>` : nothing}</p>
        <fieldset><legend>${about.period}</legend>
          <label>${about.from} <input type="date" data-field="period" aria-invalid=${wrong ? 'true' : nothing} aria-describedby=${wrong ? 'period-problem' : nothing} ?readonly=${this.readonly} ${written(payload.period?.from ?? '')} @input=${this.#onFrom} /></label>
          <label>${about.to} <input type="date" ?readonly=${this.readonly} ${written(payload.period?.to ?? '')} @input=${this.#onTo} /></label>
          ${wrong ? html`<p class="problem" id="period-problem">${cautionIcon}<span>${wrong}</span></p>` : nothing}
        </fieldset>
      </div>
      ${this.renderForm()}
    </div>`;
  }

  protected override renderRecord(record: ActivityRecord<'ter'>): TemplateResult {
    return this.#reading.here?.recordView(this.#view, record) ?? html`<p class="muted" role="status" aria-busy="true">${this.words.source.loading}</p>`;
  }

  protected override renderRecordActions(record: ActivityRecord<'ter'>): TemplateResult | typeof nothing {
    const { here } = this.#reading;
    return here?.recordActionsView(this.actsOn(record, here.localized.words.history)) ?? nothing;
  }

  protected override renderAfter(): TemplateResult | typeof nothing {
    return this.#reading.here?.afterView(this.#view) ?? nothing;
  }

  protected override async parser(): Promise<DefinitionParser> {
    return (await import('../../instruments/parse.js')).parseDefinition;
  }

  protected override newTotal(): TotalSoFar | undefined {
    return this.#reading.here && new this.#reading.here.TotalSoFar();
  }

  get #view(): ReadingView {
    const { screen } = this;
    const { localized, charts, list } = this.#reading.here!;
    return {
      localized, charts, list, words: this.words, reader: this.author, results: this.results, together: this.together, level: this.headingLevel + 1,
      at: screen.at === 'editing' || screen.at === 'viewing' || screen.at === 'kept' ? screen.at : 'other', current: 'record' in screen ? screen.record : undefined, trouble: this.troubleOf(list),
      risk: () => this.renderRisk(), credit: (form) => this.renderCredit(form),
      open: (id) => this.act(() => this.open(id)),
      lookTogether: (id) => (this.together = new Set([...this.together, id])),
    };
  }

  /** What was kept, to be listed, while it may be seen. */
  get #kept(): ListSource | undefined {
    const { desk } = this;
    return desk?.store && this.screen.at !== 'locked' ? { store: desk.store, as: desk.place.author, activity: 'ter' } : undefined;
  }

  #onFrom = (event: Event) => this.send({ type: 'period-set', field: 'from', day: (event.target as HTMLInputElement).value });
  #onTo = (event: Event) => this.send({ type: 'period-set', field: 'to', day: (event.target as HTMLInputElement).value });
}

declare global {
  interface HTMLElementTagNameMap {
    'rapport-ter': TerElement;
  }
}

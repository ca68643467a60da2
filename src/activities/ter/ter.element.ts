import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { frameComponents } from '../../components/frame.js';
import { HistoryList } from '../../components/history-list.js';
import { binIcon, pencilIcon, printIcon } from '../../components/icons.js';
import { Questionnaire } from '../../components/questionnaire/questionnaire.js';
import { reviewView } from '../../components/questionnaire/review.view.js';
import { TextField } from '../../components/text-field.js';
import type { ActivityRecord, Author } from '../../core/record.js';
import { raisesRisk } from '../../instruments/risk.js';
import { choiceOr } from '../../runtime/attributes.js';
import { FormActivityElement } from '../../runtime/form-activity-element.js';
import type { Wanted } from '../../runtime/instrument-source.js';
import { RecordList } from '../../runtime/record-list.js';
import { LazyCharts } from './charts/load.js';
import { ter } from './index.js';
import { overTimeView } from './over-time.view.js';
import { isOpen, ratingOf, type ResultsShown } from './ratings.js';
import { resultView } from './result.view.js';
import type { TerWords } from './strings/en.js';
import type { TerMessage } from './ter.model.js';
import { styles } from './ter.styles.js';

/**
 * A rating of taking part in therapy, by the therapist or by the client, in nine areas: scored by the rules of its definition, and followed over time.
 *
 * @element rapport-ter
 * @csspart scale - An item.
 * @csspart field - A day.
 * @csspart entry - An earlier rating.
 */
export class TerElement extends FormActivityElement<'ter', TerMessage, TerWords> {
  static override readonly activity = ter as never;
  static override readonly dependencies = { ...frameComponents, 'rk-questionnaire': Questionnaire, 'rk-history-list': HistoryList, 'rk-text-field': TextField };
  static override readonly styles = [FormActivityElement.styles, styles];
  protected static override readonly defaultAuthor: Author = 'therapist';

  /** Address of a definition on the page's own site; fetched only when set. Without one, the open `engagement-review` is asked. */
  @property({ attribute: 'definition-src' }) definitionSrc?: string;

  /** Ratings shown by an act of the people at the screen, until they leave. */
  @state() private together: ReadonlySet<string> = new Set();
  readonly #charts = new LazyCharts(this);
  readonly #list = new RecordList<'ter'>(this, () => {
    const { desk } = this;
    return desk?.store && this.screen.at !== 'locked' ? { store: desk.store, as: desk.place.author, activity: 'ter' } : undefined;
  });
  #results: ResultsShown = 'own';
  #desk: unknown;

  /** Whose results are shown: `own` (each rater their own), `both` (what is shared too) or `none`. */
  @property({ noAccessor: true })
  get results(): ResultsShown {
    return this.#results;
  }
  set results(value: ResultsShown | null | undefined) {
    this.#results = value === null || value === undefined ? 'own' : choiceOr(this, 'results', value, ['own', 'both', 'none'], 'none');
    this.requestUpdate();
  }

  protected override get wanted(): Wanted {
    return { definition: this.definition, src: this.definitionSrc, ...(this.definition === undefined && this.definitionSrc === undefined && { bundled: 'engagement-review' }) };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.#desk === this.desk && this.screen.at !== 'locked') return;
    this.#desk = this.desk;
    this.together = new Set(); // shown to these people, now
  }

  protected override send(message: TerMessage): void {
    super.send(message.type === 'period-set' || this.results !== 'none' ? message : { ...message, scoresHidden: true });
  }

  protected override renderBody(): TemplateResult {
    const { form, localized, payload } = this;
    const { about } = this.words;
    const session = this.desk?.draft?.record.session;
    return html`<div class="activity">
      ${form?.label ? html`<p class="label" lang=${form.language}>${form.label}</p>` : nothing}
      <div class="about">
        <p class="facts"><span>${about.rater[this.author]}</span>${session ? html`<span>${about.session(session)}</span>` : nothing}</p>
        <fieldset><legend>${about.period}</legend>
          <rk-text-field exportparts="field, label" type="date" data-field="period" .label=${about.from} .value=${payload.period?.from ?? ''} .problem=${this.problem('period') ?? ''} .readonly=${this.readonly} @changed=${this.#onFrom}></rk-text-field>
          <rk-text-field exportparts="field, label" type="date" .label=${about.to} .value=${payload.period?.to ?? ''} .readonly=${this.readonly} @changed=${this.#onTo}></rk-text-field>
        </fieldset>
      </div>
      <div lang=${localized.language}>${this.renderForm()}</div>
    </div>`;
  }

  protected override renderRecord(record: ActivityRecord<'ter'>): TemplateResult {
    const { form } = record.payload;
    const { about } = this.words;
    const open = this.#isShown(record);
    return html`<article class="read">
      <div role="heading" aria-level=${this.headingLevel + 1}>${this.localized.date(record.createdAt, { dateStyle: 'full' })}</div>
      <p class="facts"><span>${about.rater[record.author]}</span>${record.session ? html`<span>${about.session(record.session)}</span>` : nothing}${this.#periodText(record)}</p>
      ${form?.label ? html`<p class="label" lang=${form.language}>${form.label}</p>` : nothing}
      ${open ? this.#renderResult(record) : this.#renderHidden(record)}
      ${form && (open || record.author === this.author) ? html`<details class="answers-all"><summary>${this.words.result.answers}</summary>${reviewView({
        form, answers: record.payload.answers, words: this.words.form, formats: this.localized, level: this.headingLevel + 2,
        below: (item) => (raisesRisk(form, item, record.payload.answers[item]) ? this.renderRisk() : nothing),
      })}</details>` : nothing}
      ${form ? this.renderCredit(form) : nothing}
    </article>`;
  }

  protected override renderRecordActions(record: ActivityRecord<'ter'>): TemplateResult {
    const { history } = this.words;
    const own = record.author === this.author && !this.readonly;
    const viewing = this.screen.at === 'viewing';
    return html`${own ? html`<button class="button" part="button" type="button" @click=${() => this.act(async () => this.desk?.edit(record.id))}>${pencilIcon}${history.edit}</button>` : nothing}
      ${viewing ? html`<button class="button" part="button" type="button" @click=${() => window.print()}>${printIcon}${history.print}</button>` : nothing}
      ${own ? html`<button class="button quiet" part="button" type="button" @click=${() => this.act(async () => this.desk?.remove(record.id))}>${binIcon}${history.delete}</button>` : nothing}
      ${viewing ? html`<button class="button quiet" part="button" type="button" @click=${() => this.act(async () => this.desk?.goOn())}>${history.close}</button>` : nothing}`;
  }

  protected override renderAfter(): TemplateResult | typeof nothing {
    const kept = this.screen.at === 'kept' ? this.renderRecord(this.screen.record) : nothing;
    const { phase, records } = this.#list;
    if (phase === 'waiting' || phase === 'loading') return kept;
    const ratings = records.filter((record) => this.#isShown(record)).flatMap((record) => ratingOf(record) ?? []);
    return html`${kept}
      ${this.screen.at === 'editing' ? nothing : overTimeView({ ratings, reader: this.author, localized: this.localized, charts: this.#charts, level: this.headingLevel + 1 })}
      ${this.#renderHistory(records)}`;
  }

  #renderHistory(records: readonly ActivityRecord<'ter'>[]): TemplateResult {
    const { history, about } = this.words;
    const entries = records.map((record) => ({
      id: record.id, date: this.localized.day(record.createdAt), kind: about.rater[record.author],
      badges: record.sharing === 'shared' ? [history.shared] : [], current: 'record' in this.screen && this.screen.record.id === record.id,
    }));
    return html`<section class="history no-print" part="history">
      <div role="heading" aria-level=${this.headingLevel + 1}>${history.title}</div>
      <rk-history-list exportparts="entry, button" .entries=${entries} .hasMore=${this.#list.hasMore} .words=${{ more: history.older, choose: history.openOf }} .level=${this.headingLevel + 2}
        @opened=${({ detail }: CustomEvent<{ id: string }>) => this.act(() => this.open(detail.id))} @more-wanted=${() => void this.#list.more()}>
        <p slot="empty" class="muted">${history.empty}</p>
      </rk-history-list>
    </section>`;
  }

  #renderResult(record: ActivityRecord<'ter'>): TemplateResult | typeof nothing {
    const rating = ratingOf(record);
    if (!rating) return nothing;
    return resultView({ rating, answers: record.payload.answers, reader: this.author, localized: this.localized, charts: this.#charts, level: this.headingLevel + 2 });
  }

  /** A result that is not shown stands in no DOM; looking at it is an act of the people at the screen. */
  #renderHidden(record: ActivityRecord<'ter'>): TemplateResult | typeof nothing {
    if (!ratingOf(record)) return nothing;
    const { result } = this.words;
    return html`<rk-notice><p>${result.hidden}${this.author === 'client' ? html` ${result.forClient}` : nothing}</p>
      <div slot="actions"><button class="button" part="button" type="button" @click=${() => (this.together = new Set([...this.together, record.id]))}>${result.together}</button></div></rk-notice>`;
  }

  #periodText({ payload: { period: { from, to } = {} } }: ActivityRecord<'ter'>): TemplateResult | typeof nothing {
    const { about } = this.words;
    if (from === undefined && to === undefined) return nothing;
    const day = (iso: string) => this.localized.date(iso);
    return html`<span>${from !== undefined && to !== undefined ? about.both(day(from), day(to)) : from !== undefined ? about.since(day(from)) : about.until(day(to!))}</span>`;
  }

  #isShown(record: ActivityRecord<'ter'>): boolean {
    return isOpen(record, this.author, this.results) || this.together.has(record.id);
  }

  #onFrom = ({ detail }: CustomEvent<{ readonly value: string }>) => this.send({ type: 'period-set', field: 'from', day: detail.value });
  #onTo = ({ detail }: CustomEvent<{ readonly value: string }>) => this.send({ type: 'period-set', field: 'to', day: detail.value });
}

declare global {
  interface HTMLElementTagNameMap {
    'rapport-ter': TerElement;
  }
}

/** What reading ratings needs and rating does not: results, their pictures, the line over time. Loaded after the form stands. */
import { html, nothing, type TemplateResult } from 'lit';
import { HistoryList } from '../../components/history-list.js';
import { historySection } from '../../components/history.view.js';
import { recordActionsView } from '../../components/record-actions.js';
import { reviewStyles, reviewView } from '../../components/questionnaire/review.view.js';
import { TotalSoFar } from '../../components/questionnaire/total-so-far.js';
import type { ActivityRecord, Author } from '../../core/record.js';
import type { Form } from '../../instruments/instrument.js';
import { raisesRisk } from '../../instruments/risk.js';
import { shownItems } from '../../instruments/shown.js';
import type { Localized } from '../../runtime/localized.js';
import { RecordList } from '../../runtime/record-list.js';
import { LazyCharts } from './charts/load.js';
import { overTimeView } from './over-time.view.js';
import { isOpen, ratingOf, type ResultsShown } from './ratings.js';
import { resultView } from './result.view.js';
import { sessionName } from './session-name.js';
import { catalogue } from '../../runtime/catalogue.js';
import { styles as ownStyles } from './reading.styles.js';
import { en, type ReadingWords } from './strings/reading/en.js';
import type { TerWords } from './strings/en.js';

export { LazyCharts, RecordList, recordActionsView, TotalSoFar };

/** Styles that only reading uses. */
export const styles = [ownStyles, reviewStyles];

/** Words that only reading uses. */
export const readingWords = catalogue<ReadingWords>(en, { nl: async () => (await import('./strings/reading/nl.js')).nl });

/** Components that only reading uses. */
export const dependencies = { 'rk-history-list': HistoryList } as const;

/** Whom and what ratings are read with. */
export interface ReadingView {
  readonly localized: Localized<ReadingWords>;
  /** The words of the form itself. */
  readonly words: TerWords;
  readonly charts: LazyCharts;
  readonly list: RecordList<'ter'>;
  /** Why the list is not whole, in words. */
  readonly trouble: string | undefined;
  readonly reader: Author;
  readonly results: ResultsShown;
  /** Ratings shown by an act of the people at the screen. */
  readonly together: ReadonlySet<string>;
  readonly level: number;
  readonly at: 'editing' | 'viewing' | 'kept' | 'other';
  /** The record being read. */
  readonly current: ActivityRecord<'ter'> | undefined;
  risk(): TemplateResult;
  credit(form: Form): TemplateResult;
  open(id: string): void;
  lookTogether(id: string): void;
}

const isShown = (view: ReadingView, record: ActivityRecord<'ter'>) => isOpen(record, view.reader, view.results) || view.together.has(record.id);

/** One kept rating: who, when, about which time, and its result where it may be shown. */
export function recordView(view: ReadingView, record: ActivityRecord<'ter'>): TemplateResult {
  const { localized, level } = view;
  const { form, answers } = record.payload;
  const { result } = localized.words;
  const { about, form: words } = view.words;
  const open = isShown(view, record);
  const mayRead = form !== undefined && (open || record.author === view.reader);
  return html`<article class="read">
    <div role="heading" aria-level=${level}>${localized.date(record.createdAt, { dateStyle: 'full' })}</div>
    <p class="facts"><span>${about.rater[record.author]}</span>${record.session ? html`<span>${about.session(sessionName(localized, record.session))}</span>` : nothing}${periodText(view, record)}</p>
    ${form?.label ? html`<p class="label" lang=${form.language}>${form.label}</p>` : nothing}
    ${open ? shownResult(view, record) : hiddenResult(view, record)}
    ${mayRead && form.risk?.some(({ item }) => raisesRisk(form, item, answers[item])) ? view.risk() : nothing}
    ${mayRead ? html`<details class="answers-all"><summary>${result.answers}</summary>${reviewView({
      form, answers, shown: shownItems(form, answers), words, formats: localized, level: level + 1, below: () => nothing, // contacts stand above: never folded away
    })}</details>` : nothing}
    ${form ? view.credit(form) : nothing}
  </article>`;
}

/** What stands under the form and under a kept rating. */
export function afterView(view: ReadingView): TemplateResult {
  const { list, localized, level, reader, charts, current } = view;
  const { history } = localized.words;
  const { about } = view.words;
  const kept = view.at === 'kept' && current ? recordView(view, current) : nothing;
  if (list.phase === 'waiting' || list.phase === 'loading') return html`${kept}`;
  const ratings = list.records.filter((record) => isShown(view, record)).flatMap((record) => ratingOf(record) ?? []);
  const entries = list.records.map((record) => ({
    id: record.id, date: localized.day(record.createdAt), kind: about.rater[record.author], badges: record.sharing === 'shared' ? [history.shared] : [], current: current?.id === record.id,
  }));
  return html`${kept} ${view.at === 'editing' ? nothing : overTimeView({ ratings, reader, localized, charts, level })}
    ${historySection({ words: history, level, entries, list, trouble: view.trouble, empty: html`<p slot="empty" class="muted">${history.empty}</p>`, open: (id) => view.open(id) })}`;
}

function shownResult({ reader, localized, charts, level, words }: ReadingView, record: ActivityRecord<'ter'>): TemplateResult | typeof nothing {
  const rating = ratingOf(record);
  return rating ? resultView({ rating, answers: record.payload.answers, reader, localized, charts, words: words.form, level: level + 1 }) : nothing;
}

/** A result that is not shown stands in no DOM; looking at it is an act of the people at the screen. */
function hiddenResult(view: ReadingView, record: ActivityRecord<'ter'>): TemplateResult | typeof nothing {
  if (!ratingOf(record)) return nothing;
  const { result } = view.localized.words;
  return html`<rk-notice><p>${result.hidden}${view.reader === 'client' ? html` ${result.forClient}` : nothing}</p>
    <div slot="actions"><button class="button" part="button" type="button" @click=${() => view.lookTogether(record.id)}>${result.together}</button></div></rk-notice>`;
}

function periodText({ localized }: ReadingView, { payload: { period: { from, to } = {} } }: ActivityRecord<'ter'>): TemplateResult | typeof nothing {
  const { period } = localized.words;
  if (from === undefined && to === undefined) return nothing;
  const day = (iso: string) => localized.date(iso);
  return html`<span>${from !== undefined && to !== undefined ? period.both(day(from), day(to)) : from !== undefined ? period.since(day(from)) : period.until(day(to!))}</span>`;
}

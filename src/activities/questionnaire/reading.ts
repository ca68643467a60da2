/** What reading answers needs and answering does not: results, what was kept earlier. Loaded once the form stands. */
import { html, nothing, type TemplateResult } from 'lit';
import { HistoryList } from '../../components/history-list.js';
import { historySection } from '../../components/history.view.js';
import { recordActionsView } from '../../components/record-actions.js';
import { reviewStyles, reviewView } from '../../components/questionnaire/review.view.js';
import type { ActivityRecord } from '../../core/record.js';
import type { Form } from '../../instruments/instrument.js';
import { raisesRisk } from '../../instruments/risk.js';
import { shownItems } from '../../instruments/shown.js';
import type { Localized } from '../../runtime/localized.js';
import { RecordList } from '../../runtime/record-list.js';
import { resultView } from './result.view.js';
import type { QuestionnaireActivityWords } from './strings/en.js';

export { RecordList, recordActionsView };

/** Styles that only reading uses. */
export const styles = [reviewStyles] as const;

/** Components that only reading uses. */
export const dependencies = { 'rk-history-list': HistoryList } as const;

/** Whom and what answers are read with. */
export interface ReadingView {
  readonly localized: Localized<QuestionnaireActivityWords>;
  readonly list: RecordList<'questionnaire'>;
  /** Why the list is not whole, in words. */
  readonly trouble: string | undefined;
  readonly level: number;
  /** The record was kept just now. */
  readonly isKept: boolean;
  /** The record being read. */
  readonly current: ActivityRecord<'questionnaire'> | undefined;
  readonly risk: () => TemplateResult;
  readonly credit: (form: Form) => TemplateResult;
  readonly open: (id: string) => void;
}

/** Kept answers: what was asked, when, the result, and each answer. */
export function recordView({ localized, level, risk, credit }: ReadingView, { payload, createdAt }: ActivityRecord<'questionnaire'>): TemplateResult {
  const { form, answers } = payload;
  return html`<article class="read">
    <div role="heading" aria-level=${level}>${form ? html`<span lang=${form.language}>${form.title}</span>, ` : nothing}${localized.date(createdAt, { dateStyle: 'full' })}</div>
    ${form?.label ? html`<p class="label" lang=${form.language}>${form.label}</p>` : nothing}
    ${resultView(payload, localized, level + 1)}
    ${form ? reviewView({
      form, answers, shown: shownItems(form, answers), words: localized.words.form, formats: localized, level: level + 1, below: (item) => (raisesRisk(form, item, answers[item]) ? risk() : nothing),
    }) : nothing}
    ${form ? credit(form) : nothing}
  </article>`;
}

/** What stands under the form and under kept answers. */
export function afterView(view: ReadingView): TemplateResult {
  const { list, localized, level, current, trouble } = view;
  const { history } = localized.words;
  const kept = view.isKept && current ? html`<div class="read">${recordView(view, current)}</div>` : nothing;
  if (list.phase === 'waiting' || list.phase === 'loading') return html`${kept}`;
  const entries = list.records.map((record) => ({
    id: record.id, date: localized.day(record.createdAt), kind: `${record.payload.form?.title ?? ''} ${history.by[record.author]}`,
    badges: record.sharing === 'shared' ? [history.shared] : [], current: current?.id === record.id,
  }));
  return html`${kept}${historySection({ words: history, level, entries, list, trouble, empty: html`<p slot="empty" class="muted">${history.empty}</p>`, open: (id) => view.open(id) })}`;
}

import { html, nothing, svg, type TemplateResult } from 'lit';
import type { ActivityRecord, Author } from '../../../core/record.js';
import type { Localized } from '../../../runtime/localized.js';
import { historySection } from '../../../components/history.view.js';
import type { RecordList } from '../../../runtime/record-list.js';
import { picture } from '../illustrations.js';
import type { MusicShareWords } from '../strings/en.js';
import { reviewView } from './review.view.js';
import type { MusicView } from './view.js';

/** What the list of earlier sessions needs. */
interface HistoryProps {
  readonly words: MusicShareWords['history'];
  readonly localized: Localized<MusicShareWords>;
  readonly level: number;
  readonly list: RecordList<'music-share'>;
  /** Who reads. */
  readonly author: Author;
  /** The one being read. */
  readonly current: string | undefined;
  readonly open: (id: string) => void;
}

/** Records side by side, one leaning, and a plant. */
const shelf = svg`
  <path fill="var(--_accent)" fill-opacity=".18" stroke="none" d="M8 40C4 18 28 6 50 8s42 12 38 34-22 16-42 16-36-2-38-18z" />
  <path d="M8 56h80" />
  <path fill="var(--_surface-raised)" d="M16 20h7v36h-7zM23 16h9v40h-9z" /><path fill="var(--_accent)" d="M32 22h6v34h-6z" />
  <path fill="var(--_surface-raised)" d="M38 18h8v38h-8zM52 20l8-2 9 36-8 2z" /><path d="M19.5 26v6M27.5 23v8M42 25v8M57.5 26l1.6 6" />
  <path fill="var(--_surface-raised)" d="M72 46h13l-2 10h-9z" /><path d="M78.5 46V34" /><path fill="var(--_accent)" d="M78.5 38c-7 0-8-6-7-9 6 0 8 4 7 9zM79 36c6 0 8-5 7-9-6 0-8 4-7 9z" />`;

/** Earlier sessions: when and by whom, and no words before one is opened. */
export function historyView({ words, localized, level, list, author, current, open }: HistoryProps): TemplateResult | typeof nothing {
  if (list.phase === 'waiting' || list.phase === 'loading') return nothing;
  const entries = list.records.map(({ id, createdAt, author: writer }) => ({
    id, date: `${localized.day(createdAt)}, ${localized.date(createdAt, { timeStyle: 'short' })}`, kind: words.from(words.by[writer === author ? 'you' : writer]), current: id === current,
  }));
  const empty = html`<div slot="empty" class="none">${picture(shelf)}<p class="muted">${words.empty}</p></div>`;
  return historySection({ words, level, entries, list, empty, open });
}

/** A kept session, to read and to print. */
export function recordView(view: MusicView, record: ActivityRecord<'music-share'>): TemplateResult {
  return html`<article class="stack">
    <div role="heading" aria-level=${view.level}>${view.localized.date(record.createdAt, { dateStyle: 'full' })}</div>
    ${reviewView(view, record.payload)}
  </article>`;
}

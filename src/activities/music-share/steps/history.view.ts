import { html, nothing, type TemplateResult } from 'lit';
import { binIcon, pencilIcon, printIcon, shareIcon } from '../../../components/icons.js';
import type { ActivityRecord } from '../../../core/record.js';
import type { Localized } from '../../../runtime/localized.js';
import type { RecordList } from '../../../runtime/record-list.js';
import { pictureOf } from '../illustrations.js';
import type { MusicShareWords } from '../strings/en.js';
import { reviewView } from './review.view.js';
import type { MusicView } from './view.js';

/** What the list of earlier sessions needs. */
interface HistoryProps {
  readonly words: MusicShareWords['history'];
  readonly localized: Localized<MusicShareWords>;
  readonly level: number;
  readonly list: RecordList<'music-share'>;
  /** The one being read. */
  readonly current: string | undefined;
  readonly open: (id: string) => void;
}

/** Earlier sessions: when and by whom, and no words before one is opened. */
export function historyView({ words, localized, level, list, current, open }: HistoryProps): TemplateResult | typeof nothing {
  if (list.phase === 'waiting' || list.phase === 'loading') return nothing;
  const entries = list.records.map((record) => ({ id: record.id, date: localized.day(record.createdAt), kind: words.from(words.by[record.author]), current: record.id === current }));
  return html`<section class="history no-print" part="history">
    <div role="heading" aria-level=${level}>${words.title}</div>
    <rk-history-list exportparts="entry, button" .entries=${entries} .hasMore=${list.hasMore} .words=${{ more: words.older, choose: words.openOf }} .level=${level + 1}
      @opened=${({ detail }: CustomEvent<{ id: string }>) => open(detail.id)} @more-wanted=${() => void list.more()}>
      <div slot="empty" class="none">${pictureOf('sleeve')}<p class="muted">${words.empty}</p></div>
    </rk-history-list>
  </section>`;
}

/** A kept session, to read and to print. */
export function recordView(view: MusicView, record: ActivityRecord<'music-share'>): TemplateResult {
  return html`<article class="stack">
    <div role="heading" aria-level=${view.level}>${view.localized.date(record.createdAt, { dateStyle: 'full' })}</div>
    ${reviewView(view, record.payload)}
  </article>`;
}

/** What can be done with a kept session. */
interface RecordActs {
  readonly record: ActivityRecord<'music-share'>;
  readonly audience: string;
  /** It is being read, rather than just kept. */
  readonly reading: boolean;
  /** The person at the screen wrote it and may change it. */
  readonly own: boolean;
  /** The page lets records be shared. */
  readonly asks: boolean;
  readonly edit: () => void;
  readonly remove: () => void;
  readonly share: () => void;
  readonly unshare: () => void;
  readonly close: () => void;
}

/** The buttons under a kept session. */
export function recordActionsView(words: MusicShareWords['history'], acts: RecordActs): TemplateResult {
  const { record, reading, own, asks } = acts;
  const button = (icon: unknown, text: string, act: () => void, look = '') => html`<button class="button ${look}" part="button" type="button" @click=${act}>${icon}${text}</button>`;
  const sharing = record.sharing === 'shared' ? button(nothing, words.unshare, acts.unshare) : asks ? button(shareIcon, words.share(acts.audience), acts.share) : nothing;
  return html`${own ? button(pencilIcon, words.edit, acts.edit) : nothing} ${own && reading ? sharing : nothing}
    ${reading ? button(printIcon, words.print, () => window.print()) : nothing} ${own ? button(binIcon, words.delete, acts.remove, 'danger') : nothing}
    ${reading ? button(nothing, words.close, acts.close, 'quiet') : nothing}`;
}

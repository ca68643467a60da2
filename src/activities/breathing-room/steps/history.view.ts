import { html, nothing, type TemplateResult } from 'lit';
import type { ActivityRecord } from '../../../core/record.js';
import type { Localized } from '../../../runtime/localized.js';
import type { RecordList } from '../../../runtime/record-list.js';
import { drawing } from '../illustrations.js';
import type { BreathingRoomWords } from '../strings/en.js';
import type { Part } from './step-props.js';

/** What the history needs. */
interface HistoryProps {
  readonly list: RecordList<'breathing-room'>;
  readonly words: BreathingRoomWords;
  readonly localized: Localized<BreathingRoomWords>;
  readonly level: number;
  /** Id of the visit being read. */
  readonly current: string | undefined;
  readonly open: (id: string) => void;
  readonly more: () => void;
}

/** Earlier visits: the space and the day; what was written is read after a tap. */
export function historyView(props: HistoryProps): Part {
  const { list, words } = props;
  if (list.phase === 'failed' || list.damaged > 0) return html`<rk-notice kind="caution" role="status">${list.phase === 'failed' ? words.history.failed : words.history.damaged(list.damaged)}</rk-notice>${entriesView(props)}`;
  return entriesView(props);
}

function entriesView(props: HistoryProps): Part {
  const { list, words, level } = props;
  if (list.records.length === 0) return nothing;
  return html`<section class="history no-print" part="history" aria-labelledby="history-title">
    <div class="history-title" id="history-title" role="heading" aria-level=${Math.min(level, 6)}>${words.history.title}</div>
    <ul>${list.records.map((record) => entryView(props, record))}</ul>
    ${list.hasMore ? html`<button class="button quiet" part="button" type="button" @click=${props.more}>${words.history.more}</button>` : nothing}
  </section>`;
}

function entryView({ words, localized, current, open }: HistoryProps, record: ActivityRecord<'breathing-room'>): TemplateResult {
  const { payload } = record;
  const space = payload.chosen?.kind === 'built-in' ? payload.chosen.room : undefined;
  const name = space ? words.rooms[space].title : payload.chosen ? words.choose.own : words.review.noSpace;
  const day = localized.day(payload.visit?.startedAt ?? record.createdAt);
  return html`<li>
    <button class="entry" part="entry" type="button" aria-current=${record.id === current ? 'true' : nothing} @click=${() => open(record.id)}>
      ${drawing(space ?? 'door')}
      <span><strong>${name}</strong><br /><span class="muted">${capitalised(day)} · ${record.sharing === 'shared' ? words.history.shared : words.history.private}</span></span>
    </button>
  </li>`;
}

/** A day at the beginning of a line. */
function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

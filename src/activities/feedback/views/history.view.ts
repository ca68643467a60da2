import { html, nothing, type TemplateResult } from 'lit';
import type { ActivityRecord } from '../../../core/record.js';
import { historySection } from '../../../components/history.view.js';
import type { RecordList } from '../../../runtime/record-list.js';
import { openChanges, returning } from '../agreement.js';
import { agreementsOf } from '../meeting.js';
import { changesView } from './record.view.js';
import { button, type FeedbackView } from './view.js';

/** What stands below: changes from last time, what keeps coming back, and earlier records. */
export interface HistoryProps extends Pick<FeedbackView, 'words' | 'localized' | 'level'> {
  readonly list: RecordList<'feedback'>;
  /** Agreements that the other shared, where the own store does not hold them. */
  readonly there: readonly ActivityRecord<'feedback'>[];
  /** The one being read. */
  readonly current: string | undefined;
  /** Whether what was agreed last time may be looked at now. */
  readonly look: (() => void) | undefined;
  readonly open: (id: string) => void;
  /** Goes on with a voice that waits to be revealed on two devices. */
  readonly waiting: { readonly record: ActivityRecord<'feedback'>; readonly look: () => void } | undefined;
}

/** Days and kinds; what was agreed is folded away, since someone else may be looking. */
export function historyView(props: HistoryProps): TemplateResult | typeof nothing {
  const { words, localized, level, list, current, open, waiting } = props;
  if (list.phase === 'waiting' || list.phase === 'loading') return nothing;
  const entries = list.records.filter(({ payload }) => payload.part !== 'turn').map(({ id, createdAt, payload, sharing }) => ({
    id, date: localized.day(createdAt), kind: payload.part === 'voice' ? words.history.voice : words.history.agreement,
    badges: sharing === 'shared' ? [words.history.shared] : [], current: id === current,
  }));
  return html`${waiting
      ? html`<rk-notice class="no-print">${words.history.waits(localized.day(waiting.record.createdAt))}<div slot="actions">${button(words.history.look, waiting.look)}</div></rk-notice>`
      : nothing}
    ${agreedView(props)}
    ${historySection({ words: words.history, level, entries, list, empty: html`<p slot="empty" class="muted">${words.history.empty}</p>`, open, look: 'part' })}`;
}

function agreedView({ words, localized, list, there, look }: HistoryProps): TemplateResult | typeof nothing {
  const agreements = agreementsOf(list.records, there);
  const open = openChanges(agreements[0]);
  const back = returning(agreements);
  if (!look || open.length === 0) return nothing;
  return html`<div class="no-print">
    <rk-disclosure .summary=${words.agreement.last}><div class="part">${changesView({ words, localized }, open)}<div>${button(words.agreement.open, look)}</div></div></rk-disclosure>
    ${back.length > 0
      ? html`<rk-disclosure .summary=${words.agreement.returning}><ul class="changes">${back.map(({ text, times }) =>
          html`<li><span dir="auto" class="text">${text}</span> <span class="hint">${words.agreement.times(times)}</span></li>`)}</ul></rk-disclosure>`
      : nothing}
  </div>`;
}

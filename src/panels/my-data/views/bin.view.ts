import { html, nothing, type TemplateResult } from 'lit';
import type { ActivityName, ActivityRecord } from '../../../core/record.js';
import type { Localized } from '../../../runtime/localized.js';
import type { RecordList } from '../../../runtime/record-list.js';
import type { Activities } from '../../across/activities.js';
import type { MyDataWords } from '../strings/en.js';

/** What "recently deleted" needs. */
export interface BinProps {
  readonly localized: Localized<MyDataWords>;
  readonly activities: Activities;
  readonly level: number;
  readonly removed: RecordList<ActivityName>;
  readonly onRestore: (record: ActivityRecord) => void;
  /** Absent where the store deletes nothing for good. */
  readonly onPurge: ((record: ActivityRecord) => void) | undefined;
}

/** What was deleted and can be brought back. */
export function binView({ localized, activities, level, removed, onRestore, onPurge }: BinProps): TemplateResult | typeof nothing {
  const { words: { bin, kinds } } = localized;
  if (removed.records.length === 0) return nothing;
  return html`<section class="section bin" aria-labelledby="bin">
    <div id="bin" role="heading" aria-level=${level} tabindex="-1">${bin.title}</div>
    <p>${bin.text}</p>
    <ul class="lines" role="list">${removed.records.map((record) => {
      const name = bin.of(activities.kindOf(record), localized.date(record.createdAt, { dateStyle: 'long' }));
      return html`<li class="line"><strong>${name}</strong>
        <div class="acts">
          <button class="button" part="button" type="button" aria-label="${bin.restore}: ${name}" @click=${() => onRestore(record)}>${bin.restore}</button>
          ${onPurge ? html`<button class="button quiet" part="button" type="button" aria-label="${bin.purge}: ${name}" @click=${() => onPurge(record)}>${bin.purge}</button>` : nothing}
        </div></li>`;
    })}</ul>
    ${removed.hasMore ? html`<button class="button quiet more" part="button" type="button" @click=${() => void removed.more()}>${kinds.more}</button>` : nothing}
  </section>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { HistoryEntry } from '../../../components/history-list.js';
import type { ActivityName, ActivityRecord, Author } from '../../../core/record.js';
import type { Localized } from '../../../runtime/localized.js';
import type { RecordList } from '../../../runtime/record-list.js';
import type { Activities } from '../../across/activities.js';
import type { MyDataWords } from '../strings/en.js';
import type { Tally } from '../survey.model.js';

/** What the list of activities needs. */
export interface KindsProps {
  readonly localized: Localized<MyDataWords>;
  readonly activities: Activities;
  readonly author: Author;
  readonly level: number;
  readonly tallies: readonly Tally[];
  /** The activity whose records are listed. */
  readonly listed: ActivityName | undefined;
  readonly finals: RecordList<ActivityName>;
  readonly drafts: RecordList<ActivityName>;
  readonly onList: (activity: ActivityName | undefined) => void;
  readonly onRead: (record: ActivityRecord) => void;
}

/** What is kept, by activity and kind, each with its records behind it. */
export function kindsView(props: KindsProps): TemplateResult {
  const { localized: { words }, level, tallies } = props;
  return html`<section class="section" aria-labelledby="kinds">
    <div id="kinds" role="heading" aria-level=${level}>${words.kinds.title}</div>
    <ul class="lines" role="list">${tallies.map((tally) => tallyView(tally, props))}</ul>
  </section>`;
}

function tallyView(tally: Tally, props: KindsProps): TemplateResult {
  const { localized, activities, listed, level, onList } = props;
  const { kinds } = localized.words;
  const name = activities.nameOf(tally.activity);
  const isListed = listed === tally.activity;
  const facts = [
    tally.finals > 0 && kinds.finished(tally.finals), tally.drafts > 0 && kinds.unfinished(tally.drafts), tally.shared > 0 && kinds.shared(tally.shared),
    kinds.since(localized.date(tally.since, { dateStyle: 'long' })),
  ].filter((each) => each !== false);
  const several = tally.kinds.size > 1 || !tally.kinds.has(name);
  return html`<li class="line tally">
    <div class="name" role="heading" aria-level=${level + 1}>${name}</div>
    <p class="muted">${facts.join(' · ')}</p>
    ${several ? html`<p class="muted by-kind">${[...tally.kinds].map(([kind, count]) => html`<span>${kinds.kind(kind, count)}</span>`)}</p>` : nothing}
    <rk-disclosure .summary=${kinds.show(tally.finals + tally.drafts)} ?open=${isListed} @changed=${(event: CustomEvent<{ value: boolean }>) => onList(event.detail.value ? tally.activity : undefined)}>
      ${isListed ? recordsView(props) : nothing}
    </rk-disclosure>
  </li>`;
}

function recordsView({ localized, activities, author, finals, drafts, onRead }: KindsProps): TemplateResult {
  const { kinds } = localized.words;
  const all = [...drafts.records, ...finals.records];
  const entries = all.map((record): HistoryEntry => {
    const { id, createdAt, status, sharing } = record;
    const kind = activities.kindOf(record);
    const badges = [
      ...(status === 'final' && sharing === 'shared' ? [kinds.sharedBadge] : []),
      ...(record.author === author ? [] : [kinds.ofOther[record.author]]),
    ];
    return { id, date: localized.date(createdAt, { dateStyle: 'long' }), kind: status === 'draft' ? kinds.unfinishedKind(kind) : kind, badges };
  });
  return html`<rk-history-list .entries=${entries} .hasMore=${finals.hasMore || drafts.hasMore} .words=${{ more: kinds.more, choose: kinds.choose }}
    @opened=${({ detail }: CustomEvent<{ id: string }>) => onRead(all.find(({ id }) => id === detail.id)!)}
    @more-wanted=${() => { void drafts.more(); void finals.more(); }}></rk-history-list>`;
}

import { html, nothing, svg, type TemplateResult } from 'lit';
import type { HistoryEntry } from '../../../components/history-list.js';
import type { ActivityRecord } from '../../../core/record.js';
import { dayOf, localIso } from '../../../core/time.js';
import type { RecordList } from '../../../runtime/record-list.js';
import { capitalised } from '../capitalised.js';
import type { ViewHost } from '../kinds/view.js';
import type { ReadingWords } from '../strings/reading/en.js';
import type { Choosing } from '../tools/tool.js';

type Entry = ActivityRecord<'journal'>;

/** What the history of the journal needs. */
interface HistoryProps {
  readonly list: RecordList<'journal'>;
  readonly host: ViewHost;
  readonly words: ReadingWords['history'];
  /** What can be done with many entries at once. */
  readonly tools: unknown;
  /** Which entries are chosen, where several can be. */
  readonly choosing: Choosing | undefined;
  /** Id of the entry being read. */
  readonly current: string | undefined;
  /** The first line of an entry, where previews are shown. */
  readonly preview: (record: Entry) => string | undefined;
  readonly open: (id: string) => void;
}

/** The earlier entries: day and kind, and no words unless the page asked for previews. */
export function historyView(props: HistoryProps): TemplateResult {
  const { list, words, host: { level } } = props;
  return html`<section class="history no-print" part="history" aria-labelledby="history">
    <div role="heading" id="history" aria-level=${level} tabindex="-1">${words.heading}</div>
    ${list.phase === 'loading' ? html`<p class="muted" role="status">${words.loading}</p>` : nothing}
    ${list.phase === 'failed' ? html`<rk-notice kind="caution" role="status">${words.failed}</rk-notice>` : nothing}
    ${list.damaged > 0 ? html`<rk-notice kind="caution" role="status">${words.damaged(list.damaged)}</rk-notice>` : nothing}
    ${props.tools}
    ${list.phase === 'ready' ? entriesView(props) : nothing}
  </section>`;
}

const NONE: readonly string[] = [];

function entriesView(props: HistoryProps): TemplateResult {
  const { list, words, host: { level }, choosing } = props;
  return html`<rk-history-list exportparts="entry, button" .entries=${cardsOf(props)} .hasMore=${list.hasMore} .words=${words} .level=${level + 1}
      .choosing=${choosing !== undefined} .selected=${choosing?.chosen ?? NONE}
      @chosen=${({ detail }: CustomEvent<{ ids: readonly string[] }>) => choosing?.choose(detail.ids)}
      @opened=${({ detail }: CustomEvent<{ id: string }>) => props.open(detail.id)} @more-wanted=${() => void list.more()}>
    <div slot="empty" class="none">${drawing}<p>${words.empty}</p></div>
  </rk-history-list>`;
}

/** The cards of a list as they were last drawn: a key in the form above changes none of them, so none is drawn again. */
const drawn = new WeakMap<RecordList<'journal'>, { readonly from: readonly unknown[]; readonly cards: readonly HistoryEntry[] }>();

function cardsOf(props: HistoryProps): readonly HistoryEntry[] {
  const { list, words, host: { words: journal, localized }, current } = props;
  const from = [list.records, words, journal, localized.language, current, dayOf(localIso()), ...list.records.map((record) => props.preview(record))];
  const before = drawn.get(list);
  if (before && before.from.length === from.length && before.from.every((each, i) => each === from[i])) return before.cards;
  const cards = list.records.map((record) => cardOf(record, props));
  drawn.set(list, { from, cards });
  return cards;
}

function cardOf(record: Entry, props: HistoryProps): HistoryEntry {
  const { words, host: { words: { kinds }, localized } } = props;
  const { kind, day, bring } = record.payload;
  const preview = props.preview(record);
  return {
    id: record.id,
    date: `${capitalised(localized.day(day), localized.language)}${dayOf(record.createdAt) === day ? `, ${localized.date(record.createdAt, { timeStyle: 'short' })}` : ''}`,
    kind: kinds[kind],
    badges: [...(bring ? [words.bring] : []), ...(record.sharing === 'shared' ? [words.shared] : [])],
    group: localized.date(day, { month: 'long', year: 'numeric' }),
    current: record.id === props.current,
    ...(preview === undefined ? {} : { preview }),
  };
}

/** A notebook and a pencil, waiting. */
const drawing = svg`<svg viewBox="0 0 96 64" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
  <path class="fill" d="M16 14c10-4 22-3 30 2 8-5 20-6 30-2v38c-10-4-22-3-30 2-8-5-20-6-30-2z"/><path d="M46 16v38M24 24c5-1 10-1 15 1M24 32c5-1 10-1 15 1M66 48l4-14 14-16 6 5-14 16z"/></svg>`;

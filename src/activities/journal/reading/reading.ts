import { type LitElement, nothing, type TemplateResult } from 'lit';
import { HistoryList } from '../../../components/history-list.js';
import type { ActivityRecord } from '../../../core/record.js';
import { define } from '../../../runtime/define.js';
import { Localized, nearestLanguage, type Overrides } from '../../../runtime/localized.js';
import { type ListSource, RecordList } from '../../../runtime/record-list.js';
import { wearAlso } from '../../../runtime/sheets.js';
import type { Part } from '../kinds/view.js';
import type { ReadingWords } from '../strings/reading/en.js';
import { Tools } from '../tools/tools.js';
import { actionsView } from './actions.view.js';
import { entryView } from './entry.view.js';
import { historyView } from './history.view.js';
import { readers } from './content.view.js';
import type { ReadingProps } from './props.js';
import { readingStyles } from './reading.styles.js';
import { readingWords } from './reading-words.js';

type Entry = ActivityRecord<'journal'>;

/** The earlier entries and one of them in full: what reading needs and writing does not. */
export class Reading {
  readonly entries: RecordList<'journal'>;
  readonly #host: LitElement;
  readonly #localized: Localized<ReadingWords>;
  readonly #tools: Tools;
  /** Earlier versions of the entry being read, once they were asked for. */
  #versions: { readonly of: string; readonly list: readonly Entry[] } | undefined;

  constructor(host: LitElement, source: () => ListSource | undefined, overrides: () => Overrides<ReadingWords> | undefined) {
    this.#host = host;
    this.#localized = new Localized(host, readingWords, overrides);
    this.entries = new RecordList<'journal'>(host, source);
    this.#tools = new Tools(host);
  }

  /** A kept entry, to read. */
  renderRecord(props: ReadingProps, record: Entry): TemplateResult {
    const own = isOwn(props, record);
    return entryView({
      host: { ...props.host, said: this.#localized.words.kinds, change: own ? (first) => props.change(record.id, first) : undefined }, words: this.#localized.words.entry,
      record, audience: props.audience, own,
      versions: this.#versions?.of === record.id ? this.#versions.list : undefined,
      goOnFrom: (payload) => props.change(record.id, { type: 'version-chosen', payload }),
    });
  }

  /** What can be done with an entry that is being read, or was just kept. */
  renderActions(props: ReadingProps, record: Entry): Part {
    const { desk, host, act, share, unshare } = props;
    const { id } = record;
    return actionsView({
      words: this.#localized.words.entry, bringWords: host.words.bring, record, audience: props.audience,
      own: isOwn(props, record), reading: props.current !== undefined, offersSharing: props.offersSharing,
      edit: () => act(() => desk.edit(id)), remove: () => act(() => desk.kept.remove(id)), bring: (bring) => act(() => desk.kept.mark(id, { type: 'bring-chosen', bring })),
      share: () => act(() => share(id)), unshare: () => act(() => unshare(id)), back: () => act(() => desk.goOn()),
      versions: () => act(() => this.#readVersions(props, record)), print: () => act(() => this.#print(props)),
    });
  }

  /** The earlier entries, and the tools round them. */
  renderHistory(props: ReadingProps): Part {
    if (this.entries.phase === 'waiting') return nothing;
    const reader = this.entries.records.length > 0 ? props.host.part(readers) : undefined; // before one is opened, and before the network may be gone
    const toolProps = { ...props, words: this.#localized.words, entries: this.entries };
    return historyView({
      list: this.entries, tools: this.#tools.render(toolProps), choosing: this.#tools.choosing, host: props.host, words: this.#localized.words.history,
      current: props.current, preview: ({ payload }) => (props.previews ? reader?.readerOf(payload.kind).preview(props.host, payload) : undefined),
      open: (id) => props.act(() => props.open(id)),
    });
  }

  async #readVersions({ desk, author }: ReadingProps, { id }: Entry): Promise<void> {
    if (!desk.store) return;
    this.#versions = { of: id, list: (await desk.store.history(id, { as: author })) as readonly Entry[] };
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('#versions')?.focus();
  }

  async #print({ host: { localized } }: ReadingProps): Promise<void> {
    const { printOnly } = await import('../../../runtime/print-only.js');
    printOnly([...this.#host.renderRoot.querySelectorAll('article.entry')], localized);
  }
}

/** Everything that reading stands on: words in the language of the place, components and styles. */
export async function loadReading(host: LitElement, source: () => ListSource | undefined, overrides: () => Overrides<ReadingWords> | undefined): Promise<Reading> {
  await readingWords.load(nearestLanguage(host))?.catch(() => undefined); // not there: in English, as everywhere
  define('rk-history-list', HistoryList);
  wearAlso(host, readingStyles);
  return new Reading(host, source, overrides);
}

/** Whether the person at the screen wrote it and may change it. */
function isOwn({ host, author }: ReadingProps, record: Entry): boolean {
  return !host.readonly && record.author === author;
}

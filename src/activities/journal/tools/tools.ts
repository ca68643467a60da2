import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isRapportError } from '../../../core/errors.js';
import type { ActivityRecord } from '../../../core/record.js';
import { dayOf, localIso } from '../../../core/time.js';
import type { Desk } from '../../../runtime/desk.js';
import { RecordList } from '../../../runtime/record-list.js';
import type { RecordStore } from '../../../store/record-store.js';
import type { JournalMessage } from '../journal.model.js';
import { dayAfter } from '../zones.js';
import { allEntries } from './all-entries.js';
import { EntrySearch } from './entry-search.js';
import type { Query } from './search.js';

type Entry = ActivityRecord<'journal'>;

/** Which of the tools is open. */
export type Panel = 'find' | 'agenda' | 'several' | 'review' | 'removed' | 'copy' | 'blank' | 'nights' | 'month';

/** What the tools ask of the journal. */
export interface ToolsHost extends ReactiveControllerHost {
  readonly place: { readonly client: string; readonly author: 'client' | 'therapist' } | undefined;
  share(id: string): Promise<void>;
}

/** What can be done with many entries at once: found, gathered for the session, shared, brought back, copied. */
export class Tools implements ReactiveController {
  panel: Panel | undefined;
  query: Query = { text: '' };
  /** What was found; `undefined` while it is being looked for. */
  found: readonly Entry[] | undefined = [];
  /** How many of what was found are shown. */
  shown = 20;
  /** What is marked for the session; `undefined` while it is read. */
  agenda: readonly Entry[] | undefined;
  /** The entries a picture is made of, newest first; `undefined` while they are read. */
  pictured: readonly Entry[] | undefined;
  /** Ids chosen to be shared. */
  chosen: readonly string[] = [];
  /** What was last said of a copy. */
  said = '';
  readonly removed: RecordList<'journal'>;
  readonly #host: ToolsHost;
  readonly #desk: () => Desk<'journal', JournalMessage> | undefined;
  #store: RecordStore | undefined;
  #search: EntrySearch | undefined;
  #turn = 0;

  constructor(host: ToolsHost, desk: () => Desk<'journal', JournalMessage> | undefined) {
    this.#host = host;
    this.#desk = desk;
    host.addController(this);
    this.removed = new RecordList<'journal'>(host, () => {
      const [store, place] = [desk()?.store, host.place];
      return this.panel === 'removed' && store && place ? { store, as: place.author, activity: 'journal', removed: true } : undefined;
    });
  }

  hostUpdate(): void {
    const store = this.#desk()?.store;
    if (store === this.#store) return;
    this.#forget(); // another client: nothing of one reaches the other
    this.#store = store;
  }

  hostDisconnected(): void {
    this.#forget();
  }

  /** Opens a tool, or closes the one that is open. */
  toggle(panel: Panel): void {
    this.panel = this.panel === panel ? undefined : panel;
    this.chosen = panel === 'review' ? this.chosen : [];
    this.said = '';
    this.#host.requestUpdate();
  }

  /** Looks for entries; the newest question wins. */
  async find(change: Partial<Query>): Promise<void> {
    this.query = Object.fromEntries(Object.entries({ ...this.query, ...change }).filter(([key, value]) => key === 'text' || value !== undefined)) as unknown as Query;
    this.shown = 20;
    const search = this.#searchOf();
    if (!search) return;
    const turn = (this.#turn += 1);
    this.found = undefined;
    this.#host.requestUpdate();
    const found = await search.find(this.query);
    if (turn === this.#turn && search === this.#search) this.#become(() => (this.found = found));
  }

  /** Reads what is marked for the session. */
  async gather(): Promise<void> {
    this.agenda = undefined;
    const store = this.#store;
    const marked = (await this.all()).filter(({ payload }) => payload.bring);
    if (store === this.#store) this.#become(() => (this.agenda = marked));
  }

  /** Reads the entries of one kind about the days a picture shows. */
  async look(kind: 'sleep' | 'mood'): Promise<void> {
    this.pictured = undefined;
    const store = this.#store;
    const since = dayAfter(dayOf(localIso()), kind === 'sleep' ? -6 : -30);
    const pictured = (await this.all()).filter(({ payload }) => payload.kind === kind && payload.day >= since);
    if (store === this.#store) this.#become(() => (this.pictured = pictured));
  }

  /** Every kept entry, newest first. */
  async all(): Promise<readonly Entry[]> {
    const [store, place] = [this.#desk()?.store, this.#host.place];
    if (!store || !place) return [];
    const entries: Entry[] = [];
    for await (const page of allEntries(store, place.author)) entries.push(...page);
    return entries;
  }

  choose(ids: readonly string[]): void {
    this.#become(() => (this.chosen = ids));
  }

  /** Shares what was chosen and looked at. */
  async shareChosen(): Promise<void> {
    for (const id of this.chosen) await this.#host.share(id);
    this.#become(() => {
      this.chosen = [];
      this.panel = undefined;
    });
  }

  /** Deletes for good everything that was deleted lately. */
  async emptyRemoved(): Promise<void> {
    while (this.removed.hasMore) await this.removed.more();
    for (const { id } of this.removed.records) await this.#desk()?.purge(id);
  }

  /** Saves a copy of all entries as a file: the author's own act, private entries included. */
  async saveCopy(): Promise<void> {
    const { toJson } = await import('./export.js');
    const file = new Blob([toJson(await this.all(), localIso())], { type: 'application/json' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = `journal-${localIso().slice(0, 10)}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000); // ms: some browsers read the file only after the press has ended
  }

  /** Reads a copy back and says what came of it. */
  async readCopy(text: string, say: { readonly readDone: (added: number, known: number, refused: number) => string; readonly readFailed: string }): Promise<void> {
    const [store, place] = [this.#desk()?.store, this.#host.place];
    if (!store || !place) return;
    const { importCopy } = await import('./import.js');
    try {
      const { added, known, refused } = await importCopy(text, store, place.client, place.author);
      this.said = say.readDone(added, known, refused);
    } catch (error) {
      if (!isRapportError(error)) throw error;
      this.said = say.readFailed;
    }
    this.#host.requestUpdate();
  }

  #searchOf(): EntrySearch | undefined {
    const [store, place] = [this.#desk()?.store, this.#host.place];
    if (!store || !place) return undefined;
    return (this.#search ??= new EntrySearch(store, place.author));
  }

  #forget(): void {
    this.#search?.close();
    this.#search = undefined;
    this.panel = undefined;
    this.query = { text: '' };
    this.found = [];
    this.agenda = undefined;
    this.pictured = undefined;
    this.chosen = [];
  }

  #become(change: () => void): void {
    change();
    this.#host.requestUpdate();
  }
}

import type { ActivityRecord, Author } from '../../../core/record.js';
import type { RecordStore } from '../../../store/record-store.js';
import { allEntries } from './all-entries.js';
import { type Query, search, searchable, type Searchable } from './search.js';

/** Looks through all entries of one reader; they are read once and kept, in memory only, until something changes. */
export class EntrySearch {
  readonly #store: RecordStore;
  readonly #as: Author;
  readonly #stop: () => void;
  #entries: Promise<readonly Searchable[]> | undefined;

  constructor(store: RecordStore, as: Author) {
    this.#store = store;
    this.#as = as;
    this.#stop = store.watch(() => (this.#entries = undefined));
  }

  /** The entries that fit, newest first. @throws {RapportError} what the store refused with. */
  async find(query: Query): Promise<readonly ActivityRecord<'journal'>[]> {
    this.#entries ??= this.#read();
    return search(await this.#entries, query);
  }

  /** Forgets every word. */
  close(): void {
    this.#stop();
    this.#entries = undefined;
  }

  async #read(): Promise<readonly Searchable[]> {
    const entries: Searchable[] = [];
    for await (const page of allEntries(this.#store, this.#as)) for (const entry of page) entries.push(searchable(entry));
    return entries;
  }
}

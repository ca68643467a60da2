import { isRapportError } from '../core/errors.js';
import { isSharedFinal, type ActivityName, type ActivityRecord } from '../core/record.js';
import type { OutboxEntry } from '../store/outbox.js';
import type { AsideList } from './aside-list.js';
import type { CourierOptions } from './courier-options.js';
import type { Item } from './endpoint.js';

const FEW = 5; // records opened side by side: each group is a few milliseconds of work on a slow phone

/** An entry and what there is to hand over of it. */
export interface Loaded {
  readonly entry: OutboxEntry;
  readonly item: Item;
}

/** Reads, at the moment of sending, what an entry of the outbox is about. */
export class Loading {
  readonly #options: CourierOptions;
  readonly #aside: AsideList;

  constructor(options: CourierOptions, aside: AsideList) {
    this.#options = options;
    this.#aside = aside;
  }

  /** What there is to hand over of `entries`, read a few at a time: opened all at once they would hold a frame up. */
  async loadAll(entries: readonly OutboxEntry[]): Promise<readonly Loaded[]> {
    const loaded: Loaded[] = [];
    for (let at = 0; at < entries.length; at += FEW) {
      const few = await Promise.all(entries.slice(at, at + FEW).map((entry) => this.#load(entry)));
      loaded.push(...few.filter((each) => each !== undefined));
    }
    return loaded;
  }

  /** The item of an entry; nothing where there is nothing to send, or not now. */
  async #load(entry: OutboxEntry): Promise<Loaded | undefined> {
    const { id, revision, op } = entry;
    if (op === 'remove') return { entry, item: { op, id, revision, activity: entry.activity as ActivityName, client: this.#options.client } };
    const { store: { outbox }, listener } = this.#options;
    try {
      const record = await this.#options.store.get(id, { as: 'client' });
      if (isSharedFinal(record)) return { entry, item: this.#put(record) };
    } catch (error) {
      if (!isRapportError(error)) throw error;
      if (error.code === 'storage-damaged') {
        await outbox.park(entry, error.code);
        listener.rejected(entry, error.code);
        return undefined;
      }
      if (error.code === 'locked' || error.code === 'unsupported-version') return void this.#aside.note(entry, { until: Infinity, strayUntil: 0 }); // no activity here reads it
      if (error.code !== 'not-found') throw error;
    }
    await outbox.acknowledge([entry]); // shared no longer; the entry that says so has a newer ticket, and stays
    return undefined;
  }

  #put(record: ActivityRecord): Item {
    const codec = this.#options.codecs.get(record.activity)!; // it read the record just now
    return { op: 'put', record, toFhir: async () => (await codec.loadFhir()).toFhir(record) };
  }
}

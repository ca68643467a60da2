import type { RapportErrorCode } from '../core/errors.js';
import type { ActivityName, ActivityRecord, Author } from '../core/record.js';
import type { RecordStore } from '../store/record-store.js';
import { definedActivities, definedCodecs } from './define.js';
import { loadStore } from './load-store.js';
import { LOCAL_CLIENT, type Place } from './place.js';

/** An open store and why it is not the one hoped for, if so. */
export interface Keeping {
  readonly store: RecordStore;
  /** Why words are kept in memory only. */
  readonly notice?: RapportErrorCode;
  release(): void;
}

const inMemory = new Map<string, RecordStore>();
const memoryKey = (place: Place) => JSON.stringify([place.namespace, place.client]);

/** Opens the place where records are kept; elements of one page share what is open. */
export async function keep(place: Place): Promise<Keeping> {
  if (place.store) return { store: place.store, release: () => undefined };
  const { acquireStore, openMemoryStore } = await loadStore();
  if (place.memoryOnly) {
    const key = memoryKey(place);
    const store = inMemory.get(key) ?? openMemoryStore({ client: place.client, codecs: definedCodecs });
    inMemory.set(key, store);
    return { store, release: () => undefined };
  }
  const { namespace, client } = place;
  const acquired = acquireStore({ namespace, client, codecs: definedCodecs });
  const { store, notice } = await acquired.opened;
  return { store, release: () => acquired.release(), ...(notice ? { notice } : {}) };
}

const PAGE = 100;

/** Carries what was written before the person said "keep here" from memory to the device. */
export async function carryOver(place: Place, activity: ActivityName, to: RecordStore): Promise<void> {
  const from = inMemory.get(memoryKey(place));
  if (from && from !== to) await moveRecords(from, to, activity, place.client);
}

/** Moves every record of an activity, oldest first so that the order stays; one already there is left as it is. */
async function moveRecords(from: RecordStore, to: RecordStore, activity: ActivityName, client: string): Promise<number> {
  let moved = 0;
  for (const as of ['client', 'therapist'] satisfies Author[]) {
    const records: ActivityRecord[] = [];
    for (let before: number | undefined; ; ) {
      const page = await from.list({ as, activity, limit: PAGE, ...(before === undefined ? {} : { before }) });
      records.unshift(...page.records.filter((record) => record.author === as).reverse());
      before = page.next;
      if (before === undefined) break;
    }
    for (const record of records) {
      await to.put({ ...record, client, revision: 0 }, { expect: 0 });
      await from.purge(record.id, { as });
      moved += 1;
    }
  }
  return moved;
}

/** Deletes everything of `client` on this device, in memory and in its database. */
export async function eraseClient(namespace: string, client: string): Promise<void> {
  inMemory.delete(JSON.stringify([namespace, client]));
  const { acquireStore } = await loadStore();
  const acquired = acquireStore({ namespace, client, codecs: definedCodecs });
  try {
    await (await acquired.opened).store.erase(client);
  } finally {
    acquired.release();
  }
}

/** Moves the records of the `local` client to `client`; resolves with how many. Only activities defined on the page can be read. */
export async function adoptLocal(namespace: string, client: string, activities: readonly ActivityName[] = definedActivities()): Promise<number> {
  const { acquireStore } = await loadStore();
  const [from, to] = [LOCAL_CLIENT, client].map((each) => acquireStore({ namespace, client: each, codecs: definedCodecs }));
  try {
    const [source, target] = [(await from!.opened).store, (await to!.opened).store];
    let moved = 0;
    for (const activity of activities) moved += await moveRecords(source, target, activity, client);
    return moved;
  } finally {
    from!.release();
    to!.release();
  }
}

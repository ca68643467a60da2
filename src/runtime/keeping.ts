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
const memoryKey = (place: Pick<Place, 'namespace' | 'client'>) => JSON.stringify([place.namespace, place.client]);

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
  const { namespace, client, keys } = place;
  const acquired = acquireStore({ namespace, client, codecs: definedCodecs, ...(keys ? { keys } : {}) });
  const { store, notice } = await acquired.opened;
  return { store, release: () => acquired.release(), ...(notice ? { notice } : {}) };
}

const GRACE = 2000; // ms: a page may set its client anew while it draws itself again

/** Forgets what is in memory of a client who left a device that others use, unless they are `back` in a moment. What still has to be sent is held by what sends it. */
export function forgetUnless(back: () => boolean, namespace: string, client: string): void {
  setTimeout(() => back() || inMemory.delete(memoryKey({ namespace, client })), GRACE);
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

/** Deletes everything of the client at `place`, in memory and in its database. @throws {RapportError} what the store refused with. */
export async function eraseClient({ memoryOnly: _both, ...place }: Place): Promise<void> {
  await inMemory.get(memoryKey(place))?.erase(place.client);
  const keeping = await keep({ ...place, memoryOnly: false });
  await keeping.store.erase(place.client).finally(() => keeping.release());
}

/**
 * Moves the records of the `local` client to `client`; resolves with how many. Only activities defined on the page can be read.
 * @throws {RapportError} `locked` where either is: nothing was moved then.
 */
export async function adoptLocal({ client, namespace, keys }: Pick<Place, 'client' | 'namespace' | 'keys'>, activities: readonly ActivityName[] = definedActivities()): Promise<number> {
  const { acquireStore } = await loadStore();
  const from = acquireStore({ namespace, client: LOCAL_CLIENT, codecs: definedCodecs });
  const to = acquireStore({ namespace, client, codecs: definedCodecs, ...(keys ? { keys } : {}) });
  try {
    const [source, target] = [(await from.opened).store, (await to.opened).store];
    let moved = 0;
    for (const activity of activities) moved += await moveRecords(source, target, activity, client);
    return moved;
  } finally {
    from.release();
    to.release();
  }
}

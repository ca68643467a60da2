import type { ActivityName, ActivityRecord } from '../../core/record.js';
import { definedCodecs } from '../../runtime/define.js';
import { loadStore } from '../../runtime/load-store.js';
import type { Place } from '../../runtime/place.js';
import type { PutOptions, RecordStore } from '../../store/record-store.js';

const NOBODY = 'anonymous';

/**
 * A fresh place for one visit, in memory. What is put there keeps the day and nothing else of the moment: the
 * envelope needs a client, an author, times and a zone, so it holds the same of each for everyone.
 */
export async function placeWithoutName(): Promise<Place> {
  const { openMemoryStore } = await loadStore();
  const store = withoutMoment(openMemoryStore({ client: NOBODY, codecs: definedCodecs }));
  return { client: NOBODY, author: 'client', namespace: NOBODY, memoryOnly: true, store };
}

function withoutMoment(store: Required<RecordStore>): RecordStore {
  return {
    capabilities: store.capabilities,
    put: <A extends ActivityName>(record: ActivityRecord<A>, options: PutOptions) => store.put(onlyTheDay(record), options),
    get: (id, options) => store.get(id, options),
    history: (id, options) => store.history(id, options),
    list: (options) => store.list(options),
    remove: (id, options) => store.remove(id, options),
    restore: (id, options) => store.restore(id, options),
    purge: (id, options) => store.purge(id, options),
    erase: (client) => store.erase(client),
    watch: (listener) => store.watch(listener),
  };
}

/** The record without session, time of day or zone. */
function onlyTheDay<A extends ActivityName>({ session: _session, ...record }: ActivityRecord<A>): ActivityRecord<A> {
  const day = (iso: string) => `${iso.slice(0, 10)}T00:00:00Z`;
  return {
    ...record, createdAt: day(record.createdAt), updatedAt: day(record.updatedAt), timeZone: 'UTC',
    ...(record.completedAt !== undefined && { completedAt: day(record.completedAt) }),
  };
}

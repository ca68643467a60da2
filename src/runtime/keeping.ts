import { isRapportError, RapportError, type RapportErrorCode } from '../core/errors.js';
import type { ActivityName, Author } from '../core/record.js';
import type { LocalStore } from '../store/local-store.js';
import type { StoreOptions } from '../store/open.js';
import type { RecordStore } from '../store/record-store.js';
import { nothingKept } from './device-answer.js';
import { definedActivities, definedCodecs } from './define.js';
import { inCommon } from './in-common.js';
import { loadStore, missing } from './load-store.js';
import { lockable } from './locking/lockable.js';
import { LOCAL_CLIENT, type Place } from './place.js';

/** An open store and why it is not the one hoped for, if so. */
export interface Keeping {
  readonly store: RecordStore;
  /** Why words are kept in memory only. */
  readonly notice?: RapportErrorCode;
  release(): void;
}

const inMemory = () => inCommon('in memory', () => new Map<string, LocalStore>());
const memoryKey = (place: Pick<Place, 'namespace' | 'client'>) => JSON.stringify([place.namespace, place.client]);

/** Where the records of a page that names no client are, on the device. */
export const LOCAL: Place = { client: LOCAL_CLIENT, author: 'client', namespace: 'rapport', memoryOnly: false };

/** Opens the place where records are kept; elements of one page share what is open. */
export async function keep(place: Place): Promise<Keeping> {
  if (place.store !== undefined) return { store: checked(place.store), release: () => undefined };
  const { acquireStore, openMemoryStore } = await loadStore();
  if (place.memoryOnly) {
    const key = memoryKey(place);
    const store = inMemory().get(key) ?? openMemoryStore({ client: place.client, codecs: definedCodecs });
    inMemory().set(key, store);
    return { store, release: () => undefined };
  }
  const { namespace, client, keys } = place;
  const acquire = inCommon('acquire', () => (where: Omit<StoreOptions, 'codecs'>) => acquireStore({ ...where, codecs: definedCodecs }));
  const acquired = acquire({ namespace, client, ...(keys ? { keys } : {}) });
  const { store, notice } = await acquired.opened;
  return { store, release: () => acquired.release(), ...(notice ? { notice } : {}) };
}

const NEEDED = ['put', 'get', 'history', 'list', 'remove', 'restore', 'erase', 'watch'] as const satisfies (keyof RecordStore)[];

/** The store a page hands over. @throws {RapportError} `invalid` where it is none, rather than to keep the words somewhere the page does not mean. */
function checked(store: RecordStore): RecordStore {
  const lacks = lackOf(store);
  if (lacks) throw new RapportError('invalid', `the store has no ${lacks}`);
  return store;
}

function lackOf(store: RecordStore): string | undefined {
  try {
    return NEEDED.find((method) => typeof store[method] !== 'function') ?? (typeof store.capabilities?.kept === 'string' ? undefined : 'capabilities');
  } catch {
    return 'method that can be read'; // a getter of the page's own threw
  }
}

const GRACE = 2000; // ms: a page may set its client anew while it draws itself again

/** Forgets what is in memory of a client who left a device that others use, unless they are `back` in a moment. What still has to be sent is held by what sends it. */
export function forgetUnless(back: () => boolean, namespace: string, client: string): void {
  setTimeout(() => back() || inMemory().delete(memoryKey({ namespace, client })), GRACE);
}

/** Carries what was written before the person said "keep here" from memory to the device. */
export async function carryOver(place: Place, activity: ActivityName, to: RecordStore): Promise<void> {
  const from = inMemory().get(memoryKey(place));
  if (!from || from === to) return;
  const { moveRecords } = await loadMoving();
  await moveRecords(from, to, activity, place.client);
}

/** Deletes everything of the client at `place`, in memory and in its database. @throws {RapportError} what the store refused with. */
export async function eraseClient({ memoryOnly: _both, ...place }: Place): Promise<void> {
  await inMemory().get(memoryKey(place))?.erase(place.client);
  const keeping = await keep({ ...place, memoryOnly: false });
  await keeping.store.erase(place.client).finally(() => keeping.release());
  if (place.client === LOCAL_CLIENT) nothingKept();
}

/**
 * Moves the records of the `local` client, on this device and in memory, to the client at `place`; resolves with how many. Only activities defined on the page can be read.
 * @throws {RapportError} `locked` where either is, `auth-needed` where the portal gave no key; `storage-*` where they would be moved from the device into memory. Nothing was moved then.
 */
export async function adoptLocal(place: Place, activities: readonly ActivityName[] = definedActivities()): Promise<number> {
  const [{ moveRecords }, to] = await Promise.all([loadMoving(), keep(place)]);
  const device = await keep(LOCAL);
  try {
    const sources = [device.store as LocalStore, inMemory().get(memoryKey(LOCAL))].filter((store) => store !== undefined);
    const wouldLose = await Promise.all(activities.map((activity) => isForgetful(device.store, to.store, activity)));
    if (wouldLose.includes(true)) throw new RapportError(to.notice ?? 'storage-unavailable', 'where these records would go keeps them in memory only');
    let moved = 0;
    for (const from of sources) for (const activity of activities) moved += await moveRecords(from, to.store, activity, place.client);
    return moved;
  } catch (error) {
    const refusal = isRapportError(error, 'locked') ? lockable(to.store)?.refusal : undefined;
    throw refusal ? new RapportError(refusal, 'the key of this client cannot be had', { cause: error }) : error;
  } finally {
    device.release();
    to.release();
  }
}

/** Whether a move would take what a device keeps to where it is gone with the page. */
async function isForgetful(from: RecordStore, to: RecordStore, activity: ActivityName): Promise<boolean> {
  if (to.capabilities.kept !== 'memory' || from.capabilities.kept === 'memory') return false;
  const pages = await Promise.all((['client', 'therapist'] satisfies Author[]).map((as) => from.list({ as, activity, limit: 1 })));
  return pages.some(({ records }) => records.length > 0);
}

const loadMoving = () => import('../store/move-records.js').catch(missing);

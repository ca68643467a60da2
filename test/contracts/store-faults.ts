import { newId } from '../../src/core/ids.js';
import { openDeviceStore, openStore, type DeviceStore, type StoreChange, type StoreOptions } from '../../src/store/index.js';
import { placeOf } from '../../src/store/place.js';
import type { Markers } from '../../src/store/sentinel.js';
import { fault, FaultyIndexedDB } from '../support/faulty-indexeddb.js';
import { CLIENT, finalNote, note, noteCodecs, refusal, textOf } from './note.js';
import type { Runner } from './record-store.js';

const byClient = { as: 'client' } as const;
const QUOTA = fault('QuotaExceededError', 'The current transaction exceeded its quota limitations.');
const BACKING_STORE = fault('UnknownError', 'Internal error opening backing store for indexedDB.open.');
const SERVER_LOST = fault('UnknownError', 'Connection to Indexed Database server lost. Refresh the page to try again');
const CLOSING = fault('InvalidStateError', "Failed to execute 'transaction' on 'IDBDatabase': The database connection is closing.");
const NO_TRANSACTION = fault('UnknownError', 'Attempt to get a record from database without an in-progress transaction');
const BLOB = fault('DataError', 'Failed to write blobs.');

function markers(): Markers & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return { kept, getItem: (name) => kept.get(name) ?? null, setItem: (name, value) => void kept.set(name, value), removeItem: (name) => void kept.delete(name) };
}

/** What storage does to the store, by the names the reliability table gives them. */
export function storeFaults({ describe, it, afterEach, ...runner }: Runner): void {
  const assert: Chai.AssertStatic = runner.assert;
  const closing: { close(): Promise<void> }[] = [];

  const begin = async (fields: Partial<StoreOptions> = {}) => {
    const disk = new FaultyIndexedDB();
    const options: StoreOptions = { namespace: `faults-${newId()}`, client: CLIENT, codecs: noteCodecs, indexedDB: disk.factory, markers: markers(), ...fields };
    const reopen = async () => {
      const store = await openDeviceStore(options);
      closing.push(store);
      return store;
    };
    const openOrMemory = async () => {
      const opened = await openStore(options);
      closing.push(opened.store);
      return opened;
    };
    const { name } = await placeOf(options.namespace, options.client);
    return { disk, options, reopen, openOrMemory, name };
  };

  const texts = async (store: DeviceStore) => (await store.list({ ...byClient, limit: 500 })).records.map(textOf);

  describe('the sealed store survives', () => {
    afterEach(async () => {
      for (const store of closing.splice(0)) await store.close();
    });

    it('quota-on-put: the save is refused as full, and nothing is half written', async () => {
      const { disk, reopen } = await begin();
      const store = await reopen();
      const stored = await store.put(note('kept'), { expect: 0 });
      disk.puttingFails(QUOTA);
      assert.equal(await refusal(store.put({ ...stored, payload: note('more').payload }, { expect: 1 })), 'storage-full');
      assert.deepEqual(await texts(store), ['kept']);
    });

    it('quota-at-commit: a save whose requests succeeded is refused when its transaction aborts', async () => {
      const { disk, reopen } = await begin();
      const store = await reopen();
      const heard: StoreChange[] = [];
      store.watch((change) => heard.push(change));
      disk.committingFails(QUOTA);
      assert.equal(await refusal(store.put(note('never kept'), { expect: 0 })), 'storage-full');
      assert.deepEqual(await texts(store), []);
      assert.deepEqual(heard, []);
    });

    it('quota-lifted: the next save succeeds on the same store', async () => {
      const { disk, reopen } = await begin();
      const store = await reopen();
      disk.committingFails(QUOTA, 1);
      const draft = note('in the end');
      assert.equal(await refusal(store.put(draft, { expect: 0 })), 'storage-full');
      await store.put(draft, { expect: 0 });
      assert.deepEqual(await texts(store), ['in the end']);
    });

    it('false-full-disk-on-open: an opening that says "full" is tried again', async () => {
      const { disk, reopen } = await begin();
      disk.openingFails(QUOTA, 2);
      await (await reopen()).put(note('there was room'), { expect: 0 });
    });

    it('false-full-disk-on-open: one that goes on saying so leaves memory, and says why', async () => {
      const { disk, openOrMemory } = await begin();
      disk.openingFails(QUOTA);
      const { store, notice } = await openOrMemory();
      assert.equal(store.capabilities.kept, 'memory');
      assert.equal(notice, 'storage-full');
    });

    it('backing-store-error-once: heals within a second', async () => {
      const { disk, reopen } = await begin();
      const store = await reopen();
      await store.put(note('before'), { expect: 0 });
      disk.breakHandles(CLOSING);
      disk.openingFails(BACKING_STORE, 1);
      const start = performance.now();
      await store.put(note('after'), { expect: 0 });
      assert.isBelow(performance.now() - start, 1000);
      assert.deepEqual(await texts(store), ['after', 'before']);
    });

    it('backing-store-error-forever: memory when opening; when open, refused after three new handles', async () => {
      const { disk, reopen, openOrMemory } = await begin();
      const store = await reopen();
      disk.breakHandles(CLOSING);
      disk.openingFails(BACKING_STORE);
      assert.equal(await refusal(store.put(note('words'), { expect: 0 })), 'storage-unavailable');
      const opened = await openOrMemory();
      assert.deepEqual([opened.store.capabilities.kept, opened.notice], ['memory', 'storage-unavailable']);
      await opened.store.put(note('in memory'), { expect: 0 });
      disk.heal();
      await store.put(note('words'), { expect: 0 });
      assert.deepEqual(await texts(store), ['words']);
    });

    it('connection-lost-webkit: of 100 queued saves none is lost', async () => {
      const { disk, reopen } = await begin();
      const store = await reopen();
      const queued = Array.from({ length: 100 }, (_, count) => store.put(note(`entry ${count}`), { expect: 0 }));
      disk.breakHandles(SERVER_LOST);
      await Promise.all(queued);
      assert.equal(new Set(await texts(store)).size, 100);
    });

    it('connection-closing-InvalidState: the handle is dropped, never asked again, and nothing is lost', async () => {
      const { disk, reopen } = await begin();
      const store = await reopen();
      const before = disk.handles;
      disk.breakHandles(CLOSING);
      await Promise.all(['one', 'two', 'three'].map((text) => store.put(note(text), { expect: 0 })));
      assert.equal(disk.handles, before + 1);
      assert.equal((await texts(store)).length, 3);
    });

    it('no-in-progress-transaction-at-boot: existing entries appear', async () => {
      const { disk, reopen } = await begin();
      const store = await reopen();
      const { id } = await store.put(finalNote('from yesterday'), { expect: 0 });
      await store.close();
      const again = await reopen();
      disk.readingFails(NO_TRANSACTION, 1);
      assert.equal(textOf(await again.get(id, byClient)), 'from yesterday');
      assert.deepEqual(await texts(again), ['from yesterday']);
    });

    it('forced-close-no-onclose: the next write works', async () => {
      const { disk, reopen } = await begin();
      const store = await reopen();
      const stored = await store.put(note('before'), { expect: 0 });
      disk.breakHandles(CLOSING);
      await store.put({ ...stored, payload: note('after').payload }, { expect: 1 });
      assert.deepEqual(await texts(store), ['after']);
    });

    it('blob-write-DataError: refused at once, without a blind retry', async () => {
      const { disk, reopen } = await begin();
      const store = await reopen();
      const before = disk.handles;
      disk.puttingFails(BLOB);
      assert.equal(await refusal(store.put(note('x'), { expect: 0 })), 'storage-unavailable');
      assert.equal(disk.handles, before);
    });

    it('value-65KB: refused with its reason before any transaction', async () => {
      const { disk, reopen } = await begin();
      const store = await reopen();
      disk.breakHandles(CLOSING);
      const before = disk.handles;
      assert.equal(await refusal(store.put(note('x'.repeat(65 * 1024)), { expect: 0 })), 'too-large');
      assert.equal(disk.handles, before);
      await store.put(note('x'.repeat(63_000)), { expect: 0 });
    });

    it('storage-cleared-while-open: the loss is noticed and told, and what is written next is kept', async () => {
      const { reopen, name } = await begin();
      const store = await reopen();
      const heard: StoreChange['kind'][] = [];
      store.watch(({ kind }) => heard.push(kind));
      const lost = await store.put(note('cleared away'), { expect: 0 });
      await deleted(name);
      assert.equal(await refusal(store.put(lost, { expect: 1 })), 'conflict');
      assert.deepEqual(heard, ['put', 'lost']);
      await store.put({ ...lost, id: newId() }, { expect: 0 });
      await store.close();
      assert.deepEqual(await texts(await reopen()), ['cleared away']);
    });

    it('idb-evicted-localStorage-kept: the next visit says that something was lost; an erased or a new one does not', async () => {
      const { reopen, openOrMemory, name } = await begin();
      const store = await reopen();
      assert.isFalse(store.wasLost);
      await store.put(note('evicted'), { expect: 0 });
      await store.close();
      await deleted(name);
      const { store: next, notice } = await openOrMemory();
      assert.deepEqual([notice, next.capabilities.kept], ['storage-lost', 'device']);
      await next.erase(CLIENT);
      await next.close();
      assert.isFalse((await reopen()).wasLost);
    });

    it('safari-7-day-wipe: with the marker gone too it begins anew, and takes back what the portal still has', async () => {
      const { options, reopen, name } = await begin();
      const store = await reopen();
      const shared = await store.put(finalNote('the portal has it', { sharing: 'shared' }), { expect: 0 });
      await store.close();
      await deleted(name);
      (options.markers as ReturnType<typeof markers>).kept.clear();
      const next = await reopen();
      assert.isFalse(next.wasLost);
      await next.put(shared, { expect: 0 });
      assert.deepEqual(await texts(next), ['the portal has it']);
    });

    it('private-mode: a browser that offers no database leaves memory, and says why', async () => {
      const factory = { open: () => { throw fault('SecurityError', 'The operation is insecure.'); } } as unknown as IDBFactory;
      const { openOrMemory } = await begin({ indexedDB: factory });
      const { store, notice } = await openOrMemory();
      assert.deepEqual([store.capabilities.kept, notice], ['memory', 'storage-unavailable']);
      await store.put(note('in memory'), { expect: 0 });
    });

    it('open-never-settles: memory after five seconds', async () => {
      const { disk, openOrMemory } = await begin();
      disk.openingNeverSettles();
      const start = performance.now();
      const { store, notice } = await openOrMemory();
      assert.deepEqual([store.capabilities.kept, notice], ['memory', 'storage-unavailable']);
      assert.closeTo(performance.now() - start, 5000, 900);
    });

    it('persist-denied: works, and says best effort', async () => {
      let asked = 0;
      const storage = { persisted: async () => false, persist: async () => (asked += 1, false) };
      const { reopen } = await begin({ storage });
      const store = await reopen();
      await store.put(note('a draft asks nothing'), { expect: 0 });
      assert.equal(asked, 0);
      for (const text of ['one', 'two']) await store.put(finalNote(text), { expect: 0 });
      assert.equal(await store.persisted(), 'best-effort');
      assert.equal(await store.askToPersist(), 'best-effort');
      assert.equal(asked, 1);
    });

    it('insecure-context: nothing is written without encryption', async () => {
      const { openOrMemory, disk } = await begin();
      Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
      try {
        const { store, notice } = await openOrMemory();
        assert.deepEqual([store.capabilities.kept, notice, disk.handles], ['memory', 'insecure-context', 0]);
        await store.put(note('in memory'), { expect: 0 });
      } finally {
        delete (crypto as { subtle?: unknown }).subtle;
      }
    });

    it('kill-during-migration: the schema is the old one or the new one, never between', async () => {
      const { disk, openOrMemory, reopen, name } = await begin();
      disk.killUpgradeAfter(2);
      const { notice } = await openOrMemory();
      assert.equal(notice, 'storage-unavailable');
      assert.notInclude((await indexedDB.databases()).map((each) => each.name), name);
      disk.heal();
      await (await reopen()).put(note('whole again'), { expect: 0 });
    });

    it('upgrade-blocked-by-old-tab: an old tab that will not let go costs five seconds, never for ever', async () => {
      const { disk, reopen, openOrMemory, name } = await begin();
      await (await reopen()).close();
      const oldTab = await opened(name);
      disk.laterBy = 1;
      const { store, notice } = await openOrMemory();
      assert.deepEqual([store.capabilities.kept, notice], ['memory', 'storage-unavailable']);
      oldTab.close();
    });

    it('downgrade-old-kit-after-new: a newer kit may upgrade under an open one, and the older one still reads and writes', async () => {
      const { reopen, name } = await begin();
      const store = await reopen();
      await store.put(note('by the old kit'), { expect: 0 });
      (await opened(name, 7)).close();
      assert.deepEqual(await texts(store), ['by the old kit']);
      await store.put(note('by the old kit again'), { expect: 0 });
      await store.close();
      assert.deepEqual(await texts(await reopen()), ['by the old kit again', 'by the old kit']);
      assert.equal((await opened(name)).version, 7);
    });

    it('corrupt-one-record: it is set aside and reported, the others load', async () => {
      const { reopen, name } = await begin();
      const store = await reopen();
      const [bad] = [await store.put(finalNote('damaged'), { expect: 0 }), await store.put(finalNote('whole'), { expect: 0 })];
      await changeRow(name, bad.id, (row) => {
        new Uint8Array(row['sealed'] as ArrayBuffer)[3]! ^= 1;
      });
      const { records, damaged } = await store.list({ ...byClient, limit: 10 });
      assert.deepEqual([records.map(textOf), damaged], [['whole'], [bad.id]]);
      assert.equal(await refusal(store.get(bad.id, byClient)), 'storage-damaged');
      await store.purge!(bad.id, byClient);
      assert.deepEqual((await store.list({ ...byClient, limit: 10 })).damaged, []);
    });

    for (const [name, year] of [['clock-back-1-year', 2025], ['clock-forward-10-years', 2036]] as const) {
      it(`${name}: the order is the order of writing`, async () => {
        const { reopen } = await begin();
        const store = await reopen();
        await store.put(finalNote('first'), { expect: 0 });
        await store.put(finalNote('second', { createdAt: `${year}-11-23T09:00:00+01:00`, updatedAt: `${year}-11-23T09:00:00+01:00` }), { expect: 0 });
        await store.put(finalNote('third'), { expect: 0 });
        assert.deepEqual(await texts(store), ['third', 'second', 'first']);
      });
    }
  });
}

function opened(name: string, version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}

function deleted(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(request.error));
  });
}

async function changeRow(name: string, id: string, change: (row: Record<string, unknown>) => void): Promise<void> {
  const database = await opened(name);
  await new Promise<void>((resolve) => {
    const transaction = database.transaction('records', 'readwrite');
    transaction.addEventListener('complete', () => resolve());
    const records = transaction.objectStore('records');
    const reading = records.get(id) as IDBRequest<Record<string, unknown>>;
    reading.addEventListener('success', () => {
      change(reading.result);
      records.put(reading.result);
    });
  });
  database.close();
}

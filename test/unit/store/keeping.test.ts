import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { newId } from '../../../src/core/ids.js';
import { acquireStore, openDeviceStore, openMemoryStore, type DeviceStore, type LocalStore, type StoreOptions } from '../../../src/store/index.js';
import { placeOf } from '../../../src/store/place.js';
import { Vault } from '../../../src/store/vault.js';
import { CLIENT, finalNote, note, noteCodecs, refusal, sharedNote, textOf } from '../../contracts/note.js';

const byClient = { as: 'client' } as const;
const open: LocalStore[] = [];
const optionsFor = (client = CLIENT, namespace: string = newId()): StoreOptions => ({ namespace, client, codecs: noteCodecs });

async function device(options = optionsFor()): Promise<DeviceStore> {
  const store = await openDeviceStore(options);
  open.push(store);
  return store;
}

/** All that stands in a client's database, table by table. */
async function stored({ namespace, client }: StoreOptions): Promise<Record<string, unknown[]>> {
  const { name } = await placeOf(namespace, client);
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
  });
  const tables = Object.fromEntries(await Promise.all([...database.objectStoreNames].map((table) => new Promise<[string, unknown[]]>((resolve) => {
    const request = database.transaction(table).objectStore(table).getAll();
    request.onsuccess = () => resolve([table, request.result as unknown[]]);
  }))));
  database.close();
  return tables;
}

/** Every byte of a stored value as text: keys, strings and buffers. */
function spelled(value: unknown): string {
  if (value instanceof ArrayBuffer) return new TextDecoder('latin1').decode(value);
  if (ArrayBuffer.isView(value)) return new TextDecoder('latin1').decode(value as Uint8Array);
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value).map(([key, part]) => `${key}=${spelled(part)}`).join(' ');
}

afterEach(async () => {
  vi.useRealTimers();
  for (const store of open.splice(0)) await store.close();
});

describe('after everything was erased', () => {
  it('there is no database, and looking makes none; the next words begin a new one', async () => {
    const options = optionsFor();
    const store = await device(options);
    const { name } = await placeOf(options.namespace, CLIENT);
    const names = async () => (await indexedDB.databases()).map((each) => each.name);
    const { id } = await store.put(finalNote('to be erased'), { expect: 0 });
    expect(await names()).toContain(name);
    await store.erase(CLIENT);
    expect((await store.list({ ...byClient, limit: 10 })).records).toEqual([]);
    expect(await refusal(store.get(id, byClient))).toBe('not-found');
    expect([await store.outbox.pending(10), await store.outbox.parked(10), await store.outbox.of(id)]).toEqual([[], [], undefined]);
    expect(await names()).not.toContain(name);
    await store.put(finalNote('afterwards'), { expect: 0 });
    expect((await store.list({ ...byClient, limit: 10 })).records.map(textOf)).toEqual(['afterwards']);
    expect(await names()).toContain(name);
  });
});

describe('two clients on one browser', () => {
  it('have databases of their own, and nothing of one is found, opened or erased through the other', async () => {
    const namespace = newId();
    const [anna, bert] = [await device(optionsFor('anna', namespace)), await device(optionsFor('bert', namespace))];
    const { id } = await anna.put(sharedNote('of anna', { client: 'anna' }), { expect: 0 });
    expect(await refusal(bert.get(id, byClient))).toBe('not-found');
    expect((await bert.list({ ...byClient, limit: 10 })).records).toEqual([]);
    expect(await refusal(bert.erase('anna'))).toBe('invalid');
    await bert.erase('bert');
    expect(textOf(await anna.get(id, byClient))).toBe('of anna');
  });

  it('cannot read each other’s rows even when one is copied over', async () => {
    const namespace = newId();
    const [anna, bert] = [optionsFor('anna', namespace), optionsFor('bert', namespace)];
    const { id } = await (await device(anna)).put(finalNote('of anna', { client: 'anna' }), { expect: 0 });
    const theirs = await device(bert);
    const [row] = (await stored(anna))['records']!;
    const { name } = await placeOf(namespace, 'bert');
    await new Promise<void>((resolve) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => {
        const writing = request.result.transaction('records', 'readwrite');
        writing.objectStore('records').put(row);
        writing.oncomplete = () => (request.result.close(), resolve());
      };
    });
    expect(await theirs.list({ ...byClient, limit: 10 })).toEqual({ records: [], damaged: [id] });
  });
});

describe('what stands in the database', () => {
  it('holds no word, no author’s text and no client', async () => {
    const options = optionsFor('mrs-canary-client');
    const store = await device(options);
    const draft = await store.put(note('CANARY in a draft', { client: options.client, session: 'CANARY session' }), { expect: 0 });
    const final = await store.put({ ...draft, status: 'final', sharing: 'shared' }, { expect: 1 });
    await store.put({ ...final, payload: note('CANARY again').payload }, { expect: 2 });
    await store.remove(draft.id, byClient);
    const tables = await stored(options);
    expect(Object.entries(tables).map(([table, rows]) => [table, rows.length])).toEqual([['keys', 1], ['meta', 2], ['outbox', 1], ['records', 1], ['superseded', 1]]);
    const text = spelled(tables);
    expect(text).toContain(draft.id); // the net does catch what is in clear
    expect(text.toLowerCase()).not.toMatch(/canary|session|amsterdam/);
  });

  it('holds the key wrapped, by a device key the browser never hands out', async () => {
    const options = optionsFor();
    await device(options);
    const [wrap] = (await stored(options))['keys'] as { deviceKey: CryptoKey; wrapped: ArrayBuffer }[];
    expect(wrap!.wrapped.byteLength).toBe(32 + 16);
    expect(wrap!.deviceKey.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', wrap!.deviceKey)).rejects.toThrow();
  });
});

describe('erasing', () => {
  it('takes the database away, and the words with it', async () => {
    const options = optionsFor();
    const store = await device(options);
    await store.put(finalNote('x'), { expect: 0 });
    const { name } = await placeOf(options.namespace, options.client);
    expect((await indexedDB.databases()).map((each) => each.name)).toContain(name);
    await store.erase(CLIENT);
    expect((await indexedDB.databases()).map((each) => each.name)).not.toContain(name);
  });

  it('leaves nothing but the removals the endpoint has not heard of', async () => {
    const options = optionsFor();
    const store = await device(options);
    const asked = await store.put(sharedNote('asked back'), { expect: 0 });
    await store.put(sharedNote('still shared'), { expect: 0 });
    await store.put({ ...asked, sharing: 'private' }, { expect: 1 });
    await store.erase(CLIENT);
    const { keys, records, superseded, outbox } = await stored(options);
    expect([keys, records, superseded]).toEqual([[], [], []]);
    expect(outbox).toMatchObject([{ id: asked.id, op: 'remove', revision: 2 }]);
    await store.close();
    const { outbox: queue } = await device(options);
    const waiting = await queue.pending(5);
    expect(waiting).toMatchObject([{ id: asked.id, op: 'remove' }]);
    await queue.acknowledge(waiting);
    expect((await stored(options))['outbox']).toEqual([]);
  });

  it('waits for what is being written, and what is written after it can be read', async () => {
    const options = optionsFor();
    const store = await device(options);
    const writing = store.put(finalNote('before'), { expect: 0 });
    const erasing = store.erase(CLIENT);
    const after = store.put(finalNote('after'), { expect: 0 });
    await Promise.all([writing, erasing, after]);
    await store.close();
    expect((await (await device(options)).list({ ...byClient, limit: 5 })).records.map(textOf)).toEqual(['after']);
  });
});

describe('locking', () => {
  it('lets what is under way land, refuses the rest, and opens again with nothing lost', async () => {
    const store = await device();
    await store.keys.setPassphrase('a walk by the water'); // so that no key is there to be found again
    let landed = false;
    const underWay = store.put(note('under way'), { expect: 0 });
    void underWay.then(() => (landed = true));
    const locking = store.lock();
    expect(store.state).toBe('locked');
    expect(await refusal(store.put(note('too late'), { expect: 0 }))).toBe('locked');
    await locking;
    expect(landed).toBe(true);
    const { id } = await underWay;
    for (const attempt of [store.get(id, byClient), store.list({ ...byClient, limit: 1 }), store.history(id, byClient), store.remove(id, byClient), store.restore(id, byClient), store.purge!(id, byClient)]) {
      expect(await refusal(attempt)).toBe('locked');
    }
    await store.unlock({ passphrase: 'a walk by the water' });
    expect(textOf(await store.get(id, byClient))).toBe('under way');
  });

  it('waits for everyone who asked to save first, while there still is a key', async () => {
    const store = await device();
    await store.keys.setPassphrase('a walk by the water');
    const saved: string[] = [];
    const save = (text: string) => async () => {
      await Promise.resolve();
      await store.put(note(text), { expect: 0 });
      saved.push(text);
    };
    store.beforeLock(save('one'));
    store.beforeLock(save('other'));
    store.beforeLock(async () => { throw new Error('told elsewhere'); });
    store.beforeLock(save('no longer asked'))();
    const changes: string[] = [];
    store.watch(({ kind }) => changes.push(kind));
    expect(await Promise.all([store.lock(), store.lock()])).toEqual([true, false]);
    expect(await store.lock()).toBe(false);
    expect(saved).toEqual(['one', 'other']);
    expect(store.state).toBe('locked');
    await store.unlock({ passphrase: 'a walk by the water' });
    expect(changes).toEqual(['put', 'put', 'locked', 'unlocked']);
  });

  it('waits for them five seconds, no longer', async () => {
    const store = await device();
    store.beforeLock(() => new Promise(() => undefined));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const locking = store.lock();
    await vi.advanceTimersByTimeAsync(4999);
    expect(store.state).toBe('open');
    await vi.advanceTimersByTimeAsync(1);
    expect(store.state).toBe('locked');
    vi.useRealTimers();
    await locking;
  });

  it('knows of a passphrase that another tab has set', async () => {
    const options = optionsFor();
    const [store, other] = [await device(options), await device(options)];
    await other.keys.setPassphrase('a walk by the water');
    await store.lock();
    expect(store.keys.kinds).toEqual(['passphrase']);
  });

  it('leaves the outbox readable, so that removals need no key', async () => {
    const store = await device();
    const { id } = await store.put(sharedNote('x'), { expect: 0 });
    await store.remove(id, byClient);
    await store.lock();
    expect(await store.outbox.pending(5)).toMatchObject([{ id, op: 'remove' }]);
  });

  it('drops the bare key, which is in memory only while the store is open', async () => {
    const vault = new Vault({ place: await placeOf(newId(), CLIENT), factory: indexedDB });
    await vault.unlockItself();
    expect(vault.ring.current!.key.extractable).toBe(false);
    await vault.lock();
    expect(vault.ring.current).toBeUndefined();
    await vault.close();
  });

  it('ends when another tab erased everything: there is nothing left to ask a passphrase for', async () => {
    const options = optionsFor();
    const [store, other] = [await device(options), await device(options)];
    await store.keys.setPassphrase('a walk by the water');
    await store.lock();
    await other.erase(CLIENT);
    await store.unlock({ passphrase: 'a walk by the water' });
    expect(store.keys.kinds).toEqual(['device']);
  });

  it('does not keep one from erasing', async () => {
    const store = await device();
    await store.put(note('x'), { expect: 0 });
    await store.lock();
    await store.erase(CLIENT);
    await store.unlock();
    expect((await store.list({ ...byClient, limit: 5 })).records).toEqual([]);
  });
});

describe('elements that share a page', () => {
  it('share one store of a client, and not with another client', async () => {
    const options = optionsFor();
    const [one, other, third] = [acquireStore(options), acquireStore({ ...options }), acquireStore({ ...options, client: 'other' })];
    expect((await one.opened).store).toBe((await other.opened).store);
    expect((await one.opened).store).not.toBe((await third.opened).store);
    for (const each of [one, other, third]) each.release();
  });

  it('keep it open while one uses it and while one is moved; it closes after the last', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const options = optionsFor();
    const [one, other] = [acquireStore(options), acquireStore(options)];
    const { store } = await one.opened;
    one.release();
    one.release();
    await vi.advanceTimersByTimeAsync(60_000);
    await store.put(note('still open'), { expect: 0 });
    other.release();
    const moved = acquireStore(options);
    await vi.advanceTimersByTimeAsync(60_000);
    expect((await moved.opened).store).toBe(store);
    moved.release();
    await vi.advanceTimersByTimeAsync(1500);
    acquireStore(options).release();
    await vi.advanceTimersByTimeAsync(1500);
    await store.put(note('within the grace'), { expect: 0 });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await refusal(store.put(note('closed'), { expect: 0 }))).toBe('storage-unavailable');
    const later = acquireStore(options);
    expect((await (await later.opened).store.list({ ...byClient, limit: 5 })).records.map(textOf)).toEqual(['within the grace', 'still open']);
    later.release();
  });

  it('never forget what could only be kept in memory', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const options: StoreOptions = { ...optionsFor(), indexedDB: { open: () => { throw new DOMException('', 'SecurityError'); } } as unknown as IDBFactory };
    const first = acquireStore(options);
    const { id } = await (await first.opened).store.put(note('in memory'), { expect: 0 });
    first.release();
    await vi.advanceTimersByTimeAsync(60_000);
    const again = acquireStore(options);
    expect(textOf(await (await again.opened).store.get(id, byClient))).toBe('in memory');
    again.release();
  });
});

describe.each([
  ['the sealed store', () => device()],
  ['the memory store', async () => openMemoryStore({ client: CLIENT, codecs: noteCodecs })],
] as const)('the outbox of %s', (_name, begin: () => Promise<LocalStore>) => {
  it('hears of a shared final that is new, changed, taken back, removed, restored or purged, and of nothing else', async () => {
    const store = await begin();
    const ops = async () => (await store.outbox.pending(9)).map(({ op, revision }) => `${op} ${revision}`);
    const draft = await store.put(note('x', { sharing: 'shared' }), { expect: 0 });
    await store.put(finalNote('private'), { expect: 0 });
    expect(await ops()).toEqual([]);
    const final = await store.put({ ...draft, status: 'final' }, { expect: 1 });
    expect(await ops()).toEqual(['put 2']);
    await store.put(final, { expect: 2 });
    expect(await ops()).toEqual(['put 3']);
    await store.put({ ...final, sharing: 'private' }, { expect: 3 });
    expect(await ops()).toEqual(['remove 4']);
    await store.put(final, { expect: 4 });
    await store.remove(final.id, byClient);
    expect(await ops()).toEqual(['remove 5']);
    await store.restore(final.id, byClient);
    expect(await ops()).toEqual(['put 5']);
    await store.purge!(final.id, byClient);
    expect(await ops()).toEqual(['remove 5']);
    expect(Object.keys((await store.outbox.pending(1))[0]!).sort()).toEqual(['activity', 'id', 'op', 'revision', 'state', 'ticket']);
  });

  it('gives the longest waiting first, and forgets what was acknowledged unless it changed since', async () => {
    const store = await begin();
    const [one, two, three] = [await store.put(sharedNote('1'), { expect: 0 }), await store.put(sharedNote('2'), { expect: 0 }), await store.put(sharedNote('3'), { expect: 0 })];
    const sending = await store.outbox.pending(2);
    expect(sending.map(({ id }) => id)).toEqual([one.id, two.id]);
    await store.put(two, { expect: 1 });
    await store.outbox.acknowledge(sending);
    expect((await store.outbox.pending(9)).map(({ id, revision }) => [id, revision])).toEqual([[three.id, 1], [two.id, 2]]);
    expect(await store.outbox.of(one.id)).toMatchObject({ state: 'done', op: 'put', revision: 1 });
    expect(await store.outbox.of(newId())).toBeUndefined();
  });

  it('parks what was refused where it can be seen, and takes it up again when asked', async () => {
    const store = await begin();
    const { id } = await store.put(sharedNote('1'), { expect: 0 });
    const [entry] = await store.outbox.pending(1);
    await store.outbox.park(entry!, 'invalid-code');
    expect(await store.outbox.pending(9)).toEqual([]);
    expect(await store.outbox.parked(9)).toMatchObject([{ id, reason: 'invalid-code' }]);
    await store.outbox.retry(id);
    expect(await store.outbox.pending(9)).toEqual([entry]);
    expect(await store.outbox.parked(9)).toEqual([]);
  });
});

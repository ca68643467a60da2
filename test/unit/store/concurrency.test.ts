import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { newId } from '../../../src/core/ids.js';
import { openDeviceStore, type DeviceStore, type RecordStore, type StoreChange } from '../../../src/store/index.js';
import { interleavings } from '../../contracts/interleavings.js';
import { CLIENT, finalNote, note, noteCodecs, textOf } from '../../contracts/note.js';

const byClient = { as: 'client' } as const;
const open: DeviceStore[] = [];

async function tab(namespace: string): Promise<DeviceStore> {
  const store = await openDeviceStore({ namespace, client: CLIENT, codecs: noteCodecs });
  open.push(store);
  return store;
}

/** Resolves with the first change that `fits`. */
const heard = (store: RecordStore, fits: (change: StoreChange) => boolean) =>
  new Promise<StoreChange>((resolve) => {
    const stop = store.watch((change) => {
      if (!fits(change)) return;
      stop();
      resolve(change);
    });
  });

afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
});

describe('two tabs', () => {
  it('1000-interleavings-cas: whatever the order, every acknowledged word is in the record or beside it', async () => {
    const namespace = newId();
    const tabs = [await tab(namespace), await tab(namespace)] as const;
    await interleavings(tabs, 1000);
  }, 120_000);

  it('hear of each other’s changes, without a word of them', async () => {
    const namespace = newId();
    const [one, other] = [await tab(namespace), await tab(namespace)];
    const told = heard(other, ({ kind }) => kind === 'put');
    const { id, activity } = await one.put(note('between us'), { expect: 0 });
    expect(await told).toEqual({ kind: 'put', id, activity, revision: 1, elsewhere: true });
  });

  it('begin at the same moment with one key', async () => {
    const namespace = newId();
    const [one, other] = await Promise.all([tab(namespace), tab(namespace)]);
    const { id } = await one.put(note('sealed by one'), { expect: 0 });
    expect(textOf(await other.get(id, byClient))).toBe('sealed by one');
  });

  it('one erases: the other forgets its key, and what it writes next can be read again', async () => {
    const namespace = newId();
    const [one, other] = [await tab(namespace), await tab(namespace)];
    const { id } = await one.put(note('to be erased'), { expect: 0 });
    const told = heard(other, ({ kind }) => kind === 'erased');
    await one.erase(CLIENT);
    await told;
    expect((await other.list({ ...byClient, limit: 5 })).records).toEqual([]);
    await other.put(finalNote('after it', { id }), { expect: 0 });
    expect(other.wasLost).toBe(false); // it was told: nothing here is a loss
    await Promise.all([one.close(), other.close()]);
    expect(textOf(await (await tab(namespace)).get(id, byClient))).toBe('after it');
  });

  it('take no notice of what is not theirs on the channel', async () => {
    const namespace = newId();
    const channels: BroadcastChannel[] = [];
    const channel = (name: string) => {
      const opened = new BroadcastChannel(name);
      channels.push(opened);
      return opened;
    };
    const store = await openDeviceStore({ namespace, client: CLIENT, codecs: noteCodecs, channel });
    open.push(store);
    const changes: StoreChange[] = [];
    store.watch((change) => changes.push(change));
    const outsider = new BroadcastChannel(channels[0]!.name);
    for (const message of [null, 'put', { kind: 'forged' }, { kind: 'put', id: 7, words: 'x' }, { kind: 'removed', id: 'last' }]) outsider.postMessage(message);
    await heard(store, ({ kind }) => kind === 'removed');
    outsider.close();
    expect(changes).toEqual([{ kind: 'put', elsewhere: true }, { kind: 'removed', id: 'last', elsewhere: true }]);
  });
});

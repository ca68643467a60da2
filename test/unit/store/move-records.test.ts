import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { newId } from '../../../src/core/ids.js';
import type { ActivityName, ActivityRecord } from '../../../src/core/record.js';
import { openDeviceStore, openMemoryStore, type LocalStore } from '../../../src/store/index.js';
import { moveRecords } from '../../../src/store/move-records.js';
import { CLIENT, finalNote, note, noteCodecs, textOf } from '../../contracts/note.js';

const byClient = { as: 'client' } as const;
const NOTE = 'note' as ActivityName;
const LOCAL = 'local';
const open: LocalStore[] = [];

async function device(client: string): Promise<LocalStore> {
  const store = await openDeviceStore({ namespace: newId(), client, codecs: noteCodecs });
  open.push(store);
  return store;
}

const both = async () => ({ from: await device(LOCAL), to: await device(CLIENT) });
const textsIn = async (store: LocalStore) => (await store.list({ ...byClient, limit: 50 })).records.map(textOf);
const changed = (record: ActivityRecord, text: string): ActivityRecord => ({ ...record, payload: note(text).payload, updatedAt: `2026-11-24T09:00:0${record.revision}+01:00` });

/** `store` with something else happening just before a record is taken out of it, once. */
function meanwhile(store: LocalStore, beforePurge: () => Promise<unknown>): LocalStore {
  let act: () => Promise<unknown> = beforePurge;
  return new Proxy(store, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      if (name !== 'purge') return value.bind(target) as unknown;
      return async (...given: Parameters<LocalStore['purge']>) => {
        const now = act;
        act = async () => undefined;
        await now();
        return target.purge(...given);
      };
    },
  });
}

afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
});

describe('records that move to the client who signed in', () => {
  it('keep their order, and nothing stays where they were', async () => {
    const { from, to } = await both();
    await to.put(finalNote('at home already'), { expect: 0 });
    for (const text of ['one', 'two', 'three']) await from.put(finalNote(text, { client: LOCAL }), { expect: 0 });
    expect(await moveRecords(from, to, NOTE, CLIENT)).toBe(3);
    expect(await textsIn(to)).toEqual(['three', 'two', 'one', 'at home already']);
    expect(await textsIn(from)).toEqual([]);
  });

  it('take along what was deleted, as deleted: it can still be brought back, with what it was before, and does not come back by itself', async () => {
    const { from, to } = await both();
    let gone = await from.put(finalNote('first', { client: LOCAL, sharing: 'shared' }), { expect: 0 });
    gone = await from.put(changed(gone, 'taken away'), { expect: gone.revision });
    await from.put(finalNote('kept', { client: LOCAL }), { expect: 0 });
    await from.remove(gone.id, byClient);
    expect(await moveRecords(from, to, NOTE, CLIENT)).toBe(1);
    expect(await textsIn(to)).toEqual(['kept']);
    expect((await from.list({ ...byClient, limit: 9, removed: true })).records).toEqual([]);
    expect((await to.list({ ...byClient, limit: 9, removed: true })).records.map(textOf)).toEqual(['taken away']);
    const back = await to.restore(gone.id, byClient);
    expect(back).toMatchObject({ client: CLIENT, sharing: 'private' });
    expect((await to.history(gone.id, byClient)).map(textOf)).toEqual(['first']);
    expect((await to.outbox.pending(9)).filter(({ op }) => op === 'put')).toEqual([]);
  });

  it('leave what was deleted where it is, where it could not be brought back for as long, or something else has its id', async () => {
    const from = await device(LOCAL);
    const [one, other] = [await from.put(finalNote('one', { client: LOCAL }), { expect: 0 }), await from.put(finalNote('other', { client: LOCAL }), { expect: 0 })];
    for (const { id } of [one, other]) await from.remove(id, byClient);
    await moveRecords(from, openMemoryStore({ client: CLIENT, codecs: noteCodecs }), NOTE, CLIENT);
    expect((await from.list({ ...byClient, limit: 9, removed: true })).records).toHaveLength(2);
    const to = await device(CLIENT);
    await to.put(finalNote('from a copy', { id: one.id }), { expect: 0 });
    await moveRecords(from, to, NOTE, CLIENT);
    expect(await textsIn(to)).toEqual(['from a copy']);
    expect((await from.list({ ...byClient, limit: 9, removed: true })).records.map(textOf)).toEqual(['one']);
  });

  for (const [kind, source] of [['the device', () => device(LOCAL)], ['memory', async () => openMemoryStore({ client: LOCAL, codecs: noteCodecs })]] as const) {
    it(`bring what an entry was before along, from ${kind}`, async () => {
      const [from, to] = [await source(), await device(CLIENT)];
      let record = await from.put(finalNote('first', { client: LOCAL }), { expect: 0 });
      for (const text of ['second', 'third']) record = await from.put(changed(record, text), { expect: record.revision });
      await moveRecords(from, to, NOTE, CLIENT);
      expect(textOf(await to.get(record.id, byClient))).toBe('third');
      expect((await to.history(record.id, byClient)).map(textOf)).toEqual(['second', 'first']);
    });
  }

  it('are there once when the page went in the middle and it is done again', async () => {
    const { from, to } = await both();
    let record = await from.put(finalNote('first', { client: LOCAL }), { expect: 0 });
    record = await from.put(changed(record, 'second'), { expect: 1 });
    await from.put(finalNote('another', { client: LOCAL }), { expect: 0 });
    const killed = meanwhile(from, () => Promise.reject(new Error('the page went')));
    await expect(moveRecords(killed, to, NOTE, CLIENT)).rejects.toThrow('the page went');
    await moveRecords(from, to, NOTE, CLIENT);
    expect(await textsIn(to)).toEqual(['another', 'second']);
    expect((await to.history(record.id, byClient)).map(textOf)).toEqual(['first']);
    expect(await textsIn(from)).toEqual([]);
  });

  it('take along what another tab wrote while they moved', async () => {
    const { from, to } = await both();
    const draft = await from.put(note('as it was', { client: LOCAL }), { expect: 0 });
    const busy = meanwhile(from, () => from.put(changed(draft, 'one word more'), { expect: 1 }));
    await moveRecords(busy, to, NOTE, CLIENT);
    expect(await textsIn(to)).toEqual(['one word more']);
    expect(await textsIn(from)).toEqual([]);
  });

  it('stand beside what has become different there: both are kept', async () => {
    const { from, to } = await both();
    const draft = await from.put(note('here', { client: LOCAL }), { expect: 0 });
    await to.put({ ...changed(draft, 'there'), client: CLIENT }, { expect: 0 });
    await moveRecords(from, to, NOTE, CLIENT);
    const { records } = await to.list({ ...byClient, limit: 9 });
    expect(records.map((each) => [textOf(each), each.conflictOf])).toEqual([['here', draft.id], ['there', undefined]]);
  });

  it('are there once when two on the page move them at the same time', async () => {
    const { from, to } = await both();
    for (const text of ['one', 'two']) await from.put(finalNote(text, { client: LOCAL }), { expect: 0 });
    await Promise.all([moveRecords(from, to, NOTE, CLIENT), moveRecords(from, to, NOTE, CLIENT)]);
    expect([...(await textsIn(to))].sort()).toEqual(['one', 'two']);
    expect(await textsIn(from)).toEqual([]);
  });

  it('come again where they were deleted there: nothing is lost for being known', async () => {
    const { from, to } = await both();
    const final = await from.put(finalNote('here', { client: LOCAL }), { expect: 0 });
    await to.put({ ...final, client: CLIENT }, { expect: 0 });
    await to.remove(final.id, byClient);
    await moveRecords(from, to, NOTE, CLIENT);
    expect(await textsIn(to)).toEqual(['here']);
  });
});

import { assert } from '@open-wc/testing';
import { newId } from '../../src/core/ids.js';
import { openDeviceStore, type DeviceStore } from '../../src/store/index.js';
import { placeOf } from '../../src/store/place.js';
import { startCourier } from '../../src/sync/start.js';
import { CLIENT, finalNote, noteCodecs, textOf } from '../contracts/note.js';
import { waitUntil } from '../support/wait.js';
import type { Asked, Told } from './support/killed.worker.js';
import { row } from './support/row.js';

const LOSS = 1000; // ms: older words than this must survive
const byClient = { as: 'client' } as const;

/** A worker at its job, and everything it has told. `kill` ends it at once, whatever it is doing. */
function begin(job: Asked['job'], namespace: string) {
  const worker = new Worker(new URL('./support/killed.worker.ts', import.meta.url), { type: 'module' });
  const told: Told[] = [];
  const failed: string[] = [];
  worker.addEventListener('message', ({ data }: MessageEvent<Told>) => told.push(data));
  worker.addEventListener('error', ({ message }) => failed.push(message || 'the worker did not start'));
  worker.postMessage({ job, namespace } satisfies Asked);
  return { told, failed, kill: () => worker.terminate() };
}

const pick = <Key extends string>(told: readonly Told[], key: Key) => told.filter((each): each is Extract<Told, Record<Key, unknown>> => key in each);

async function opened(namespace: string, work: (store: DeviceStore) => Promise<void>): Promise<void> {
  const store = await openDeviceStore({ namespace, client: CLIENT, codecs: noteCodecs });
  try {
    await work(store);
  } finally {
    await store.close();
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms)); // the moment of the kill: not a wait for something

describe('killed in the middle of', () => {
  row('kill-before-commit', 'typing: all but the last second comes back', async () => {
    const namespace = newId();
    const typing = begin('type', namespace);
    await waitUntil(() => pick(typing.told, 'acknowledged').length > 0, 'a first save');
    await pause(1500);
    typing.kill();
    const killed = performance.timeOrigin + performance.now();
    assert.deepEqual(typing.failed, []);
    const strokes = pick(typing.told, 'typed');
    const durable = strokes.filter(({ at }) => at < killed - LOSS).at(-1)!.typed;
    await opened(namespace, async (store) => {
      const { records, damaged } = await store.list({ ...byClient, limit: 5 });
      assert.deepEqual([records.length, damaged.length], [1, 0]);
      const found = textOf(records[0]!);
      assert.isTrue(strokes.at(-1)!.typed.startsWith(found), 'only what was typed');
      assert.isAtLeast(found.length, durable.length);
    });
  });

  row('kill-after-commit-before-ack', 'a save whose answer nobody heard: one record, as acknowledged or one further', async () => {
    const namespace = newId();
    for (let round = 0; round < 5; round += 1) {
      const writing = begin('write', namespace);
      await waitUntil(() => pick(writing.told, 'acknowledged').length > 3 + round, 'acknowledgements');
      writing.kill();
      const acknowledged = pick(writing.told, 'acknowledged').at(-1)!;
      await opened(namespace, async (store) => {
        const { records: [newest], damaged } = await store.list({ ...byClient, limit: 50 });
        assert.deepEqual(damaged, []);
        assert.isAtLeast(newest!.revision, acknowledged.revision);
        assert.equal(textOf(newest!), String(newest!.revision), 'whole, not half of one and half of another');
        assert.lengthOf((await store.list({ ...byClient, limit: 50 })).records, round + 1);
      });
    }
  });

  row('kill-after-send-before-dequeue', 'the next page sends it again, and the server, which keeps by id, has one', async () => {
    const namespace = newId();
    const server = new Map<string, number>();
    const sending = begin('send', namespace);
    await waitUntil(() => pick(sending.told, 'delivered').length > 0, 'the first delivery');
    sending.kill();
    const first = JSON.parse(pick(sending.told, 'delivered')[0]!.delivered) as { readonly record: { readonly id: string } };
    server.set(first.record.id, 1);
    await opened(namespace, async (store) => {
      const { courier, stop } = await startCourier({
        store, namespace, client: CLIENT, codecs: noteCodecs, locks: navigator.locks,
        endpoint: { deliver: async (items) => items.map((item) => {
          const id = item.op === 'put' ? item.record.id : item.id;
          server.set(id, (server.get(id) ?? 0) + 1);
          return { status: 'ok' };
        }) },
        listener: { acknowledged: () => undefined, rejected: () => undefined, authNeeded: () => undefined, changed: () => undefined },
      });
      courier.wake();
      await courier.settled();
      assert.deepEqual([...server], [[first.record.id, 2]]);
      assert.isEmpty(await store.outbox.pending(5));
      stop();
    });
  });

  row('kill-during-migration', 'the making of a database: there is none, or a whole one', async () => {
    for (let delay = 0; delay <= 60; delay += 6) {
      const namespace = newId();
      const opening = begin('open', namespace);
      await pause(delay * 2);
      opening.kill();
      await opened(namespace, async (store) => {
        await store.put(finalNote('whole'), { expect: 0 });
        assert.deepEqual((await store.list({ ...byClient, limit: 5 })).records.map(textOf), ['whole']);
        assert.isFalse(store.wasLost);
      });
      const { name } = await placeOf(namespace, CLIENT);
      assert.includeMembers((await indexedDB.databases()).map((each) => each.name), [name]);
    }
  });
});

describe('a clock that is wrong', () => {
  row('dst-and-timezone-flight', 'entries made on both sides of a clock change and of a flight keep their order', async () => {
    const namespace = newId();
    await opened(namespace, async (store) => {
      const times = [
        ['2026-10-25T02:30:00+02:00', 'Europe/Amsterdam'], ['2026-10-25T02:30:00+01:00', 'Europe/Amsterdam'],
        ['2026-10-25T20:00:00-04:00', 'America/New_York'], ['2026-10-24T23:00:00-10:00', 'Pacific/Honolulu'],
      ] as const;
      for (const [at, timeZone] of times) await store.put(finalNote(at, { createdAt: at, updatedAt: at, timeZone }), { expect: 0 });
      const { records } = await store.list({ ...byClient, limit: 9 });
      assert.deepEqual(records.map(({ createdAt, timeZone }) => [createdAt, timeZone]), [...times].reverse().map((each) => [...each]));
      assert.deepEqual(records.map(textOf), [...times].reverse().map(([at]) => at));
    });
  });
});

import { afterEach, describe, expect, test } from 'vitest';
import type { ActivityRecord } from '../../../src/core/record.js';
import { openMemoryStore, type LocalStore } from '../../../src/store/index.js';
import { Courier } from '../../../src/sync/courier.js';
import { PACE } from '../../../src/sync/courier.model.js';
import type { Endpoint, Item, Receipt } from '../../../src/sync/endpoint.js';
import { courierChaos } from '../../contracts/courier-chaos.js';
import { CLIENT, finalNote, noteCodecs, sharedNote, textOf } from '../../contracts/note.js';
import { ChaoticClinic, type Mishap } from '../../support/chaotic-clinic.js';
import { VirtualClock } from '../../support/virtual-clock.js';

const HOUR = 3_600_000;

interface Told {
  readonly acknowledged: string[];
  readonly rejected: string[];
  authNeeded: number;
}

let couriers: Courier[] = [];
afterEach(() => {
  for (const courier of couriers) courier.stop();
  couriers = [];
});

function setUp(endpoint: Endpoint, clock: VirtualClock, store: LocalStore = openMemoryStore({ client: CLIENT, codecs: noteCodecs })) {
  const told: Told = { acknowledged: [], rejected: [], authNeeded: 0 };
  const courier = new Courier({
    store, client: CLIENT, codecs: noteCodecs, endpoint, lockName: 'test', clock, random: () => 0.5,
    listener: {
      acknowledged: ({ id, op }) => told.acknowledged.push(`${op} ${id}`),
      rejected: ({ id }, why) => told.rejected.push(`${id} ${why}`),
      authNeeded: () => void (told.authNeeded += 1),
      changed: () => undefined,
    },
  });
  couriers.push(courier);
  store.watch(() => courier.wake());
  return { courier, store, told };
}

/** An endpoint that answers as it is told, one answer a call and the last one for ever. */
function answering(...answers: readonly (Receipt | Error)[]): Endpoint & { readonly calls: (readonly Item[])[] } {
  const calls: (readonly Item[])[] = [];
  return {
    calls,
    async deliver(items) {
      const answer = answers[Math.min(calls.length, answers.length - 1)]!;
      calls.push(items);
      if (answer instanceof Error) throw answer;
      return items.map(() => answer);
    },
  };
}

const share = async (store: LocalStore, text: string) => store.put(sharedNote(text), { expect: 0 });
const unshare = async (store: LocalStore, record: ActivityRecord) => store.put({ ...record, sharing: 'private' }, { expect: record.revision });

describe('the courier', () => {
  test('that is asked to try again while it waits is still only after that try, and everyone who waits hears of it', async () => {
    const { courier, store } = setUp(answering(new TypeError('Failed to fetch'), { status: 'ok' }), new VirtualClock());
    await share(store, 'one');
    await courier.settled();
    expect(await store.outbox.pending(5)).toHaveLength(1);
    courier.resume();
    await Promise.all([courier.settled(), courier.settled()]);
    expect(await store.outbox.pending(5)).toEqual([]);
  });

  test('hands over what is shared, and nothing else', async () => {
    const clock = new VirtualClock();
    const clinic = answering({ status: 'ok' });
    const { store, told } = setUp(clinic, clock);
    await store.put(finalNote('mine alone'), { expect: 0 });
    const { id } = await share(store, 'for us both');
    await clock.pass(0);
    expect(clinic.calls.flat().map((item) => (item.op === 'put' ? textOf(item.record) : ''))).toEqual(['for us both']);
    expect(told.acknowledged).toEqual([`put ${id}`]);
    expect((await store.outbox.of(id))?.state).toBe('done');
  });

  test('asks for a copy to be removed once its record is private, and says so only when confirmed', async () => {
    const clock = new VirtualClock();
    const clinic = answering({ status: 'ok' }, { status: 'retry' }, { status: 'ok' });
    const { courier, store, told } = setUp(clinic, clock);
    const record = await share(store, 'said too soon');
    await clock.pass(0);
    await unshare(store, record);
    await clock.pass(0);
    expect(courier.hasAsked(record.id)).toBe(true);
    expect(told.acknowledged).toEqual([`put ${record.id}`]);
    await clock.pass(PACE.first * 2);
    expect(told.acknowledged).toEqual([`put ${record.id}`, `remove ${record.id}`]);
    expect(courier.hasAsked(record.id)).toBe(false);
    expect(clinic.calls.at(-1)).toEqual([{ op: 'remove', id: record.id, activity: 'note', client: CLIENT, revision: 2 }]);
  });

  test('does not send a record that was made private before its turn came', async () => {
    const clock = new VirtualClock();
    const clinic = answering({ status: 'ok' });
    const { courier, store } = setUp(clinic, clock);
    courier.stop();
    const record = await share(store, 'on second thoughts');
    await unshare(store, record);
    setUp(clinic, clock, store).courier.wake();
    await clock.pass(0);
    expect(clinic.calls.flat().map(({ op }) => op)).toEqual(['remove']);
  });

  test('looks again in the moment of sending: what was just made private stays here', async () => {
    const clock = new VirtualClock();
    const clinic = answering({ status: 'ok' });
    const store = openMemoryStore({ client: CLIENT, codecs: noteCodecs });
    const record = await share(store, 'just now');
    const get = store.get.bind(store);
    let tried = false;
    store.get = async (id, options) => {
      if (!tried) await unshare(store, record); // between the look at the queue and the look at the record
      tried = true;
      return get(id, options);
    };
    setUp(clinic, clock, store).courier.wake();
    await clock.pass(0);
    expect(clinic.calls.flat().map(({ op }) => op)).toEqual(['remove']);
  });

  test('waits between 1 s and 5 min after failures, longer each time, and no less than it was asked to', async () => {
    const clock = new VirtualClock();
    const times: number[] = [];
    const down: Endpoint = { deliver: async () => { times.push(clock.now()); throw new TypeError('Failed to fetch'); } };
    const { store } = setUp(down, clock);
    await share(store, 'patience');
    await clock.pass(HOUR);
    const waits = times.slice(1).map((time, at) => time - times[at]!);
    expect(waits.slice(0, 4)).toEqual([1500, 2500, 4500, 8500]);
    expect(Math.max(...waits)).toBeLessThanOrEqual(PACE.last);
    expect(waits.at(-1)).toBeGreaterThan(PACE.last / 3);

    const busyTimes: number[] = [];
    const busy: Endpoint = { deliver: async (items) => { busyTimes.push(clock.now()); return items.map(() => ({ status: 'retry', after: 90_000 })); } };
    await share(setUp(busy, clock).store, 'asked to wait');
    await clock.pass(100_000);
    expect(busyTimes[1]! - busyTimes[0]!).toBe(90_000);
  });

  test('tries at once when the page is online again', async () => {
    const clock = new VirtualClock();
    const clinic = answering(new TypeError('offline'), new TypeError('offline'), { status: 'ok' });
    const { courier, store, told } = setUp(clinic, clock);
    await share(store, 'from the train');
    await clock.pass(2000);
    expect([clinic.calls.length, told.acknowledged.length]).toEqual([2, 0]);
    courier.resume();
    await clock.pass(0);
    expect(told.acknowledged).toHaveLength(1);
  });

  test('stops when the person has to sign in, and goes on when told', async () => {
    const clock = new VirtualClock();
    const clinic = answering({ status: 'auth-needed' }, { status: 'ok' });
    const { courier, store, told } = setUp(clinic, clock);
    await share(store, 'one');
    await clock.pass(HOUR);
    await share(store, 'two');
    await clock.pass(HOUR);
    expect([clinic.calls.length, told.authNeeded, courier.state]).toEqual([1, 1, 'auth-needed']);
    courier.resume();
    await clock.pass(0);
    expect(told.acknowledged).toHaveLength(2);
  });

  test('parks what is refused, with the reason, and sends it again when asked', async () => {
    const clock = new VirtualClock();
    const clinic = answering({ status: 'rejected', why: 'http-422 invalid' }, { status: 'ok' });
    const { courier, store, told } = setUp(clinic, clock);
    const { id } = await share(store, 'too odd');
    await clock.pass(HOUR);
    expect(told.rejected).toEqual([`${id} http-422 invalid`]);
    expect(await store.outbox.parked(10)).toMatchObject([{ id, reason: 'http-422 invalid' }]);
    expect(clinic.calls).toHaveLength(1);
    await store.outbox.retry(id);
    courier.wake();
    await clock.pass(0);
    expect((await store.outbox.of(id))?.state).toBe('done');
  });

  test('one record that never gets through holds no other up', async () => {
    const clock = new VirtualClock();
    const poison = await share(openMemoryStore({ client: CLIENT, codecs: noteCodecs }), 'never');
    const clinic: Endpoint = { deliver: async (items) => items.map((item) => ({ status: item.op === 'put' && item.record.id === poison.id ? 'retry' : 'ok' })) };
    const { store, told } = setUp(clinic, clock);
    await store.put({ ...poison, revision: 0 }, { expect: 0 });
    await clock.pass(HOUR);
    for (let count = 0; count < 3; count += 1) {
      await share(store, `another ${count}`);
      await clock.pass(0);
      expect(told.acknowledged).toHaveLength(count + 1);
    }
  });

  test('leaves alone what no activity on this page reads, and goes on with the rest', async () => {
    const clock = new VirtualClock();
    const clinic = answering({ status: 'ok' });
    const store = openMemoryStore({ client: CLIENT, codecs: noteCodecs });
    const { id } = await store.put(sharedNote('a mood', { activity: 'mood-note' }), { expect: 0 });
    await share(store, 'a note');
    const get = store.get.bind(store);
    const reading = new Set([id]);
    store.get = async (wanted, options) => {
      if (reading.has(wanted)) await openMemoryStore({ client: CLIENT, codecs: new Map() }).put(sharedNote(''), { expect: 0 }); // refuses as an unknown activity does
      return get(wanted, options);
    };
    const { courier, told } = setUp(clinic, clock, store);
    courier.wake();
    await clock.pass(HOUR);
    expect([told.acknowledged.length, (await store.outbox.of(id))?.state]).toEqual([1, 'waiting']);
    reading.clear();
    courier.resume();
    await clock.pass(0);
    expect(told.acknowledged).toHaveLength(2);
  });

  test('holds a few records at a time, however many wait', async () => {
    const clock = new VirtualClock();
    const clinic = new ChaoticClinic(clock, () => 'none');
    const store = openMemoryStore({ client: CLIENT, codecs: noteCodecs });
    for (let count = 0; count < 1000; count += 1) await share(store, `entry ${count}`);
    const { courier } = setUp(clinic, clock, store);
    courier.wake();
    while (clinic.holds.size < 1000) await clock.pass(1);
    expect([clinic.most, clinic.calls]).toEqual([PACE.batch, 1000 / PACE.batch]);
    expect(await store.outbox.pending(1)).toEqual([]);
  });

  test('nothing newer of a record overtakes an attempt that may still be on its way', async () => {
    const clock = new VirtualClock();
    const mishaps: Mishap[] = ['slow'];
    const clinic = new ChaoticClinic(clock, () => mishaps.shift() ?? 'none');
    const { store } = setUp(clinic, clock);
    const record = await share(store, 'a slow one');
    await clock.pass(5000); // sent again, and taken
    await unshare(store, record);
    await clock.pass(20_000);
    expect(clinic.holds.size).toBe(1);
    await clock.pass(PACE.stray);
    expect(clinic.holds.size).toBe(0);
  });
});

courierChaos({ describe, test: (title, work) => test(title, work, 150_000) });

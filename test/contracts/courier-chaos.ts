import fc from 'fast-check';
import type { ActivityRecord } from '../../src/core/record.js';
import { openMemoryStore, type LocalStore } from '../../src/store/index.js';
import { Courier } from '../../src/sync/courier.js';
import { ChaoticClinic, MISHAPS, type Mishap } from '../support/chaotic-clinic.js';
import { VirtualClock } from '../support/virtual-clock.js';
import { CLIENT, finalNote, noteCodecs, sharedNote, textOf } from './note.js';

const byClient = { as: 'client' } as const;
const HOUR = 3_600_000; // ms
const LIMIT = 120_000; // ms all runs together may take

interface ChaosRunner {
  describe(title: string, body: () => void): void;
  test(title: string, body: () => Promise<void>): void;
}

type Act = { readonly kind: 'share' | 'edit' | 'unshare' | 'share-again' | 'remove' | 'restore' | 'keep' | 'wait'; readonly which: number };

const act: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom('share', 'share', 'edit', 'unshare', 'share-again', 'remove', 'restore', 'keep', 'wait'),
  which: fc.nat({ max: 90 }),
});

/** What the courier promises whatever goes wrong between it and the clinic, over many runs; the names are the list's. */
export function courierChaos({ describe, test }: ChaosRunner): void {
  const runs = (numRuns: number) => ({ numRuns, interruptAfterTimeLimit: LIMIT, markInterruptAsFailure: true });

  describe('whatever goes wrong on the way', () => {
    test('server-500-429-timeout-truncated: the clinic ends with one copy of each shared record, as it is now, and of nothing else, in 1,000 runs', async () => {
      const seen = new Set<Mishap>();
      const mishaps = fc.array(fc.constantFrom(...MISHAPS), { minLength: 1, maxLength: 40 });
      await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 25 }), mishaps, (acts, planned) => ends(acts, planned, seen)), runs(1000));
      same([...MISHAPS].filter((mishap) => !seen.has(mishap)), []);
    });

    test('duplicate-delivery-and-reorder: each item arrives twice or late and in another order, and the clinic ends as the device is, in 300 runs', async () => {
      const mishaps = fc.array(fc.constantFrom<Mishap>('twice', 'slow', 'answer-lost', 'none'), { minLength: 1, maxLength: 40 });
      await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 25 }), mishaps, (acts, planned) => ends(acts, planned, new Set())), runs(300));
    });
  });
}

/** One client's acts over a bad line, then calm: what the clinic holds must be what the client shares. */
async function ends(acts: readonly Act[], planned: readonly Mishap[], seen: Set<Mishap>): Promise<void> {
  const clock = new VirtualClock();
  let at = 0;
  let calm = false;
  const clinic = new ChaoticClinic(clock, () => {
    const mishap = calm ? 'none' : (planned[at++ % planned.length] ?? 'none');
    seen.add(mishap);
    return mishap;
  });
  const store = openMemoryStore({ client: CLIENT, codecs: noteCodecs });
  const courier = new Courier({
    store, client: CLIENT, codecs: noteCodecs, endpoint: clinic, lockName: 'test', clock, random: () => 0.5,
    listener: { acknowledged: () => undefined, rejected: () => undefined, authNeeded: () => undefined, changed: () => undefined },
  });
  store.watch(() => courier.wake());
  const ids: string[] = [];
  let texts = 0;
  for (const { kind, which } of acts) {
    if (kind === 'wait') await clock.pass(which * 1000);
    else await perform(store, kind, ids[which % Math.max(1, ids.length)], `${kind === 'keep' ? 'PRIVATE ' : ''}${texts++}`).then((id) => id && ids.push(id));
    if (courier.state === 'auth-needed' && which % 2 === 0) courier.resume();
  }
  calm = true;
  for (let tries = 0; tries < 3; tries += 1) {
    for (const { id } of await store.outbox.parked(100)) await store.outbox.retry(id);
    courier.resume();
    await clock.pass(HOUR);
  }
  const { records } = await store.list({ as: 'therapist', limit: 100 });
  const wanted = new Map(records.map((record) => [record.id, textOf(record)]));
  same([...clinic.holds].sort(), [...wanted].sort());
  same(clinic.arrived.filter((text) => text.includes('PRIVATE')), []);
  same(await store.outbox.pending(1), []);
  courier.stop();
}

async function perform(store: LocalStore, kind: Exclude<Act['kind'], 'wait'>, id: string | undefined, text: string): Promise<string | undefined> {
  if (kind === 'share') return (await store.put(sharedNote(text), { expect: 0 })).id;
  if (kind === 'keep') return (await store.put(finalNote(text), { expect: 0 })).id;
  if (id === undefined) return undefined;
  if (kind === 'restore') return void (await store.restore(id, byClient).catch(() => undefined)); // it was not removed
  const record: ActivityRecord | undefined = await store.get(id, byClient).catch(() => undefined);
  if (!record || textOf(record).startsWith('PRIVATE')) return undefined;
  if (kind === 'remove') return void (await store.remove(id, byClient));
  const change = { edit: { payload: { text } as never }, unshare: { sharing: 'private' as const }, 'share-again': { sharing: 'shared' as const } }[kind];
  return void (await store.put({ ...record, ...change }, { expect: record.revision }));
}

function same(found: unknown, wanted: unknown): void {
  const [one, other] = [found, wanted].map((each) => JSON.stringify(each));
  if (one !== other) throw new Error(`${one} is not ${other}`);
}

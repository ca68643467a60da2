import {afterAll, describe, expect, test} from 'vitest';
import type {ActivityRecord} from '../../src/core/record.js';
import {openMemoryStore, type LocalStore} from '../../src/store/index.js';
import type {Clock} from '../../src/sync/clock.js';
import {Courier} from '../../src/sync/courier.js';
import {fhirEndpoint} from '../../src/sync/fhir-endpoint.js';
import {CLIENT, finalNote, sharedNote, textOf} from '../contracts/note.js';
import {CLINIC_URL, clinicServer, held} from '../support/clinic-server.js';
import {sentCodecs} from '../support/scored-note.js';

const RUNS = 1000;
const PER_SERVER = 25; // runs at the same time on one server; a memory store is slow to search when it is full
const SERVERS = 4; // at the same time: most of a run is waiting
const FASTER = 50; // times faster than a clock
const FAULTS = ['none', 'none', 'dropped-after-commit', 'dropped-before', '429', '500', '401', '412', 'slow', 'truncated', 'duplicated'] as const;
const STRAY = 20_000; // ms on the fast clock

const clock: Clock = {
  now: () => performance.now() * FASTER,
  wait: (ms, signal) => new Promise(resolve => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, ms / FASTER);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()));
  }),
};
const seen = new Map<string, number>();

/** A number from 0 to 1, the same in every run of the test (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const one = <T,>(of: readonly T[], random: () => number): T => of[Math.floor(random() * of.length)]!;

/** The line to the server: nearly every other request meets a fault, until it is calm. */
function badLine(server: typeof fetch, random: () => number, isCalm: () => boolean): typeof fetch {
  return async (input, init) => {
    const fault = isCalm() ? 'none' : one(FAULTS, random);
    seen.set(fault, (seen.get(fault) ?? 0) + 1);
    switch (fault) {
      case 'none': return server(input, init);
      case 'dropped-before': throw new TypeError('Failed to fetch');
      case 'dropped-after-commit': await server(input, init); throw new TypeError('Failed to fetch');
      case '429': return new Response('{}', {status: 429, headers: {'retry-after': '2'}});
      case '500': return new Response('{}', {status: 500});
      case '401': return new Response('{}', {status: 401});
      case '412': return new Response('{}', {status: 412});
      case 'truncated': return new Response((await (await server(input, init)).text()).slice(0, -20), {status: 200});
      case 'duplicated': await server(input, init); return server(input, init);
      case 'slow': {
        void clock.wait(random() * STRAY, new AbortController().signal).then(() => server(input, init));
        return new Promise((_, reject) => init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError'))));
      }
    }
  };
}

/** One client with a bad line, who shares, keeps, changes and takes back; ends when all is calm and nothing waits. */
async function run(seed: number, server: typeof fetch): Promise<LocalStore> {
  const random = randomFrom(seed);
  let calm = false;
  const store = openMemoryStore({client: CLIENT, codecs: sentCodecs});
  const courier: Courier = new Courier({
    store, client: CLIENT, codecs: sentCodecs, lockName: 'chaos', clock, random,
    endpoint: fhirEndpoint({url: CLINIC_URL, fetch: badLine(server, random, () => calm)}),
    listener: {acknowledged: () => undefined, rejected: () => undefined, authNeeded: () => setTimeout(() => courier.resume(), 5), changed: () => undefined},
  });
  store.watch(() => courier.wake());
  const score = () => (random() < 0.5 ? {} : {score: Math.floor(random() * 10)});
  await store.put(finalNote('', {payload: {text: `PRIVATE ${seed}`, ...score()}}), {expect: 0});
  let record: ActivityRecord = await store.put(sharedNote('', {payload: {text: `shared ${seed}`, ...score()}}), {expect: 0});
  for (let change = 0; change < 2; change += 1) {
    await clock.wait(random() * 10_000, new AbortController().signal);
    const sharing = random() < 0.5 ? 'private' : 'shared';
    record = await store.put({...record, sharing, payload: {text: `shared ${seed}.${change}`, ...score()} as never}, {expect: record.revision});
  }
  await clock.wait(5000, new AbortController().signal);
  calm = true;
  while ((await store.outbox.pending(1)).length + (await store.outbox.parked(1)).length > 0) {
    for (const {id} of await store.outbox.parked(10)) await store.outbox.retry(id); // the person asks again
    courier.resume();
    await clock.wait(1000, new AbortController().signal);
  }
  await clock.wait(STRAY, new AbortController().signal);
  courier.stop();
  return store;
}

interface Response_ {
  readonly id: string;
  readonly identifier: {readonly value: string};
}

/** Lets as many clients as one server takes have their way with it, and looks at what it holds. @returns how much is shared at the end. */
async function holds(first: number): Promise<number> {
  const server = clinicServer();
  const stores = await Promise.all(Array.from({length: PER_SERVER}, (_, at) => run(first + at, server)));
  const wanted = (await Promise.all(stores.map(async store => (await store.list({as: 'therapist', limit: 10})).records))).flat();
  const [responses, observations] = [await held<Response_>(server, 'QuestionnaireResponse'), await held<{readonly id: string; readonly identifier: readonly {readonly value: string}[]}>(server, 'Observation')];
  const fhir = await sentCodecs.get(wanted[0]!.activity)!.loadFhir();
  const read = await Promise.all(responses.map(resource => fhir.fromFhir({resourceType: 'Bundle', type: 'collection', entry: [{resource: resource as never}]})));
  const told = (records: readonly ActivityRecord[]) => records.map(record => `${record.id} ${record.revision} ${textOf(record)}`).sort();
  expect(told(read)).toEqual(told(wanted));
  const scored = wanted.filter(({payload}) => 'score' in (payload as object)).map(({id}) => `${id}#score`);
  expect(observations.map(({identifier}) => identifier[0]!.value).sort()).toEqual(scored.sort());
  expect(JSON.stringify(responses)).not.toContain('PRIVATE');
  return wanted.length;
}

describe('a clinic behind a bad line', () => {
  afterAll(() => console.log(`faults met: ${[...seen].map(([fault, count]) => `${fault} ${count}`).join(', ')}`));

  test(`server-500-429-timeout-truncated: holds, after ${RUNS} runs, exactly one copy of each shared record, none of a private one, and nothing of what was taken back`, async () => {
    const batches = Array.from({length: RUNS / PER_SERVER}, (_, at) => at * PER_SERVER);
    const lanes = Array.from({length: SERVERS}, async () => {
      let shared = 0;
      for (let first = batches.pop(); first !== undefined; first = batches.pop()) shared += await holds(first);
      return shared;
    });
    const shared = (await Promise.all(lanes)).reduce((sum, each) => sum + each, 0);
    expect(shared).toBeGreaterThan(RUNS / 4);
    expect([...new Set(FAULTS)].filter(fault => !seen.has(fault))).toEqual([]);
  }, 600_000);
});

// 5,000 shared records waiting: drained in the page, without holding a frame up and without holding them all.
import { bundleOf } from '../src/fhir/bundle.js';
import { openDeviceStore } from '../src/store/index.js';
import { Courier } from '../src/sync/courier.js';
import type { Endpoint } from '../src/sync/endpoint.js';
import { atRest, watchFrames } from './frames.js';
import { quantile, type BenchResult } from './harness.js';
import { SAMPLE_CLIENT, sampleCodecs, sampleRecord } from './sample-records.js';

const WAITING = 5_000;
const AT_REST = 5_000; // ms

export default async function courier(): Promise<readonly BenchResult[]> {
  const store = await openDeviceStore({ namespace: 'bench-courier', client: SAMPLE_CLIENT, codecs: sampleCodecs });
  for (let count = 0; count < WAITING; count += 1) {
    await store.put({ ...sampleRecord(undefined, 'final'), sharing: 'shared' }, { expect: 0 });
    if (count % 1000 === 999) console.log(`${count + 1} records wait`);
  }
  const seen = new Set<string>();
  let most = 0;
  const endpoint: Endpoint = {
    async deliver(items) {
      most = Math.max(most, items.length);
      for (const item of items) {
        if (item.op !== 'put') continue;
        seen.add(item.record.id);
        JSON.stringify(bundleOf([{ resourceType: 'QuestionnaireResponse', id: item.record.id, status: 'completed', item: [{ linkId: 'text', answer: [{ valueString: JSON.stringify(item.record.payload) }] }] }])); // what an endpoint does with it
      }
      await new Promise((resolve) => setTimeout(resolve, 1));
      return items.map(() => ({ status: 'ok' }));
    },
  };
  const listener = { acknowledged: () => undefined, rejected: () => undefined, authNeeded: () => undefined, changed: () => undefined };
  const resting = await atRest(AT_REST);
  const stopWatching = watchFrames();
  const start = performance.now();
  const before = heap();
  let highest = before;
  const draining = new Courier({ store, client: SAMPLE_CLIENT, codecs: sampleCodecs, endpoint, listener, locks: navigator.locks, lockName: 'bench' });
  draining.wake();
  while (seen.size < WAITING) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    highest = Math.max(highest, heap());
  }
  await draining.settled();
  const took = performance.now() - start;
  const { long, frames } = stopWatching();
  const left = (await store.outbox.pending(1)).length;
  draining.stop();
  await store.close();
  return [
    { name: `${WAITING.toLocaleString('en')} records, drained`, value: took, unit: 'ms' },
    { name: 'left in the queue', value: left, unit: 'entries', aim: 0 },
    { name: 'the longest task of the page at rest, before', value: resting, unit: 'ms' },
    { name: 'tasks over 50 ms', value: long.length, unit: 'tasks', aim: 0 },
    { name: 'the longest task', value: Math.max(0, ...long), unit: 'ms', aim: 50 },
    { name: 'a frame, 99th of 100', value: quantile(frames, 0.99), unit: 'ms' },
    { name: 'records in hand at once', value: most, unit: 'records', aim: 20 },
    { name: 'memory above the start, at most', value: (highest - before) / 1024 / 1024, unit: 'MB', aim: 32 },
  ];
}

/** Bytes in use, where the engine says. */
const heap = (): number => (performance as { readonly memory?: { readonly usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0;

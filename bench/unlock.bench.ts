// Unlocking with a passphrase: 600,000 rounds of PBKDF2 take their time, and the page must go on drawing meanwhile.
import { openDeviceStore } from '../src/store/index.js';
import { atRest, watchFrames } from './frames.js';
import { quantile, timed, type BenchResult } from './harness.js';
import { SAMPLE_CLIENT, sampleCodecs, sampleRecord } from './sample-records.js';

const TIMES = 12;
const AT_REST = 3000; // ms
const PASSPHRASE = 'a walk by the quiet water';

export default async function unlock(): Promise<readonly BenchResult[]> {
  const store = await openDeviceStore({ namespace: 'bench-unlock', client: SAMPLE_CLIENT, codecs: sampleCodecs });
  const { id } = await store.put(sampleRecord(undefined, 'final'), { expect: 0 });
  await store.keys.setPassphrase(PASSPHRASE);
  const resting = await atRest(AT_REST);
  const stopWatching = watchFrames();
  const taken = await timed(TIMES, async () => {
    await store.lock();
    await store.unlock({ passphrase: PASSPHRASE });
    await store.get(id, { as: 'client' });
  });
  const { long, frames } = stopWatching();
  await store.erase(SAMPLE_CLIENT);
  await store.close();
  return [
    { name: 'unlock with a passphrase, to the first record read', value: quantile(taken), unit: 'ms' },
    { name: 'the longest task of the page at rest, before', value: resting, unit: 'ms' },
    { name: 'tasks over 50 ms', value: long.length, unit: 'tasks', aim: 0 },
    { name: 'the longest task', value: Math.max(0, ...long), unit: 'ms', aim: 50 },
    { name: 'a frame, 99th of 100', value: quantile(frames, 0.99), unit: 'ms' },
  ];
}

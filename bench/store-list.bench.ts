// The newest 50 of 1,000, 10,000 and 100,000 records, through the store: read, opened and validated.
import { openDeviceStore, type DeviceStore } from '../src/store/index.js';
import { quantile, timed, type BenchResult } from './harness.js';
import { SAMPLE_CLIENT, sampleCodecs, sampleRecord, sampleText } from './sample-records.js';

const SIZES = [1_000, 10_000, 100_000] as const;
const ROUNDS = 60;
const BATCH = 1_000; // records a transaction while filling

export default async function storeList(): Promise<readonly BenchResult[]> {
  const filled: { readonly size: number; readonly store: DeviceStore; readonly times: number[] }[] = [];
  for (const size of SIZES) {
    const store = await openDeviceStore({ namespace: `bench-list-${size}`, client: SAMPLE_CLIENT, codecs: sampleCodecs });
    await fill(store, size);
    filled.push({ size, store, times: [] });
    console.log(`${size} records are in`);
  }
  const newest = (store: DeviceStore) => store.list({ as: 'client', status: 'final', limit: 50 });
  for (const { store } of filled) await timed(10, () => newest(store));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { store, times } of filled) times.push(...(await timed(1, () => newest(store))));
  }
  const first = filled[0]!.times;
  const last = filled.at(-1)!.times;
  for (const { store } of filled) await store.close();
  return [
    ...filled.map(({ size, times }) => ({ name: `newest 50 of ${size.toLocaleString('en')}`, value: quantile(times), unit: 'ms' })),
    { name: 'from 1,000 to 100,000, paired by round', value: quantile(last.map((time, round) => time / first[round]!)), unit: 'times', aim: 1.3 },
  ];
}

/**
 * Puts one record through the store and copies its row under new ids and places in order: as many
 * rows as asked, of which the newest 50 are the store's own and can be opened.
 */
async function fill(store: DeviceStore, size: number): Promise<void> {
  const seed = await store.put(sampleRecord(sampleText, 'final'), { expect: 0 });
  const database = await newestDatabase();
  const row = await new Promise<Record<string, unknown>>((resolve) => {
    const reading = database.transaction('records').objectStore('records').get(seed.id);
    reading.addEventListener('success', () => resolve(reading.result as Record<string, unknown>));
  });
  for (let seq = 2; seq <= size - 50; seq += BATCH) {
    await new Promise<void>((resolve) => {
      const writing = database.transaction(['records', 'meta'], 'readwrite', { durability: 'relaxed' });
      const records = writing.objectStore('records');
      const end = Math.min(seq + BATCH, size - 49);
      for (let at = seq; at < end; at += 1) records.put({ ...row, id: crypto.randomUUID(), seq: at });
      writing.objectStore('meta').put(end - 1, 'seq');
      writing.addEventListener('complete', () => resolve());
    });
  }
  database.close();
  for (let own = 0; own < 50; own += 1) await store.put(sampleRecord(sampleText, 'final'), { expect: 0 });
}

const seen = new Set<string>();

/** The database that was made since the last call. */
async function newestDatabase(): Promise<IDBDatabase> {
  const name = (await indexedDB.databases()).map((each) => each.name!).find((each) => each.startsWith('rapport-kit.') && !seen.has(each))!;
  seen.add(name);
  return new Promise((resolve) => {
    const request = indexedDB.open(name);
    request.addEventListener('success', () => resolve(request.result));
  });
}

// One durable save: sealed, compared and swapped by the store, against a bare strict put of the same words.
import { openDeviceStore } from '../src/store/index.js';
import { quantile, timed, type BenchResult } from './harness.js';
import { SAMPLE_CLIENT, sampleCodecs, sampleRecord, sampleText } from './sample-records.js';

const ROUNDS = 200;
const WARM_UP = 20;

export default async function storePut(): Promise<readonly BenchResult[]> {
  const store = await openDeviceStore({ namespace: 'bench-put', client: SAMPLE_CLIENT, codecs: sampleCodecs });
  const raw = await openRaw();
  const draft = sampleRecord();
  let revision = 0;
  const sealedPut = async () => {
    revision = (await store.put({ ...draft, payload: { text: sampleText + revision } as never }, { expect: revision })).revision;
  };
  const rawPut = () => new Promise<void>((resolve, reject) => {
    const transaction = raw.transaction('records', 'readwrite', { durability: 'strict' });
    transaction.objectStore('records').put({ ...draft, payload: { text: sampleText + revision } });
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error));
  });
  await timed(WARM_UP, async () => { await rawPut(); await sealedPut(); });
  const bare: number[] = [];
  const sealed: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const first = round % 2 === 0; // whoever goes second may find a warm disk
    if (first) bare.push(...(await timed(1, rawPut)));
    sealed.push(...(await timed(1, sealedPut)));
    if (!first) bare.push(...(await timed(1, rawPut)));
  }
  await store.close();
  return [
    { name: 'bare strict put', value: quantile(bare), unit: 'ms' },
    { name: 'sealed durable put', value: quantile(sealed), unit: 'ms' },
    { name: 'sealed against bare, paired by round', value: quantile(sealed.map((time, round) => time / bare[round]!)), unit: 'times', aim: 1.6 },
  ];
}

function openRaw(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('bench-raw', 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('records', { keyPath: 'id' }));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}

// The journal over 10,000 sealed entries: how soon its newest page stands, how soon something is found, and how it scrolls.
import { JournalElement } from '../src/activities/journal/journal.element.js';
import { EntrySearch } from '../src/activities/journal/tools/entry-search.js';
import { HistoryList } from '../src/components/history-list.js';
import { configure } from '../src/runtime/configure.js';
import { define } from '../src/runtime/define.js';
import { quantile, timed, type BenchResult } from './harness.js';
import { fillStore, journalEntry, openJournalStore } from './journal-entries.js';

const [FEW, MANY] = [100, 10_000];
const ROUNDS = 5;
const SEARCHES = 15; // rounds of cold search: one stall of a shared machine does not decide
const LINGER = 5_500; // ms after which a removed element has let go of its store, and the browser has closed its files
const PAGE = 100; // rows the bare loop reads at a time
const FRAME = 1000 / 60; // ms

export default async function journal(): Promise<readonly BenchResult[]> {
  configure({ shadowRoot: 'open' });
  define('rapport-journal', JournalElement as unknown as CustomElementConstructor);
  await fillStore('few', FEW);
  await fillStore('many', MANY);
  const key = await fillBare(MANY);
  console.log(`${MANY} entries are in`);
  await new Promise((resolve) => setTimeout(resolve, LINGER)); // nobody searches in the second in which 10,000 entries were written
  return [...(await searching(key)), ...(await opening()), ...(await scrolling())];
}

/** From the element being put on the page until its newest entries can be pressed, the store opened anew each time. */
async function opening(): Promise<readonly BenchResult[]> {
  const times: Record<'few' | 'many', number[]> = { few: [], many: [] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const client of ['few', 'many'] as const) {
      const [time] = await timed(1, () => openJournal(client));
      if (round > 0) times[client].push(time!); // the first round loads the modules
      document.body.replaceChildren();
      await new Promise((resolve) => setTimeout(resolve, LINGER));
    }
  }
  return [
    { name: `newest page, with ${FEW} entries`, value: quantile(times.few), unit: 'ms' },
    { name: `newest page, with ${MANY} entries`, value: quantile(times.many), unit: 'ms' },
    { name: 'newest page, many against few', value: quantile(times.many) / quantile(times.few), unit: 'times', aim: 2 },
  ];
}

async function openJournal(client: string): Promise<void> {
  const element = document.createElement('rapport-journal');
  element.setAttribute('client', client);
  document.body.append(element);
  while (!element.shadowRoot?.querySelector('rk-history-list, rk-bench-history-list')?.shadowRoot?.querySelector('[data-id]')) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Something is looked for, first with nothing read yet, then again; against only reading and decrypting as much. */
async function searching(key: CryptoKey): Promise<readonly BenchResult[]> {
  const store = await openJournalStore('many');
  const bare = { key, database: await openBare() };
  const colds: number[] = [];
  const bares: number[] = [];
  const blocked = longTasks();
  let search: EntrySearch | undefined;
  for (let round = 0; round < SEARCHES; round += 1) {
    bares.push(...(await timed(1, () => readBare(bare))));
    search?.close();
    search = new EntrySearch(store, 'client');
    blocked.listen(true);
    colds.push(...(await timed(1, () => search!.find({ text: 'rain hom' }))));
    blocked.listen(false);
  }
  const warm = await timed(20, (index) => search!.find({ text: `entry ${index}` }));
  search?.close();
  bare.database.close();
  await store.close();
  return [
    { name: `reading and decrypting ${MANY}, bare`, value: quantile(bares), unit: 'ms' },
    { name: `search in ${MANY}, cold`, value: quantile(colds), unit: 'ms' },
    { name: 'search, cold against bare, paired by round', value: quantile(colds.map((time, round) => time / bares[round]!)), unit: 'times', aim: 1.5 },
    { name: 'longest task while searching', value: blocked.longest(), unit: 'ms', aim: 50 },
    { name: `search in ${MANY}, warm`, value: quantile(warm), unit: 'ms', aim: FRAME },
  ];
}

/** The longest task of the page while it listens, in ms; 0 where none took 50. */
function longTasks() {
  let [listening, longest] = [false, 0];
  const note = (entries: PerformanceEntryList) => entries.forEach(({ duration }) => (longest = listening ? Math.max(longest, duration) : longest));
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'longtask' });
  return {
    listen: (on: boolean) => {
      note(observer.takeRecords());
      listening = on;
    },
    longest: () => longest,
  };
}

/** What a row has in clear beside its seal, and what the seal is bound to: a bare loop over rows of the same shape. */
interface BareRow {
  readonly clear: readonly string[];
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

/** AES-GCM's parameters for a row. */
function boundTo({ clear, nonce }: Omit<BareRow, 'sealed'>): AesGcmParams {
  return { name: 'AES-GCM', iv: nonce, additionalData: new TextEncoder().encode(JSON.stringify(clear)) };
}

function openBare(): Promise<IDBDatabase> {
  const opened = indexedDB.open('bench-bare');
  opened.addEventListener('upgradeneeded', () => opened.result.createObjectStore('rows', { autoIncrement: true }));
  return settled(opened);
}

/** As many entries in a database of their own, sealed with the key that it resolves with. */
async function fillBare(count: number): Promise<CryptoKey> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const database = await openBare();
  const rows = await Promise.all(Array.from({ length: count }, (_, number) => sealBare(key, journalEntry('bare', number))));
  const writing = database.transaction('rows', 'readwrite');
  rows.forEach((row) => writing.objectStore('rows').put(row));
  await new Promise((resolve) => writing.addEventListener('complete', resolve));
  database.close();
  return key;
}

async function sealBare(key: CryptoKey, entry: ReturnType<typeof journalEntry>): Promise<BareRow> {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const clear = ['1', 'rapport', 'b'.repeat(43), entry.id, entry.activity, entry.status, 'client', '1', 'kept', 'k'.repeat(36)];
  const plain = new TextEncoder().encode(JSON.stringify(entry));
  const padded = new Uint8Array(Math.ceil(plain.length / 256) * 256).fill(32); // blanks, which JSON ignores
  padded.set(plain);
  return { clear, nonce, sealed: await crypto.subtle.encrypt(boundTo({ clear, nonce }), key, padded) };
}

async function readBare({ database, key }: { readonly database: IDBDatabase; readonly key: CryptoKey }): Promise<readonly object[]> {
  const entries: object[] = [];
  for (let after = 0; after < MANY; after += PAGE) {
    const rows = await settled(database.transaction('rows').objectStore('rows').getAll(IDBKeyRange.lowerBound(after, true), PAGE)) as readonly BareRow[];
    const plains = await Promise.all(rows.map((row) => crypto.subtle.decrypt(boundTo(row), key, row.sealed)));
    entries.push(...plains.map((plain) => JSON.parse(new TextDecoder().decode(plain)) as object));
  }
  return entries;
}

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('refused')));
  });
}

/** Every one of 10,000 cards on the page, scrolled from top to bottom. */
async function scrolling(): Promise<readonly BenchResult[]> {
  const list = new HistoryList(); // the journal has made it known
  list.words = { more: 'more', choose: (entry) => entry };
  list.entries = Array.from({ length: MANY }, (_, number) => ({ id: String(number), date: `Day ${number}`, kind: 'Reflection', group: `Month ${Math.floor(number / 30)}` }));
  document.body.append(list);
  await list.updateComplete;
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const frames: number[] = [];
  const end = document.documentElement.scrollHeight;
  for (let at = 0; at < end; at += 2_000) {
    scrollTo(0, at);
    frames.push(...(await timed(1, () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))));
  }
  list.remove();
  return [{ name: `scrolling through ${MANY} cards, two frames, 95 of 100`, value: quantile(frames, 0.95), unit: 'ms', aim: 50 }];
}

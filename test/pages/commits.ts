// A page that does nothing but commit, for tests that kill its browser: half of the writers change one draft each, half add finals.
import type { ActivityRecord } from '../../src/core/record.js';
import { openDeviceStore } from '../../src/store/index.js';
import { CLIENT, finalNote, note, noteCodecs, textOf } from '../contracts/note.js';

const WRITERS = 8;

declare global {
  interface Window {
    /** Given by the test: hears of each acknowledged commit. */
    acknowledged(writer: number, count: number): Promise<void>;
    /** Begins to commit and never ends. */
    commit(): void;
    /** The highest count each writer's draft holds, each final there is as `writer:count`, and how many could not be read. */
    found(): Promise<{ readonly drafts: readonly number[]; readonly finals: readonly string[]; readonly damaged: number }>;
  }
}

const store = await openDeviceStore({ namespace: 'commits', client: CLIENT, codecs: noteCodecs });
const byClient = { as: 'client' } as const;
const fromText = (record: ActivityRecord) => textOf(record).split(':').map(Number) as [number, number];

async function all(status: 'draft' | 'final'): Promise<{ readonly records: readonly ActivityRecord[]; readonly damaged: number }> {
  const records: ActivityRecord[] = [];
  let [before, damaged] = [Infinity as number | undefined, 0];
  while (before !== undefined) {
    const page = await store.list({ ...byClient, status, limit: 500, ...(before === Infinity ? {} : { before }) });
    records.push(...page.records);
    damaged += page.damaged.length;
    before = page.next;
  }
  return { records, damaged };
}

window.commit = () => {
  void (async () => {
    const { records } = await all('draft');
    const finals = (await all('final')).records.map(fromText);
    for (let writer = 0; writer < WRITERS; writer += 1) {
      const before = records.find((record) => fromText(record)[0] === writer);
      const counts = finals.filter(([by]) => by === writer).map(([, count]) => count);
      void (writer % 2 === 0 ? change(writer, before) : add(writer, Math.max(0, ...counts)));
    }
  })();
};

async function change(writer: number, before: ActivityRecord | undefined): Promise<void> {
  let record = before ?? note(`${writer}:0`);
  for (let count = (before ? fromText(before)[1] : 0) + 1; ; count += 1) {
    record = await store.put({ ...record, payload: note(`${writer}:${count}`).payload }, { expect: record.revision });
    void window.acknowledged(writer, count);
  }
}

async function add(writer: number, from: number): Promise<void> {
  for (let count = from + 1; ; count += 1) {
    await store.put(finalNote(`${writer}:${count}`), { expect: 0 });
    void window.acknowledged(writer, count);
  }
}

window.found = async () => {
  const [drafts, finals] = [await all('draft'), await all('final')];
  const counts = Array.from({ length: WRITERS }, (_, writer) => Math.max(0, ...drafts.records.map(fromText).filter(([by]) => by === writer).map(([, count]) => count)));
  return { drafts: counts, finals: finals.records.map(textOf), damaged: drafts.damaged + finals.damaged };
};

document.documentElement.setAttribute('data-ready', '');

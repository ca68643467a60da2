// What runs in a worker that is ended in the middle of its work: no event tells it, nothing of it runs any more.
import type { ActivityRecord } from '../../../src/core/record.js';
import type { Model } from '../../../src/core/model.js';
import { WorkingDraft } from '../../../src/runtime/working-draft.js';
import { openDeviceStore } from '../../../src/store/index.js';
import { startCourier } from '../../../src/sync/start.js';
import { CLIENT, note, noteCodecs, sharedNote, textOf } from '../../contracts/note.js';

/** What the page asks of it. */
export type Asked = { readonly job: 'type' | 'write' | 'send' | 'open'; readonly namespace: string };
/** What it tells: each key with its time, each acknowledged record, each item handed over. */
export type Told =
  | { readonly typed: string; readonly at: number }
  | { readonly acknowledged: string; readonly revision: number }
  | { readonly delivered: string }
  | { readonly opened: true };

const tell = (told: Told) => postMessage(told);
const open = (namespace: string) => openDeviceStore({ namespace, client: CLIENT, codecs: noteCodecs });

const model = {
  activity: 'note', version: 1,
  begin: () => ({ text: '' }),
  update: (_before: unknown, { text }: { readonly text: string }) => ({ text }),
  problems: () => [],
  isEmpty: ({ text }: { readonly text: string }) => text === '',
} as unknown as Model<never, { readonly type: string; readonly text: string }>;

const jobs: Record<Asked['job'], (namespace: string) => Promise<void>> = {
  /** Types as a person does, through the draft that every activity has, a letter every 10 ms. */
  async type(namespace) {
    const store = await open(namespace);
    const draft = new WorkingDraft(store, model, { client: CLIENT, author: 'client' }, {
      changed: () => undefined, durable: (record) => tell({ acknowledged: textOf(record), revision: record.revision }), failed: () => undefined, conflicted: () => undefined,
    });
    let text = '';
    setInterval(() => {
      text += 'abcdefghijklmnopqrstuvwxyz '[text.length % 27]!;
      draft.send({ type: 'typed', text });
      tell({ typed: text, at: performance.timeOrigin + performance.now() });
    }, 10);
  },

  /** Writes one record again and again, telling of each acknowledgement. */
  async write(namespace) {
    const store = await open(namespace);
    let record: ActivityRecord = note('0');
    for (let count = 1; ; count += 1) {
      record = await store.put({ ...record, payload: note(String(count)).payload }, { expect: record.revision });
      tell({ acknowledged: String(count), revision: record.revision });
    }
  },

  /** Shares a record, hands it over, and is ended before it can note that. */
  async send(namespace) {
    const store = await open(namespace);
    await store.put(sharedNote('sent once'), { expect: 0 });
    const { courier } = await startCourier({
      store, namespace, client: CLIENT, codecs: noteCodecs,
      endpoint: { deliver: async ([item]) => {
        tell({ delivered: JSON.stringify(item) });
        return new Promise(() => undefined);
      } },
      listener: { acknowledged: () => undefined, rejected: () => undefined, authNeeded: () => undefined, changed: () => undefined },
    });
    courier.wake();
  },

  async open(namespace) {
    await open(namespace);
    tell({ opened: true });
  },
};

addEventListener('message', ({ data: { job, namespace } }: MessageEvent<Asked>) => void jobs[job](namespace));

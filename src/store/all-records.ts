import type { ActivityRecord } from '../core/record.js';
import type { ListOptions, RecordPage, RecordStore } from './record-store.js';

const PAGE = 500; // records read at a time, the most a store answers: within a page reading and opening overlap, between two pages they do not

/** One page of what there is, and what of it could not be read. */
export interface ReadPage {
  readonly records: readonly ActivityRecord[];
  readonly damaged: readonly string[];
}

/**
 * Every record that fits, newest first, a page at a time; the next page is read while one is worked on, and the page around it stays
 * responsive. Ends early once `signal` is aborted.
 */
export async function* allRecords(store: RecordStore, options: Omit<ListOptions, 'limit' | 'before'>, signal?: AbortSignal): AsyncGenerator<ReadPage> {
  const pageBefore = (before?: number) => store.list({ ...options, limit: PAGE, ...(before === undefined ? {} : { before }) });
  let reading: Promise<RecordPage> | undefined = pageBefore();
  while (reading) {
    const page: RecordPage = await reading;
    if (signal?.aborted) return;
    reading = page.next === undefined ? undefined : pageBefore(page.next);
    reading?.catch(() => undefined); // told when it is its turn
    yield page;
    await breath();
  }
}

/** Lets the page draw and answer; a timer would wait four milliseconds each time. */
function breath(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}

import type { ActivityRecord } from '../core/record.js';
import type { ListOptions, RecordStore } from './record-store.js';

const PAGE = 100; // records read at a time: a page is decrypted well within a frame's patience

/** One page of what there is, and what of it could not be read. */
export interface ReadPage {
  readonly records: readonly ActivityRecord[];
  readonly damaged: readonly string[];
}

/** Every record that fits, newest first, a page at a time; the page around it stays responsive. Ends early once `signal` is aborted. */
export async function* allRecords(store: RecordStore, options: Omit<ListOptions, 'limit' | 'before'>, signal?: AbortSignal): AsyncGenerator<ReadPage> {
  let before: number | undefined;
  do {
    const page = await store.list({ ...options, limit: PAGE, ...(before === undefined ? {} : { before }) });
    if (signal?.aborted) return;
    yield page;
    before = page.next;
    await new Promise((resolve) => setTimeout(resolve)); // lets the page draw and answer in between
  } while (before !== undefined);
}

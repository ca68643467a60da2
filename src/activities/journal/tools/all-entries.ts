import type { ActivityRecord, Author } from '../../../core/record.js';
import type { RecordStore } from '../../../store/record-store.js';

const PAGE = 100; // entries read at a time: a page is decrypted well within a frame's patience

/** Every kept entry that `as` may read, newest first, a page at a time; the page around it stays responsive. */
export async function* allEntries(store: RecordStore, as: Author, signal?: AbortSignal): AsyncGenerator<readonly ActivityRecord<'journal'>[]> {
  let before: number | undefined;
  do {
    const page = await store.list({ as, activity: 'journal', status: 'final', limit: PAGE, ...(before === undefined ? {} : { before }) });
    if (signal?.aborted) return;
    yield page.records as readonly ActivityRecord<'journal'>[];
    before = page.next;
    await new Promise((resolve) => setTimeout(resolve)); // lets the page draw and answer in between
  } while (before !== undefined);
}

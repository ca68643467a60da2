import type { ActivityRecord, Author } from '../../../core/record.js';
import { allRecords } from '../../../store/all-records.js';
import type { RecordStore } from '../../../store/record-store.js';

/** Every kept entry that `as` may read, newest first, a page at a time. */
export async function* allEntries(store: RecordStore, as: Author, signal?: AbortSignal): AsyncGenerator<readonly ActivityRecord<'journal'>[]> {
  for await (const { records } of allRecords(store, { as, activity: 'journal', status: 'final' }, signal)) yield records as readonly ActivityRecord<'journal'>[];
}

/** The kept entries that `as` may read and that fit, newest first. */
export async function everyEntry(store: RecordStore, as: Author, fits: (entry: ActivityRecord<'journal'>) => boolean = () => true): Promise<readonly ActivityRecord<'journal'>[]> {
  const entries: ActivityRecord<'journal'>[] = [];
  for await (const page of allEntries(store, as)) entries.push(...page.filter(fits));
  return entries;
}

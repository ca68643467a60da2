import type { ActivityRecord, Author } from '../core/record.js';
import type { RecordStore } from './record-store.js';

/** All versions of a record, the oldest first: what it was as a final before, and as it is now. @throws {RapportError} `not-found`. */
export async function versionsOf(store: RecordStore, id: string, as: Author): Promise<readonly [...ActivityRecord[], ActivityRecord]> {
  const earlier = store.capabilities.history ? await store.history(id, { as }) : [];
  return [...[...earlier].reverse(), await store.get(id, { as })];
}

/** Puts versions of one record, the oldest first, the way they came to be: the last stands, the ones before are its history. `expect`: the revision that is there. */
export async function putVersions(store: RecordStore, versions: readonly ActivityRecord[], expect = 0): Promise<void> {
  for (const [at, version] of versions.entries()) await store.put({ ...version, revision: expect + at }, { expect: expect + at });
}

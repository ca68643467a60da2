import { isRapportError } from '../core/errors.js';
import { newId } from '../core/ids.js';
import type { ActivityName, ActivityRecord, Author } from '../core/record.js';
import { allRecords } from './all-records.js';
import type { LocalStore } from './local-store.js';
import type { RecordStore } from './record-store.js';
import { putVersions, versionsOf } from './versions.js';

/**
 * Moves every record of an activity into the store of `client`, oldest first so that the order stays, with its earlier versions. One is taken away
 * only once all of it is there, and only as it was moved; after a break it goes on where it was. What was removed goes along as removed. @returns how many were moved, those not counted.
 */
export async function moveRecords(from: LocalStore, to: RecordStore, activity: ActivityName, client: string): Promise<number> {
  let moved = 0;
  for (const as of ['client', 'therapist'] satisfies Author[]) {
    const ids: string[] = [];
    for await (const { records } of allRecords(from, { as, activity })) ids.push(...records.filter(({ author }) => author === as).map(({ id }) => id));
    for (const id of ids.reverse()) {
      await moveOne(from, to, id, as, client);
      moved += 1;
    }
    if (keepsRemoved(from, to)) await moveRemoved(from, to, { as, activity }, client);
  }
  return moved;
}

/** Where a removed record can be brought back as long as where it comes from. */
const keepsRemoved = (from: LocalStore, to: RecordStore): boolean => to.capabilities.restore && (to.capabilities.kept !== 'memory' || from.capabilities.kept === 'memory');

/** What was removed goes along as removed, so that it can be brought back and never comes back by itself; as private, so that nothing sends it on the way. */
async function moveRemoved(from: LocalStore, to: RecordStore, { as, activity }: { readonly as: Author; readonly activity: ActivityName }, client: string): Promise<void> {
  const removed: ActivityRecord[] = [];
  for await (const { records } of allRecords(from, { as, activity, removed: true })) removed.push(...records.filter(({ author }) => author === as));
  for (const { id } of removed.reverse()) {
    const found = await versionsOfRemoved(from, id, as).catch(letPass('not-found'));
    if (!found) continue; // someone else on this page moves them too
    const versions = found.map((version) => ({ ...version, client, sharing: 'private' as const }));
    const isThere = await putVersions(to, versions).then(() => to.remove(id, { as }).then(() => true), letPass('conflict'));
    const present = isThere ? undefined : await to.get(id, { as }).catch(letPass('not-found'));
    if (present && !saysTheSame(present, versions.at(-1)!)) continue; // something else has its id there: it stays where it can be brought back
    await from.purge(id, { as }).catch(letPass('not-found'));
  }
}

/** It has to be there for a moment to be read whole. */
async function versionsOfRemoved(from: LocalStore, id: string, as: Author): Promise<readonly ActivityRecord[]> {
  await from.restore(id, { as });
  try {
    return await versionsOf(from, id, as);
  } finally {
    await from.remove(id, { as });
  }
}

async function moveOne(from: LocalStore, to: RecordStore, id: string, as: Author, client: string): Promise<void> {
  let ours: ActivityRecord | undefined; // what was put there last
  for (let settled = false; !settled; ) {
    const found = await versionsOf(from, id, as).catch(letPass('not-found'));
    if (!found) return; // someone else on this page moves them too, and was faster
    const versions = found.map((version) => ({ ...version, client }));
    await settle(versions, to, as, ours);
    ours = versions.at(-1)!;
    settled = await from.purge(id, { as, revision: ours.revision }).then(() => true, (error: unknown) => {
      if (isRapportError(error, 'conflict')) return false; // another tab wrote meanwhile: what it wrote goes along
      letPass('not-found')(error);
      return true;
    });
  }
}

/** Puts there what is not there yet, over what was `ours`; where something else has the same id, beside it. */
async function settle(versions: readonly ActivityRecord[], to: RecordStore, as: Author, ours: ActivityRecord | undefined): Promise<void> {
  const { id, status } = versions.at(-1)!;
  const there = await to.get(id, { as }).catch(letPass('not-found'));
  if (!there) return putVersions(to, versions).catch((error: unknown) => besideTaken(error, versions, to, as));
  const known = versions.findIndex((version) => saysTheSame(version, there));
  if (known >= 0) return putVersions(to, versions.slice(known + 1), there.revision);
  if (ours && saysTheSame(ours, there)) return putVersions(to, versions.slice(-1), there.revision);
  const beside = { id: newId(), ...(status === 'draft' ? { conflictOf: id } : {}) };
  return putVersions(to, versions.map((version) => ({ ...version, ...beside })));
}

/** Its id is taken, though nothing is to be read under it: it was put there this moment by someone else, or deleted there and can be brought back. */
async function besideTaken(error: unknown, versions: readonly ActivityRecord[], to: RecordStore, as: Author): Promise<void> {
  letPass('conflict')(error);
  const { id } = versions.at(-1)!;
  const there = await to.get(id, { as }).catch(letPass('not-found'));
  if (there && versions.some((version) => saysTheSame(version, there))) return;
  const beside = newId();
  await putVersions(to, versions.map((version) => ({ ...version, id: beside })));
}

const letPass = (code: 'not-found' | 'conflict') => (error: unknown): undefined => {
  if (!isRapportError(error, code)) throw error;
  return undefined;
};

const saysTheSame = (one: ActivityRecord, other: ActivityRecord): boolean =>
  one.status === other.status && one.updatedAt === other.updatedAt && JSON.stringify(one.payload) === JSON.stringify(other.payload);

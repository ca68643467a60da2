import { isRapportError } from '../core/errors.js';
import { newId } from '../core/ids.js';
import type { ActivityName, ActivityRecord, Author } from '../core/record.js';
import { allRecords } from './all-records.js';
import type { LocalStore } from './local-store.js';
import type { RecordStore } from './record-store.js';
import { putVersions, versionsOf } from './versions.js';

/**
 * Moves every record of an activity into the store of `client`, oldest first so that the order stays, with its earlier versions. One is taken away
 * only once all of it is there, and only as it was moved; after a break it goes on where it was. @returns how many were moved.
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
  }
  return moved;
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

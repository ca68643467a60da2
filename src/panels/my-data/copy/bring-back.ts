import { isRapportError } from '../../../core/errors.js';
import { newId } from '../../../core/ids.js';
import type { ActivityRecord, Author } from '../../../core/record.js';
import type { RecordStore } from '../../../store/record-store.js';
import { putVersions } from '../../../store/versions.js';
import { canonical } from './canonical.js';
import type { Kept } from './copy.js';

/** Where records come back to, and who asks. */
export interface Target {
  readonly store: RecordStore;
  readonly client: string;
  readonly author: Author;
}

/** What came of bringing a copy back, in records. */
export interface BroughtBack {
  readonly added: number;
  /** Here already, or deleted here and still to be had from there. */
  readonly known: number;
  /** Different here: both are kept, the one of the copy as a draft beside the other. */
  readonly conflicts: number;
  /** Of another author: not this person's to bring. */
  readonly others: number;
}

type Outcome = keyof BroughtBack;

/**
 * Puts the records of a copy among those of a client, the oldest first, each with what it was before. It comes back private, whatever it was: sharing is an act.
 * What is here stays as it is. @throws {RapportError} what the store refused with; what was brought until then stays.
 */
export async function bringBack({ records, earlier }: Kept, target: Target, progress: (done: number) => void = () => undefined): Promise<BroughtBack> {
  const result = { added: 0, known: 0, conflicts: 0, others: 0 };
  const finalsFirst = [...records].reverse().sort((one, other) => Number(one.status === 'draft') - Number(other.status === 'draft'));
  for (const [at, record] of finalsFirst.entries()) {
    result[await bring(record, earlier.filter(({ id }) => id === record.id), target)] += 1;
    progress(at + 1);
  }
  return result;
}

async function bring(record: ActivityRecord, earlier: readonly ActivityRecord[], target: Target): Promise<Outcome> {
  const { store, client, author } = target;
  if (record.author !== author) return 'others';
  const { draftOf, ...rest } = record;
  const edits = draftOf !== undefined && (await here(draftOf, target));
  const own = { ...rest, ...(edits ? { draftOf } : {}), client, sharing: 'private', revision: 0 } as ActivityRecord;
  const present = await here(record.id, target);
  if (present) return saysTheSame(present, own) ? 'known' : putBeside(own, target);
  try {
    await putVersions(store, [...earlierOf(own, earlier), own]);
    return 'added';
  } catch (error) {
    if (isRapportError(error, 'conflict')) return 'known'; // its id is that of one that was deleted here and can be brought back
    throw error;
  }
}

/** The versions of a final before it, the oldest first; a copy is not to be trusted to hold nothing else. */
function earlierOf(own: ActivityRecord, earlier: readonly ActivityRecord[]): readonly ActivityRecord[] {
  const fits = (each: ActivityRecord) => own.status === 'final' && each.status === 'final' && each.activity === own.activity && each.author === own.author;
  const oldestFirst = earlier.filter(fits).sort((one, other) => one.revision - other.revision);
  return oldestFirst.map((each) => ({ ...each, client: own.client, sharing: 'private' }));
}

/** A conflict settles like any other: the one that comes later stands beside the other, as a draft. Bringing the same copy back again adds no more. */
async function putBeside(record: ActivityRecord, { store }: Target): Promise<Outcome> {
  const beside = { ...record, id: newId(), status: 'draft', conflictOf: record.id } as ActivityRecord;
  const page = await store.list({ as: record.author, activity: record.activity, status: 'draft', limit: 500 });
  if (page.records.some((each) => each.conflictOf === record.id && canonical(each.payload) === canonical(record.payload))) return 'known';
  await store.put(beside, { expect: 0 });
  return 'conflicts';
}

async function here(id: string, { store, author }: Target): Promise<ActivityRecord | undefined> {
  return store.get(id, { as: author }).catch((error: unknown) => {
    if (isRapportError(error, 'not-found')) return undefined;
    throw error;
  });
}

/** Whether two are the same to the person: the same words, finished or not. */
function saysTheSame(one: ActivityRecord, other: ActivityRecord): boolean {
  return one.activity === other.activity && one.status === other.status && canonical(one.payload) === canonical(other.payload);
}

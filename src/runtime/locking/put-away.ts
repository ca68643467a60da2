import type { ActivityName, ActivityRecord } from '../../core/record.js';
import { isRapportError } from '../../core/errors.js';
import type { HeldRecord } from '../../store/held.js';
import type { RecordStore } from '../../store/record-store.js';
import { expected } from '../refusals.js';
import { lockable } from './lockable.js';

const PATIENCE = 4000; // ms for the disk; a lock waits five seconds in all, so one is left to seal what the disk refused

/** The part of a draft that is put away. */
export interface Draft {
  readonly record: ActivityRecord<ActivityName>;
  readonly unsaved: boolean;
  flush(): Promise<void>;
}

/** Where words off the screen are: on the disk, sealed in memory where the disk refused, or still here as they are where nothing can seal them. */
type PutAway = 'saved' | 'here' | HeldRecord;

/** Saves a draft, or seals it where storage refuses or does not answer. The encryption starts at once. */
export async function putAway(draft: Draft, store: RecordStore | undefined): Promise<PutAway> {
  if (await isSaved(draft)) return 'saved';
  return (await lockable(store)?.hold(draft.record).catch(expected)) ?? 'here';
}

async function isSaved(draft: Draft): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), PATIENCE)));
  const saved = draft.flush().then(() => !draft.unsaved, letRefusalPass);
  return Promise.race([saved, late]).finally(() => clearTimeout(timer));
}

/** The draft has told the person already. */
function letRefusalPass(error: unknown): false {
  if (!isRapportError(error)) throw error;
  return false;
}

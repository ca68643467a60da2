import { keep } from '../keeping.js';
import { lockable, unlockStore, type UnlockWith } from '../locking/lockable.js';
import type { Place } from '../place.js';

/** Drops the key of the client at `place`, once everyone who shows words of theirs has saved. A store without a key has nothing to drop. */
export async function lockPlace(place: Place): Promise<void> {
  const keeping = await keep(place);
  await lockable(keeping.store)?.lock();
  keeping.release();
}

/** Opens it again. @returns whether it was locked. @throws {RapportError} as `unlockStore`. */
export async function unlockPlace(place: Place, secret: UnlockWith | undefined): Promise<boolean> {
  const keeping = await keep(place);
  try {
    const wasLocked = lockable(keeping.store)?.state === 'locked';
    if (wasLocked) await unlockStore(keeping.store, secret);
    return wasLocked;
  } finally {
    keeping.release();
  }
}

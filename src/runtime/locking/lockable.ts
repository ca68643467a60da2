import type { DeviceStore, Secret } from '../../store/local-store.js';
import type { RecordStore } from '../../store/record-store.js';

/** What a page or a person unlocks with: a password as text, or said to be which. */
export type UnlockWith = string | Secret;

/** The store as one with a key; `undefined` for any other, which can be covered and no more. */
export function lockable(store: RecordStore | undefined): DeviceStore | undefined {
  return store && 'beforeLock' in store ? (store as DeviceStore) : undefined;
}

/** Whether more than a tap is needed to see the words again, or the portal gave no key: otherwise a lock is a curtain, and called so. */
export function needsKey(store: RecordStore | undefined): boolean {
  const device = lockable(store);
  return device !== undefined && (device.refusal !== undefined || device.keys.kinds.some((kind) => kind !== 'device'));
}

/** Opens a store that has a key. @throws {RapportError} `wrong-key`, `locked` where a secret is needed, `auth-needed`, `invalid` for a mistyped recovery code. */
export async function unlockStore(store: RecordStore | undefined, secret?: UnlockWith): Promise<void> {
  await lockable(store)?.unlock(typeof secret === 'string' ? { passphrase: secret } : secret);
}

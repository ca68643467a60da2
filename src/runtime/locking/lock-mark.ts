import type { RecordStore } from '../../store/record-store.js';
import { readMark, writeMark } from '../marks.js';
import { lockable } from './lockable.js';

const KEY = 'rapport:locked';

/** Whether this device asked for a secret last time: a form is not shown then only to be taken away again. */
export const expectsLock = (): boolean => readMark('this-device', KEY) !== undefined;

/** Notes whether `store`, just opened, asks for a secret. */
export function noteLock(store: RecordStore): void {
  const isLocked = lockable(store)?.state === 'locked';
  if (isLocked !== expectsLock()) writeMark('this-device', KEY, isLocked ? 'yes' : undefined);
}

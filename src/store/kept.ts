import { isSharedFinal, type ActivityRecord, type Kept } from '../core/record.js';
import type { StoreCapabilities } from './record-store.js';

/** Where a store keeps this record: what was not shared may be kept apart from what was. */
export function keptOf({ kept, keptUnshared = kept }: StoreCapabilities, record: Pick<ActivityRecord, 'status' | 'sharing'>): Kept {
  return isSharedFinal(record) ? kept : keptUnshared;
}

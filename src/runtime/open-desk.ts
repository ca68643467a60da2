import type { ActivityName } from '../core/record.js';
import type { StoreChange } from '../store/record-store.js';
import type { Activity, ActivityWords } from './activity.js';
import { ActivityRecords } from './activity-records.js';
import { DeliveryWatch } from './deliveries.js';
import { DraftShelf } from './draft-shelf.js';
import type { Keeping } from './keeping.js';
import { lockable } from './locking/lockable.js';
import type { Place } from './place.js';

/** What a desk has while its store is open. */
export interface OpenDesk<A extends ActivityName> {
  readonly keeping: Keeping;
  readonly records: ActivityRecords<A>;
  readonly shelf: DraftShelf<A>;
  readonly deliveries: DeliveryWatch;
  /** Lets go of the store, and hears of it no longer; asked twice, it does it once. */
  end(): void;
}

/** What a desk hears of while its store is open. */
interface Hearing {
  changed(): void;
  noticed(change: StoreChange): void;
  /** A lock comes: takes the words off the screen, to where they are safe. */
  empty(): Promise<void>;
}

/** The parts of a desk that stand on its open store. */
export function openDesk<A extends ActivityName>({ codec }: Activity<A, never, ActivityWords>, place: Place, keeping: Keeping, hearing: Hearing): OpenDesk<A> {
  const { store } = keeping;
  const records = new ActivityRecords(store, codec, place.author);
  const deliveries = new DeliveryWatch(store, () => hearing.changed());
  const stops = [
    store.watch((change) => hearing.noticed(change)),
    lockable(store)?.beforeLock(() => hearing.empty()),
    () => deliveries.stop(),
    () => keeping.release(),
  ];
  return { keeping, records, deliveries, shelf: new DraftShelf(records, place, codec.activity as A), end: () => stops.splice(0).forEach((stop) => stop?.()) };
}

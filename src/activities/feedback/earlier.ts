import type { ReactiveControllerHost } from 'lit';
import type { ActivityRecord, Author } from '../../core/record.js';
import type { Place } from '../../runtime/place.js';
import { RecordList } from '../../runtime/record-list.js';
import type { RecordStore } from '../../store/record-store.js';
import type { Change } from './feedback.payload.js';
import { openChanges } from './agreement.js';
import { agreementsOf } from './meeting.js';
import { progressOf, type SharedRecords, turnsAmong } from './two-devices.js';

/** Whose records are read, and where. */
interface EarlierSource {
  readonly place: Place;
  readonly store: RecordStore;
  readonly clinic: SharedRecords | undefined;
}

/** What was said and agreed before: in the own store, and where the other's is read. */
export class Earlier {
  readonly list: RecordList<'feedback'>;
  readonly #there: RecordList<'feedback'>;

  /** @param source Asked before every update; `undefined` while nothing of it may stand on the page. */
  constructor(host: ReactiveControllerHost, source: () => EarlierSource | undefined) {
    const from = (storeOf: (source: EarlierSource) => SharedRecords | undefined) => () => {
      const asked = source();
      const store = asked && storeOf(asked);
      return store && { store, as: asked.place.author, activity: 'feedback' as const };
    };
    this.list = new RecordList(host, from(({ store }) => store));
    this.#there = new RecordList(host, from(({ clinic }) => clinic));
  }

  /** Agreements that the other shared and the own store does not hold. */
  get sharedThere(): readonly ActivityRecord<'feedback'>[] {
    return this.#there.records.filter(({ payload }) => payload.part === 'agreement');
  }

  /** The newest voice of `author`, where it waits to be revealed on two devices: neither revealed nor called off since. */
  waitingOf(author: Author): ActivityRecord<'feedback'> | undefined {
    const record = this.list.records.find((each) => each.author === author && each.payload.part === 'voice');
    if (record?.payload.part !== 'voice' || record.payload.finished !== 'to-reveal') return undefined;
    const progress = progressOf(turnsAmong([...this.list.records, ...this.#there.records], record), author);
    return progress?.at === 'revealed' || progress?.at === 'apart' ? undefined : record;
  }

  /** What is still open of the newest agreement among `own` records and those the other shared. */
  stillOpen(own: readonly ActivityRecord<'feedback'>[]): readonly Change[] {
    return openChanges(agreementsOf(own, this.sharedThere)[0]);
  }
}

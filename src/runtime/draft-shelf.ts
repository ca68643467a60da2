import type { ActivityName, ActivityRecord } from '../core/record.js';
import type { ActivityRecords } from './activity-records.js';
import type { Place } from './place.js';
import { TabMemory } from './tab-memory.js';

/** Something left unfinished: when, and never its words. */
export interface Unfinished {
  readonly id: string;
  readonly updatedAt: string;
}

/** The drafts of one author: which of them this tab was working on, and which are offered as unfinished. */
export class DraftShelf<A extends ActivityName> {
  /** What a later visit is offered, the newest change first. */
  unfinished: readonly Unfinished[] = [];
  readonly #records: ActivityRecords<A>;
  readonly #tab: TabMemory;

  constructor(records: ActivityRecords<A>, place: Place, activity: A) {
    this.#records = records;
    this.#tab = new TabMemory(place, activity);
  }

  /** The draft this tab worked on last, `begun` aside, which it began since. Where there is none, the others are offered as unfinished. */
  async ofThisTab(begun?: string): Promise<ActivityRecord<A> | undefined> {
    const drafts = (await this.#records.drafts()).filter(({ id }) => id !== begun);
    const mine = drafts.filter((draft) => this.#tab.rank(draft.id) >= 0).sort((one, other) => this.#tab.rank(other.id) - this.#tab.rank(one.id))[0];
    this.unfinished = mine ? [] : drafts.map(({ id, updatedAt }) => ({ id, updatedAt }));
    return mine;
  }

  /** The draft `id`, or the newest. */
  async find(id?: string): Promise<ActivityRecord<A> | undefined> {
    const drafts = await this.#records.drafts();
    return id === undefined ? drafts[0] : drafts.find((each) => each.id === id);
  }

  /** This tab works on it now: a reload goes on there, and it is not offered. */
  take(id: string): void {
    this.#tab.remember(id);
    this.drop(id);
  }

  /** This tab is done with it. */
  leave(id: string): void {
    this.#tab.forget(id);
  }

  /** Offers a draft that was brought back. */
  offer({ id, updatedAt }: Unfinished): void {
    this.unfinished = [{ id, updatedAt }, ...this.unfinished];
  }

  /** Offers `id` no longer. */
  drop(id: string): void {
    this.unfinished = this.unfinished.filter((each) => each.id !== id);
  }
}

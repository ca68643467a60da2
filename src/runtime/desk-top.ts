import { RapportError } from '../core/errors.js';
import type { Problem } from '../core/model.js';
import type { ActivityName, ActivityPayloads, ActivityRecord } from '../core/record.js';
import type { RecordStore } from '../store/record-store.js';
import type { Activity, ActivityWords } from './activity.js';
import type { ActivityRecords } from './activity-records.js';
import { ComingStore } from './coming-store.js';
import type { DeskListener } from './desk-listener.js';
import { DeskLock } from './locking/desk-lock.js';
import type { OpenDesk } from './open-desk.js';
import type { Place } from './place.js';
import { Refusals } from './refusals.js';
import type { DeskScreen } from './screen.js';
import { WorkingDraft } from './working-draft.js';

/** What lies on a desk and can be laid on it: the record being worked on, what stands on the screen, and the store under both, once it is open. */
export class DeskTop<A extends ActivityName, Message extends { readonly type: string }> {
  readonly activity: Activity<A, Message, ActivityWords>;
  place: Place;
  readonly listener: DeskListener;
  readonly refusals: Refusals;
  /** What is written goes here, also while it is still being opened. */
  readonly coming = new ComingStore();
  readonly lock = new DeskLock(this);
  screen: DeskScreen<A> = { at: 'loading' };
  draft: WorkingDraft<A, Message> | undefined;
  problems: readonly Problem[] = [];
  /** What stands on the store, once that is open. */
  standing: OpenDesk<A> | undefined;

  constructor(activity: Activity<A, Message, ActivityWords>, place: Place, listener: DeskListener) {
    this.activity = activity;
    this.place = place;
    this.listener = listener;
    this.refusals = new Refusals(activity.model.activity, listener);
  }

  /** The open store, once there is one. */
  get store(): RecordStore | undefined {
    return this.standing?.keeping.store;
  }

  /** @throws {RapportError} `storage-unavailable` while nothing is open. */
  get opened(): OpenDesk<A> {
    if (!this.standing) throw new RapportError('storage-unavailable', 'nothing is open yet');
    return this.standing;
  }

  /** The stored records of this activity. @throws {RapportError} `storage-unavailable` while nothing is open. */
  get records(): ActivityRecords<A> {
    return this.opened.records;
  }

  /** From a record being read back to what this tab was writing, or to a new record. */
  async goOn(): Promise<void> {
    if (this.draft) this.show({ at: 'editing' });
    else this.workOn(await this.opened.shelf.ofThisTab());
  }

  /** Another session: what begins from now on belongs to it, and so does what nothing was written in yet. */
  inSession(session: string | undefined): void {
    if (session === this.place.session) return;
    const { session: _before, ...place } = this.place;
    this.place = session === undefined ? place : { ...place, session };
    if (this.screen.at === 'editing' && this.draft?.untouched) this.workOn(undefined);
  }

  send(message: Message): void {
    if (this.screen.at !== 'editing' || !this.draft) return;
    this.draft.send(message);
    if (this.problems.length > 0) this.problems = this.draft.problems();
  }

  /** Resolves when everything typed is durable; rejects with the refusal otherwise. */
  async flush(): Promise<void> {
    await this.draft?.flush();
  }

  /** Puts what is unfinished aside, durably, and begins a new record. */
  async startNew(first?: Message): Promise<void> {
    await this.flush();
    if (this.draft) this.opened.shelf.leave(this.draft.record.id);
    this.workOn(undefined);
    if (first) this.send(first);
  }

  /** Puts the present draft aside and goes on with the newest draft that fits, or begins one with `first`. */
  async switchTo(fits: (payload: ActivityPayloads[A]) => boolean, first: Message): Promise<void> {
    await this.flush();
    const other = (await this.records.drafts()).find((draft) => draft.draftOf === undefined && fits(draft.payload));
    this.workOn(other);
    if (!other) this.send(first);
  }

  /** Opens the draft `id`, or the newest unfinished one; resolves with whether there was one. */
  async resume(id?: string): Promise<boolean> {
    await this.flush();
    const draft = await this.opened.shelf.find(id);
    this.opened.shelf.unfinished = [];
    if (draft) this.workOn(draft);
    else this.listener.changed();
    return draft !== undefined;
  }

  /** Opens a stored record: a draft to go on with, a final to read. @throws {RapportError} `not-found` and what the store says. */
  async open(id: string): Promise<void> {
    await this.flush();
    await this.refusals.guard(() => this.take(id));
  }

  /** Shows a stored record: a draft of one's own to go on with, anything else to read. */
  async take(id: string): Promise<void> {
    const record = await this.records.get(id);
    if (record.status !== 'draft' || record.author !== this.place.author) return this.show({ at: 'viewing', record });
    this.workOn(record);
  }

  /** Opens a draft that edits the final `id`: the one already begun, or a new one. */
  async edit(id: string): Promise<void> {
    await this.flush();
    this.workOn(await this.records.draftOf(id));
  }

  /** Shows `screen`, or the lock where one is on. */
  show(screen: DeskScreen<A>): void {
    this.screen = this.lock.shut ? { at: 'locked' } : screen;
    this.listener.changed();
  }

  /** Puts `record` on the desk, or a new one; `unsaved` words are saved in time. */
  workOn(record: ActivityRecord<A> | undefined, words: 'stored' | 'unsaved' = 'stored'): void {
    const draft: WorkingDraft<A, Message> = new WorkingDraft(this.coming, this.activity.model, record ?? this.place, {
      changed: () => this.draft === draft && this.listener.changed(),
      durable: (stored) => {
        if (this.draft === draft) this.opened.shelf.take(stored.id);
        this.listener.emit('rapport-drafted', this.records.detail(stored));
      },
      failed: (error) => this.refusals.tell(error),
      conflicted: () => this.refusals.remark !== 'storage-lost' && this.refusals.say('conflict'), // after a loss nobody else wrote
    });
    this.draft = draft;
    this.problems = [];
    if (record && record.revision > 0) this.opened.shelf.take(record.id);
    if (words === 'unsaved') draft.touch();
    this.show({ at: 'editing' });
  }

  /** Goes on with what lies here, begun while the store was coming too, or begins a new record. */
  goOnOrBegin(): void {
    if (!this.draft) return this.workOn(undefined);
    if (this.draft.unsaved) this.draft.touch();
    this.show({ at: 'editing' });
  }

  /** Begins anew where the record `id` stood on the screen. */
  leaveScreenOf(id: string): void {
    if ('record' in this.screen && this.screen.record.id === id) this.workOn(undefined);
  }
}

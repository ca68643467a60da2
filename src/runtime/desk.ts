import { isRapportError, RapportError, type RapportErrorCode } from '../core/errors.js';
import type { Problem } from '../core/model.js';
import type { ActivityName, ActivityPayloads, ActivityRecord, Sharing } from '../core/record.js';
import type { RecordStore, StoreChange } from '../store/record-store.js';
import type { Activity, ActivityWords } from './activity.js';
import type { ActivityRecords } from './activity-records.js';
import type { DeliveryWatch } from './deliveries.js';
import type { DeskListener } from './desk-listener.js';
import type { Unfinished } from './draft-shelf.js';
import type { RecordDetail } from './events.js';
import { carryOver, keep } from './keeping.js';
import { DeskLock } from './locking/desk-lock.js';
import { openDesk, type OpenDesk } from './open-desk.js';
import type { Place } from './place.js';
import { expected, Refusals, type Remark } from './refusals.js';
import type { DeskScreen } from './screen.js';
import { WorkingDraft } from './working-draft.js';

/**
 * Where one activity works for one client as one author: the open store, the record being worked on
 * and what else is unfinished. It ends with its client, so nothing of one ever reaches another.
 */
export class Desk<A extends ActivityName, Message extends { readonly type: string }> {
  readonly place: Place;
  screen: DeskScreen<A> = { at: 'loading' };
  draft: WorkingDraft<A, Message> | undefined;
  problems: readonly Problem[] = [];
  /** The record last removed, while it can be brought back with one tap. */
  removed: { readonly id: string } | undefined;
  readonly #activity: Activity<A, Message, ActivityWords>;
  readonly #listener: DeskListener;
  readonly #refusals: Refusals;
  #open: OpenDesk<A> | undefined;
  #closed = false;
  readonly #lock = new DeskLock(this);
  #revealing: Promise<void> = Promise.resolve();
  /** What is still to be opened first: the store was locked when it was opened. */
  #toBegin: { readonly record: string | undefined } | undefined;
  #completing: Promise<RecordDetail | undefined> | undefined;

  constructor(activity: Activity<A, Message, ActivityWords>, place: Place, listener: DeskListener) {
    this.#activity = activity;
    this.place = place;
    this.#listener = listener;
    this.#refusals = new Refusals(activity.model.activity, listener);
  }

  /** The stored records of this activity. @throws {RapportError} `storage-unavailable` while nothing is open. */
  get records(): ActivityRecords<A> {
    return this.#opened.records;
  }

  /** The open store, once there is one. */
  get store(): RecordStore | undefined {
    return this.#open?.keeping.store;
  }

  /** How far what was shared has come, once the store is open. */
  get deliveries(): DeliveryWatch | undefined {
    return this.#open?.deliveries;
  }

  /** Why this desk keeps in memory only although it would rather not. */
  get notice(): RapportErrorCode | undefined {
    return this.#open?.keeping.notice;
  }

  /** What is offered as unfinished from an earlier visit. */
  get unfinished(): readonly Unfinished[] {
    return this.#open?.shelf.unfinished ?? [];
  }

  /** Something the person should know. */
  get remark(): Remark | undefined {
    return this.#refusals.remark;
  }

  /** Opens the store and goes on where this tab was, or opens `record`, or begins anew. What is refused is told. */
  async openStore(record?: string): Promise<void> {
    const keeping = await this.#refusals.guard(() => keep(this.place)).catch(expected);
    if (!keeping) return this.#refusals.tryAgainWith(() => this.openStore(record));
    if (this.#closed) return keeping.release();
    this.#refusals.settle();
    this.#open = openDesk(this.#activity as unknown as Activity<A, never, ActivityWords>, this.place, keeping, {
      changed: () => this.#listener.changed(), noticed: (change) => void this.#noticed(change), empty: () => this.#empty(),
    });
    this.#toBegin = { record };
    if (this.#lock.refusal) this.#refusals.tell(new RapportError(this.#lock.refusal, 'the key of this client cannot be had'));
    await this.#reveal();
  }

  /** Puts the words away and lets go of the store; both stay where nothing could take the words. @returns whether some still wait here. */
  async close(): Promise<boolean> {
    this.#closed = true;
    await this.#lock.put();
    if (this.draft?.unsaved) return true;
    this.screen = { at: 'loading' };
    this.#open?.end();
    return this.wouldLose;
  }

  /** Goes on after a `close` that left words waiting. */
  async reopen(): Promise<void> {
    this.#closed = false;
    await (this.#lock.holds ? this.openStore() : this.#listener.changed());
  }

  /** Whether words are here that are on no disk, so that leaving the page would lose them. */
  get wouldLose(): boolean {
    return this.#lock.holds || this.draft?.saveState.is === 'failed';
  }

  /** Covers the screen, with the words on the disk, or sealed, once this resolves; or takes the cover away, and shows them where the store is open too. */
  async cover(covered: boolean): Promise<void> {
    this.#lock.covered = covered;
    await (covered ? this.#empty() : this.#reveal());
  }

  /** From a record being read back to what this tab was writing, or to a new record. */
  async goOn(): Promise<void> {
    if (this.draft) this.#show({ at: 'editing' });
    else this.#workOn(await this.#opened.shelf.ofThisTab());
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

  /** Tries again what was refused last. */
  async retry(): Promise<void> {
    await this.#refusals.retry(() => this.flush());
  }

  /** Keeps the draft as finished; pressing twice does it once. */
  complete(sharing: Sharing): Promise<RecordDetail | undefined> {
    return (this.#completing ??= this.#complete(sharing).finally(() => (this.#completing = undefined)));
  }

  /** Puts what is unfinished aside, durably, and begins a new record. */
  async startNew(first?: Message): Promise<void> {
    await this.flush();
    if (this.draft) this.#opened.shelf.leave(this.draft.record.id);
    this.#workOn(undefined);
    if (first) this.send(first);
  }

  /** Puts the present draft aside and goes on with the newest draft that fits, or begins one with `first`. */
  async switchTo(fits: (payload: ActivityPayloads[A]) => boolean, first: Message): Promise<void> {
    await this.flush();
    const other = (await this.records.drafts()).find((draft) => draft.draftOf === undefined && fits(draft.payload));
    this.#workOn(other);
    if (!other) this.send(first);
  }

  /** Opens the draft `id`, or the newest unfinished one; resolves with whether there was one. */
  async resume(id?: string): Promise<boolean> {
    await this.flush();
    const draft = await this.#opened.shelf.find(id);
    this.#opened.shelf.unfinished = [];
    if (draft) this.#workOn(draft);
    else this.#listener.changed();
    return draft !== undefined;
  }

  /** Opens a stored record: a draft to go on with, a final to read. @throws {RapportError} `not-found` and what the store says. */
  async open(id: string): Promise<void> {
    await this.flush();
    await this.#refusals.guard(() => this.#take(id));
  }

  /** Opens a draft that edits the final `id`: the one already begun, or a new one. */
  async edit(id: string): Promise<void> {
    await this.flush();
    this.#workOn(await this.records.draftOf(id));
  }

  async setSharing(id: string, sharing: Sharing): Promise<void> {
    await this.#changeKept('rapport-shared', () => this.records.setSharing(id, sharing));
  }

  /** Changes a finished record by one message, without a draft: a mark on it, not its words. */
  async mark(id: string, message: Message): Promise<void> {
    await this.#changeKept('rapport-saved', () => this.records.mark(id, (payload) => this.#activity.model.update(payload, message)));
  }

  /** Removes the draft on the screen; it can be brought back. */
  async discard(): Promise<void> {
    const draft = this.draft;
    if (!draft) return;
    const { id, revision } = draft.record;
    await draft.discard();
    this.#opened.shelf.leave(id);
    this.#workOn(undefined);
    if (revision > 0) this.#wasRemoved(id);
  }

  /** Removes a record; it can be brought back. */
  async remove(id: string): Promise<void> {
    await this.#refusals.guard(async () => {
      if (this.draft?.record.id === id) return this.discard();
      await this.records.remove(id);
      this.#opened.shelf.drop(id);
      this.#leaveScreenOf(id);
      this.#wasRemoved(id);
    });
  }

  async restore(id: string): Promise<void> {
    await this.#refusals.guard(async () => {
      const record = await this.records.restore(id);
      if (this.removed?.id === id) this.removed = undefined;
      if (record.status === 'draft') this.#opened.shelf.offer(record);
      this.#listener.emit('rapport-restored', { activity: this.#activity.model.activity, id });
      this.#listener.changed();
    });
  }

  /** Deletes a record for good, its earlier revisions too. */
  async purge(id: string): Promise<void> {
    await this.#refusals.guard(async () => {
      const removedBefore = this.removed?.id === id;
      await this.records.purge(id);
      if (removedBefore) this.removed = undefined;
      this.#leaveScreenOf(id);
      if (!removedBefore) this.#listener.emit('rapport-deleted', { activity: this.#activity.model.activity, id });
      this.#listener.changed();
    });
  }

  /** Takes everything off the screen, and the words to where they are safe. */
  async #empty(): Promise<void> {
    const put = this.#lock.put();
    this.#show({ at: 'locked' });
    await put;
  }

  /** Shows what belongs on the screen, once nothing stands before it; asked twice, it does it once. */
  #reveal(): Promise<void> {
    this.#revealing = this.#revealing.then(async () => {
      await this.#lock.settled();
      const first = this.#toBegin;
      if (!this.#open || (this.screen.at !== 'locked' && !first)) return;
      if (!this.#lock.shut) await this.#goIn(first).catch((error: unknown) => this.#cannotBegin(error));
      if (this.#lock.shut) return this.#show({ at: 'locked' });
      this.#toBegin = undefined;
      if (first) this.#listener.emit('rapport-ready', { activity: this.#activity.model.activity, client: this.place.client });
    });
    return this.#revealing;
  }

  async #goIn(first: { readonly record: string | undefined } | undefined): Promise<void> {
    const held = await this.#lock.takeBack();
    if (held) this.#workOn(held as ActivityRecord<A>, 'unsaved');
    else await (first ? this.#begin(first.record) : this.goOn());
  }

  get #opened() {
    if (!this.#open) throw new RapportError('storage-unavailable', 'nothing is open yet');
    return this.#open;
  }

  async #begin(record: string | undefined): Promise<void> {
    if (this.#opened.keeping.store.capabilities.kept === 'device') await carryOver(this.place, this.#activity.model.activity, this.#opened.keeping.store);
    const mine = await this.#opened.shelf.ofThisTab();
    if (record === undefined) this.#workOn(mine);
    else await this.#take(record); // refused, it is told once
  }

  #cannotBegin(error: unknown): void {
    if (!isRapportError(error)) throw error;
    if (error.code === 'locked') return this.#show({ at: 'locked' });
    this.#refusals.say(error.code);
    this.#refusals.tell(error);
    this.#workOn(undefined);
  }

  async #complete(sharing: Sharing): Promise<RecordDetail | undefined> {
    const draft = this.draft;
    if (!draft || this.screen.at !== 'editing') return undefined;
    this.problems = draft.problems();
    if (this.problems.length > 0) return void this.#listener.changed();
    const before = draft.record.draftOf === undefined ? undefined : await this.records.get(draft.record.draftOf).catch(expected);
    this.#refusals.tryAgainWith(() => this.complete(sharing));
    const finished = draft.payload;
    const final = await draft.complete(sharing).catch(expected);
    if (!final) return undefined;
    this.#refusals.settle();
    this.#opened.shelf.leave(draft.record.id);
    if (draft.payload === finished) this.#showKept(final);
    else this.#workOn({ ...(await this.records.draftOf(final.id)), payload: draft.payload }, 'unsaved'); // typed while the store was writing
    const detail = this.records.detail(final);
    this.#listener.emit('rapport-saved', detail);
    if (before && before.sharing !== final.sharing) this.#listener.emit('rapport-shared', detail);
    return detail;
  }

  async #changeKept(event: 'rapport-shared' | 'rapport-saved', change: () => Promise<{ readonly record: ActivityRecord<A>; readonly changed: boolean }>): Promise<void> {
    await this.#refusals.guard(async () => {
      const { record, changed } = await change();
      if ('record' in this.screen && this.screen.record.id === record.id) this.#show({ ...this.screen, record });
      if (changed) this.#listener.emit(event, this.records.detail(record));
    });
  }

  #showKept(record: ActivityRecord<A>): void {
    this.draft = undefined;
    this.#show({ at: 'kept', record });
  }

  #workOn(record: ActivityRecord<A> | undefined, words: 'stored' | 'unsaved' = 'stored'): void {
    const { shelf, records } = this.#opened;
    const draft: WorkingDraft<A, Message> = new WorkingDraft(records.store, this.#activity.model, record ?? this.place, {
      changed: () => this.draft === draft && this.#listener.changed(),
      durable: (stored) => {
        if (this.draft === draft) shelf.take(stored.id);
        this.#listener.emit('rapport-drafted', records.detail(stored));
      },
      failed: (error) => this.#refusals.tell(error),
      conflicted: () => this.#refusals.remark !== 'storage-lost' && this.#refusals.say('conflict'), // after a loss nobody else wrote
    });
    this.draft = draft;
    this.problems = [];
    if (record && record.revision > 0) shelf.take(record.id);
    if (words === 'unsaved') draft.touch();
    this.#show({ at: 'editing' });
  }

  #show(screen: DeskScreen<A>): void {
    this.screen = this.#lock.shut ? { at: 'locked' } : screen;
    this.#listener.changed();
  }

  /** Shows a stored record: a draft of one's own to go on with, anything else to read. */
  async #take(id: string): Promise<void> {
    const record = await this.records.get(id);
    if (record.status !== 'draft' || record.author !== this.place.author) return this.#show({ at: 'viewing', record });
    this.#workOn(record);
  }

  #leaveScreenOf(id: string): void {
    if ('record' in this.screen && this.screen.record.id === id) this.#workOn(undefined);
  }

  #wasRemoved(id: string): void {
    this.removed = { id };
    this.#listener.emit('rapport-deleted', { activity: this.#activity.model.activity, id });
    this.#listener.changed();
  }

  /** Everything of this client was deleted: nothing of it stays on the screen. */
  #forgetAll(): void {
    this.#opened.shelf.unfinished = [];
    this.removed = undefined;
    this.draft = undefined;
    this.#lock.forget();
    if (this.screen.at !== 'locked') this.#workOn(undefined);
  }

  /** Another tab changed something: a draft that rests here follows it; one with unsaved words waits for its own save to find out. */
  async #noticed(change: StoreChange): Promise<void> {
    if (change.kind === 'lost') return this.#refusals.say('storage-lost');
    if (change.kind === 'erased') return this.#forgetAll();
    if (change.kind === 'unlocked') return this.#reveal();
    const draft = this.draft;
    if (!change.elsewhere || !draft || draft.unsaved || change.id !== draft.record.id) return this.#listener.changed();
    if (change.kind !== 'put' || change.revision === draft.record.revision) return;
    const newer = await this.records.get(change.id).catch(expected);
    if (this.draft !== draft || draft.unsaved) return;
    if (newer?.status === 'draft') this.#workOn(newer);
    else if (newer) this.#show({ at: 'viewing', record: newer });
    this.#refusals.say('changed-elsewhere');
  }
}

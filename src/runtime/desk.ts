import { isRapportError, RapportError, type RapportErrorCode } from '../core/errors.js';
import type { ActivityName, ActivityRecord, Sharing } from '../core/record.js';
import type { RecordStore, StoreChange } from '../store/record-store.js';
import type { Activity, ActivityWords } from './activity.js';
import type { DeliveryWatch } from './deliveries.js';
import { DeskTop } from './desk-top.js';
import type { Unfinished } from './draft-shelf.js';
import type { RecordDetail } from './events.js';
import { finish } from './finishing.js';
import { carryOver, keep } from './keeping.js';
import { expectsLock, noteLock } from './locking/lock-mark.js';
import { openDesk } from './open-desk.js';
import { painted } from './painted.js';
import { RecordActs } from './record-acts.js';
import { expected, type Remark } from './refusals.js';
import { hasDraftInTab } from './tab-memory.js';

/**
 * Where one activity works for one client as one author: the open store, the record being worked on
 * and what else is unfinished. It ends with its client, so nothing of one ever reaches another.
 */
export class Desk<A extends ActivityName, Message extends { readonly type: string }> extends DeskTop<A, Message> {
  /** What is done with records that are kept. */
  readonly kept = new RecordActs<A, Message>(this);
  #closed = false;
  #revealing: Promise<void> = Promise.resolve();
  /** What is still to be opened first: the store was locked when it was opened. */
  #toBegin: { readonly record: string | undefined } | undefined;
  #completing: Promise<RecordDetail | undefined> | undefined;

  /** How far what was shared has come, once the store is open. */
  get deliveries(): DeliveryWatch | undefined {
    return this.standing?.deliveries;
  }

  /** Why this desk keeps in memory only although it would rather not. */
  get notice(): RapportErrorCode | undefined {
    return this.standing?.keeping.notice;
  }

  /** What is offered as unfinished from an earlier visit. */
  get unfinished(): readonly Unfinished[] {
    return this.standing?.shelf.unfinished ?? [];
  }

  /** Something the person should know. */
  get remark(): Remark | undefined {
    return this.refusals.remark;
  }

  /**
   * Opens the store and goes on where this tab was, or opens `record`, or begins anew: at once, with the store opened once that stands, where
   * the activity allows it and nothing speaks for something else. What is refused is told.
   */
  async openStore(record?: string): Promise<void> {
    const begins = record === undefined && this.#mayBeginAtOnce;
    if (begins) this.workOn(undefined);
    const opening = this.#openHere(begins ? painted() : undefined);
    this.coming.comes(opening);
    const store = await opening.catch(expected);
    if (!store) return this.#notOpened(record);
    this.#toBegin = { record };
    if (this.#closed) return this.draft ? undefined : this.standing?.end(); // words from before are stored first, by who closed
    this.refusals.settle();
    if (this.lock.refusal) this.refusals.tell(new RapportError(this.lock.refusal, 'the key of this client cannot be had'));
    await this.#reveal();
  }

  /** Puts the words away and lets go of the store; both stay where nothing could take the words. @returns whether some still wait here. */
  async close(): Promise<boolean> {
    this.#closed = true;
    await this.lock.put();
    if (this.draft?.unsaved) return true;
    this.screen = { at: 'loading' };
    this.standing?.end();
    return this.wouldLose;
  }

  /** Goes on after a `close` that left words waiting. */
  async reopen(): Promise<void> {
    this.#closed = false;
    if (this.lock.holds) return this.openStore();
    await this.#reveal();
    this.listener.changed();
  }

  /** Whether words are here that are on no disk, so that leaving the page would lose them. */
  get wouldLose(): boolean {
    const { draft } = this;
    return this.lock.holds || draft?.saveState.is === 'failed' || (!this.standing && (draft?.unsaved ?? false));
  }

  /** Covers the screen, with the words on the disk, or sealed, once this resolves; or takes the cover away, and shows them where the store is open too. */
  async cover(covered: boolean): Promise<void> {
    this.lock.covered = covered;
    await (covered ? this.#empty() : this.#reveal());
  }

  /** Tries again what was refused last. */
  async retry(): Promise<void> {
    await this.refusals.retry(() => this.flush());
  }

  /** Keeps the draft as finished; pressing twice does it once. */
  complete(sharing: Sharing): Promise<RecordDetail | undefined> {
    this.#completing ??= finish(this, sharing, () => this.complete(sharing)).finally(() => (this.#completing = undefined));
    return this.#completing;
  }

  /** Takes everything off the screen, and the words to where they are safe. */
  async #empty(): Promise<void> {
    const put = this.lock.put();
    this.show({ at: 'locked' });
    await put;
  }

  /** Shows what belongs on the screen, once nothing stands before it; asked twice, it does it once. */
  #reveal(): Promise<void> {
    this.#revealing = this.#revealing.then(async () => {
      await this.lock.settled();
      const first = this.#toBegin;
      if (!this.standing || (this.screen.at !== 'locked' && !first)) return;
      if (!this.lock.shut) await this.#goIn(first).catch((error: unknown) => this.#cannotBegin(error));
      if (this.lock.shut) return this.show({ at: 'locked' });
      this.#toBegin = undefined;
      if (first) this.listener.emit('rapport-ready', { activity: this.activity.model.activity, client: this.place.client });
    });
    return this.#revealing;
  }

  /** Nothing speaks for anything but a new record, nor for a wait long enough to lose words in. */
  get #mayBeginAtOnce(): boolean | undefined {
    const { activity, place, lock } = this;
    return activity.beginsAtOnce && this.screen.at === 'loading' && !lock.holds && !place.keys && !expectsLock() && !hasDraftInTab(place, activity.model.activity);
  }

  async #openHere(after?: Promise<void>): Promise<RecordStore> {
    await after;
    const keeping = await this.refusals.guard(() => keep(this.place));
    this.standing = openDesk(this.activity as unknown as Activity<A, never, ActivityWords>, this.place, keeping, {
      changed: () => this.listener.changed(), noticed: (change) => void this.#noticed(change), empty: () => this.#empty(),
    });
    noteLock(keeping.store);
    return keeping.store;
  }

  /** What was written meanwhile stays on the screen, and says itself that it is not saved. */
  #notOpened(record: string | undefined): void {
    this.refusals.tryAgainWith(() => this.openStore(record));
    window.addEventListener('online', () => void this.retry().catch(expected), { once: true });
    if (!this.draft?.untouched) return;
    this.draft = undefined;
    this.show({ at: 'loading' });
  }

  async #goIn(first: { readonly record: string | undefined } | undefined): Promise<void> {
    const held = await this.lock.takeBack();
    if (held) this.workOn(held as ActivityRecord<A>, 'unsaved');
    else await (first ? this.#begin(first.record) : this.goOn());
  }

  async #begin(record: string | undefined): Promise<void> {
    if (this.opened.keeping.store.capabilities.kept === 'device') await carryOver(this.place, this.activity.model.activity, this.opened.keeping.store);
    const mine = await this.opened.shelf.ofThisTab(this.draft?.record.id);
    if (record !== undefined) await this.take(record); // refused, it is told once
    else if (mine && (this.draft?.untouched ?? true)) this.workOn(mine);
    else this.goOnOrBegin();
  }

  #cannotBegin(error: unknown): void {
    if (!isRapportError(error)) throw error;
    if (error.code === 'locked') return this.show({ at: 'locked' });
    this.refusals.refuse(error);
    this.goOnOrBegin();
  }

  /** Everything of this client was deleted: nothing of it stays on the screen. */
  #forgetAll(): void {
    this.opened.shelf.unfinished = [];
    this.kept.removed = undefined;
    this.draft = undefined;
    this.lock.forget();
    if (this.screen.at !== 'locked') this.workOn(undefined);
  }

  /** Another tab changed something: a draft that rests here follows it; one with unsaved words waits for its own save to find out. */
  async #noticed(change: StoreChange): Promise<void> {
    if (change.kind === 'lost') return this.refusals.say('storage-lost');
    if (change.kind === 'erased') return this.#forgetAll();
    if (change.kind === 'unlocked') return this.#reveal();
    const draft = this.draft;
    if (!change.elsewhere || !draft || draft.unsaved || change.id !== draft.record.id) return this.listener.changed();
    if (change.kind !== 'put' || change.revision === draft.record.revision) return;
    const newer = await this.records.get(change.id).catch(expected);
    if (this.draft !== draft || draft.unsaved) return;
    if (newer?.status === 'draft') this.workOn(newer);
    else if (newer) this.show({ at: 'viewing', record: newer });
    this.refusals.say('changed-elsewhere');
  }
}

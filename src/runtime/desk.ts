import { isRapportError, RapportError, type RapportErrorCode } from '../core/errors.js';
import type { Problem } from '../core/model.js';
import type { ActivityName, ActivityPayloads, ActivityRecord, Sharing } from '../core/record.js';
import type { RecordStore, StoreChange } from '../store/record-store.js';
import type { Activity, ActivityWords } from './activity.js';
import { ActivityRecords } from './activity-records.js';
import { FailedDetail, type RapportEvents, type RecordDetail } from './events.js';
import { carryOver, keep, type Keeping } from './keeping.js';
import type { Place } from './place.js';
import { TabMemory } from './tab-memory.js';
import { WorkingDraft } from './working-draft.js';

/** What stands on the screen of an activity. */
export type Screen<A extends ActivityName> =
  | { readonly at: 'waiting' }
  | { readonly at: 'loading' }
  | { readonly at: 'locked' }
  | { readonly at: 'editing' }
  | { readonly at: 'viewing'; readonly record: ActivityRecord<A> }
  | { readonly at: 'kept'; readonly record: ActivityRecord<A> };

/** Something left unfinished: when, and never its words. */
export interface Unfinished {
  readonly id: string;
  readonly updatedAt: string;
}

/** Something the person should know that stops nothing. */
export type Remark = 'conflict' | 'removed' | 'changed-elsewhere' | RapportErrorCode;

/** What a desk tells the element it serves. */
export interface DeskListener {
  changed(): void;
  emit<Name extends keyof RapportEvents>(name: Name, detail: RapportEvents[Name]['detail']): void;
}

/**
 * Where one activity works for one client as one author: the open store, the record being worked on
 * and what else is unfinished. It ends with its client, so nothing of one ever reaches another.
 */
export class Desk<A extends ActivityName, Message extends { readonly type: string }> {
  readonly place: Place;
  screen: Screen<A> = { at: 'loading' };
  draft: WorkingDraft<A, Message> | undefined;
  unfinished: readonly Unfinished[] = [];
  problems: readonly Problem[] = [];
  remark: Remark | undefined;
  /** The record last removed, while it can be brought back with one tap. */
  removed: { readonly id: string } | undefined;
  readonly #activity: Activity<A, Message, ActivityWords>;
  readonly #listener: DeskListener;
  readonly #tab: TabMemory;
  #keeping: Keeping | undefined;
  #records: ActivityRecords<A> | undefined;
  #stopWatching: (() => void) | undefined;
  #closed = false;
  #again: () => Promise<unknown> = () => this.flush();

  constructor(activity: Activity<A, Message, ActivityWords>, place: Place, listener: DeskListener) {
    this.#activity = activity;
    this.place = place;
    this.#listener = listener;
    this.#tab = new TabMemory(place.namespace, activity.model.activity);
  }

  /** The stored records of this activity. @throws {RapportError} `storage-unavailable` while nothing is open. */
  get records(): ActivityRecords<A> {
    if (!this.#records) throw new RapportError('storage-unavailable', 'nothing is open yet');
    return this.#records;
  }

  /** The open store, once there is one. */
  get store(): RecordStore | undefined {
    return this.#keeping?.store;
  }

  /** Why this desk keeps in memory only although it would rather not. */
  get notice(): RapportErrorCode | undefined {
    return this.#keeping?.notice;
  }

  /** Opens the store and goes on where this tab was, or opens `record`, or begins anew. */
  async openStore(record?: string): Promise<void> {
    this.#again = () => this.openStore(record);
    const keeping = await keep(this.place).catch((error: unknown) => this.#told(error));
    if (!keeping) return;
    if (this.#closed) return keeping.release();
    this.#again = () => this.flush();
    this.remark = undefined;
    this.#keeping = keeping;
    this.#records = new ActivityRecords(keeping.store, this.#activity.codec, this.place.author);
    if (keeping.store.capabilities.kept === 'device') await carryOver(this.place, this.#activity.model.activity, keeping.store);
    this.#stopWatching = keeping.store.watch((change) => void this.#noticed(change));
    await this.#guarded(async () => {
      const drafts = await this.records.drafts();
      if (record !== undefined) return this.open(record);
      const mine = this.#ofThisTab(drafts);
      this.unfinished = mine ? [] : drafts.map(({ id, updatedAt }) => ({ id, updatedAt }));
      this.#workOn(mine);
    });
    if (this.screen.at === 'loading') this.#workOn(undefined);
    this.#emit('rapport-ready', { activity: this.#activity.model.activity, client: this.place.client });
  }

  /** Saves what is unsaved, then lets go of the store; rejects, and keeps both, when the store refuses. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.flush();
    this.#stopWatching?.();
    this.#keeping?.release();
  }

  /** Goes on after a `close` that was refused. */
  reopen(): void {
    this.#closed = false;
    this.#listener.changed();
  }

  /** Empties the screen once the words are durable, or after five seconds; what was refused returns at `unlock`. */
  async lock(): Promise<void> {
    this.screen = { at: 'locked' };
    this.#listener.changed();
    const fiveSeconds = new Promise<void>((resolve) => setTimeout(resolve, 5000));
    await Promise.race([this.flush().then(() => (this.draft = undefined), () => undefined), fiveSeconds]);
  }

  /** Shows the words again. */
  async unlock(): Promise<void> {
    await this.goOn();
  }

  /** From a record being read back to what this tab was writing, or to a new record. */
  async goOn(): Promise<void> {
    if (this.draft) this.#show({ at: 'editing' });
    else this.#workOn(this.#ofThisTab(await this.records.drafts()));
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
    await this.#again();
  }

  async complete(sharing: Sharing): Promise<RecordDetail | undefined> {
    const draft = this.draft;
    if (!draft || this.screen.at !== 'editing') return undefined;
    this.problems = draft.problems();
    if (this.problems.length > 0) return void this.#listener.changed();
    const before = draft.record.draftOf === undefined ? undefined : await this.#find(draft.record.draftOf);
    this.#again = () => this.complete(sharing);
    const final = await draft.complete(sharing).catch(expected);
    if (!final) return undefined;
    this.#again = () => this.flush();
    this.#tab.forget(draft.record.id);
    this.draft = undefined;
    this.remark = undefined;
    this.#show({ at: 'kept', record: final });
    const detail = this.records.detail(final);
    this.#emit('rapport-saved', detail);
    if (before && before.sharing !== final.sharing) this.#emit('rapport-shared', detail);
    return detail;
  }

  /** Puts what is unfinished aside, durably, and begins a new record. */
  async startNew(first?: Message): Promise<void> {
    await this.flush();
    if (this.draft) this.#tab.forget(this.draft.record.id);
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

  /** Opens the newest unfinished draft; resolves with whether there was one. */
  async resume(id?: string): Promise<boolean> {
    await this.flush();
    const drafts = await this.records.drafts();
    const draft = id === undefined ? drafts[0] : drafts.find((each) => each.id === id);
    this.unfinished = [];
    if (draft) this.#workOn(draft);
    else this.#listener.changed();
    return draft !== undefined;
  }


  /** Opens a stored record: a draft to go on with, a final to read. @throws {RapportError} `not-found` and what the store says. */
  async open(id: string): Promise<void> {
    await this.flush();
    const record = await this.records.get(id);
    if (record.status === 'draft' && record.author === this.place.author) this.#workOn(record);
    else this.#show({ at: 'viewing', record });
  }

  /** Opens a draft that edits the final `id`: the one already begun, or a new one. */
  async edit(id: string): Promise<void> {
    await this.flush();
    this.#workOn(await this.records.draftOf(id));
  }

  async setSharing(id: string, sharing: Sharing): Promise<void> {
    await this.#acting(() => this.setSharing(id, sharing), async () => {
      const { record, changed } = await this.records.setSharing(id, sharing);
      if ('record' in this.screen && this.screen.record.id === id) this.#show({ ...this.screen, record });
      if (changed) this.#emit('rapport-shared', this.records.detail(record));
    });
  }

  /** Removes the draft on the screen; it can be brought back. */
  async discard(): Promise<void> {
    const draft = this.draft;
    if (!draft) return;
    const { id, revision } = draft.record;
    await draft.discard();
    this.#tab.forget(id);
    this.#workOn(undefined);
    if (revision > 0) this.#wasRemoved(id);
  }

  async remove(id: string): Promise<void> {
    await this.#acting(() => this.remove(id), async () => {
      if (this.draft?.record.id === id) return this.discard();
      await this.records.remove(id);
      this.unfinished = this.unfinished.filter((each) => each.id !== id);
      if ('record' in this.screen && this.screen.record.id === id) this.#workOn(undefined);
      this.#wasRemoved(id);
    });
  }

  async restore(id: string): Promise<void> {
    await this.#acting(() => this.restore(id), async () => {
      const record = await this.records.restore(id);
      if (this.removed?.id === id) this.removed = undefined;
      if (record.status === 'draft') this.unfinished = [{ id, updatedAt: record.updatedAt }, ...this.unfinished];
      this.#emit('rapport-restored', { activity: this.#activity.model.activity, id });
      this.#listener.changed();
    });
  }

  /** Deletes a record for good, its earlier revisions too. */
  async purge(id: string): Promise<void> {
    await this.#acting(() => this.purge(id), async () => {
      const listed = this.removed?.id !== id;
      await this.records.purge(id);
      if (!listed) this.removed = undefined;
      if ('record' in this.screen && this.screen.record.id === id) this.#workOn(undefined);
      if (listed) this.#emit('rapport-deleted', { activity: this.#activity.model.activity, id });
      this.#listener.changed();
    });
  }

  #find(id: string): Promise<ActivityRecord<A> | undefined> {
    return this.records.get(id).catch(expected);
  }

  /** The draft this tab worked on last, if it worked on any of these. */
  #ofThisTab(drafts: readonly ActivityRecord<A>[]): ActivityRecord<A> | undefined {
    return drafts.filter((draft) => this.#tab.rank(draft.id) >= 0).sort((one, other) => this.#tab.rank(other.id) - this.#tab.rank(one.id))[0];
  }

  #workOn(record: ActivityRecord<A> | undefined): void {
    const { client, author, session } = this.place;
    const about = session === undefined ? { client, author } : { client, author, session };
    const draft: WorkingDraft<A, Message> = new WorkingDraft(this.records.store, this.#activity.model, record ?? about, {
      changed: () => this.draft === draft && this.#listener.changed(),
      durable: (stored) => {
        if (this.draft === draft) this.#tab.remember(stored.id);
        this.#emit('rapport-drafted', this.records.detail(stored));
      },
      failed: (error) => this.#failed(error),
      conflicted: () => this.#remarked('conflict'),
    });
    this.draft = draft;
    this.problems = [];
    if (record?.status === 'draft' && record.revision > 0) {
      this.#tab.remember(record.id);
      this.unfinished = this.unfinished.filter((each) => each.id !== record.id);
    }
    this.#show({ at: 'editing' });
  }

  #show(screen: Screen<A>): void {
    this.screen = screen;
    this.#listener.changed();
  }

  #wasRemoved(id: string): void {
    this.removed = { id };
    this.#emit('rapport-deleted', { activity: this.#activity.model.activity, id });
    this.#listener.changed();
  }

  #remarked(remark: Remark): void {
    this.remark = remark;
    this.#listener.changed();
  }

  #emit<Name extends keyof RapportEvents>(name: Name, detail: RapportEvents[Name]['detail']): void {
    this.#listener.emit(name, detail);
  }

  #failed(error: RapportError): void {
    this.#emit('rapport-failed', new FailedDetail(this.#activity.model.activity, error.code, async () => void (await this.retry())));
  }

  /** Does an act of the person; a refusal is told, and can be tried again. */
  async #acting(again: () => Promise<unknown>, act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (!isRapportError(error)) throw error;
      this.#again = again;
      this.#remarked(error.code);
      this.#failed(error);
      throw error;
    }
  }

  async #guarded(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.#told(error);
    }
  }

  #told(error: unknown): undefined {
    if (!isRapportError(error)) throw error;
    if (error.code === 'locked') return void this.#show({ at: 'locked' });
    this.#remarked(error.code);
    this.#failed(error);
  }

  /** Everything of this client was deleted: nothing of it stays on the screen. */
  #forgetAll(): void {
    this.unfinished = [];
    this.removed = undefined;
    this.remark = undefined;
    this.#workOn(undefined);
  }

  /** Another tab changed something: a draft that rests here follows it; one with unsaved words waits for its own save to find out. */
  async #noticed(change: StoreChange): Promise<void> {
    if (change.kind === 'lost') return this.#remarked('storage-lost');
    if (change.kind === 'erased') return this.#forgetAll();
    const draft = this.draft;
    if (!change.elsewhere || !draft || draft.unsaved || change.id !== draft.record.id) return this.#listener.changed();
    if (change.kind === 'put' && change.revision !== draft.record.revision) {
      const newer = await this.#find(change.id);
      if (this.draft !== draft || draft.unsaved) return;
      if (newer?.status === 'draft') this.#workOn(newer);
      else if (newer) this.#show({ at: 'viewing', record: newer });
      this.#remarked('changed-elsewhere');
    }
  }
}

/** Lets an expected failure, which was told already, pass as `undefined`. */
function expected(error: unknown): undefined {
  if (!isRapportError(error)) throw error;
  return undefined;
}

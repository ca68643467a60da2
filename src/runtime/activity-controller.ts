import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isRapportError, RapportError } from '../core/errors.js';
import type { ActivityName, ActivityPayloads } from '../core/record.js';
import type { Activity, ActivityWords } from './activity.js';
import type { Desk } from './desk.js';
import type { DeskListener } from './desk-listener.js';
import { FailedDetail, type RecordDetail } from './events.js';
import { hasLeft } from './leave.js';
import { loadedWork, loadWork, type Work } from './load-work.js';
import { lockable, needsKey, unlockStore, type UnlockWith } from './locking/lockable.js';
import { samePlace, type Place } from './place.js';
import type { Screen } from './screen.js';

/** What the controller asks of the element it serves. */
export interface ActivityHost extends ReactiveControllerHost, DeskListener {
  /** Whose record, as whom and where; `undefined` while waiting. Asked before every update. */
  readonly place: Place | undefined;
  /** The `record` attribute: what to open first. */
  readonly record?: string | undefined;
  /** True while the provider has locked its client. */
  readonly covered: boolean;
  focusProblem(field: string): void;
  /** Locks what the element shows, as its own `lock()`. */
  lock(): Promise<void>;
}

const LINGER = 5000; // ms a removed element keeps its store: a framework often puts it back elsewhere

/**
 * The only place where payload, store and events meet. It gives every activity autosave, resume,
 * undo, conflicts and save state, and follows the element to another client by changing desks.
 */
export class ActivityController<A extends ActivityName, Message extends { readonly type: string }> implements ReactiveController {
  readonly #host: ActivityHost;
  readonly #activity: Activity<A, Message, ActivityWords>;
  readonly #loadWork: () => Promise<Work>;
  #place: Place | undefined;
  #desk: Desk<A, Message> | undefined;
  /** Why there is no desk although there is a place: its code did not arrive. */
  #missing: RapportError | undefined;
  #opened: Promise<void> = Promise.resolve();
  #lingering: ReturnType<typeof setTimeout> | undefined;
  #covered = false;
  /** The record the page asked for last. */
  #shown: string | undefined;
  /** Desks whose last words the store refused: they return with their client, and never under another. */
  #parked: readonly Desk<A, Message>[] = [];

  constructor(host: ActivityHost, activity: Activity<A, Message, ActivityWords>, loadTheWork: () => Promise<Work>) {
    this.#host = host;
    this.#activity = activity;
    this.#loadWork = loadTheWork;
    host.addController(this);
  }

  /** The open desk; `undefined` while waiting for a client. */
  get desk(): Desk<A, Message> | undefined {
    return this.#desk;
  }

  get screen(): Screen<A> {
    return this.#desk?.screen ?? { at: this.#missing ? 'unreachable' : this.#place ? 'loading' : 'waiting' };
  }

  get payload(): ActivityPayloads[A] | undefined {
    return this.#desk?.draft?.payload;
  }

  hostConnected(): void {
    clearTimeout(this.#lingering);
    window.addEventListener('pagehide', this.#onPageHide);
    document.addEventListener('visibilitychange', this.#saveNow);
    window.addEventListener('beforeunload', this.#warnOfLoss);
  }

  hostDisconnected(): void {
    window.removeEventListener('pagehide', this.#onPageHide);
    document.removeEventListener('visibilitychange', this.#saveNow);
    window.removeEventListener('beforeunload', this.#warnOfLoss);
    this.#saveNow();
    this.#lingering = setTimeout(() => this.#moveTo(undefined), LINGER);
  }

  hostUpdate(): void {
    const place = this.#host.place;
    if (!samePlace(this.#place, place)) this.#moveTo(place);
    this.#desk?.inSession(place?.session);
    if (this.#host.covered === this.#covered) return;
    this.#covered = this.#host.covered;
    void this.#desk?.cover(this.#covered);
  }

  send(message: Message): void {
    this.#desk?.send(message);
  }

  /** Resolves once the desk is open. @throws {RapportError} `not-found` while there is no client, `network` where its code did not arrive. */
  async ready(): Promise<Desk<A, Message>> {
    for (let opened; opened !== this.#opened;) await (opened = this.#opened); // another client may have come meanwhile
    if (!this.#desk) throw this.#missing ?? new RapportError('not-found', 'no client yet');
    return this.#desk;
  }

  /** Tries again what was refused last. */
  async retry(): Promise<void> {
    if (this.#desk) return this.#desk.retry();
    if (this.#place) this.#opened = this.#openAt(this.#place);
    await this.ready();
  }

  async complete(sharing: 'private' | 'shared'): Promise<RecordDetail | undefined> {
    const desk = await this.ready();
    const detail = await desk.complete(sharing);
    const [first] = desk.problems;
    if (!detail && first) this.#host.focusProblem(first.field);
    return detail;
  }

  /** Drops the key of this element's client, for all who share it, and says so once. */
  async lock(): Promise<void> {
    const desk = await this.ready();
    const store = lockable(desk.store);
    const isMine = store ? await store.lock() : desk.screen.at !== 'locked';
    if (!store) await desk.cover(true);
    if (isMine) this.#host.emit('rapport-locked', { client: desk.place.client });
  }

  /** Opens what `lock` closed, and says so. @throws {RapportError} as `unlockStore`. */
  async unlock(secret?: UnlockWith): Promise<void> {
    const desk = await this.ready();
    if (desk.screen.at !== 'locked') return;
    await unlockStore(desk.store, secret);
    await desk.cover(false);
    this.#host.emit('rapport-unlocked', { client: desk.place.client });
  }

  /** Opens `record` where it is not what the desk began with or was shown before. */
  async show(record: string | undefined): Promise<void> {
    const desk = record ? await this.ready() : undefined;
    const before = this.#shown;
    this.#shown = record;
    if (desk && record !== before) await desk.open(record!);
    else if (before && !record) this.#desk?.refusals.forgive(); // the page took back what could not be opened
  }

  #moveTo(place: Place | undefined): void {
    const before = this.#desk;
    if (before) void before.close().then((waits) => waits && (this.#parked = [...this.#parked, before])); // told while the desk was open
    this.#desk = undefined;
    this.#place = place;
    this.#missing = undefined;
    this.#covered = false;
    if (!place) return this.#host.changed();
    const parked = this.#parked.find((each) => samePlace(each.place, place));
    this.#parked = this.#parked.filter((each) => each !== parked);
    this.#desk = parked;
    if (parked) return void parked.reopen();
    this.#opened = this.#openAt(place);
    this.#opened.catch((error: unknown) => reportError(error)); // a bug: expected failures were told
  }

  async #openAt(place: Place): Promise<void> {
    const work = loadedWork() ?? (await loadWork(this.#loadWork).catch((error: unknown) => this.#cannotOpen(place, error)));
    if (!work || this.#place !== place || this.#desk) return;
    const desk: Desk<A, Message> = new work.Desk<A, Message>(this.#activity, place, {
      changed: () => this.#desk === desk && this.#host.changed(),
      emit: (name, detail) => this.#host.emit(name, detail),
    });
    this.#desk = desk;
    this.#missing = undefined;
    if (this.#covered) void desk.cover(true); // covered while its code was on its way
    await desk.openStore((this.#shown = this.#host.record || undefined));
  }

  #cannotOpen(place: Place, error: unknown): void {
    if (!isRapportError(error)) throw error;
    if (this.#place !== place) return;
    this.#missing = error;
    this.#host.changed();
    this.#host.emit('rapport-failed', new FailedDetail(this.#activity.model.activity, error.code, () => this.retry()));
  }

  #saveNow = () => {
    this.#desk?.flush().catch(() => undefined); // the draft has told the person already
  };

  /** A page that rests in the back/forward cache shows nothing when it returns: another person may be there. */
  #onPageHide = ({ persisted }: PageTransitionEvent) => {
    this.#saveNow();
    if (persisted && needsKey(this.#desk?.store)) void this.#host.lock();
  };

  #warnOfLoss = (event: BeforeUnloadEvent) => {
    if ((this.#desk?.wouldLose || this.#parked.length > 0) && !hasLeft()) event.preventDefault();
  };
}

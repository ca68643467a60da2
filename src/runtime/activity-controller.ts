import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { RapportError } from '../core/errors.js';
import type { ActivityName, ActivityPayloads } from '../core/record.js';
import type { Activity, ActivityWords } from './activity.js';
import { Desk, type Screen } from './desk.js';
import type { DeskListener } from './desk-listener.js';
import type { RecordDetail } from './events.js';
import { hasLeft } from './leave.js';
import { samePlace, type Place } from './place.js';

/** What the controller asks of the element it serves. */
export interface ActivityHost extends ReactiveControllerHost, DeskListener {
  /** Whose record, as whom and where; `undefined` while waiting. Asked before every update. */
  readonly place: Place | undefined;
  /** The `record` attribute: what to open first. */
  readonly record?: string | undefined;
  /** True while the provider has locked its client. */
  readonly covered: boolean;
  focusProblem(field: string): void;
}

const LINGER = 5000; // ms a removed element keeps its store: a framework often puts it back elsewhere

/**
 * The only place where payload, store and events meet. It gives every activity autosave, resume,
 * undo, conflicts and save state, and follows the element to another client by changing desks.
 */
export class ActivityController<A extends ActivityName, Message extends { readonly type: string }> implements ReactiveController {
  readonly #host: ActivityHost;
  readonly #activity: Activity<A, Message, ActivityWords>;
  #desk: Desk<A, Message> | undefined;
  #opened: Promise<void> = Promise.resolve();
  #lingering: ReturnType<typeof setTimeout> | undefined;
  #covered = false;
  /** Desks whose last words the store refused: they return with their client, and never under another. */
  #parked: readonly Desk<A, Message>[] = [];

  constructor(host: ActivityHost, activity: Activity<A, Message, ActivityWords>) {
    this.#host = host;
    this.#activity = activity;
    host.addController(this);
  }

  /** The open desk; `undefined` while waiting for a client. */
  get desk(): Desk<A, Message> | undefined {
    return this.#desk;
  }

  get screen(): Screen<A> {
    return this.#desk?.screen ?? { at: 'waiting' };
  }

  get payload(): ActivityPayloads[A] | undefined {
    return this.#desk?.draft?.payload;
  }

  hostConnected(): void {
    clearTimeout(this.#lingering);
    window.addEventListener('pagehide', this.#saveNow);
    document.addEventListener('visibilitychange', this.#saveNow);
    window.addEventListener('beforeunload', this.#warnOfLoss);
  }

  hostDisconnected(): void {
    window.removeEventListener('pagehide', this.#saveNow);
    document.removeEventListener('visibilitychange', this.#saveNow);
    window.removeEventListener('beforeunload', this.#warnOfLoss);
    this.#saveNow();
    this.#lingering = setTimeout(() => this.#moveTo(undefined), LINGER);
  }

  hostUpdate(): void {
    const place = this.#host.place;
    if (!samePlace(this.#desk?.place, place)) this.#moveTo(place);
    if (this.#host.covered !== this.#covered) void this.#cover(this.#host.covered);
  }

  send(message: Message): void {
    this.#desk?.send(message);
  }

  /** Resolves once the desk is open; rejects with `not-found` while there is no client. */
  async ready(): Promise<Desk<A, Message>> {
    await this.#opened;
    if (!this.#desk) throw new RapportError('not-found', 'no client yet');
    return this.#desk;
  }

  async complete(sharing: 'private' | 'shared'): Promise<RecordDetail | undefined> {
    const desk = await this.ready();
    const detail = await desk.complete(sharing);
    const [first] = desk.problems;
    if (!detail && first) this.#host.focusProblem(first.field);
    return detail;
  }

  /** Opens `record` when the attribute changes after the start. */
  async show(record: string): Promise<void> {
    await (await this.ready()).open(record);
  }

  #moveTo(place: Place | undefined): void {
    const before = this.#desk;
    before?.close().catch(() => (this.#parked = [...this.#parked, before])); // told while the desk was open
    this.#desk = undefined;
    this.#covered = false;
    if (!place) return this.#host.changed();
    const parked = this.#parked.find((each) => samePlace(each.place, place));
    this.#parked = this.#parked.filter((each) => each !== parked);
    const desk: Desk<A, Message> = parked ?? new Desk<A, Message>(this.#activity, place, {
      changed: () => this.#desk === desk && this.#host.changed(),
      emit: (name, detail) => this.#host.emit(name, detail),
    });
    this.#desk = desk;
    if (parked) return parked.reopen();
    this.#opened = desk.openStore(this.#host.record);
    this.#opened.catch((error: unknown) => reportError(error)); // a bug: expected failures were told by the desk
  }

  async #cover(covered: boolean): Promise<void> {
    this.#covered = covered;
    await this.#opened;
    if (covered) await this.#desk?.lock();
    else await this.#desk?.unlock();
  }

  #saveNow = () => {
    this.#desk?.flush().catch(() => undefined); // the draft has told the person already
  };

  #warnOfLoss = (event: BeforeUnloadEvent) => {
    if (this.#desk?.draft?.saveState.is === 'failed' && !hasLeft()) event.preventDefault();
  };
}

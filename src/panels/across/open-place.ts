import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ActivityName } from '../../core/record.js';
import { isRapportError, type RapportErrorCode } from '../../core/errors.js';
import type { DeskListener } from '../../runtime/desk-listener.js';
import { keep, type Keeping } from '../../runtime/keeping.js';
import { samePlace, type Place } from '../../runtime/place.js';
import { Refusals } from '../../runtime/refusals.js';
import type { DeviceStore } from '../../store/local-store.js';
import type { RecordStore, StoreChange } from '../../store/record-store.js';

/** The store of a place, open. */
export interface Opened {
  readonly at: 'open';
  readonly place: Place;
  readonly keeping: Keeping;
}

/** How far a panel is. */
export type Opening = { readonly at: 'waiting' } | { readonly at: 'loading' } | { readonly at: 'locked' } | { readonly at: 'failed'; readonly code: RapportErrorCode } | Opened;

/** What the controller asks of the panel it serves. */
export interface PlaceHost extends ReactiveControllerHost, DeskListener {
  readonly place: Place | undefined;
  /** True while the provider has locked its client. */
  readonly covered: boolean;
}

const isLocked = (keeping: Keeping): boolean => (keeping.store as Partial<DeviceStore>).state === 'locked';

/** Follows a panel to the place it is about: opens its store, lets go of it, and shows nothing of it while it is locked. */
export class OpenPlace implements ReactiveController {
  state: Opening = { at: 'waiting' };
  readonly refusals: Refusals;
  readonly #host: PlaceHost;
  readonly #opened: () => void;
  #place: Place | undefined;
  #stopWatching: (() => void) | undefined;
  readonly #listeners = new Set<(change: StoreChange) => void>();

  constructor(host: PlaceHost, opened: () => void) {
    this.#host = host;
    this.#opened = opened;
    this.refusals = new Refusals(undefined as ActivityName | undefined, host);
    host.addController(this);
  }

  /** The open store with its place; `undefined` while there is none to look into. */
  get now(): Opened | undefined {
    return this.state.at === 'open' ? this.state : undefined;
  }

  /** The store that is open or locked. */
  get held(): RecordStore | undefined {
    return this.#held?.store;
  }

  /** Calls `listener` after each change of the open store. */
  watch(listener: (change: StoreChange) => void): void {
    this.#listeners.add(listener);
  }

  hostUpdate(): void {
    const { place, covered } = this.#host;
    if (!samePlace(this.#place, place)) this.#moveTo(place);
    this.#cover(covered);
  }

  hostDisconnected(): void {
    this.#close({ at: 'waiting' });
    this.#place = undefined;
  }

  /** True while the store itself waits for a key. */
  #keyIsAway = false;
  #held: Keeping | undefined;

  /** Covered, nothing of the store is shown; uncovered it is, unless its own key is away. */
  #cover(covered: boolean): void {
    if (covered && (this.state.at === 'open' || this.state.at === 'loading' || this.state.at === 'failed')) this.state = { at: 'locked' };
    if (covered || this.state.at !== 'locked' || !this.#place || this.#keyIsAway) return;
    if (this.#held) this.#become({ at: 'open', place: this.#place, keeping: this.#held });
    else this.#moveTo(this.#place);
  }

  #moveTo(place: Place | undefined): void {
    this.#close(place ? { at: 'loading' } : { at: 'waiting' });
    this.#place = place;
    this.refusals.remark = undefined;
    if (place) this.#open(place).catch((error: unknown) => reportError(error)); // a bug: what was refused is told
  }

  async #open(place: Place): Promise<void> {
    const keeping = await this.refusals.guard(() => keep(place)).catch((error: unknown) => {
      if (!isRapportError(error)) throw error;
      return error.code;
    });
    if (this.#place !== place || this.#held) return void (typeof keeping === 'object' && keeping.release());
    if (typeof keeping !== 'object') {
      this.refusals.tryAgainWith(async () => this.#moveTo(place));
      return this.#become({ at: 'failed', code: keeping });
    }
    this.#held = keeping;
    this.#stopWatching = keeping.store.watch((change) => this.#noticed(change, place));
    if (isLocked(keeping)) this.#keyIsAway = true;
    this.#become(isLocked(keeping) || this.#host.covered ? { at: 'locked' } : { at: 'open', place, keeping });
  }

  #noticed(change: StoreChange, place: Place): void {
    if (change.kind === 'locked') {
      this.#keyIsAway = true;
      return this.#become({ at: 'locked' });
    }
    if (change.kind === 'unlocked') {
      this.#keyIsAway = false;
      return this.#host.covered ? undefined : this.#become({ at: 'open', place, keeping: this.#held! });
    }
    if (change.kind === 'lost') this.refusals.say('storage-lost');
    for (const listener of this.#listeners) listener(change);
    this.#host.changed();
  }

  #become(state: Opening): void {
    this.state = state;
    if (state.at === 'open') {
      this.refusals.remark = undefined; // that it was locked is over
      this.#opened();
    }
    this.#host.changed();
  }

  #close(state: Opening): void {
    this.#stopWatching?.();
    this.#held?.release();
    this.#stopWatching = this.#held = undefined;
    this.#keyIsAway = false;
    this.state = state;
  }
}

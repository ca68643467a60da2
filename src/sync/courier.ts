import { isRapportError } from '../core/errors.js';
import type { OutboxEntry } from '../store/outbox.js';
import { AsideList } from './aside-list.js';
import { pageClock, type Clock } from './clock.js';
import { backoff, PACE } from './courier.model.js';
import { deliverWithin } from './deliver-within.js';
import type { CourierOptions } from './courier-options.js';
import type { Receipt } from './endpoint.js';
import { inFlight } from './flight.js';
import { Loading, type Loaded } from './loading.js';
import { receiptsFor } from './receipts.js';

/** What a courier does now. */
export type CourierState = 'resting' | 'sending' | 'waiting' | 'auth-needed' | 'stopped';

interface Settled {
  readonly entry: OutboxEntry;
  readonly receipt: Receipt;
}

const STUBBORN = 3; // failures in a row after which it is the item, and no longer the endpoint

const askedBy = (receipt: Receipt): number => (receipt.status === 'retry' ? (receipt.after ?? 0) : 0);

/**
 * Drains the outbox to the endpoint, a few items at a time, oldest change first. It reads each record when sending, and
 * what is no longer shared is not sent. It never drops an entry: done, parked or still waiting.
 */
export class Courier {
  readonly #options: CourierOptions;
  readonly #clock: Clock;
  readonly #random: () => number;
  readonly #aside = new AsideList();
  readonly #loading: Loading;
  readonly #stopped = new AbortController();
  readonly #asked = new Set<string>();
  #resting = new AbortController();
  #state: CourierState = 'resting';
  #wanted = false;
  #running = false;
  #failures = 0;
  /** Nothing got through last time: what is new waits as well. */
  #down = false;
  readonly #whenStill = new Set<() => void>();

  constructor(options: CourierOptions) {
    this.#options = options;
    this.#loading = new Loading(options, this.#aside);
    this.#clock = options.clock ?? pageClock;
    this.#random = options.random ?? Math.random;
  }

  get state(): CourierState {
    return this.#state;
  }

  /** Whether the endpoint was asked to take this record away, and has not confirmed it. */
  hasAsked(id: string): boolean {
    return this.#asked.has(id);
  }

  /** Something may be waiting; while the endpoint is down this changes nothing. */
  wake(): void {
    this.#wanted = true;
    if (!this.#running && !this.#halted) void this.#run();
    if (this.#state === 'waiting' && !this.#down) this.#resting.abort();
  }

  /** The world has changed (online again, signed in, unlocked, asked by the person): tries now. */
  resume(): void {
    if (this.#state === 'stopped') return;
    this.#failures = 0;
    this.#down = false;
    this.#aside.forgetWaits();
    this.#resting.abort();
    if (this.#state === 'auth-needed') this.#become('resting');
    if (this.#state === 'waiting') this.#become('sending'); // at once: who waits for this try is not told that all is still
    this.wake();
  }

  /** Resolves once it neither sends nor is about to. */
  async settled(): Promise<void> {
    while (this.#running && this.#state !== 'waiting') await new Promise<void>((resolve) => this.#whenStill.add(resolve));
  }

  /** Ends for good; a flight under way is called off. */
  stop(): void {
    this.#become('stopped');
    this.#stopped.abort();
    this.#resting.abort();
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#wanted && !this.#halted) {
      this.#wanted = false;
      this.#become('sending');
      const rest = await this.#flight().catch((error: unknown) => this.#failed(error));
      if (rest === undefined || rest === Infinity || this.#halted) continue;
      this.#become('waiting');
      this.#resting = new AbortController();
      await this.#clock.wait(rest, this.#resting.signal);
      this.#wanted = true;
    }
    this.#running = false;
    if (!this.#halted) this.#become('resting');
    this.#tellStill();
  }

  /** One batch under the lock. @returns how long to rest after it: not at all, or `Infinity` where nothing waits. */
  #flight(): Promise<number | undefined> {
    const { locks, lockName } = this.#options;
    return inFlight({ locks, name: lockName, lease: PACE.lease, signal: this.#stopped.signal }, (signal) => this.#batch(signal));
  }

  async #batch(signal: AbortSignal): Promise<number | undefined> {
    const now = this.#clock.now();
    const waiting = await this.#options.store.outbox.pending(PACE.batch + this.#aside.size);
    const entries = this.#aside.ready(waiting, now).slice(0, PACE.batch);
    if (entries.length === 0) return this.#aside.soonest(waiting, now) - now;
    const loaded = await this.#loading.loadAll(entries);
    if (loaded.length > 0) return this.#settle(loaded, await this.#deliver(loaded, signal));
    this.#wanted = true;
    return undefined;
  }

  async #deliver(loaded: readonly Loaded[], signal: AbortSignal): Promise<readonly Receipt[]> {
    for (const { entry } of loaded) if (entry.op === 'remove') this.#asked.add(entry.id);
    const answer = await deliverWithin(this.#options.endpoint, loaded.map(({ item }) => item), signal, this.#clock);
    return receiptsFor(loaded.length, answer);
  }

  /** Notes each receipt. @returns how long to rest. */
  async #settle(loaded: readonly Loaded[], receipts: readonly Receipt[]): Promise<number | undefined> {
    const { store: { outbox }, listener } = this.#options;
    const settled = loaded.map(({ entry }, at) => ({ entry, receipt: receipts[at]! }));
    const done = settled.filter(({ receipt }) => receipt.status === 'ok').map(({ entry }) => entry);
    if (done.length > 0) await outbox.acknowledge(done);
    for (const entry of done) {
      this.#aside.settle(entry.id, this.#clock.now());
      this.#asked.delete(entry.id);
      listener.acknowledged(entry);
    }
    for (const { entry, receipt } of settled) {
      if (receipt.status !== 'rejected') continue;
      await outbox.park(entry, receipt.why);
      this.#aside.settle(entry.id, this.#clock.now());
      listener.rejected(entry, receipt.why);
    }
    const refused = settled.find(({ receipt }) => receipt.status === 'auth-needed');
    if (refused) this.#become('auth-needed');
    if (refused) listener.authNeeded(refused.entry);
    const later = settled.filter(({ receipt }) => receipt.status === 'retry');
    this.#wanted = true;
    listener.changed();
    return this.#putOff(later, later.length === settled.length);
  }

  /** Where nothing got through the endpoint is down: the courier rests, and the entries keep their turn. One that never gets through waits by itself. */
  #putOff(later: readonly Settled[], isAll: boolean): number | undefined {
    const isDown = isAll && !later.every(({ entry }) => this.#aside.failuresOf(entry) >= STUBBORN);
    const now = this.#clock.now();
    for (const { entry, receipt } of later) {
      const wait = Math.max(askedBy(receipt), backoff(this.#aside.failuresOf(entry) + 1, this.#random()));
      this.#aside.note(entry, { until: isDown ? 0 : now + wait, strayUntil: now + PACE.stray });
    }
    if (!isAll) this.#failures = 0;
    this.#down = isDown;
    return isDown ? this.#rest(Math.max(...later.map(({ receipt }) => askedBy(receipt)))) : undefined;
  }

  #rest(atLeast: number): number {
    this.#failures += 1;
    return Math.max(atLeast, backoff(this.#failures, this.#random()));
  }

  /** The storage refused, the lock was taken over, or there is a bug: the entries still wait. */
  #failed(error: unknown): number {
    const isExpected = isRapportError(error) || (error instanceof DOMException && error.name === 'AbortError');
    if (!isExpected) queueMicrotask(() => { throw error; }); // told where bugs are told
    this.#wanted = true;
    this.#down = true;
    return this.#rest(0);
  }

  get #halted(): boolean {
    return this.#state === 'stopped' || this.#state === 'auth-needed';
  }

  #tellStill(): void {
    for (const tell of this.#whenStill) tell();
    this.#whenStill.clear();
  }

  #become(state: CourierState): void {
    if (this.#state === 'stopped' || this.#state === state) return;
    this.#state = state;
    if (state === 'waiting') this.#tellStill();
    this.#options.listener.changed();
  }
}

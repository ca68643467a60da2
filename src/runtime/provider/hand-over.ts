import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isRapportError, RapportError } from '../../core/errors.js';
import type { ActivityName } from '../../core/record.js';
import type { LocalStore } from '../../store/local-store.js';
import type { OutboxEntry } from '../../store/outbox.js';
import type { Endpoint } from '../../sync/endpoint.js';
import type { Started } from '../../sync/start.js';
import { definedCodecs } from '../define.js';
import { deliveriesChanged, outboxOf, setSender } from '../deliveries.js';
import { emit, FailedDetail } from '../events.js';
import { keep, type Keeping } from '../keeping.js';
import { hasLeft } from '../leave.js';
import { samePlace, type Place } from '../place.js';

/** Whose records go where; `undefined` while there is nobody, or nowhere to send. */
export interface Destination {
  readonly place: Place;
  readonly endpoint: Endpoint;
}

const MANY = 500; // more than this is said as this many

/** Sends what was shared, for the provider's client, while the page is open. The courier is loaded when there is an endpoint. */
export class HandOver implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #destination: () => Destination | undefined;
  #current: Run | undefined;
  #isResting = false;
  /** Of clients who left while something of theirs, kept in memory only, still had to go. */
  #leaving: readonly Run[] = [];

  constructor(host: ReactiveControllerHost & Element, destination: () => Destination | undefined) {
    this.#host = host;
    this.#destination = destination;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('online', this.#tryNow);
    window.addEventListener('pageshow', this.#wake);
    document.addEventListener('visibilitychange', this.#onVisibility);
    window.addEventListener('pagehide', this.#rest);
    window.addEventListener('beforeunload', this.#askBeforeLoss);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#tryNow);
    window.removeEventListener('pageshow', this.#wake);
    document.removeEventListener('visibilitychange', this.#onVisibility);
    window.removeEventListener('pagehide', this.#rest);
    window.removeEventListener('beforeunload', this.#askBeforeLoss);
    this.#moveTo(undefined);
  }

  hostUpdated(): void {
    if (this.#host.isConnected && !this.#isResting) this.#moveTo(this.#destination());
  }

  /** How many changes the endpoint has not acknowledged; what it refused counts too. */
  async unsent(): Promise<number> {
    const all = await Promise.all([this.#current, ...this.#leaving].map(async (run) => run?.unsent() ?? 0));
    return all.reduce((sum, each) => sum + each, 0);
  }

  /** Tries now; resolves with how many are left once that try is over. */
  async send(): Promise<number> {
    await this.#current?.tryNow();
    return this.unsent();
  }

  #moveTo(destination: Destination | undefined): void {
    const before = this.#current;
    if (before && destination && before.isFor(destination)) return;
    if (!before && !destination) return;
    if (before?.mayBeLost) this.#leaving = [...this.#leaving, before];
    else before?.stop();
    this.#current = destination && new Run(this.#host, destination, () => this.#letGo());
  }

  #letGo(): void {
    for (const run of this.#leaving.filter((each) => !each.mayBeLost)) run.stop();
    this.#leaving = this.#leaving.filter((each) => each.mayBeLost);
  }

  readonly #tryNow = () => void this.#current?.tryNow();

  readonly #onVisibility = () => {
    if (document.visibilityState === 'visible') this.#tryNow();
  };

  /** A page that rests in the back/forward cache holds no lock and no channel. */
  readonly #rest = ({ persisted }: PageTransitionEvent) => {
    if (!persisted || this.#current?.mayBeLost) return;
    this.#isResting = true;
    this.#moveTo(undefined);
  };

  readonly #wake = () => {
    this.#isResting = false;
    this.#host.requestUpdate();
    this.#tryNow();
  };

  readonly #askBeforeLoss = (event: BeforeUnloadEvent) => {
    if (!hasLeft() && [this.#current, ...this.#leaving].some((run) => run?.mayBeLost)) event.preventDefault();
  };
}

/** One client's outbox being drained to one endpoint. */
class Run {
  readonly #host: Element;
  readonly #destination: Destination;
  readonly #changed: () => void;
  readonly #ready: Promise<Started | undefined>;
  #keeping: Keeping | undefined;
  #store: LocalStore | undefined;
  #started: Started | undefined;
  #stopped = false;
  #unsent = 0;

  constructor(host: Element, destination: Destination, changed: () => void) {
    this.#host = host;
    this.#destination = destination;
    this.#changed = changed;
    this.#ready = this.#start().catch(letUnavailablePass);
  }

  /** True while something that is kept in memory only was not sent. */
  get mayBeLost(): boolean {
    return this.#unsent > 0 && this.#store?.capabilities.kept === 'memory';
  }

  isFor({ place, endpoint }: Destination): boolean {
    return this.#destination.endpoint === endpoint && samePlace(this.#destination.place, place);
  }

  async unsent(): Promise<number> {
    await this.#ready;
    const outbox = this.#store?.outbox;
    const [waiting = [], parked = []] = outbox ? await Promise.all([outbox.pending(MANY), outbox.parked(MANY)]) : [];
    return waiting.length + parked.length;
  }

  async tryNow(): Promise<void> {
    const courier = (await this.#ready)?.courier;
    courier?.resume();
    await courier?.settled();
  }

  stop(): void {
    this.#stopped = true;
    this.#started?.stop();
    if (this.#store) setSender(this.#store, undefined);
    this.#keeping?.release();
  }

  async #start(): Promise<Started | undefined> {
    const { place, endpoint } = this.#destination;
    const [keeping, { startCourier }] = await Promise.all([keep(place), loadCourier()]);
    if (this.#stopped || !outboxOf(keeping.store)) return void keeping.release();
    this.#keeping = keeping;
    const store = (this.#store = keeping.store as LocalStore);
    const started = await startCourier({
      store, endpoint, client: place.client, namespace: place.namespace, codecs: definedCodecs, locks: navigator.locks as LockManager | undefined,
      listener: {
        acknowledged: ({ activity, id, op, revision }) => op === 'put' && emit(this.#host, 'rapport-sent', { activity: activity as ActivityName, id, revision }),
        rejected: (entry) => this.#failed(entry, 'rejected'),
        authNeeded: (entry) => this.#failed(entry, 'auth-needed'),
        changed: () => void this.#noticed(),
      },
    });
    if (this.#stopped) return void started.stop();
    this.#started = started;
    const { courier } = started;
    setSender(store, { get authNeeded() { return courier.state === 'auth-needed'; }, hasAsked: (id) => courier.hasAsked(id), retry: (id) => this.#retry(id) });
    store.watch(({ kind }) => {
      if (kind === 'unlocked') courier.resume(); // what it could not read meanwhile can go
      void this.#noticed();
    });
    return started;
  }

  async #retry(id: string): Promise<void> {
    await this.#store?.outbox.retry(id);
    this.#started?.courier.resume();
  }

  #failed({ activity, id }: OutboxEntry, code: 'rejected' | 'auth-needed'): void {
    emit(this.#host, 'rapport-failed', new FailedDetail(activity as ActivityName, code, () => this.#retry(id)));
  }

  async #noticed(): Promise<void> {
    if (!this.#store) return;
    deliveriesChanged(this.#store);
    if (this.#store.capabilities.kept !== 'memory') return;
    const { outbox } = this.#store;
    this.#unsent = (await outbox.pending(1)).length + (await outbox.parked(1)).length;
    this.#changed();
  }
}

async function loadCourier(): Promise<typeof import('../../sync/start.js')> {
  try {
    return await import('../../sync/start.js');
  } catch (cause) {
    throw new RapportError('network', 'the courier did not load', { cause });
  }
}

/** The store or the courier could not be had: each element that needs the store says so, and nothing in the outbox is lost. */
function letUnavailablePass(error: unknown): undefined {
  if (!isRapportError(error)) throw error;
  return undefined;
}

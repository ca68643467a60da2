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
import { samePlace, type Place } from '../place.js';

/** Whose records go where; `undefined` while there is nobody, or nowhere to send. */
export interface Destination {
  readonly place: Place;
  readonly endpoint: Endpoint;
}

const MANY = 500; // more than this is said as this many

/** One client's outbox being drained to one endpoint. */
export class Run {
  readonly #host: Element;
  readonly #destination: Destination;
  readonly #changed: () => void;
  #ready: Promise<Started | undefined>;
  #opening: Promise<LocalStore | undefined> | undefined;
  #keeping: Keeping | undefined;
  #store: LocalStore | undefined;
  #started: Started | undefined;
  #stopped = false;
  #unsent = 0;

  constructor(host: Element, destination: Destination, changed: () => void) {
    this.#host = host;
    this.#destination = destination;
    this.#changed = changed;
    this.#ready = this.#begin();
  }

  /** True while something that is kept in memory only was not sent. */
  get mayBeLost(): boolean {
    return this.#unsent > 0 && this.#store?.capabilities.kept === 'memory';
  }

  isFor({ place, endpoint }: Destination): boolean {
    return this.#destination.endpoint === endpoint && samePlace(this.#destination.place, place);
  }

  async unsent(): Promise<number> {
    const outbox = (await this.#opened())?.outbox;
    const [waiting = [], parked = []] = outbox ? await Promise.all([outbox.pending(MANY), outbox.parked(MANY)]) : [];
    return waiting.length + parked.length;
  }

  async tryNow(): Promise<void> {
    const ready = this.#ready;
    if (!(await ready) && ready === this.#ready && !this.#stopped) this.#ready = this.#begin(); // a part of it did not arrive: asked for again
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

  #begin(): Promise<Started | undefined> {
    return this.#start().catch(letUnavailablePass);
  }

  /** The store first: what waits in it is counted, and asked about, also where what sends it never arrives. */
  async #start(): Promise<Started | undefined> {
    const { place, endpoint } = this.#destination;
    const loading = loadCourier();
    loading.catch(() => undefined); // told where it is waited for
    const store = await this.#opened();
    if (!store) return undefined;
    void this.#noticed();
    const { startCourier } = await loading;
    if (this.#stopped) return undefined;
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
    return started;
  }

  #opened(): Promise<LocalStore | undefined> {
    this.#opening ??= this.#open().catch((error: unknown) => {
      this.#opening = undefined; // the next one asks again
      return letUnavailablePass(error);
    });
    return this.#opening;
  }

  async #open(): Promise<LocalStore | undefined> {
    const keeping = await keep(this.#destination.place);
    if (this.#stopped || !outboxOf(keeping.store)) return void keeping.release();
    this.#keeping = keeping;
    this.#store = keeping.store as LocalStore;
    keeping.store.watch(({ kind }) => {
      if (kind === 'unlocked') this.#started?.courier.resume(); // what it could not read meanwhile can go
      void this.#noticed();
    });
    return this.#store;
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

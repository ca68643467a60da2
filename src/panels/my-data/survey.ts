import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isRapportError } from '../../core/errors.js';
import { outboxOf } from '../../runtime/deliveries.js';
import { allRecords } from '../../store/all-records.js';
import type { DeviceStore } from '../../store/local-store.js';
import type { OutboxEntry } from '../../store/outbox.js';
import type { Persisted } from '../../store/persistence.js';
import type { Activities } from '../across/activities.js';
import type { OpenPlace, Opened } from '../across/open-place.js';
import { counted, NOTHING, type Count } from './survey.model.js';

const REST = 400; // ms after a change before looking again; while someone writes beside it, changes come twice a second
const SHARE = 4; // of the time, at most one part in so many goes into looking
const MANY = 500; // changes that wait; more are said as this many

/** What is known of how things are kept, besides what is kept. */
export interface Standing {
  readonly persisted: Persisted;
  /** Bytes that the whole site uses on this device; `undefined` where the browser does not say. */
  readonly room: number | undefined;
  readonly locks: readonly string[];
  readonly unsent: number;
  readonly parked: readonly OutboxEntry[];
  /** Whether something was removed and can be brought back. */
  readonly hasRemoved: boolean;
}

/** Looks through everything that is kept, a page at a time, and again after changes. */
export class Survey implements ReactiveController {
  /** `looking`: `count` is of what was seen so far. */
  phase: 'waiting' | 'looking' | 'ready' = 'waiting';
  count: Count = NOTHING;
  standing: Standing | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #open: OpenPlace;
  readonly #activities: Activities;
  #ending = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #took = 0;
  #language = '';

  constructor(host: ReactiveControllerHost, open: OpenPlace, activities: Activities) {
    this.#host = host;
    this.#open = open;
    this.#activities = activities;
    open.watch(({ kind }) => (kind === 'erased' ? this.#forget() : this.#soon()));
    host.addController(this);
  }

  hostUpdate(): void {
    if (!this.#open.now) this.#forget();
    else if (this.#language !== this.#activities.language) this.look(); // kinds are counted by what they are called
  }

  hostDisconnected(): void {
    this.#forget();
  }

  /** Looks now. */
  look(): void {
    this.#language = this.#activities.language;
    this.#open.refusals.guard(() => this.#look()).catch(refused);
  }

  async #look(): Promise<void> {
    clearTimeout(this.#timer);
    this.#ending.abort();
    this.#ending = new AbortController();
    const { signal } = this.#ending;
    const opened = this.#open.now;
    if (!opened) return;
    const begun = performance.now();
    if (this.phase === 'waiting') this.phase = 'looking';
    await this.#activities.load();
    let count = NOTHING;
    for await (const { records, damaged } of allRecords(opened.keeping.store, { as: opened.place.author }, signal)) {
      count = counted(count, records, damaged.length, (record) => this.#activities.kindOf(record));
      if (this.phase === 'looking') this.#show(count);
    }
    const standing = await standingOf(opened);
    if (signal.aborted) return;
    this.#took = performance.now() - begun;
    this.phase = 'ready';
    this.standing = standing;
    this.#show(count);
  }

  #show(count: Count): void {
    this.count = count;
    this.#host.requestUpdate();
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.look(), Math.max(REST, this.#took * SHARE));
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#ending.abort();
    this.#language = '';
    this.phase = 'waiting';
    this.count = NOTHING;
    this.standing = undefined;
  }
}

async function standingOf({ place, keeping: { store } }: Opened): Promise<Standing> {
  const device = store as Partial<DeviceStore>;
  const outbox = outboxOf(store);
  const [persisted, estimate, pending, parked, removed] = await Promise.all([
    device.persisted?.() ?? ('unknown' as const), estimateRoom(), outbox?.pending(MANY) ?? [], outbox?.parked(MANY) ?? [], store.list({ as: place.author, removed: true, limit: 1 }),
  ]);
  return { persisted, room: estimate, locks: device.keys?.kinds ?? [], unsent: pending.length + parked.length, parked, hasRemoved: removed.records.length > 0 };
}

async function estimateRoom(): Promise<number | undefined> {
  const storage = (navigator as Partial<Navigator>).storage; // an insecure page has none
  return storage?.estimate?.().then(({ usage }) => usage, () => undefined); // a frame may be forbidden to ask
}

function refused(error: unknown): void {
  if (!isRapportError(error)) reportError(error);
}

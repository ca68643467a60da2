import type { RecordStore } from '../store/record-store.js';
import type { LocalStore } from '../store/local-store.js';
import { inCommon } from './in-common.js';

/** How far a shared record, or the wish to have its copy removed, has come. */
export interface Delivery {
  readonly op: 'put' | 'remove';
  /** `asked`: the endpoint was asked to remove, and has not confirmed it. */
  readonly state: 'waiting' | 'asked' | 'auth-needed' | 'parked' | 'done';
}

/** Who sends for a store on this page. */
export interface Sender {
  readonly authNeeded: boolean;
  hasAsked(id: string): boolean;
  /** Sends what is parked or waits for a sign-in, as the person's own act. */
  retry(id: string): Promise<void>;
}

const onPage = () => inCommon('deliveries', () => ({ senders: new WeakMap<RecordStore, Sender>(), listeners: new WeakMap<RecordStore, Set<() => void>>() }));

/** The queue of a store that has one; a store on a server has none. */
export const outboxOf = (store: RecordStore): LocalStore['outbox'] | undefined => (store as Partial<LocalStore>).outbox;

/** Says who sends for `store`, or that nobody does. */
export function setSender(store: RecordStore, sender: Sender | undefined): void {
  if (sender) onPage().senders.set(store, sender);
  else onPage().senders.delete(store);
  deliveriesChanged(store);
}

/** Tells everyone on the page who shows how deliveries of `store` stand. */
export function deliveriesChanged(store: RecordStore): void {
  for (const listener of [...(onPage().listeners.get(store) ?? [])]) listener();
}

/**
 * How deliveries of one store stand, for an element that shows them: `of` answers at once with what is known, and
 * `changed` is called when more is.
 */
export class DeliveryWatch {
  readonly #store: RecordStore;
  readonly #changed: () => void;
  readonly #known = new Map<string, Delivery | undefined>();
  readonly #stop: () => void;

  constructor(store: RecordStore, changed: () => void) {
    this.#store = store;
    this.#changed = changed;
    const look = () => void Promise.all([...this.#known.keys()].map((id) => this.#look(id)));
    const all = onPage().listeners.get(store) ?? new Set();
    onPage().listeners.set(store, all.add(look));
    const stopWatching = store.watch(({ kind, id }) => {
      if (kind === 'erased') this.#known.clear();
      else void (id === undefined ? look() : this.#known.has(id) && this.#look(id));
    });
    this.#stop = () => {
      all.delete(look);
      stopWatching();
    };
  }

  /** How the delivery of a record stands; `undefined` where it was never shared, or is not known yet. */
  of(id: string): Delivery | undefined {
    if (!this.#known.has(id)) void this.#look(id);
    return this.#known.get(id);
  }

  /** Tries again what was refused. */
  async retry(id: string): Promise<void> {
    await (onPage().senders.get(this.#store) ?? outboxOf(this.#store))?.retry(id); // where nobody sends now, it waits for who will
  }

  stop(): void {
    this.#stop();
  }

  async #look(id: string): Promise<void> {
    if (!this.#known.has(id)) this.#known.set(id, undefined);
    const entry = await outboxOf(this.#store)?.of(id).catch(() => undefined); // what cannot be read is not told; the store says why elsewhere
    const before = this.#known.get(id);
    const after = entry && { op: entry.op, state: stateOf(entry, onPage().senders.get(this.#store)) };
    if (before?.op === after?.op && before?.state === after?.state) return;
    this.#known.set(id, after);
    this.#changed();
  }
}

function stateOf({ id, op, state }: { readonly id: string; readonly op: 'put' | 'remove'; readonly state: 'waiting' | 'parked' | 'done' }, sender: Sender | undefined): Delivery['state'] {
  if (state !== 'waiting') return state;
  if (sender?.authNeeded) return 'auth-needed';
  return op === 'remove' && sender?.hasAsked(id) ? 'asked' : 'waiting';
}

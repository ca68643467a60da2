import type { LocalStore } from '../store/local-store.js';
import type { OutboxEntry } from '../store/outbox.js';
import type { Codecs } from '../store/rules.js';
import type { Clock } from './clock.js';
import type { Endpoint } from './endpoint.js';
import type { Locks } from './flight.js';

/** What the courier tells; each without a word of a record. */
interface CourierListener {
  /** The endpoint acknowledged: a record was taken, or taken away. */
  acknowledged(entry: OutboxEntry): void;
  /** The endpoint refused; the entry is parked until the person or the page tries again. */
  rejected(entry: OutboxEntry, why: string): void;
  /** The endpoint wants the person to sign in again; nothing is sent until `resume`. */
  authNeeded(entry: OutboxEntry): void;
  /** How things stand may have changed. */
  changed(): void;
}

/** What a courier needs. */
export interface CourierOptions {
  readonly store: LocalStore;
  readonly client: string;
  readonly codecs: Codecs;
  readonly endpoint: Endpoint;
  readonly listener: CourierListener;
  /** `navigator.locks`; one tab sends at a time, under `lockName`. */
  readonly locks?: Locks | undefined;
  readonly lockName: string;
  readonly clock?: Clock;
  readonly random?: () => number;
}

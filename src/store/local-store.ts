import type { WrapRow } from './schema.js';
import type { Outbox } from './outbox.js';
import type { Persisted } from './persistence.js';
import type { RecordStore } from './record-store.js';

/** A store in this browser: it keeps the queue of what the endpoint should hear of. */
export interface LocalStore extends RecordStore {
  readonly outbox: Outbox;
  /** Lets go of what it holds, once what is under way has settled. */
  close(): Promise<void>;
}

/** What a person or a portal opens a locked store with. Nothing: the keys that need no person. */
export type Secret = { readonly passphrase: string } | { readonly recoveryCode: string };

/** The sealed store on this device. */
export interface DeviceStore extends LocalStore {
  readonly state: 'open' | 'locked';
  /** An earlier database of this client is gone: evicted, or cleared by someone. */
  readonly wasLost: boolean;
  /** The ways there are to the key; with only `device` a lock is a curtain. */
  readonly wraps: readonly WrapRow['kind'][];
  /** Refuses what is asked from now on, lets what is under way settle (at most 5 s), then drops the key. */
  lock(): Promise<void>;
  /** @throws {RapportError} `wrong-key`; `locked` where the secret needed was not given. */
  unlock(secret?: Secret): Promise<void>;
  /** Whether the browser has promised not to evict this store. */
  persisted(): Promise<Persisted>;
  /** Asks the browser for that promise; the store does so by itself at the first finished record. */
  askToPersist(): Promise<Persisted>;
}

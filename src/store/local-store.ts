import type { ActivityName, ActivityRecord } from '../core/record.js';
import type { Outbox } from './outbox.js';
import type { Persisted } from './persistence.js';
import type { RecordStore } from './record-store.js';
import type { WrapRow } from './schema.js';

/** A store in this browser: it keeps the queue of what the endpoint should hear of. */
export interface LocalStore extends RecordStore {
  readonly outbox: Outbox;
  /** Lets go of what it holds, once what is under way has settled. */
  close(): Promise<void>;
}

/** What a person or a portal opens a locked store with. Nothing: the keys that need no person. */
export type Secret = { readonly passphrase: string } | { readonly recoveryCode: string };

/**
 * The ways to the key of a store. Each act opens the key once more: by itself where a device or
 * portal key can, else with `current`, which the person types again.
 */
export interface StoreKeys {
  /** The ways there are; with only `device` a lock is a curtain. */
  readonly kinds: readonly WrapRow['kind'][];
  /** Sets or changes the passphrase; this device alone opens nothing any more. @throws {RapportError} `invalid` (under 8 characters), `wrong-key`, `locked`. */
  setPassphrase(passphrase: string, current?: Secret): Promise<void>;
  /** Lets this device open by itself again; a recovery code ends too. @throws {RapportError} `wrong-key`, `locked`. */
  removePassphrase(current?: Secret): Promise<void>;
  /** A new recovery code, to be shown once; an earlier one ends. @throws {RapportError} `wrong-key`, `locked`. */
  makeRecoveryCode(current?: Secret): Promise<string>;
}

/** A record that is in memory only, sealed. */
export interface HeldRecord {
  readonly id: string;
}

/** The sealed store on this device. */
export interface DeviceStore extends LocalStore {
  readonly state: 'open' | 'locked';
  /** An earlier database of this client is gone: evicted, or cleared by someone. */
  readonly wasLost: boolean;
  readonly keys: StoreKeys;
  /** Refuses what is asked from now on, lets what is under way settle (at most 5 s), then drops the key. */
  lock(): Promise<void>;
  /** @throws {RapportError} `wrong-key`; `locked` where the secret needed was not given. */
  unlock(secret?: Secret): Promise<void>;
  /** Seals words that storage refused, so that they can wait in memory while the store is locked. @throws {RapportError} `locked`, `invalid`, `too-large`. */
  hold<A extends ActivityName>(record: ActivityRecord<A>): Promise<HeldRecord>;
  /** The record that `hold` sealed, after an unlock; its revision is the one it had. @throws {RapportError} `locked`, `not-found`. */
  takeBack(held: HeldRecord): Promise<ActivityRecord>;
  /** Whether the browser has promised not to evict this store. */
  persisted(): Promise<Persisted>;
  /** Asks the browser for that promise; the store does so by itself at the first finished record. */
  askToPersist(): Promise<Persisted>;
}

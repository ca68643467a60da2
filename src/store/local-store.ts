import type { RapportErrorCode } from '../core/errors.js';
import type { ActivityName, ActivityRecord } from '../core/record.js';
import type { HeldRecord } from './held.js';
import type { Outbox } from './outbox.js';
import type { Persisted } from './persistence.js';
import type { RecordStore } from './record-store.js';
import type { WrapRow } from './schema.js';

/** A store in this browser: it keeps the queue of what the endpoint should hear of. */
export interface LocalStore extends Required<RecordStore> {
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
  /** Whether `current` opens it. @throws {RapportError} `wrong-key`, `invalid`, `locked` where it is of no kind there is. */
  check(current: Secret): Promise<void>;
  /** Sets or changes the passphrase; neither this device nor the portal opens anything by itself any more. @throws {RapportError} `invalid` (under 8 characters), `wrong-key`, `locked`. */
  setPassphrase(passphrase: string, current?: Secret): Promise<void>;
  /** Lets this device, or the portal where it holds the keys, open by itself again; a recovery code ends too. @throws {RapportError} `wrong-key`, `locked`, `auth-needed`. */
  removePassphrase(current?: Secret): Promise<void>;
  /** A new recovery code, to be shown once. It opens nothing until it is confirmed, and it is never stored. */
  newRecoveryCode(): Promise<string>;
  /**
   * Lets `code` open from now on, once the person has typed it back; an earlier one ends.
   * @throws {RapportError} `invalid` where `typed` is another or mistyped, `wrong-key`, `locked`.
   */
  confirmRecoveryCode(code: string, typed: string, current?: Secret): Promise<void>;
}

/** The sealed store on this device. */
export interface DeviceStore extends LocalStore {
  readonly state: 'open' | 'locked';
  /** Why the keys that need no person did not open it: `auth-needed`, `wrong-key`, `invalid`; `undefined` while it is open, or where a secret is needed. */
  readonly refusal: RapportErrorCode | undefined;
  /** An earlier database of this client is gone: evicted, or cleared by someone. */
  readonly wasLost: boolean;
  readonly keys: StoreKeys;
  /**
   * Lets everyone save who asked for it, refuses what is asked after that, lets what is under way
   * settle, and drops the key: at most 5 s in all.
   * @returns whether this call did it; false where it was locked, or being locked, already.
   */
  lock(): Promise<boolean>;
  /** Calls `save` before each lock, which waits for it while there still is a key; returns the function that stops it. */
  beforeLock(save: () => Promise<unknown>): () => void;
  /** @throws {RapportError} `wrong-key`; `locked` where the secret needed was not given. */
  unlock(secret?: Secret): Promise<void>;
  /** Seals words that storage refused, so that they can wait in memory while the store is locked or closed. @throws {RapportError} `locked`. */
  hold<A extends ActivityName>(record: ActivityRecord<A>): Promise<HeldRecord>;
  /** The record that a store of this client has sealed. @throws {RapportError} `locked`; `storage-damaged` where everything was erased since. */
  takeBack(held: HeldRecord): Promise<ActivityRecord>;
  /** Whether the browser has promised not to evict this store. */
  persisted(): Promise<Persisted>;
  /** Asks the browser for that promise; the store does so by itself at the first finished record. */
  askToPersist(): Promise<Persisted>;
}

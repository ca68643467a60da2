import type { ActivityName, ActivityRecord, Author, Kept, Status } from '../core/record.js';

/** The reader. Another author's private record answers `not-found`, exactly like an unknown one. */
export interface Reader {
  readonly as: Author;
}

export interface PutOptions {
  /** The revision the writer last saw, 0 for a new record; anything else stored means `conflict`. */
  readonly expect: number;
  /** A draft to delete in the same transaction: completing an edit replaces the final and drops its draft. */
  readonly dropDraft?: string;
}

export interface ListOptions extends Reader {
  readonly activity?: ActivityName;
  readonly status?: Status;
  /** Cursor of an earlier page: only what was first put before it. */
  readonly before?: number;
  /** At most this many, 1 to 500. */
  readonly limit: number;
  /** Lists what was removed and can still be restored, instead of what is kept. */
  readonly removed?: boolean;
}

/** One page, newest first in writing order. */
export interface RecordPage {
  readonly records: readonly ActivityRecord[];
  /** Cursor for the next page; absent on the last one. */
  readonly next?: number;
  /** Ids of rows in this page's range that could not be read and were set aside. */
  readonly damaged: readonly string[];
}

/** What happened to a record, in this tab or another, or to the key, in this one. Never holds content. */
export interface StoreChange {
  readonly kind: 'put' | 'removed' | 'restored' | 'erased' | 'lost' | 'locked' | 'unlocked';
  readonly id?: string;
  readonly activity?: ActivityName;
  readonly revision?: number;
  /** True when another tab or window made the change. */
  readonly elsewhere: boolean;
}

export interface StoreCapabilities {
  readonly kept: Kept;
  /** Where drafts and private records are kept, if elsewhere. */
  readonly keptUnshared?: Kept;
  /** Superseded finals are kept and `history` lists them. */
  readonly history: boolean;
  /** A removed record can be restored. */
  readonly restore: boolean;
  /** Changes made in other tabs reach `watch`. */
  readonly watchesElsewhere: boolean;
}

/**
 * Keeps the records of one client. One contract suite (`test/contracts/record-store.ts`) runs over
 * every implementation, including one that a host writes. All refusals are `RapportError`s.
 */
export interface RecordStore {
  readonly capabilities: StoreCapabilities;

  /**
   * Stores `record` as revision `expect + 1` and resolves with it once it is durable. A final that
   * replaces a final keeps the older one in `history`.
   * @throws `conflict` (stored revision is not `expect`), `too-large`, `invalid`, `locked`, `storage-*`.
   */
  put<A extends ActivityName>(record: ActivityRecord<A>, options: PutOptions): Promise<ActivityRecord<A>>;

  /** One record, or a superseded final by `revision`. Removed ones answer `not-found`. @throws `not-found`, `storage-damaged`, `unsupported-version`, `locked`. */
  get(id: string, options: Reader & { readonly revision?: number }): Promise<ActivityRecord>;

  /** The superseded finals of a record, newest first; the present one is not among them. */
  history(id: string, options: Reader): Promise<readonly ActivityRecord[]>;

  list(options: ListOptions): Promise<RecordPage>;

  /** Takes a record out of every list; `restore` brings it back until it is purged. @throws `not-found`. */
  remove(id: string, options: Reader): Promise<void>;
  restore(id: string, options: Reader): Promise<ActivityRecord>;

  /**
   * Deletes a record and its history for good; a draft or an already removed record included. With `revision`, only where that is the one stored.
   * A store of the host's may do without: nothing is offered to be deleted for good then.
   * @throws `not-found`, `conflict`.
   */
  purge?(id: string, options: Reader & { readonly revision?: number }): Promise<void>;

  /** Deletes everything of `client`: keys first, then rows, then the database. Pending removals at the endpoint survive. */
  erase(client: string): Promise<void>;

  /** Calls `listener` after each change; returns the function that stops it. */
  watch(listener: (change: StoreChange) => void): () => void;
}

import { isRapportError, RapportError, type RapportErrorCode } from '../core/errors.js';
import { Connection } from './connection.js';
import { Gate, within } from './gate.js';
import { byDevice, KeyRing, type Opener, type RecordKey, type SelfOpening } from './keys.js';
import { deleteDatabase, type Opened } from './opening.js';
import type { Place } from './place.js';
import type { StoreChange } from './record-store.js';
import { Sentinel, type Markers } from './sentinel.js';
import { Tabs, type OpenChannel } from './tabs.js';
import { write } from './transaction.js';
import { Watchers } from './watchers.js';

const LOCK_LIMIT = 5000; // ms that what is being saved may still hold the key

const NEWS_LIMIT = 50; // ms that a word from another tab may be under way

/** What a vault stands on; what is optional has the browser's own as default. */
export interface VaultParts {
  readonly place: Place;
  readonly factory: IDBFactory;
  readonly channel?: OpenChannel | undefined;
  readonly markers?: Markers | undefined;
  /** The ways to the key that need no person; `signal` aborts when the vault is closed. */
  readonly opening?: ((signal: AbortSignal) => SelfOpening) | undefined;
}

/** One client's database on this device with its keys: open or locked, lost or erased, shared between tabs. */
export class Vault {
  readonly place: Place;
  readonly connection: Connection;
  readonly ring: KeyRing;
  readonly opening: SelfOpening;
  /** An earlier database of this client is gone. */
  wasLost = false;
  /** Everything was erased and nothing was asked to be kept since: there is no database, and to look makes none. */
  isEmpty = false;
  /** Why the keys that need no person did not open it. */
  refusal: RapportErrorCode | undefined;
  readonly #parts: VaultParts;
  readonly #sentinel: Sentinel;
  readonly #tabs: Tabs;
  readonly #watchers = new Watchers();
  readonly #gate = new Gate();
  readonly #ending = new AbortController();
  #state: 'open' | 'locked' = 'locked';
  #wasOpened = false;
  #erasing: Promise<void> | undefined;
  #locking: Promise<void> | undefined;
  readonly #savers = new Set<() => Promise<unknown>>();

  constructor(parts: VaultParts) {
    const { place, factory, channel, markers, opening } = parts;
    this.#parts = parts;
    this.place = place;
    this.connection = new Connection({ name: place.name, factory, opened: (opened) => this.#opened(opened) });
    this.opening = opening?.(this.#ending.signal) ?? byDevice;
    this.ring = new KeyRing(place, this.connection, this.opening.wrapping);
    this.#sentinel = new Sentinel(place, markers);
    this.#tabs = new Tabs(place.name, (change) => this.#heard(change), channel);
  }

  get state(): 'open' | 'locked' {
    return this.#state;
  }

  watch(listener: (change: StoreChange) => void): () => void {
    return this.#watchers.watch(listener);
  }

  /** Tells this tab and the others of a change. */
  announce(change: Omit<StoreChange, 'elsewhere'>): void {
    this.#tabs.tell(change);
    this.#watchers.tell({ ...change, elsewhere: false });
  }

  /** Does `work` with the key, as something that a lock waits for; after an erasure only answers `ifEmpty`, where that is given. @throws {RapportError} `locked`. */
  work<Result>(work: (key: RecordKey) => Promise<Result>, ifEmpty?: () => Result): Promise<Result> {
    const { ring } = this;
    const isLocked = this.#isLocked(); // as it is when asked: a lock lets what was asked before land
    return this.#gate.pass(async () => {
      if (isLocked) throw new RapportError('locked', 'the key is not here');
      await this.#erasing;
      if (ifEmpty && this.isEmpty) return ifEmpty();
      if (!ring.current) await ring.unlock(this.opening.opener); // after an erasure: a new key for what comes
      if (!ring.current) throw new RapportError('locked', 'the key is not here');
      return work(ring.current);
    });
  }

  /** Opens with what `opener` finds. @returns whether it found any; it stays locked otherwise. @throws {RapportError} `wrong-key`, `storage-*`. */
  async unlock(opener: Opener): Promise<boolean> {
    await this.#locking;
    if (!(await this.ring.unlock(opener))) return false;
    this.refusal = undefined;
    if (!this.#isLocked()) return true;
    this.#state = 'open';
    this.#watchers.tell({ kind: 'unlocked', elsewhere: false });
    return true;
  }

  /**
   * Opens without a person, if that is possible. A key that only this device holds moves to the portal once there is one.
   * @returns whether it is open. @throws {RapportError} `auth-needed`, `wrong-key`, `invalid`, `storage-*`.
   */
  async unlockItself(): Promise<boolean> {
    return this.#unlockItself().catch((error: unknown) => {
      if (isRapportError(error)) this.refusal = error.code;
      throw error;
    });
  }

  async #unlockItself(): Promise<boolean> {
    const { opener, wrapping } = this.opening;
    if (await this.unlock(opener)) return true;
    if (!this.ring.kinds.includes('device')) return false;
    await this.ring.rewrap(byDevice.opener, wrapping, ['device']);
    return this.unlock(opener);
  }

  /** Saves, refuses, drops the key. @returns whether this call did it. */
  async lock(): Promise<boolean> {
    if (this.#isLocked() || this.#locking) return this.#locking?.then(() => false) ?? false;
    this.#locking = this.#lock().finally(() => (this.#locking = undefined));
    return this.#locking.then(() => true);
  }

  /** Calls `save` before each lock; returns the function that stops it. */
  beforeLock(save: () => Promise<unknown>): () => void {
    this.#savers.add(save);
    return () => this.#savers.delete(save);
  }

  /** Deletes keys, then rows, then the database; it stays, without them, while removals wait for the endpoint. */
  async erase(): Promise<void> {
    const underWay = this.#gate.settled(LOCK_LIMIT); // sealed with the key that goes
    this.#erasing = underWay.then(() => this.#erase()).finally(() => (this.#erasing = undefined));
    await this.#erasing;
  }

  async close(): Promise<void> {
    this.#ending.abort();
    await this.#gate.settled(LOCK_LIMIT);
    this.connection.close();
    this.#tabs.close();
    this.ring.drop();
  }

  async #lock(): Promise<void> {
    const until = performance.now() + LOCK_LIMIT;
    if (this.#savers.size > 0) await within(LOCK_LIMIT, Promise.allSettled([...this.#savers].map((save) => save()))); // each tells its own failure
    this.#state = 'locked';
    await this.#gate.settled(until - performance.now());
    this.ring.drop();
    await this.ring.look().catch(() => undefined); // another tab may have set a passphrase; where nothing can be read, what is known stands
    this.#watchers.tell({ kind: 'locked', elsewhere: false });
  }

  /** A fresh database where there was one before means a loss, unless someone erased it. */
  async #opened({ database, fresh }: Opened): Promise<void> {
    if (fresh && this.#wasOpened) await new Promise((resolve) => setTimeout(resolve, NEWS_LIMIT)); // another tab may have erased it, and be saying so
    const wasThere = this.#wasOpened || this.#sentinel.remembers;
    this.#wasOpened = true;
    this.isEmpty = false;
    this.#sentinel.mark();
    if (!fresh || !wasThere) return;
    this.wasLost = true;
    await this.ring.writeBack(database);
    this.announce({ kind: 'lost' });
  }

  #heard(change: StoreChange): void {
    if (change.kind === 'erased') {
      this.#forget();
      this.isEmpty = true;
    }
    this.#watchers.tell(change);
  }

  async #erase(): Promise<void> {
    this.#forget();
    this.#tabs.tell({ kind: 'erased' }); // first, so that no other tab writes with the key that goes
    await this.connection.run((database) => write(database, ['keys'], (transaction) => transaction.objectStore('keys').clear()));
    const waiting = await this.connection.run((database) => write(database, ['records', 'superseded', 'outbox', 'meta'], async (transaction) => {
      await Promise.all([transaction.objectStore('records').clear(), transaction.objectStore('superseded').clear()]);
      const outbox = transaction.objectStore('outbox');
      const entries = await outbox.getAll();
      const kept = entries.filter(({ op, state }) => op === 'remove' && state !== 'done');
      await Promise.all(entries.filter((entry) => !kept.includes(entry)).map(({ id }) => outbox.delete(id)));
      if (kept.length === 0) await transaction.objectStore('meta').clear();
      return kept.length;
    }));
    this.connection.letGo();
    if (waiting === 0) await deleteDatabase(this.#parts.factory, this.place.name);
    this.#forget();
    this.isEmpty = waiting === 0;
    this.announce({ kind: 'erased' });
  }

  #forget(): void {
    this.ring.forget();
    this.#sentinel.clear();
    this.#wasOpened = false;
  }

  #isLocked(): boolean {
    return this.#state === 'locked'; // someone may have unlocked meanwhile
  }
}

import { RapportError } from '../core/errors.js';
import { Connection } from './connection.js';
import { Gate } from './gate.js';
import { byDevice, KeyRing, type Opener, type RecordKey, type SelfOpening } from './keys.js';
import { deleteDatabase, type Opened } from './opening.js';
import type { Place } from './place.js';
import type { StoreChange } from './record-store.js';
import { Sentinel, type Markers } from './sentinel.js';
import { Tabs, type OpenChannel } from './tabs.js';
import { write } from './transaction.js';
import { Watchers } from './watchers.js';

const LOCK_LIMIT = 5000; // ms that what is under way may still hold the key

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
  readonly #parts: VaultParts;
  readonly #sentinel: Sentinel;
  readonly #tabs: Tabs;
  readonly #watchers = new Watchers();
  readonly #gate = new Gate();
  readonly #ending = new AbortController();
  #state: 'open' | 'locked' = 'locked';
  #wasOpened = false;
  #erasing: Promise<void> | undefined;

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

  /** Does `work` with the key, as something that a lock waits for. @throws {RapportError} `locked`. */
  work<Result>(work: (key: RecordKey) => Promise<Result>): Promise<Result> {
    const { ring } = this;
    const isLocked = this.#isLocked(); // as it is when asked: a lock lets what was asked before land
    return this.#gate.pass(async () => {
      if (isLocked) throw new RapportError('locked', 'the key is not here');
      await this.#erasing;
      if (!ring.current) await ring.unlock(this.opening.opener); // after an erasure: a new key for what comes
      if (!ring.current) throw new RapportError('locked', 'the key is not here');
      return work(ring.current);
    });
  }

  /** Opens with what `opener` finds. @returns whether it found any; it stays locked otherwise. @throws {RapportError} `wrong-key`, `storage-*`. */
  async unlock(opener: Opener): Promise<boolean> {
    if (!(await this.ring.unlock(opener))) return false;
    this.#state = 'open';
    return true;
  }

  /**
   * Opens without a person, if that is possible. A key that only this device holds moves to the portal once there is one.
   * @returns whether it is open. @throws {RapportError} `auth-needed`, `wrong-key`, `storage-*`.
   */
  async unlockItself(): Promise<boolean> {
    const { opener, wrapping } = this.opening;
    if (await this.unlock(opener)) return true;
    if (!this.ring.kinds.includes('device')) return false;
    await this.ring.rewrap(byDevice.opener, wrapping, ['device']);
    return this.unlock(opener);
  }

  async lock(): Promise<void> {
    if (this.#state === 'locked') return;
    this.#state = 'locked';
    await this.#gate.settled(LOCK_LIMIT);
    if (this.#isLocked()) this.ring.drop();
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

  /** A fresh database where there was one before means a loss, unless someone erased it. */
  async #opened({ database, fresh }: Opened): Promise<void> {
    const wasThere = this.#wasOpened || this.#sentinel.remembers;
    this.#wasOpened = true;
    this.#sentinel.mark();
    if (!fresh || !wasThere) return;
    this.wasLost = true;
    await this.ring.writeBack(database);
    this.announce({ kind: 'lost' });
  }

  #heard(change: StoreChange): void {
    if (change.kind === 'erased') this.#forget();
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

import { isRapportError, RapportError, type RapportErrorCode } from '../core/errors.js';
import type { ActivityName, ActivityRecord, Author } from '../core/record.js';
import { HeldRecord } from './held.js';
import type { RecordKey } from './keys.js';
import type { DeviceStore, Secret } from './local-store.js';
import { StoredOutbox } from './outbox.js';
import type { Persistence } from './persistence.js';
import { readPage } from './record-pages.js';
import type { ListOptions, PutOptions, Reader, RecordPage, StoreCapabilities, StoreChange } from './record-store.js';
import { deleteRow, readHistory, readRow, readSuperseded, swapRow, writeRow } from './record-table.js';
import { accepted, checkLimit, checkOwner, checkRevision, found, isVisible, type Codecs } from './rules.js';
import type { ClearFields, RecordRow } from './schema.js';
import { letDamagedPass, pageOf, SealedRows } from './sealed-rows.js';
import { SealedStoreKeys } from './store-keys.js';
import { nameOf } from './storage-errors.js';
import type { Vault } from './vault.js';

const NOTHING: RecordPage = { records: [], damaged: [] };

/** Keeps the records of one client sealed in IndexedDB. */
export class SealedStore implements DeviceStore {
  readonly capabilities: StoreCapabilities = { kept: 'device', history: true, restore: true, watchesElsewhere: true };
  readonly outbox: StoredOutbox;
  readonly keys: SealedStoreKeys;
  readonly #vault: Vault;
  readonly #rows: SealedRows;
  readonly #codecs: Codecs;
  readonly #persistence: Persistence;

  constructor(vault: Vault, codecs: Codecs, persistence: Persistence) {
    this.outbox = new StoredOutbox(vault);
    this.keys = new SealedStoreKeys(vault);
    this.#vault = vault;
    this.#rows = new SealedRows(vault.place, codecs);
    this.#codecs = codecs;
    this.#persistence = persistence;
  }

  get state(): 'open' | 'locked' {
    return this.#vault.state;
  }

  get refusal(): RapportErrorCode | undefined {
    return this.#vault.refusal;
  }

  get wasLost(): boolean {
    return this.#vault.wasLost;
  }

  async put<A extends ActivityName>(record: ActivityRecord<A>, { expect, dropDraft }: PutOptions): Promise<ActivityRecord<A>> {
    const next = await this.#vault.work(async (key) => {
      const next = await accepted(record, expect, this.#vault.place.client, this.#codecs);
      if (next.status === 'final' && expect > 0) await this.#checkReplaced(next, key);
      const row = await this.#rows.seal(next, key);
      await this.#vault.connection.run((database) => writeRow(database, row, { expect, author: next.author, dropDraft }));
      return next as ActivityRecord<A>;
    });
    this.#tell('put', next);
    if (next.status === 'final') void this.#persistence.ask();
    return next;
  }

  get(id: string, { as, revision }: Reader & { readonly revision?: number }): Promise<ActivityRecord> {
    return this.#vault.work(async (key) => {
      const row = found(await this.#row(id), as);
      if (revision === undefined || revision === row.revision) return this.#rows.open(row, key);
      const superseded = await this.#vault.connection.run((database) => readSuperseded(database, id, revision));
      return this.#rows.open(found(superseded, as), key);
    }, () => found<never>(undefined, as));
  }

  history(id: string, { as }: Reader): Promise<readonly ActivityRecord[]> {
    return this.#vault.work(async (key) => {
      found(await this.#row(id), as);
      const rows = await this.#vault.connection.run((database) => readHistory(database, id));
      const visible = rows.filter((row) => isVisible(row, as));
      return (await pageOf(visible.map((row) => this.#rows.begin(row, key)))).records;
    }, () => found<never>(undefined, as));
  }

  list(options: ListOptions): Promise<RecordPage> {
    return this.#vault.work(async (key) => {
      checkLimit(options.limit);
      const { taken, next } = await this.#vault.connection.run((database) => readPage(database, options, (row) => this.#rows.begin(row, key)));
      const page = await pageOf(taken);
      return next === undefined ? page : { ...page, next };
    }, () => NOTHING);
  }

  async remove(id: string, { as }: Reader): Promise<void> {
    this.#tell('removed', await this.#move(id, as, new Date().toISOString()));
  }

  async restore(id: string, { as }: Reader): Promise<ActivityRecord> {
    const record = await this.#move(id, as, undefined);
    this.#tell('restored', record);
    return record;
  }

  async purge(id: string, { as, revision }: Reader & { readonly revision?: number }): Promise<void> {
    const row = await this.#vault.work((key) => untilUnchanged(async () => {
      const row = await this.#row(id);
      const there = found(row, as, { removed: row?.removedAt !== undefined });
      checkRevision(there, revision);
      await this.#rows.open(there, key).then((record) => checkOwner(record, as), letDamagedPass);
      await this.#vault.connection.run((database) => deleteRow(database, there));
      return there;
    }));
    this.#tell('removed', row);
  }

  async erase(client: string): Promise<void> {
    if (client !== this.#vault.place.client) throw new RapportError('invalid', 'this store keeps the records of another client');
    await this.#vault.erase();
  }

  watch(listener: (change: StoreChange) => void): () => void {
    return this.#vault.watch(listener);
  }

  lock(): Promise<boolean> {
    return this.#vault.lock();
  }

  beforeLock(save: () => Promise<unknown>): () => void {
    return this.#vault.beforeLock(save);
  }

  unlock(secret?: Secret): Promise<void> {
    return this.keys.unlock(secret);
  }

  hold<A extends ActivityName>(record: ActivityRecord<A>): Promise<HeldRecord> {
    return this.#vault.work((key) => HeldRecord.of(record, key, this.#vault.place));
  }

  takeBack(held: HeldRecord): Promise<ActivityRecord> {
    return this.#vault.work((key) => held.open(key, this.#vault.place).catch((error: unknown) => {
      if (nameOf(error) !== 'OperationError') throw error;
      throw new RapportError('storage-damaged', 'the key these words were sealed with is gone', { cause: error }); // everything was erased meanwhile
    }));
  }

  persisted(): ReturnType<Persistence['persisted']> {
    return this.#persistence.persisted();
  }

  askToPersist(): ReturnType<Persistence['ask']> {
    return this.#persistence.ask();
  }

  close(): Promise<void> {
    return this.#vault.close();
  }

  #row(id: string): Promise<RecordRow | undefined> {
    return this.#vault.connection.run((database) => readRow(database, id));
  }

  /** A shared final says who wrote it only inside its seal. The revision it is checked at is the one the writing expects. */
  async #checkReplaced(next: ActivityRecord, key: RecordKey): Promise<void> {
    const stored = await this.#row(next.id);
    if (stored?.scope === 'both') checkOwner(await this.#rows.open(stored, key), next.author);
  }

  /** Seals a record anew on the other shelf. */
  #move(id: string, as: Author, removedAt: string | undefined): Promise<ActivityRecord> {
    return this.#vault.work((key) => untilUnchanged(async () => {
      const before = found(await this.#row(id), as, { removed: removedAt === undefined });
      const record = await this.#rows.open(before, key);
      checkOwner(record, as);
      const after = await this.#rows.seal(record, key, removedAt);
      await this.#vault.connection.run((database) => swapRow(database, before, after));
      return record;
    }));
  }

  #tell(kind: StoreChange['kind'], { id, activity, revision }: Pick<ClearFields, 'id' | 'activity' | 'revision'>): void {
    this.#vault.announce({ kind, id, activity: activity as ActivityName, revision });
  }
}

/** Reads and writes again where another tab wrote in between: to take away says nothing of which words. */
async function untilUnchanged<Result>(act: () => Promise<Result>, attempts = 3): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    if (attempts > 1 && isRapportError(error, 'conflict')) return untilUnchanged(act, attempts - 1);
    throw error;
  }
}

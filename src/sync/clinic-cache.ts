import { isRapportError } from '../core/errors.js';
import type { ActivityRecord } from '../core/record.js';
import type { StoreChange } from '../store/record-store.js';
import type { ClinicPage, ClinicRecords } from './clinic-records.js';

const NOTHING: ReadonlyMap<string, ActivityRecord> = new Map();

/** What the server was last seen to hold, and a look from time to time while someone watches. */
export class ClinicCache {
  readonly #records: ClinicRecords;
  readonly #every: number;
  readonly #signal: AbortSignal;
  readonly #tell: (change: StoreChange) => void;
  #page: ClinicPage | undefined;
  #sign: string | undefined;
  #loading: Promise<ClinicPage> | undefined;
  #watching = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(records: ClinicRecords, every: number, signal: AbortSignal, tell: (change: StoreChange) => void) {
    this.#records = records;
    this.#every = every;
    this.#signal = signal;
    this.#tell = tell;
  }

  /** What is known without asking. */
  get known(): ReadonlyMap<string, ActivityRecord> {
    return this.#page?.records ?? NOTHING;
  }

  /** What the server holds; as it was last seen where that is known. */
  async loaded(): Promise<ClinicPage> {
    return this.#page ?? this.refreshed();
  }

  /** What the server holds now; as it was last seen where it cannot be reached. @throws {RapportError} as `ClinicRecords.all`, where it was never seen. */
  async refreshed(): Promise<ClinicPage> {
    this.#loading ??= this.#records.all(this.#signal).finally(() => (this.#loading = undefined));
    try {
      this.#page = await this.#loading;
    } catch (error) {
      if (!this.#page || !isRapportError(error, 'network')) throw error;
    }
    return this.#page;
  }

  /** One record as the server holds it now. */
  async one(id: string): Promise<ActivityRecord | undefined> {
    const record = await this.#records.one(id, this.#signal);
    this.note(id, record);
    return record;
  }

  /** What this page itself has changed there. */
  note(id: string, record: ActivityRecord | undefined): void {
    if (!this.#page) return;
    const records = new Map(this.#page.records);
    if (record) records.set(id, record);
    else records.delete(id);
    this.#page = { ...this.#page, records };
  }

  /** Looks again from time to time, until the returned function was called. */
  watch(): () => void {
    this.#watching += 1;
    this.#wait();
    return () => {
      this.#watching -= 1;
      if (this.#watching === 0) clearTimeout(this.#timer);
    };
  }

  #wait(): void {
    clearTimeout(this.#timer);
    if (this.#watching > 0 && !this.#signal.aborted) this.#timer = setTimeout(() => void this.#look(), this.#every);
  }

  async #look(): Promise<void> {
    try {
      const sign = await this.#records.sign(this.#signal);
      if (sign === undefined || sign !== this.#sign) await this.#compare();
      this.#sign = sign;
    } catch (error) {
      if (!isRapportError(error)) throw error; // out of reach, or signed out: the next look may find it, and each act says so
    } finally {
      this.#wait();
    }
  }

  async #compare(): Promise<void> {
    const before = this.known;
    const { records: now } = await this.refreshed();
    for (const { id, activity, revision } of now.values()) {
      if (before.get(id)?.revision !== revision) this.#tell({ kind: 'put', id, activity, revision, elsewhere: true });
    }
    for (const { id, activity, revision } of before.values()) {
      if (!now.has(id)) this.#tell({ kind: 'removed', id, activity, revision, elsewhere: true });
    }
  }
}

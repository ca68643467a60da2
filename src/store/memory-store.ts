import { RapportError } from '../core/errors.js';
import type { ActivityName, ActivityRecord, Author } from '../core/record.js';
import { decode, encode } from './cipher.js';
import type { LocalStore } from './local-store.js';
import { MemoryOutbox } from './memory-outbox.js';
import type { ListOptions, PutOptions, Reader, RecordPage, StoreCapabilities, StoreChange } from './record-store.js';
import { accepted, checkLimit, checkOwner, checkRevision, checkSize, checkSuccession, clearFieldsOf, found, isVisible, outboxOp, supersedes, type Codecs } from './rules.js';
import type { ClearFields } from './schema.js';
import { Watchers } from './watchers.js';

interface Row extends ClearFields {
  readonly seq: number;
  readonly encoded: Uint8Array;
}

/** What a memory store is for. */
export interface MemoryStoreOptions {
  readonly client: string;
  readonly codecs: Codecs;
}

/** Keeps the records of one client until the page goes. Every rule is the sealed store's. */
export class MemoryStore implements LocalStore {
  readonly capabilities: StoreCapabilities = { kept: 'memory', history: true, restore: true, watchesElsewhere: false };
  readonly outbox = new MemoryOutbox();
  readonly #client: string;
  readonly #codecs: Codecs;
  readonly #rows = new Map<string, Row>();
  readonly #superseded = new Map<string, readonly Row[]>();
  readonly #watchers = new Watchers();
  #seq = 0;

  constructor({ client, codecs }: MemoryStoreOptions) {
    this.#client = client;
    this.#codecs = codecs;
  }

  async put<A extends ActivityName>(record: ActivityRecord<A>, { expect, dropDraft }: PutOptions): Promise<ActivityRecord<A>> {
    const next = await accepted(record, expect, this.#client, this.#codecs);
    const stored = this.#rows.get(next.id);
    const row = this.#row(next, stored?.seq ?? this.#seq + 1);
    checkSuccession(stored, row, { expect, author: next.author });
    if (stored?.scope === 'both') checkOwner(this.#record(stored), next.author);
    if (supersedes(stored, row)) this.#superseded.set(next.id, [stored, ...(this.#superseded.get(next.id) ?? [])]);
    this.#dropOwnDraft(dropDraft, next.author);
    this.#write(stored, row);
    this.#seq = Math.max(this.#seq, row.seq);
    this.#tell('put', row);
    return next as ActivityRecord<A>;
  }

  async get(id: string, { as, revision }: Reader & { readonly revision?: number }): Promise<ActivityRecord> {
    const row = found(this.#rows.get(id), as);
    if (revision === undefined || revision === row.revision) return this.#record(row);
    return this.#record(found(this.#superseded.get(id)?.find((each) => each.revision === revision), as));
  }

  async history(id: string, { as }: Reader): Promise<readonly ActivityRecord[]> {
    found(this.#rows.get(id), as);
    return (this.#superseded.get(id) ?? []).filter((row) => isVisible(row, as)).map((row) => this.#record(row));
  }

  async list({ as, activity, status, before = Infinity, limit, removed = false }: ListOptions): Promise<RecordPage> {
    checkLimit(limit);
    const rows = [...this.#rows.values()].filter((row) =>
      isVisible(row, as) && (row.removedAt !== undefined) === removed && row.seq < before
      && (activity === undefined || row.activity === activity) && (status === undefined || row.status === status));
    const page = rows.sort((one, other) => other.seq - one.seq).slice(0, limit);
    const records = page.map((row) => this.#record(row));
    return page.length === rows.length ? { records, damaged: [] } : { records, damaged: [], next: page.at(-1)!.seq };
  }

  async remove(id: string, { as }: Reader): Promise<void> {
    this.#tell('removed', this.#move(id, as, new Date().toISOString()));
  }

  async restore(id: string, { as }: Reader): Promise<ActivityRecord> {
    const row = this.#move(id, as, undefined);
    this.#tell('restored', row);
    return this.#record(row);
  }

  async purge(id: string, { as, revision }: Reader & { readonly revision?: number }): Promise<void> {
    const there = this.#rows.get(id);
    const row = found(there, as, { removed: there?.removedAt !== undefined });
    checkRevision(row, revision);
    checkOwner(this.#record(row), as);
    this.#queue(row, undefined);
    this.#rows.delete(id);
    this.#superseded.delete(id);
    this.#tell('removed', row);
  }

  async erase(client: string): Promise<void> {
    if (client !== this.#client) throw new RapportError('invalid', 'this store keeps the records of another client');
    this.#rows.clear();
    this.#superseded.clear();
    this.outbox.erase();
    this.#watchers.tell({ kind: 'erased', elsewhere: false });
  }

  watch(listener: (change: StoreChange) => void): () => void {
    return this.#watchers.watch(listener);
  }

  async close(): Promise<void> {
    // Nothing is held open; what is in memory stays until the page, or the last reference, goes.
  }

  #row(record: ActivityRecord, seq: number, removedAt?: string): Row {
    const clear = clearFieldsOf(record, removedAt);
    const encoded = encode(record);
    checkSize(encoded.length, clear);
    return { ...clear, seq, encoded };
  }

  #record(row: Row): ActivityRecord {
    return decode(row.encoded) as ActivityRecord; // validated when it was put, by this very kit
  }

  #write(before: Row | undefined, after: Row): void {
    this.#rows.set(after.id, after);
    this.#queue(before, after);
  }

  #queue(before: Row | undefined, after: Row | undefined): void {
    const op = outboxOp(before, after);
    const row = after ?? before;
    if (op && row) this.outbox.add(row, op);
  }

  #move(id: string, as: Author, removedAt: string | undefined): Row {
    const before = found(this.#rows.get(id), as, { removed: removedAt === undefined });
    const record = this.#record(before);
    checkOwner(record, as);
    const after = this.#row(record, before.seq, removedAt);
    this.#write(before, after);
    return after;
  }

  #dropOwnDraft(id: string | undefined, author: Author): void {
    const draft = id === undefined ? undefined : this.#rows.get(id);
    if (draft?.status === 'draft' && draft.scope === author) this.#rows.delete(draft.id);
  }

  #tell(kind: StoreChange['kind'], { id, activity, revision }: ClearFields): void {
    this.#watchers.tell({ kind, id, activity: activity as ActivityName, revision, elsewhere: false });
  }
}

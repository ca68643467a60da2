import { RapportError, type RapportErrorCode } from '../../src/core/errors.js';
import type { ActivityName, ActivityRecord, Author } from '../../src/core/record.js';
import type { ListOptions, PutOptions, Reader, RecordPage, RecordStore, StoreChange } from '../../src/store/record-store.js';
import { noteCodecs } from '../contracts/note.js';
import { parseRecord } from '../../src/core/envelope.js';

const refuse = (code: RapportErrorCode): never => {
  throw new RapportError(code);
};

/** As small a store as a portal's own could be: JSON in a list, no history, no undo, nothing deleted twice. */
export class HostStore implements RecordStore {
  readonly capabilities = { kept: 'memory', history: false, restore: false, watchesElsewhere: false } as const;
  readonly #client: string;
  readonly #listeners = new Set<(change: StoreChange) => void>();
  #kept: readonly { readonly at: number; readonly json: string; readonly record: ActivityRecord }[] = [];
  #at = 0;

  constructor(client: string) {
    this.#client = client;
  }

  async put<A extends ActivityName>(record: ActivityRecord<A>, { expect, dropDraft }: PutOptions): Promise<ActivityRecord<A>> {
    const next = await parseRecord({ ...record, revision: expect + 1 }, (activity) => noteCodecs.get(activity)?.loadParser());
    const json = JSON.stringify(next);
    if (next.client !== this.#client) refuse('invalid');
    if (new TextEncoder().encode(json).length > 64_000) refuse('too-large');
    const stored = this.#kept.find((each) => each.record.id === next.id);
    const seen = stored && sees(stored.record, next.author) ? stored.record : undefined;
    if ((seen?.revision ?? 0) !== expect || (stored && !seen)) refuse('conflict');
    if (seen && (seen.author !== next.author || seen.activity !== next.activity || (seen.status === 'final' && next.status === 'draft'))) refuse('invalid');
    const at = stored?.at ?? (this.#at += 1);
    this.#kept = [...this.#kept.filter(({ record: { id, author } }) => id !== next.id && !(id === dropDraft && author === next.author)), { at, json, record: JSON.parse(json) as ActivityRecord }];
    this.#tell('put', next);
    return next as ActivityRecord<A>;
  }

  async get(id: string, { as, revision }: Reader & { readonly revision?: number }): Promise<ActivityRecord> {
    const { json, record } = this.#find(id, as);
    return revision === undefined || revision === record.revision ? (JSON.parse(json) as ActivityRecord) : refuse('not-found');
  }

  async history(id: string, { as }: Reader): Promise<readonly ActivityRecord[]> {
    this.#find(id, as);
    return [];
  }

  async list({ as, activity, status, before = Infinity, limit, removed }: ListOptions): Promise<RecordPage> {
    if (!Number.isInteger(limit) || limit < 1 || limit > 500) refuse('invalid');
    const fitting = this.#kept.filter(({ at, record }) =>
      !removed && at < before && sees(record, as) && (!activity || record.activity === activity) && (!status || record.status === status));
    const page = fitting.sort((one, other) => other.at - one.at).slice(0, limit);
    const records = page.map(({ json }) => JSON.parse(json) as ActivityRecord);
    return fitting.length > limit ? { records, damaged: [], next: page.at(-1)!.at } : { records, damaged: [] };
  }

  async remove(id: string, { as }: Reader): Promise<void> {
    const { record } = this.#find(id, as);
    if (record.author !== as) refuse('invalid');
    this.#kept = this.#kept.filter((each) => each.record.id !== id);
    this.#tell('removed', record);
  }

  async restore(): Promise<ActivityRecord> {
    return refuse('not-found');
  }

  async erase(client: string): Promise<void> {
    if (client !== this.#client) refuse('invalid');
    this.#kept = [];
  }

  watch(listener: (change: StoreChange) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #find(id: string, as: Author) {
    return this.#kept.find(({ record }) => record.id === id && sees(record, as)) ?? refuse('not-found');
  }

  #tell(kind: StoreChange['kind'], { id, activity, revision }: ActivityRecord): void {
    for (const listener of this.#listeners) listener({ kind, id, activity, revision, elsewhere: false });
  }
}

const sees = (record: ActivityRecord, as: Author) => record.author === as || (record.sharing === 'shared' && record.status === 'final');

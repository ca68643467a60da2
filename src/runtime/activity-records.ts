import { RapportError } from '../core/errors.js';
import { isId, newId } from '../core/ids.js';
import type { ActivityName, ActivityRecord, Author, Sharing } from '../core/record.js';
import type { Codec } from '../fhir/codec.js';
import { keptOf } from '../store/kept.js';
import type { RecordStore } from '../store/record-store.js';
import { RecordDetail } from './events.js';

const DRAFTS = 20; // unfinished records looked at when an activity opens

/** The stored records of one activity, as one author sees them. */
export class ActivityRecords<A extends ActivityName> {
  readonly store: RecordStore;
  readonly #codec: Codec<A>;
  readonly #as: Author;

  constructor(store: RecordStore, codec: Codec<A>, as: Author) {
    this.store = store;
    this.#codec = codec;
    this.#as = as;
  }

  /** One record. @throws {RapportError} `not-found` for one of another activity too. */
  async get(id: string): Promise<ActivityRecord<A>> {
    if (!isId(id)) throw new RapportError('not-found', 'no such record');
    const record = await this.store.get(id, { as: this.#as });
    if (record.activity !== this.#codec.activity) throw new RapportError('not-found', 'a record of another activity');
    return record as ActivityRecord<A>;
  }

  /** The author's drafts, the newest change first. */
  async drafts(): Promise<readonly ActivityRecord<A>[]> {
    const { records } = await this.store.list({ as: this.#as, activity: this.#codec.activity, status: 'draft', limit: DRAFTS });
    return (records as readonly ActivityRecord<A>[])
      .filter((record) => record.author === this.#as)
      .sort((one, other) => Date.parse(other.updatedAt) - Date.parse(one.updatedAt));
  }

  /** A draft that edits the final `id`: the one already begun, or a new one, which is private like every draft. */
  async draftOf(id: string): Promise<ActivityRecord<A>> {
    const begun = (await this.drafts()).find((draft) => draft.draftOf === id);
    if (begun) return begun;
    const { completedAt: _ended, ...final } = await this.get(id);
    return { ...final, id: newId(), revision: 0, status: 'draft', sharing: 'private', draftOf: id };
  }

  /** Shares a finished record or takes its sharing back. @returns the record, the same where nothing changed. @throws {RapportError} `invalid` unless it is the author's own and final. */
  async setSharing(id: string, sharing: Sharing): Promise<{ readonly record: ActivityRecord<A>; readonly changed: boolean }> {
    const record = await this.get(id);
    if (record.status !== 'final' || record.author !== this.#as) throw new RapportError('invalid', 'only its author can share a finished record');
    if (record.sharing === sharing) return { record, changed: false };
    return { record: await this.store.put({ ...record, sharing }, { expect: record.revision }), changed: true };
  }

  /** Changes a finished record where it stands, without a draft: a mark on it, not its words. @returns the record, the same where nothing changed. @throws {RapportError} `invalid` unless it is the author's own and final. */
  async mark(id: string, change: (payload: ActivityRecord<A>['payload']) => ActivityRecord<A>['payload']): Promise<{ readonly record: ActivityRecord<A>; readonly changed: boolean }> {
    const record = await this.get(id);
    if (record.status !== 'final' || record.author !== this.#as) throw new RapportError('invalid', 'only its author can mark a finished record');
    const payload = change(record.payload);
    if (payload === record.payload) return { record, changed: false };
    return { record: await this.store.put({ ...record, payload }, { expect: record.revision }), changed: true };
  }

  async remove(id: string): Promise<void> {
    await this.store.remove(id, { as: this.#as });
  }

  async restore(id: string): Promise<ActivityRecord> {
    return this.store.restore(id, { as: this.#as });
  }

  async purge(id: string): Promise<void> {
    await this.store.purge!(id, { as: this.#as }); // offered only where the store has it
  }

  /** The event detail of a stored record: content-free, and able to look it up. */
  detail(record: ActivityRecord): RecordDetail {
    return new RecordDetail(record, keptOf(this.store.capabilities, record), {
      record: () => this.store.get(record.id, { as: this.#as }),
      toFhir: async (found) => (await this.#codec.loadFhir()).toFhir(found as ActivityRecord<A>),
    });
  }
}

import type { ActivityRecord } from '../core/record.js';
import { decode, encode, seal, unseal, type Binding } from './cipher.js';
import type { RecordKey } from './keys.js';
import type { Place } from './place.js';

/**
 * A record that storage refused: in memory only, and sealed, so that its words are nowhere while the
 * key is away. It is not validated and has no limit of length: it goes to no disk.
 */
export class HeldRecord {
  readonly id: string;
  readonly #seal: Awaited<ReturnType<typeof seal>>;

  private constructor(id: string, sealed: Awaited<ReturnType<typeof seal>>) {
    this.id = id;
    this.#seal = sealed;
  }

  static async of(record: ActivityRecord, { keyId, key }: RecordKey, place: Place): Promise<HeldRecord> {
    return new HeldRecord(record.id, await seal(key, encode(record), binding(record.id, keyId, place)));
  }

  /** The record as it was. @throws {DOMException} `OperationError` where this is not the key it was sealed with. */
  async open({ keyId, key }: RecordKey, place: Place): Promise<ActivityRecord> {
    return decode(await unseal(key, this.#seal, binding(this.id, keyId, place))) as ActivityRecord;
  }
}

function binding(id: string, keyId: string, { namespace, digest }: Place): Binding {
  return ['rapport-held', 1, namespace, digest, id, keyId];
}

import { isRapportError, RapportError } from '../core/errors.js';
import type { ActivityRecord } from '../core/record.js';
import { decode, encode, seal, unseal, type Binding } from './cipher.js';
import type { RecordKey } from './keys.js';
import type { Place } from './place.js';
import type { RecordPage } from './record-store.js';
import type { NewRow } from './record-table.js';
import { checkSize, clearFieldsOf, parsed, type Codecs } from './rules.js';
import type { SupersededRow } from './schema.js';
import { nameOf } from './storage-errors.js';

const FORMAT = 1; // of a row; a higher one is a newer kit's

/** A row of many that is being opened; nothing where it is damaged or a newer kit's. */
interface Opening {
  readonly id: string;
  readonly record: Promise<ActivityRecord | undefined>;
}

/** Turns records into sealed rows and back, for one place. */
export class SealedRows {
  readonly #place: Place;
  readonly #codecs: Codecs;

  constructor(place: Place, codecs: Codecs) {
    this.#place = place;
    this.#codecs = codecs;
  }

  /** @throws {RapportError} `too-large`, before anything is written. */
  async seal(record: ActivityRecord, { keyId, key }: RecordKey, removedAt?: string): Promise<NewRow> {
    const clear = clearFieldsOf(record, removedAt);
    const plain = encode(record);
    checkSize(plain.length, clear);
    const shelf = removedAt === undefined ? 'kept' : 'removed';
    const head = { ...clear, format: FORMAT, keyId };
    return { ...head, shelf, ...(await seal(key, plain, this.#binding(head))) };
  }

  /** Opens and validates a row. @throws {RapportError} `storage-damaged`, or `unsupported-version` for a newer kit's. */
  async open(row: SupersededRow, { keyId, key }: RecordKey): Promise<ActivityRecord> {
    if (row.format > FORMAT) throw new RapportError('unsupported-version', 'the row was written by a newer kit');
    if (row.keyId !== keyId) throw new RapportError('storage-damaged', 'the key of this row is not here');
    try {
      return await parsed(decode(await unseal(key, row, this.#binding(row))), this.#codecs);
    } catch (error) {
      if (!isDamage(error)) throw error;
      throw new RapportError('storage-damaged', 'a stored record cannot be read', { cause: error });
    }
  }

  /** Begins to open one row of many; what it meets is told where the page is put together, if it ever is. */
  begin(row: SupersededRow, key: RecordKey): Opening {
    const record = this.open(row, key).catch(letDamagedPass);
    record.catch(() => undefined);
    return { id: row.id, record };
  }

  #binding(row: Omit<SupersededRow, 'nonce' | 'sealed'>): Binding {
    const { format, id, activity, status, scope, revision, removedAt = null, keyId } = row;
    return [format, this.#place.namespace, this.#place.digest, id, activity, status, scope, revision, removedAt, keyId];
  }
}

/** A seal that does not open, bytes that are no JSON, or a record that is none. `TypeError`: the row is not of the shape at all. */
function isDamage(error: unknown): boolean {
  if (isRapportError(error)) return error.code === 'invalid';
  return ['OperationError', 'SyntaxError', 'TypeError', 'DataError'].includes(nameOf(error));
}

/** One record that cannot be read keeps no other from being read. @throws what a row met that is no damage. */
export async function pageOf(rows: readonly Opening[]): Promise<Pick<RecordPage, 'records' | 'damaged'>> {
  const records = await Promise.all(rows.map(({ record }) => record));
  return {
    records: records.filter((record) => record !== undefined),
    damaged: rows.filter((_, at) => !records[at]).map(({ id }) => id),
  };
}

/** @throws `error`, unless it says that one record is damaged or a newer kit's. */
export function letDamagedPass(error: unknown): undefined {
  const isDamaged = isRapportError(error, 'storage-damaged') || isRapportError(error, 'unsupported-version');
  if (!isDamaged) throw error;
  return undefined;
}

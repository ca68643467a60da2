import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Author, Status } from '../core/record.js';

/** Who may read a record: its author while it is private or a draft, both once it is final and shared. */
export type Scope = Author | 'both';

/** What of a stored record is not sealed. */
export interface ClearFields {
  readonly id: string;
  readonly activity: string;
  readonly status: Status;
  readonly scope: Scope;
  readonly revision: number;
  /** ISO 8601; present while the record is removed and can still be restored. */
  readonly removedAt?: string;
}

/** Bytes that only the key `keyId` opens. */
interface Sealed {
  readonly keyId: string;
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

/** A superseded final as it is stored. */
export interface SupersededRow extends ClearFields, Sealed {
  /** Of this row's layout; a row of a newer kit is left alone. */
  readonly format: number;
}

/** A record as it is stored. */
export interface RecordRow extends SupersededRow {
  /** Derived from `removedAt`, so that one index holds what is kept apart from what was removed. */
  readonly shelf: 'kept' | 'removed';
  /** Place in writing order: given at the first put and kept. */
  readonly seq: number;
}

/** One way to the key that seals the records: the key itself, wrapped. Never the bare key. */
export interface WrapRow {
  readonly id: string;
  readonly keyId: string;
  readonly kind: 'device' | 'portal' | 'passphrase' | 'recovery';
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly wrapped: ArrayBuffer;
  /** Of a device wrap: a key that the browser never hands out. */
  readonly deviceKey?: CryptoKey;
  /** Of a passphrase or a recovery code. */
  readonly salt?: Uint8Array<ArrayBuffer>;
  /** Of a passphrase: rounds of PBKDF2-SHA-256. */
  readonly iterations?: number;
}

/** A change that the endpoint should hear of. Holds no content. */
export interface OutboxRow {
  readonly id: string;
  readonly activity: string;
  readonly op: 'put' | 'remove';
  readonly revision: number;
  /** Place in the queue; a newer change of the same record takes a new one. */
  readonly ticket: number;
  readonly state: 'waiting' | 'parked' | 'done';
  /** Why it is parked: a code or a short text of the endpoint's, never content. */
  readonly reason?: string;
}

/** One database for each namespace and client. */
export interface Schema extends DBSchema {
  records: {
    key: string;
    value: RecordRow;
    indexes: { 'by-status': [string, string, string, number]; 'by-activity': [string, string, string, string, number] };
  };
  superseded: { key: [string, number]; value: SupersededRow };
  outbox: { key: string; value: OutboxRow; indexes: { 'by-state': [string, number] } };
  keys: { key: string; value: WrapRow };
  /** Counters: `seq` and `ticket`, the last ones given. */
  meta: { key: string; value: number };
}

export type Database = IDBPDatabase<Schema>;
export type Table = StoreNames<Schema>;
export type Writing = IDBPTransaction<Schema, Table[], 'readwrite'>;

/** Steps from each version to the next. Append only: a released step never changes. */
const MIGRATIONS: readonly ((database: Database) => void)[] = [
  (database) => {
    const records = database.createObjectStore('records', { keyPath: 'id' });
    records.createIndex('by-status', ['shelf', 'scope', 'status', 'seq']);
    records.createIndex('by-activity', ['shelf', 'scope', 'activity', 'status', 'seq']);
    database.createObjectStore('superseded', { keyPath: ['id', 'revision'] });
    const outbox = database.createObjectStore('outbox', { keyPath: 'id' });
    outbox.createIndex('by-state', ['state', 'ticket']);
    database.createObjectStore('keys', { keyPath: 'id' });
    database.createObjectStore('meta');
  },
];

/** The tables this kit reads and writes; a database made by a newer kit has them too. */
export const TABLES = ['records', 'superseded', 'outbox', 'keys', 'meta'] as const satisfies readonly Table[];

export const SCHEMA_VERSION = MIGRATIONS.length;

/** Brings a database from `version` to the present one, inside its upgrade transaction. */
export function migrate(database: Database, version: number): void {
  for (const step of MIGRATIONS.slice(version)) step(database);
}

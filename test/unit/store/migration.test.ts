import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDeviceStore } from '../../../src/store/index.js';
import { SCHEMA_VERSION } from '../../../src/store/schema.js';
import { note, noteCodecs, textOf } from '../../contracts/note.js';

// Databases as released kits left them, one file a schema. A file is never changed once released.
const folder = resolve(import.meta.dirname, '../../fixtures');
const files = readdirSync(folder).filter((name) => name.startsWith('schema-'));

interface Fixture {
  readonly name: string;
  readonly version: number;
  readonly tables: readonly {
    readonly name: string;
    readonly keyPath: string | string[] | null;
    readonly indexes: readonly { readonly name: string; readonly keyPath: string | string[] }[];
    readonly rows: readonly { readonly key?: IDBValidKey; readonly value: unknown }[];
  }[];
}

const bytesOf = (base64: string) => Uint8Array.from(Buffer.from(base64, 'base64'));

/** Bytes stand in the file as base64. */
function revived(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('buffer' in value) return bytesOf(value.buffer as string).buffer;
  if ('bytes' in value) return bytesOf(value.bytes as string);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, revived(part)]));
}

function restored({ name, version, tables }: Fixture): Promise<void> {
  return new Promise((done) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => {
      for (const table of tables) {
        const store = request.result.createObjectStore(table.name, table.keyPath === null ? {} : { keyPath: table.keyPath });
        for (const index of table.indexes) store.createIndex(index.name, index.keyPath);
        for (const { key, value } of table.rows) store.put(revived(value), key);
      }
    };
    request.onsuccess = () => {
      request.result.close();
      done();
    };
  });
}

describe('a database of an earlier kit', () => {
  it('is kept here for every schema there has been', () => {
    expect(files).toEqual(Array.from({ length: SCHEMA_VERSION }, (_, step) => `schema-${step + 1}.json`));
  });

  it.each(files)('%s opens with everything in it, and takes new records', async (file) => {
    await restored(JSON.parse(readFileSync(resolve(folder, file), 'utf8')) as Fixture);
    const client = 'fixture-client';
    const store = await openDeviceStore({ namespace: 'fixtures', client, codecs: noteCodecs });
    expect([store.state, store.wasLost]).toEqual(['locked', false]);
    await store.unlock({ passphrase: 'fixture passphrase' });
    const listed = async (as: 'client' | 'therapist', removed = false) => (await store.list({ as, removed, limit: 9 })).records;
    expect((await listed('client')).map(textOf)).toEqual(['shared and changed', 'a draft']);
    expect((await listed('therapist')).map(textOf)).toEqual(['of the therapist', 'shared and changed']);
    expect((await listed('client', true)).map(textOf)).toEqual(['removed']);
    const [shared] = await listed('client');
    expect((await store.history(shared!.id, { as: 'client' })).map(textOf)).toEqual(['shared']);
    expect(await store.outbox.pending(9)).toMatchObject([{ id: shared!.id, op: 'put', revision: 2 }]);
    const { id } = await store.put(note('written now', { client }), { expect: 0 });
    expect((await listed('client'))[0]!.id).toBe(id);
    await store.close();
  });
});

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RapportError } from '../../../src/core/errors.js';
import { newId } from '../../../src/core/ids.js';
import { newKey } from '../../../src/store/cipher.js';
import { openDatabase } from '../../../src/store/opening.js';
import { placeOf } from '../../../src/store/place.js';
import { readPage } from '../../../src/store/record-pages.js';
import { deleteRow, readRow, swapRow, writeRow } from '../../../src/store/record-table.js';
import type { Database } from '../../../src/store/schema.js';
import { SealedRows } from '../../../src/store/sealed-rows.js';
import { write } from '../../../src/store/transaction.js';
import { CLIENT, finalNote, noteCodecs, refusal } from '../../contracts/note.js';

let database: Database;
let rows: SealedRows;
const key = { keyId: 'k', key: await newKey(false, ['encrypt', 'decrypt']) };
const writing = { expect: 0, author: 'client' } as const;

beforeEach(async () => {
  database = (await openDatabase(indexedDB, newId())).database;
  rows = new SealedRows(await placeOf('rapport', CLIENT), noteCodecs);
});

afterEach(() => database.close());

describe('a transaction', () => {
  it('leaves nothing of a body that refused half way', async () => {
    const row = await rows.seal({ ...finalNote('x'), revision: 1 }, key);
    expect(await refusal(write(database, ['records'], async (transaction) => {
      await transaction.objectStore('records').put({ ...row, seq: 1 });
      throw new RapportError('invalid');
    }))).toBe('invalid');
    expect(await readRow(database, row.id)).toBeUndefined();
  });
});

describe('a row', () => {
  it('whose commit went through unheard is not a conflict with itself when it is written again', async () => {
    const row = await rows.seal({ ...finalNote('once'), revision: 1 }, key);
    await writeRow(database, row, writing);
    await writeRow(database, row, writing);
    const { taken } = await readPage(database, { as: 'client', limit: 10 }, (row) => row);
    expect(taken.map(({ id, seq }) => [id, seq])).toEqual([[row.id, 1]]);
  });

  it('that changed since it was read is neither moved nor deleted', async () => {
    const record = { ...finalNote('x'), revision: 1 };
    await writeRow(database, await rows.seal(record, key), writing);
    const before = (await readRow(database, record.id))!;
    await writeRow(database, await rows.seal({ ...record, revision: 2 }, key), { ...writing, expect: 1 });
    expect(await refusal(swapRow(database, before, await rows.seal(record, key, '2026-11-23T00:00:00Z')))).toBe('conflict');
    expect(await refusal(deleteRow(database, before))).toBe('conflict');
    expect(await readRow(database, record.id)).toMatchObject({ revision: 2, shelf: 'kept' });
  });
});

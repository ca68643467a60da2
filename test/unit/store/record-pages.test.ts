import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ActivityRecord } from '../../../src/core/record.js';
import { newId } from '../../../src/core/ids.js';
import { newKey } from '../../../src/store/cipher.js';
import { openDatabase } from '../../../src/store/opening.js';
import { placeOf } from '../../../src/store/place.js';
import { readPage } from '../../../src/store/record-pages.js';
import type { ListOptions } from '../../../src/store/record-store.js';
import { writeRow } from '../../../src/store/record-table.js';
import type { Database } from '../../../src/store/schema.js';
import { SealedRows } from '../../../src/store/sealed-rows.js';
import { CLIENT, finalNote, note, noteCodecs, sharedNote } from '../../contracts/note.js';

const MANY = 300; // rows: several requests of each kind
let database: Database;
let rows: SealedRows;
const key = { keyId: 'k', key: await newKey(false, ['encrypt', 'decrypt']) };

beforeEach(async () => {
  database = (await openDatabase(indexedDB, newId())).database;
  rows = new SealedRows(await placeOf('rapport', CLIENT), noteCodecs);
});

afterEach(() => database.close());

/** Private, shared and unfinished in turn, as one place in order after another. */
async function fill(count: number): Promise<void> {
  const kinds: readonly (() => ActivityRecord)[] = [() => finalNote('own'), () => sharedNote('shared'), () => note('begun')];
  for (let at = 0; at < count; at += 1) await writeRow(database, await rows.seal({ ...kinds[at % 3]!(), revision: 1 }, key), { expect: 0, author: 'client' });
}

const page = (options: Omit<ListOptions, 'as'>) => readPage(database, { as: 'client', ...options }, ({ seq }) => seq);
const down = (from: number, to: number, fits = (_seq: number) => true) => Array.from({ length: from - to + 1 }, (_, at) => from - at).filter(fits);
const isFinal = (seq: number) => seq % 3 !== 0;

/** What the pages must be, however the engine reads them. */
const sameInEveryEngine = () => {
  it('hold private, shared and unfinished rows in one order', async () => {
    await fill(MANY);
    expect(await page({ limit: MANY })).toEqual({ taken: down(MANY, 1) });
    expect(await page({ limit: MANY, status: 'final' })).toEqual({ taken: down(MANY, 1, isFinal) });
    expect(await page({ limit: MANY, status: 'draft' })).toEqual({ taken: down(MANY, 1, (seq) => !isFinal(seq)) });
  });

  it('follow one another without a gap or a row twice', async () => {
    await fill(MANY);
    for (const limit of [1, 63, 64, 65, 128, 129, 200]) {
      const taken: number[] = [];
      let before: number | undefined;
      do {
        const read = await page({ limit, status: 'final', ...(before === undefined ? {} : { before }) });
        expect(read.taken.length).toBeLessThanOrEqual(limit);
        taken.push(...read.taken);
        before = read.next;
      } while (before !== undefined);
      expect(taken).toEqual(down(MANY, 1, isFinal));
    }
  });
};

describe('pages', () => sameInEveryEngine());

describe('pages of an engine that has only cursors', () => {
  const { getAllRecords } = IDBIndex.prototype as unknown as { readonly getAllRecords: unknown };

  beforeEach(() => {
    expect(getAllRecords).toBeTypeOf('function');
    delete (IDBIndex.prototype as { getAllRecords?: unknown }).getAllRecords;
  });

  afterEach(() => void ((IDBIndex.prototype as { getAllRecords?: unknown }).getAllRecords = getAllRecords));

  sameInEveryEngine();
});

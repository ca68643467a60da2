import type { ListOptions } from './record-store.js';
import type { Database, RecordRow } from './schema.js';
import { read } from './transaction.js';

const PIECE = 64; // rows a request: while one piece is opened the next is read; a page of 50 takes one

/** What was made of a page's rows, newest first, and where the next page begins. */
export interface TakenPage<Taken> {
  readonly taken: readonly Taken[];
  readonly next?: number;
}

/**
 * One page by key set: never by offset, never by count. Each row goes to `take` as soon as it is read, while others are still on their way:
 * opening a seal takes as long as reading it. `take` starts what it has to and is not waited for.
 */
export function readPage<Taken>(database: Database, options: ListOptions, take: (row: RecordRow) => Taken): Promise<TakenPage<Taken>> {
  const { activity, before = Infinity, limit } = options;
  return read(database, ['records'], async (transaction) => {
    const index = transaction.objectStore('records').index(activity === undefined ? 'by-status' : 'by-activity') as unknown as PagedIndex;
    const ranges = prefixesOf(options).map((prefix) => newestOf(index, prefix, before, limit + 1));
    const taken: Taken[] = [];
    let next = before;
    for await (const row of merged(ranges)) {
      if (taken.length === limit) return { taken, next };
      taken.push(take(row));
      next = row.seq;
    }
    return { taken };
  });
}

/** Where the rows that `as` may read stand in the index. */
function prefixesOf({ as, activity, status, removed }: ListOptions): readonly (readonly string[])[] {
  const shelf = removed ? 'removed' : 'kept';
  const statuses = status ? [status] : ['draft', 'final'];
  const scoped = [...statuses.map((each) => [as, each]), ...(status === 'draft' ? [] : [['both', 'final']])]; // a draft is its author's alone
  return scoped.map(([scope, each]) => [shelf, scope!, ...(activity === undefined ? [] : [activity]), each!]);
}

/** The rows of several ranges in one order, newest first. */
async function* merged(ranges: readonly AsyncGenerator<RecordRow, undefined>[]): AsyncGenerator<RecordRow> {
  const heads = await Promise.all(ranges.map((range) => range.next()));
  for (;;) {
    const places = heads.map(({ value }) => value?.seq ?? 0); // the first place is 1
    const newest = places.indexOf(Math.max(...places));
    const row = heads[newest]?.value;
    if (!row) return;
    yield row;
    heads[newest] = await ranges[newest]!.next();
  }
}

/** At most `count` rows of one range, newest first, read a piece at a time: the next one is asked for before the rows of this one are handed on. */
async function* newestOf(index: PagedIndex, prefix: readonly string[], before: number, count: number): AsyncGenerator<RecordRow, undefined> {
  const ask = (end: number, most: number) => piece(index, IDBKeyRange.bound(prefix, [...prefix, end], false, true), Math.min(most, PIECE));
  let asked: ReturnType<typeof piece> | undefined = ask(before, count);
  for (let left = count - PIECE; asked; left -= PIECE) {
    const rows: readonly RecordRow[] = await asked;
    asked = left > 0 && rows.length === PIECE ? ask(rows.at(-1)!.seq, left) : undefined;
    asked?.catch(() => undefined); // told when it is its turn
    yield* rows;
  }
}

interface RowCursor {
  readonly value: RecordRow;
  continue(): Promise<RowCursor | null>;
}

/** An index of records. An engine that has `getAllRecords` reads backwards in one request, and its `getAll` leaves out the keys, which nobody needs. */
interface PagedIndex {
  readonly getAllRecords?: unknown;
  getAll(options: { readonly query: IDBKeyRange; readonly count: number; readonly direction: 'prev' }): Promise<readonly RecordRow[]>;
  openCursor(query: IDBKeyRange, direction: 'prev'): Promise<RowCursor | null>;
}

async function piece(index: PagedIndex, query: IDBKeyRange, count: number): Promise<readonly RecordRow[]> {
  if (index.getAllRecords) return index.getAll({ query, count, direction: 'prev' });
  const rows: RecordRow[] = [];
  for (let cursor = await index.openCursor(query, 'prev'); cursor; cursor = await cursor.continue()) {
    rows.push(cursor.value);
    if (rows.length === count) break;
  }
  return rows;
}

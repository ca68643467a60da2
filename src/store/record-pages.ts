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
    const index = transaction.objectStore('records').index(activity ? 'by-activity' : 'by-status') as unknown as PagedIndex;
    const ranges = prefixesOf(options).map((prefix) => newestOf(index, prefix, before, limit + 1));
    const heads = await Promise.all(ranges.map((range) => range.next()));
    const taken: Taken[] = [];
    for (let next = before; ;) {
      const places = heads.map(({ value }) => value?.seq ?? 0); // the first place is 1
      const at = places.indexOf(Math.max(...places));
      const row = heads[at]!.value;
      if (!row) return { taken };
      if (taken.length === limit) return { taken, next };
      taken.push(take(row));
      next = row.seq;
      heads[at] = await ranges[at]!.next();
    }
  });
}

/** Where the rows that `as` may read stand in the index. A draft is its author's alone. */
function prefixesOf({ as, activity, status, removed }: ListOptions): readonly (readonly string[])[] {
  const ranges = [[as, 'draft'], [as, 'final'], ['both', 'final']] as const;
  return ranges
    .filter(([, each]) => !status || each === status)
    .map(([scope, each]) => [removed ? 'removed' : 'kept', scope, ...(activity ? [activity] : []), each]);
}

/**
 * The rows of one range, newest first. An engine that reads backwards in one request is asked for `most` rows, a piece at a time: for the next
 * one before the rows of this one are handed on. In any other a cursor goes from row to row.
 */
async function* newestOf(index: PagedIndex, prefix: readonly string[], before: number, most: number): AsyncGenerator<RecordRow, undefined> {
  const upTo = (end: number) => IDBKeyRange.bound(prefix, [...prefix, end], false, true);
  if (!index.getAllRecords) {
    for await (const { value } of index.iterate(upTo(before), 'prev')) yield value;
    return;
  }
  const ask = (end: number) => index.getAll({ query: upTo(end), count: Math.min(most, PIECE), direction: 'prev' });
  for (let asked: ReturnType<typeof ask> | undefined = ask(before); asked;) {
    const rows: readonly RecordRow[] = await asked;
    most -= PIECE;
    asked = most > 0 && rows.length === PIECE ? ask(rows.at(-1)!.seq) : undefined;
    asked?.catch(() => undefined); // told when it is its turn
    yield* rows;
  }
}

/** An index of records. Where there is `getAllRecords`, there is a `getAll` that takes a direction; it leaves out the keys, which nobody needs. */
interface PagedIndex {
  readonly getAllRecords?: unknown;
  getAll(options: { readonly query: IDBKeyRange; readonly count: number; readonly direction: 'prev' }): Promise<readonly RecordRow[]>;
  iterate(query: IDBKeyRange, direction: 'prev'): AsyncIterable<{ readonly value: RecordRow }>;
}

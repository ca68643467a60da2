const MOST_ROWS = 50; // in one list of one entry: more would not be read by anyone, and a record has its size

/** `rows` with `row` at the end; the same list when it is full. */
export function added<T>(rows: readonly T[], row: T): readonly T[] {
  return rows.length < MOST_ROWS ? [...rows, row] : rows;
}

/** `rows` with the one at `at` changed; the same list when there is none or nothing changed. */
export function replaced<T>(rows: readonly T[], at: number, change: (row: T) => T): readonly T[] {
  const row = rows[at];
  if (row === undefined) return rows;
  const changed = change(row);
  return changed === row ? rows : rows.map((each, i) => (i === at ? changed : each));
}

/** `rows` without the one at `at`; the same list when there is none. */
export function removed<T>(rows: readonly T[], at: number): readonly T[] {
  return rows[at] === undefined ? rows : rows.filter((_, i) => i !== at);
}

/** `values` with `value` in it or taken out. */
export function toggled<T>(values: readonly T[], value: T): readonly T[] {
  return values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
}

/** One row of a table: its cells in the order of the header. */
export type Row = readonly (string | number | undefined)[];

const NEEDS_QUOTES = /[",\r\n]/;
const FORMULA = /^\s*[=+\-@\t\r]/; // what a spreadsheet runs: OWASP, CSV Injection

/**
 * A table as CSV (RFC 4180): CRLF, quotes doubled, a mark at the start so that spreadsheets read UTF-8. A text that a
 * spreadsheet would take for a formula gets an apostrophe before it; numbers stay numbers.
 */
export function csv(header: readonly string[], rows: readonly Row[]): string {
  return `\ufeff${[header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(safe) || safe !== value ? `"${safe.replaceAll('"', '""')}"` : safe;
}

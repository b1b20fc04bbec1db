/**
 * CSV for machines: UTF-8 without byte order mark, comma, point, LF, quotes as in RFC 4180. A text that a spreadsheet would take for
 * a formula begins with an apostrophe; a number never does, and what is not known is empty.
 */

/** A text, or a number with the decimals that it is given with; NaN is not known. */
export type Cell = string | { readonly number: number; readonly decimals: number };

/** Characters by which a spreadsheet knows a formula (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

/** Lines of a table, the last one ended too. */
export function csvOf(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `${[header, ...rows].map((row) => row.map(cellText).join(',')).join('\n')}\n`;
}

function cellText(cell: Cell): string {
  if (typeof cell !== 'string') return numberText(cell.number, cell.decimals);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function numberText(number: number, decimals: number): string {
  if (Number.isNaN(number)) return '';
  const text = number.toFixed(decimals);
  return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text;
}

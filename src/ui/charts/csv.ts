/** A small table as the text of a CSV file (RFC 4180), for a link that saves it. */

/** Begins a file that spreadsheets then read as UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** What a spreadsheet would take for a formula; a number of its own is not a text and needs no guard. */
const FORMULA = /^[=+\-@\t\r]/;

export type CsvCell = string | number;

/** Rows of cells with CRLF line ends. A text that a spreadsheet would compute is kept a text by an apostrophe before it. */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

/** Address of a link that saves the text; it needs no server and no script. */
export function csvAddress(text: string): string {
  return `data:text/csv;charset=utf-8,${encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))}`;
}

function cellText(cell: CsvCell): string {
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Reads the project's own tables: UTF-8, comma, one header row, every cell a text. Strict: what is not as it should be is
 * reported with its line and left out, nothing is guessed or converted. (Files that users bring go through the import wizard.)
 */
import Papa from 'papaparse';
import { type Issue, issue, type Outcome } from '../core/issue.ts';

/** A table of texts, by column. */
export interface CsvTable {
  readonly file: string;
  /** Line of each row in the file, from 1 (the header); a row with line breaks in quotes counts from its first. */
  readonly lines: readonly number[];
  /** Cells by column name, each with the length of `lines`. A Map, so that `__proto__` is a name like any other. */
  readonly columns: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads a table.
 * @param required columns that must be there
 * @returns the table without its malformed rows; `null` when the bytes are not UTF-8, there is no header, a column name is
 * repeated, or a required column is missing. An issue's `row` is the line in the file.
 */
export function readCsv(
  bytes: Uint8Array,
  file: string,
  required: readonly string[] = [],
): Outcome<CsvTable | null> {
  const text = decodeUtf8(bytes);
  if (text === null) return { value: null, issues: [issue('file-unreadable', { file }, 'UTF-8')] };
  const { records, issues } = readRecords(text, file);
  const [header, ...rows] = records;
  const headerIssues = checkHeader(header?.cells ?? [], required, file);
  if (!header || headerIssues.length > 0)
    return { value: null, issues: [...issues, ...headerIssues] };

  const width = header.cells.length;
  const even = rows.filter((row) => row.cells.length === width);
  const ragged = rows
    .filter((row) => row.cells.length !== width)
    .map((row) => issue('file-unreadable', { file, row: row.line }, row.cells.join(',')));
  const columns = new Map(header.cells.map((name, i) => [name, even.map((row) => row.cells[i]!)]));
  const value = { file, lines: even.map((row) => row.line), columns };
  return { value, issues: [...issues, ...ragged] };
}

/** A column of a table; all '' when the table has no such column. */
export function csvColumn(table: CsvTable, name: string): readonly string[] {
  return table.columns.get(name) ?? table.lines.map(() => '');
}

/** Text of UTF-8 bytes without a byte order mark; `null` when they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Records with the line they begin on. Blank lines are left out; a record with broken quotes is reported and left out. */
function readRecords(text: string, file: string): { records: CsvRecord[]; issues: Issue[] } {
  const parsed = Papa.parse(text, {
    delimiter: ',',
    header: false,
    dynamicTyping: false,
  });
  const broken = new Set(parsed.errors.map((error) => error.row));
  const records: CsvRecord[] = [];
  const issues: Issue[] = [];
  let line = 1;
  parsed.data.forEach((cells, i) => {
    if (broken.has(i)) issues.push(issue('file-unreadable', { file, row: line }, cells.join(',')));
    else if (cells.length > 1 || cells[0] !== '') records.push({ line, cells });
    line += 1 + countLineBreaks(cells);
  });
  return { records, issues };
}

function countLineBreaks(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
}

function checkHeader(names: readonly string[], required: readonly string[], file: string): Issue[] {
  if (names.length === 0) return [issue('file-unreadable', { file, row: 1 })];
  const repeated = names.filter((name, i) => names.indexOf(name) < i);
  const missing = required.filter((name) => !names.includes(name));
  return [
    ...repeated.map((column) => issue('manifest-field-invalid', { file, row: 1, column }, column)),
    ...missing.map((column) => issue('manifest-field-missing', { file, row: 1, column })),
  ];
}

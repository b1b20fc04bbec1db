/**
 * CSV in two flavours, quotes as in RFC 4180 in both. A text that a spreadsheet would take for a formula begins with an apostrophe;
 * a number never does, and what is not known is empty.
 */

import { finish, type Steps } from '../../core/steps.ts';

/** A text, a number with the decimals that it is given with (NaN is not known), or a code that looks like a number and is none. */
export type Cell =
  | string
  | { readonly number: number; readonly decimals: number }
  | { readonly code: string };

/** How a table is written. */
export interface CsvFlavour {
  readonly delimiter: string;
  readonly decimalMark: string;
  readonly newline: string;
  /** Begins with a byte order mark, by which Excel knows UTF-8. */
  readonly hasMark: boolean;
  /** Writes a code as a formula that gives a text: Excel would drop its leading zeros. */
  readonly protectsCodes: boolean;
}

/** For programs: UTF-8 without byte order mark, comma, point, LF, codes as they are. */
export const MACHINE_CSV: CsvFlavour = {
  delimiter: ',',
  decimalMark: '.',
  newline: '\n',
  hasMark: false,
  protectsCodes: false,
};

/** For Excel where decimals have a comma, as in Vietnam: its lists are set apart by semicolons there. */
export const EXCEL_CSV: CsvFlavour = {
  delimiter: ';',
  decimalMark: ',',
  newline: '\r\n',
  hasMark: true,
  protectsCodes: true,
};

/** Characters by which a spreadsheet knows a formula (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

/** Codes that may stand in a formula: digits alone, which can do nothing there. */
const DIGITS = /^\d+$/;

/** Lines of a table, the last one ended too. */
export function csvOf(
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
  flavour: CsvFlavour = MACHINE_CSV,
): string {
  return finish(csvSteps(header, rows, flavour));
}

/** Rows that are written between two pauses. */
const ROWS_AT_ONCE = 1000;

/** {@link csvOf} in steps, of rows that may be made while they are written. */
export function* csvSteps(
  header: readonly string[],
  rows: Iterable<readonly Cell[]>,
  flavour: CsvFlavour,
): Steps<string> {
  const lines = [lineOf(header, flavour)];
  for (const row of rows) {
    lines.push(lineOf(row, flavour));
    if (lines.length % ROWS_AT_ONCE === 0) yield 0.5;
  }
  return `${flavour.hasMark ? '\ufeff' : ''}${lines.join(flavour.newline)}${flavour.newline}`;
}

function lineOf(row: readonly Cell[], flavour: CsvFlavour): string {
  return row.map((cell) => cellText(cell, flavour)).join(flavour.delimiter);
}

function cellText(cell: Cell, flavour: CsvFlavour): string {
  if (typeof cell === 'string') return quoted(safeText(cell), flavour);
  if ('number' in cell)
    return numberText(cell.number, cell.decimals).replace('.', flavour.decimalMark);
  const isProtected = flavour.protectsCodes && DIGITS.test(cell.code);
  return quoted(isProtected ? `="${cell.code}"` : safeText(cell.code), flavour);
}

function safeText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function quoted(text: string, { delimiter }: CsvFlavour): string {
  const isPlain = !text.includes(delimiter) && !/["\r\n]/.test(text);
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}

function numberText(number: number, decimals: number): string {
  if (Number.isNaN(number)) return '';
  const text = number.toFixed(decimals);
  return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text;
}

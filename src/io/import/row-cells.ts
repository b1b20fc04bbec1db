/** Reading the cells of one column: each kind of value with its faults. */
import type { Finding, FindingCode, NumberFormat } from '../../core/import-codes.ts';
import type { Cell } from '../tabular/sheet.ts';
import { readDate } from './dates.ts';
import { finding } from './finding.ts';
import type { ImportValue, NamedPlaces } from './import-table.ts';
import { readNumber } from './numbers.ts';
import { textOf } from './table-shape.ts';
import type { ValueReader, WordedKind } from './values.ts';

/** Longest text that is kept of a cell, in letters. */
const LONGEST_TEXT = 500;

/** A column being read. */
export interface CellReader {
  readonly heading: string;
  readonly values: ValueReader;
  readonly note: (found: Finding) => void;
}

/** A mapped column, ready to read its cells. */
export interface ColumnReader extends CellReader {
  /** Position in a row's cells. */
  readonly at: number;
  readonly field: string;
  readonly format: NumberFormat;
  /** What an empty cell of a signal means. */
  readonly blank: 'unknown' | 'none';
}

/** What a row sets; nothing known sets nothing. */
export interface RowTarget {
  set(field: string, value: ImportValue): void;
  setPlace(place: keyof NamedPlaces, name: string): void;
}

/** A text in NFC, blanks in it made one; '' for what says that nothing is known. */
export function readText({ heading, values, note }: CellReader, cell: Cell, line: number): string {
  if (values.isMissing(cell)) return '';
  const text = textOf(cell).normalize('NFC');
  if (text.length <= LONGEST_TEXT) return text;
  note(finding('text-cut', 'noted', { line, column: heading, value: cell }));
  return text.slice(0, LONGEST_TEXT);
}

/** Where a number stands and how numbers are written there. */
interface AmountPlace {
  readonly line: number;
  readonly format: NumberFormat;
  /** Whether it may be negative. */
  readonly isSigned?: boolean;
  /** Whether it is counted: then it is whole. */
  readonly isCount?: boolean;
}

/** A count or measure, negative only where it is `isSigned`; `null` where unknown or unreadable. */
export function readAmount(
  { heading, values, note }: CellReader,
  cell: Cell,
  { line, format, isSigned = false, isCount = false }: AmountPlace,
): number | null {
  if (values.isMissing(cell)) return null;
  const noted = (code: FindingCode) => {
    note(finding(code, 'noted', { line, column: heading, value: cell }));
    return null;
  };
  const read = readNumber(cell, format);
  if (!read) return noted('number-unreadable');
  if (read.bound) return noted('number-bound');
  // "97,6%" is a part of something, and nobody counts half a household.
  if (read.isPercent || (isCount && !Number.isInteger(read.value)))
    return noted('number-unreadable');
  return read.value < 0 && !isSigned ? noted('number-negative') : read.value;
}

/** "45 hộ/368 khẩu": households and people; what does not read is `null`. */
export function readPair(
  reader: CellReader,
  cell: Cell,
  at: AmountPlace,
): readonly [number | null, number | null] {
  const parts = String(cell).split('/');
  if (reader.values.isMissing(cell)) return [null, null];
  if (parts.length === 2) {
    return [readAmount(reader, parts[0]!, at), readAmount(reader, parts[1]!, at)];
  }
  const value = { line: at.line, column: reader.heading, value: cell };
  reader.note(finding('number-unreadable', 'noted', value));
  return [null, null];
}

/** A choice by the words of the country; `blank` is what an empty cell means in this column. */
export function readChoice(
  { heading, values, note }: CellReader,
  cell: Cell,
  {
    line,
    kind,
    blank,
  }: { readonly line: number; readonly kind: WordedKind; readonly blank: string | null },
): string | null {
  const read = values.choice(cell, kind);
  if (read.kind === 'choice') return read.choice;
  if (read.kind === 'empty') return blank;
  if (read.kind === 'unreadable') {
    note(finding('choice-unknown', 'noted', { line, column: heading, value: cell }));
  }
  return null;
}

/** The last day of what the cell names, as an ISO date. */
export function readLastDay(
  { heading, values, note }: CellReader,
  cell: Cell,
  line: number,
): ImportValue {
  if (values.isMissing(cell)) return null;
  const span = readDate(cell);
  if (span) return span.to;
  note(finding('date-unreadable', 'noted', { line, column: heading, value: cell }));
  return null;
}

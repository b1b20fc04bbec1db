/** Reading a cell by what its column holds: each kind of value with its faults. */
import type { FindingCode, NumberFormat } from '../../core/import-codes.ts';
import type { Cell } from '../tabular/sheet.ts';
import { textOf } from './even-text.ts';
import type { ImportValue } from './import-table.ts';
import type { ValueReader, WordedKind } from './values.ts';

/** Longest text that is kept of a cell, in letters. */
const LONGEST_TEXT = 500;

/** People or households that no place has: so large a number is one of a telephone or a card, or a slip of the hand. */
const MOST_COUNTED = 1e7;

/** What a cell says, `null` where nothing; `fault` is why that is not all it was meant to say. */
export interface ReadCell {
  readonly value: ImportValue;
  readonly fault: FindingCode | null;
}

/** What a spreadsheet shows where a formula failed: no name and no text. */
const FORMULA_ERROR = /^#(?:REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;

const NOTHING: ReadCell = { value: null, fault: null };

/** A text in NFC, blanks in it made one; nothing for what says that nothing is known, or that a formula failed. */
export function readText(values: ValueReader, cell: Cell): ReadCell {
  if (values.isMissing(cell)) return NOTHING;
  const text = textOf(cell).normalize('NFC');
  if (text.startsWith('#') && FORMULA_ERROR.test(text)) return NOTHING;
  if (text.length <= LONGEST_TEXT) return { value: text, fault: null };
  return { value: text.slice(0, LONGEST_TEXT), fault: 'text-cut' };
}

/** How the numbers of a column are written, and what they may be. */
export interface AmountKind {
  readonly format: NumberFormat;
  /** Whether it may be negative. */
  readonly isSigned?: boolean;
  /** Whether it is counted: then it is whole. */
  readonly isCount?: boolean;
}

/** A count or measure, negative only where it is `isSigned`. */
export function readAmount(
  values: ValueReader,
  cell: Cell,
  { format, isSigned = false, isCount = false }: AmountKind,
): ReadCell {
  if (values.isMissing(cell)) return NOTHING;
  const read = values.numbers.read(cell, format);
  if (!read) return unread('number-unreadable');
  if (read.bound) return unread('number-bound');
  // "97,6%" is a part of something, and nobody counts half a household.
  const isPart = read.isPercent || (isCount && !Number.isInteger(read.value));
  if (isPart) return unread('number-unreadable');
  if (read.value < 0 && !isSigned) return unread('number-negative');
  if (isCount && read.value >= MOST_COUNTED) return unread('number-too-large');
  return { value: read.value, fault: null };
}

/** "45 hộ/368 khẩu": the cells of households and of people; `null` for what is no pair. */
export function splitPair(cell: Cell): readonly [string, string] | null {
  const [households, population, ...more] = String(cell).split('/');
  const isPair = households !== undefined && population !== undefined && more.length === 0;
  return isPair ? [households, population] : null;
}

/** A choice by the words of the country; `blank` is what an empty cell means in this column. */
export function readChoice(
  values: ValueReader,
  cell: Cell,
  { kind, blank }: { readonly kind: WordedKind; readonly blank: string | null },
): ReadCell {
  const read = values.choice(cell, kind);
  if (read.kind === 'choice') return { value: read.choice, fault: null };
  if (read.kind === 'empty') return { value: blank, fault: null };
  return read.kind === 'unreadable' ? unread('choice-unknown') : NOTHING;
}

/** The last day of what the cell names, as an ISO date. */
export function readLastDay(values: ValueReader, cell: Cell): ReadCell {
  if (values.isMissing(cell)) return NOTHING;
  const span = values.date(cell);
  return span ? { value: span.to, fault: null } : unread('date-unreadable');
}

function unread(fault: FindingCode): ReadCell {
  return { value: null, fault };
}

/**
 * Dates as tables give them: 31/12/2025, 31-12-25, 2025, 2025-12-31, the day number of a workbook, and by the words of a country
 * Quý II/2025, T9/2025. The day comes before the month. What names no single day is a span, and a plan is due at its end.
 */
import type { Cell } from '../tabular/sheet.ts';
import { anyOf } from '../word-pattern.ts';

/** A day or the days of a month, quarter, half-year or year. */
export interface DateSpan {
  /** ISO dates, both included. */
  readonly from: string;
  readonly to: string;
  readonly precision: 'day' | 'month' | 'quarter' | 'half' | 'year';
}

/** Years that a table of our subject can mean. */
const [FIRST_YEAR, LAST_YEAR] = [1990, 2100];

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** Longest text that is looked at, in letters. */
const LONGEST = 80;

/** Days of a workbook's calendar between those years. */
const [FIRST_SERIAL, LAST_SERIAL] = [32_874, 73_415];

/** The words of a country's dates. */
export interface DateWords {
  /** Before a date, which they leave as it is: "by", "on the day". */
  readonly before: readonly string[];
  /** Before the number of a month, a quarter, a year. */
  readonly month: readonly string[];
  readonly quarter: readonly string[];
  readonly year: readonly string[];
  /** Before the year whose first or second half is meant. */
  readonly halves: readonly [first: readonly string[], second: readonly string[]];
}

/** What a cell says; `null` when it is no date of these forms, or a day that no calendar has. */
export type DateReader = (cell: Cell) => DateSpan | null;

/** A reader of a country's dates. */
export function dateReader(words: DateWords): DateReader {
  const before = new RegExp(`^${anyOf(words.before)}\\s+`, 'u');
  const forms = [...WORDLESS, ...wordedForms(words)];
  return (cell) => {
    if (typeof cell === 'boolean') return null;
    if (typeof cell === 'number') return dateOfNumber(cell);
    if (cell.length > LONGEST) return null;
    const text = cell.normalize('NFC').toLowerCase().replace(before, '').trim();
    for (const [pattern, span] of forms) {
      const match = pattern.exec(text);
      const read = match && span(match.slice(1) as [string, string, string]);
      if (read) return read;
    }
    return null;
  };
}

/** A way to write a date, and what its parts mean. */
type Form = readonly [RegExp, (parts: [string, string, string]) => DateSpan | null];

const WORDLESS: readonly Form[] = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ].*)?$/, ([y, m, d]) => day(y, m, d)],
  [/^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/, ([d, m, y]) => day(y, m, d)],
  [/^(\d{1,2})[/-](\d{4})$/, ([m, y]) => months(y, m, 1)],
  [/^(\d{4})-(\d{2})$/, ([y, m]) => months(y, m, 1)],
  [/^(\d{4})-?q([1-4])$/, ([y, q]) => months(y, firstOf(q), 3)],
  [/^(\d{4})$/, ([y]) => months(y, '1', 12)],
  [/^(\d{5})$/, ([serial]) => dateOfNumber(Number(serial))],
];

function wordedForms(words: DateWords): readonly Form[] {
  const [month, quarter, year] = [anyOf(words.month), anyOf(words.quarter), anyOf(words.year)];
  const of = `\\s*(?:[/.\\- ]|${year})\\s*(\\d{4}|\\d{2})`;
  const half = (which: readonly string[]) => new RegExp(`^${anyOf(which)}\\s*(\\d{4})$`, 'u');
  const [first, second] = words.halves;
  return [
    [
      new RegExp(`^(\\d{1,2}) ${month} (\\d{1,2}) ${year} (\\d{4})$`, 'u'),
      ([d, m, y]) => day(y, m, d),
    ],
    [new RegExp(`^${month}\\.?\\s*(\\d{1,2})${of}$`, 'u'), ([m, y]) => months(y, m, 1)],
    [
      new RegExp(`^${quarter}\\.?\\s*([1-4]|iv|i{1,3})${of}$`, 'u'),
      ([q, y]) => months(y, firstOf(q), 3),
    ],
    [half(first), ([y]) => months(y, '1', 6)],
    [half(second), ([y]) => months(y, '7', 6)],
    [new RegExp(`^${year}\\s*(\\d{4})$`, 'u'), ([y]) => months(y, '1', 12)],
  ];
}

/** First month of a quarter. */
function firstOf(quarter: string): string {
  return String(3 * (ROMAN[quarter] ?? Number(quarter)) - 2);
}

/** A year, or the day number of a workbook whose style was lost, as it is when the workbook is saved as text. */
function dateOfNumber(value: number): DateSpan | null {
  if (!Number.isInteger(value)) return null;
  if (value >= FIRST_YEAR && value <= LAST_YEAR) return months(String(value), '1', 12);
  if (value < FIRST_SERIAL || value > LAST_SERIAL) return null;
  const date = new Date(Date.UTC(1899, 11, 30) + value * 86_400_000).toISOString().slice(0, 10);
  return { from: date, to: date, precision: 'day' };
}

function day(year: string, month: string, dayOfMonth: string): DateSpan | null {
  const date = isoDate(fullYear(year), Number(month), Number(dayOfMonth));
  return date === null ? null : { from: date, to: date, precision: 'day' };
}

const PRECISIONS: Readonly<Record<number, DateSpan['precision']>> = {
  1: 'month',
  3: 'quarter',
  6: 'half',
  12: 'year',
};

function months(year: string, first: string, count: number): DateSpan | null {
  const full = fullYear(year);
  const from = isoDate(full, Number(first), 1);
  const lastMonth = Number(first) + count - 1;
  if (!from || lastMonth > 12) return null;
  const lastDay = new Date(Date.UTC(full, lastMonth, 0)).getUTCDate();
  return { from, to: isoDate(full, lastMonth, lastDay)!, precision: PRECISIONS[count]! };
}

function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

function isoDate(year: number, month: number, dayOfMonth: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  const isSame = date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
  return isSame && year >= FIRST_YEAR && year <= LAST_YEAR ? date.toISOString().slice(0, 10) : null;
}

/**
 * Dates as Vietnamese tables give them: 31/12/2025, 31-12-25, 2025, Quý II/2025, T9/2025, 2025-12-31, the day number of a
 * workbook. The day comes before the month. What names no single day is a span, and a plan is due at its end.
 */
import type { Cell } from '../tabular/sheet.ts';

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

/** What a cell says; `null` when it is no date of these forms, or a day that no calendar has. */
export function readDate(cell: Cell): DateSpan | null {
  if (typeof cell === 'boolean') return null;
  if (typeof cell === 'number') return dateOfNumber(cell);
  if (cell.length > LONGEST) return null;
  const text = cell
    .normalize('NFC')
    .toLowerCase()
    .replace(/^(?:trước|đến|hết|trong|dự kiến|ngày|trước ngày|đến ngày)\s+/u, '')
    .trim();
  return (
    spanOf(/^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ].*)?$/, text, ([y, m, d]) => day(y, m, d)) ??
    spanOf(/^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/, text, ([d, m, y]) => day(y, m, d)) ??
    spanOf(/^(\d{1,2}) tháng (\d{1,2}) năm (\d{4})$/, text, ([d, m, y]) => day(y, m, d)) ??
    spanOf(/^(?:tháng|thg|t)\.?\s*(\d{1,2})\s*(?:[/.\- ]|năm)\s*(\d{4}|\d{2})$/, text, ([m, y]) =>
      months(y, m, 1),
    ) ??
    spanOf(/^(\d{1,2})[/-](\d{4})$/, text, ([m, y]) => months(y, m, 1)) ??
    spanOf(/^(\d{4})-(\d{2})$/, text, ([y, m]) => months(y, m, 1)) ??
    spanOf(
      /^(?:quý|quí|q)\.?\s*([1-4]|iv|i{1,3})\s*(?:[/.\- ]|năm)\s*(\d{4}|\d{2})$/,
      text,
      ([q, y]) => months(y, String(3 * (ROMAN[q] ?? Number(q)) - 2), 3),
    ) ??
    spanOf(/^(\d{4})-?q([1-4])$/, text, ([y, q]) => months(y, String(3 * Number(q) - 2), 3)) ??
    spanOf(/^6 tháng (đầu|cuối) năm\s*(\d{4})$/u, text, ([half, y]) =>
      months(y, half === 'đầu' ? '1' : '7', 6),
    ) ??
    spanOf(/^(?:năm\s*)?(\d{4})$/u, text, ([y]) => months(y, '1', 12)) ??
    spanOf(/^(\d{5})$/, text, ([serial]) => dateOfNumber(Number(serial)))
  );
}

/** A year, or the day number of a workbook whose style was lost, as it is when the workbook is saved as text. */
function dateOfNumber(value: number): DateSpan | null {
  if (!Number.isInteger(value)) return null;
  if (value >= FIRST_YEAR && value <= LAST_YEAR) return months(String(value), '1', 12);
  if (value < FIRST_SERIAL || value > LAST_SERIAL) return null;
  const date = new Date(Date.UTC(1899, 11, 30) + value * 86_400_000).toISOString().slice(0, 10);
  return { from: date, to: date, precision: 'day' };
}

function spanOf(
  pattern: RegExp,
  text: string,
  span: (parts: [string, string, string]) => DateSpan | null,
): DateSpan | null {
  const match = pattern.exec(text);
  return match ? span(match.slice(1) as [string, string, string]) : null;
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

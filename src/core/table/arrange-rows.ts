/** Which rows of a table are listed, and in which order: stable, and what is not known last, up or down. */
import { type ColumnValues, isKnown } from './column-values.ts';

/** By what rows are ordered. */
export interface RowOrder {
  readonly values: ColumnValues;
  readonly isDescending: boolean;
  /** Language of texts, whose numbers count as numbers: "Thôn 2" before "Thôn 10". */
  readonly language: string;
}

/** Rows that meet all conditions, in the order given. */
export function filterRows(
  rows: Uint32Array,
  conditions: readonly ((row: number) => boolean)[],
): Uint32Array {
  if (conditions.length === 0) return rows;
  return rows.filter((row) => conditions.every((matches) => matches(row)));
}

/** Rows in an order; equal ones stay as they were given. n log n, without comparing a text twice. */
export function sortRows(rows: Uint32Array, order: RowOrder): Uint32Array {
  const { values, isDescending } = order;
  const keyOf = numberKeys(rows, order);
  const keys = Float64Array.from(rows, (row) => (isKnown(values, row) ? keyOf(row) : Number.NaN));
  const known = indices(keys, (key) => !Number.isNaN(key));
  const sign = isDescending ? -1 : 1;
  known.sort((a, b) => sign * (keys[a]! - keys[b]!) || a - b);
  const unknown = indices(keys, Number.isNaN);
  return Uint32Array.from([...known, ...unknown], (i) => rows[i]!);
}

/** A number per row that orders as its value does. */
function numberKeys(rows: Uint32Array, { values, language }: RowOrder): (row: number) => number {
  if (values.kind === 'number' || values.kind === 'choice') return (row) => values.at(row);
  const texts = [...new Set(Array.from(rows, (row) => values.at(row)))];
  const collator = new Intl.Collator(language, { numeric: true });
  const compare = values.kind === 'date' ? byCode : collator.compare;
  const ranks = new Map(texts.sort(compare).map((text, rank) => [text, rank]));
  return (row) => ranks.get(values.at(row))!;
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function indices(keys: Float64Array, holds: (key: number) => boolean): Uint32Array {
  const found = new Uint32Array(keys.length);
  let count = 0;
  keys.forEach((key, i) => {
    if (holds(key)) found[count++] = i;
  });
  return found.subarray(0, count);
}

/**
 * Columns of columnar JSON (`data/dataset-format.md`): a plain array, or one of the compact forms that the dataset builder
 * writes, in which a text stands for a list of whole numbers, one character each. Total: a column that is none of these is empty.
 */
import { isObject, type JsonObject, own } from './json-node.ts';

/** Value of a row; `undefined` where there is none. */
export type ColumnReader = (row: number) => unknown;

/** A column that has been understood. */
interface Column {
  readonly length: number;
  readonly at: ColumnReader;
}

/**
 * The number that a character stands for: its code less 32, where the codes 34 and 92, which JSON would escape, are not used;
 * NaN for a code that is not used. Source: UTFGrid 1.3, "encoding ids".
 */
export function numberOf(text: string, row: number): number {
  const code = text.charCodeAt(row);
  if (code < 32 || code === 34 || code === 92) return Number.NaN;
  return code - 32 - (code > 34 ? 1 : 0) - (code > 92 ? 1 : 0);
}

/** The first column that has not one entry per row: its values would stand beside those of other rows. */
export function unevenColumn(
  columns: JsonObject,
  rows: unknown,
): { readonly column: string; readonly length: number } | null {
  for (const column of Object.keys(columns)) {
    const length = columnOf(columns, column)?.length ?? 0;
    if (length !== rows) return { column, length };
  }
  return null;
}

/** A reader for every column, by name. */
export function columnReaders(columns: JsonObject): ReadonlyMap<string, ColumnReader> {
  return new Map(
    Object.keys(columns).map((name) => [name, columnOf(columns, name)?.at ?? (() => undefined)]),
  );
}

function columnOf(columns: JsonObject, name: string): Column | null {
  const column = own(columns, name);
  if (Array.isArray(column)) return { length: column.length, at: (row) => column[row] };
  if (!isObject(column)) return null;
  const values = own(column, 'values');
  if (Array.isArray(values)) {
    const index = indexOf(columns, column);
    return index && { length: index.length, at: (row) => valueAt(values, index.at(row)) };
  }
  return numbersOf(columns, column);
}

function valueAt(values: readonly unknown[], index: unknown): unknown {
  return typeof index === 'number' ? values[index] : undefined;
}

/** Index of a value per row: listed, as a text, as steps from row to row, or that of another column. */
function indexOf(columns: JsonObject, column: JsonObject): Column | null {
  const other = own(column, 'as');
  if (typeof other === 'string') {
    const named = own(columns, other);
    return isObject(named) && !Object.hasOwn(named, 'as') ? indexOf(columns, named) : null;
  }
  const [index, steps] = [own(column, 'index'), own(column, 'steps')];
  if (Array.isArray(index)) return { length: index.length, at: (row) => index[row] };
  if (typeof index === 'string') return { length: index.length, at: (row) => numberOf(index, row) };
  return typeof steps === 'string' ? sumsOf(steps) : null;
}

function sumsOf(steps: string): Column {
  const sums = new Float64Array(steps.length);
  let sum = 0;
  for (let row = 0; row < steps.length; row++) {
    sum += numberOf(steps, row);
    sums[row] = sum;
  }
  return { length: steps.length, at: (row) => sums[row] };
}

/**
 * Whole numbers as a text, 0 for unknown and every number one higher; or their distance from a multiple of another column
 * (0, −1, 1, −2, 2 …, which counts as 0 where it is unknown).
 */
function numbersOf(columns: JsonObject, column: JsonObject): Column | null {
  const numbers = own(column, 'numbers');
  if (typeof numbers !== 'string') return null;
  const { length } = numbers;
  const plain = (row: number) => {
    const number = numberOf(numbers, row);
    return number > 0 ? number - 1 : null;
  };
  const [other, ratio] = [own(column, 'of'), own(column, 'ratio')];
  if (other === undefined) return { length, at: plain };
  const named = typeof other === 'string' ? own(columns, other) : null;
  const isBase = Array.isArray(named) || (isObject(named) && !Object.hasOwn(named, 'of'));
  const base = isBase ? columnOf(columns, other as string) : null;
  if (!base || typeof ratio !== 'number') return null;
  const at = (row: number) => {
    const distance = plain(row);
    const by = base.at(row);
    return distance === null
      ? null
      : Math.round(ratio * (typeof by === 'number' ? by : 0)) + unfolded(distance);
  };
  return { length, at };
}

/** 0, 1, 2, 3, 4 … stand for 0, −1, 1, −2, 2 … */
export function unfolded(folded: number): number {
  return folded % 2 === 0 ? folded / 2 : -(folded + 1) / 2;
}

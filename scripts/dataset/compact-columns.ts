/**
 * Writes tables in the compact forms of columnar JSON (`data/dataset-format.md`), which compress to about two thirds of plain
 * lists: numbers as characters, one index for columns that go together, and numbers as distances from what another column lets
 * expect.
 */
import { type Cell, encodeColumns } from './columns.ts';

type Columns = Readonly<Record<string, readonly Cell[]>>;

/** What is known of a table that makes it smaller; columns that it names need not be there. */
export interface Affinities {
  /** Groups of text columns that depend on each other: each shares an index of its distinct combinations. */
  readonly together: readonly (readonly string[])[];
  /** Columns of whole numbers that are about a multiple of another column, which is none itself: its name by theirs. */
  readonly multiples: Readonly<Record<string, string>>;
}

/** Largest number that one character stands for: the next code would be the first surrogate, U+D800. */
const LARGEST = 0xd7ff - 34;

/**
 * The table as an object for `JSON.stringify`; columns without any value are left out, as in {@link encodeColumns}.
 * @throws when a column is not as long as the table
 */
export function encodeCompactColumns(
  rows: number,
  columns: Columns,
  { together, multiples }: Affinities = { together: [], multiples: {} },
): unknown {
  const plain = encodeColumns(rows, columns) as { readonly columns: Record<string, unknown> };
  const names = Object.keys(plain.columns);
  const shared = Object.assign(
    {},
    ...together.map((group) =>
      sharedColumns(
        pick(
          columns,
          names.filter((n) => group.includes(n)),
        ),
      ),
    ),
  ) as Readonly<Record<string, unknown>>;
  const encoded = names.map((name) => {
    const cells = columns[name]!;
    const of = multiples[name];
    const isBase = of !== undefined && names.includes(of) && multiples[of] === undefined;
    const base = isBase ? columns[of] : undefined;
    const compact =
      shared[name] ??
      (base && multipleColumn(cells, of!, base)) ??
      numberColumn(cells) ??
      textColumn(cells);
    return [name, compact ?? plain.columns[name]];
  });
  return { ...plain, columns: Object.fromEntries(encoded) };
}

function pick(columns: Columns, names: readonly string[]): Columns {
  return Object.fromEntries(names.map((name) => [name, columns[name]!]));
}

/** One index of the distinct rows of some text columns; `null` when they are not all texts or have too many of them. */
function sharedColumns(columns: Columns): Readonly<Record<string, unknown>> | null {
  const [first, ...others] = Object.keys(columns);
  if (first === undefined || others.length === 0) return null;
  const lists = Object.values(columns);
  if (!lists.every(areTexts)) return null;
  const places = new Map<string, number>();
  const examples: number[] = []; // a row of each combination
  const index = lists[0]!.map((_, row) => {
    const key = JSON.stringify(lists.map((cells) => cells[row] || ''));
    if (!places.has(key)) examples.push(row);
    return places.get(key) ?? places.set(key, places.size).size - 1;
  });
  if (!isWorthAnIndex(places.size, index.length)) return null;
  const valuesOf = (name: string) => examples.map((row) => columns[name]![row] || '');
  return Object.fromEntries([
    [first, { values: valuesOf(first), index: textOf(index) }],
    ...others.map((name) => [name, { values: valuesOf(name), as: first }]),
  ]);
}

/** Distinct texts with an index; by steps where each row has the text of the row before or the next one. */
function textColumn(cells: readonly Cell[]): unknown {
  if (!areTexts(cells)) return null;
  const places = new Map<string, number>();
  const index = cells.map((cell) => {
    const text = String(cell || '');
    return places.get(text) ?? places.set(text, places.size).size - 1;
  });
  const values = [...places.keys()];
  if (!isWorthAnIndex(values.length, cells.length)) return null;
  const steps = index.map((place, row) => place - (index[row - 1] ?? 0));
  if (steps.every((step) => step === 0 || step === 1)) return { values, steps: textOf(steps) };
  return { values, index: textOf(index) };
}

/** Whole numbers, 0 for unknown and every number one higher. */
function numberColumn(cells: readonly Cell[]): unknown {
  const numbers = wholeNumbers(cells);
  return numbers && asText(numbers);
}

/** Whole numbers by their distance from a multiple of others; `null` where a distance is too large. */
function multipleColumn(cells: readonly Cell[], of: string, base: readonly Cell[]): unknown {
  const [numbers, others] = [wholeNumbers(cells), wholeNumbers(base)];
  if (!numbers || !others) return null;
  let [sum, otherSum] = [0, 0];
  numbers.forEach((number, row) => {
    const other = others[row];
    if (number === null || other === null) return;
    sum += number;
    otherSum += other!;
  });
  const ratio = otherSum > 0 ? Math.round((100 * sum) / otherSum) / 100 : 0;
  const distances = numbers.map((number, row) =>
    number === null ? null : folded(number - Math.round(ratio * (others[row] ?? 0))),
  );
  const column = asText(distances);
  return column && { ...column, of, ratio };
}

/** 0, −1, 1, −2, 2 … as 0, 1, 2, 3, 4 … */
export function folded(distance: number): number {
  return distance < 0 ? -2 * distance - 1 : 2 * distance;
}

function asText(numbers: readonly (number | null)[]): { readonly numbers: string } | null {
  if (numbers.some((number) => number !== null && number >= LARGEST)) return null;
  return { numbers: textOf(numbers.map((number) => (number === null ? 0 : number + 1))) };
}

/** `null` where a cell is a text, a fraction or below zero. */
function wholeNumbers(cells: readonly Cell[]): (number | null)[] | null {
  const numbers = cells.map((cell) => (cell === '' || cell === null ? null : cell));
  const areWhole = numbers.every(
    (cell) =>
      cell === null || (typeof cell === 'number' && Number.isSafeInteger(cell) && cell >= 0),
  );
  return areWhole ? (numbers as (number | null)[]) : null;
}

function areTexts(cells: readonly Cell[]): boolean {
  return cells.every((cell) => typeof cell === 'string' || cell === null);
}

function isWorthAnIndex(values: number, rows: number): boolean {
  return values <= rows / 2 && values <= LARGEST;
}

/** A character for each number: its code is 32 more, past the codes 34 and 92, which JSON would escape (UTFGrid 1.3). */
export function textOf(numbers: readonly number[]): string {
  return numbers
    .map((number) => {
      const code = number + 32 + (number >= 2 ? 1 : 0);
      return String.fromCharCode(code + (code >= 92 ? 1 : 0));
    })
    .join('');
}

/**
 * What a table states of itself in its total rows and behind the names of its groups, against its own rows (domain R9). A total
 * may stand above or below its rows and be of the whole table or of a part of it: where it fits none of them, that is said with
 * both numbers. Only rows are ever used.
 */
import type { Finding } from '../../core/import-codes.ts';
import { checkTotal } from '../../core/stated-totals.ts';
import type { Steps } from '../../core/steps.ts';
import type { ColumnReader } from './column-readers.ts';
import { finding } from './finding.ts';
import type { ImportTable } from './import-table.ts';
import { type RowSpan, type StatedRow, spansOf } from './stated-spans.ts';
import type { TableShape } from './table-shape.ts';

/** What rows add to a sum, counted up: sums of any span of them without going through it again. */
interface Tally {
  /** Length n + 1: what the rows before each add up to. */
  readonly sums: Float64Array;
  /** Length n + 1: how many of the rows before each do not tell. */
  readonly silent: Uint32Array;
}

/** A number that a row states, and what it may be the sum of. */
interface Claim {
  readonly heading: string;
  readonly stated: number;
  /** Ways of counting; it is right when it follows from one. */
  readonly tallies: readonly Tally[];
}

/** Fields that are summed up as they are. */
const AMOUNTS = [
  'households',
  'population',
  'fibre_households',
  'villages_total',
  'villages_covered',
];
/** Fields whose marks are counted: rows that have it, or that have it at all ("weak"). */
const MARKS = /^(?:signal_|broadband|fibre$|power$|no_power$|disadvantaged$)/;
const HAS: readonly string[] = ['covered', 'yes'];
const HAS_AT_ALL: readonly string[] = [...HAS, 'weak', 'unstable'];

/** Rows that are counted between two pauses. */
const ROWS_AT_ONCE = 4000;

/** A table as it is read: its columns of cells, and the values that were made of them. */
export interface ReadTable {
  readonly shape: TableShape;
  readonly readers: readonly ColumnReader[];
  readonly columns: ImportTable['columns'];
}

/** The totals that its rows do not add up to, in the order of their rows. */
export function* statedTotals(table: ReadTable): Steps<readonly Finding[]> {
  const stated = table.shape.others.filter(({ role }) => role === 'total' || role === 'group');
  const tallies = new Tallies(table);
  const findings: Finding[] = [];
  const rows = spansOf(table.shape.records, stated);
  for (const row of rows) {
    const claims: Claim[] = [];
    for (const reader of table.readers) claims.push(...(yield* claimOf(row, reader, tallies)));
    for (const { field, amount } of row.amounts) {
      const tally = field === 'name' ? yield* tallies.ones() : yield* tallies.amounts(field);
      claims.push({ heading: '', stated: amount, tallies: [tally] });
    }
    findings.push(...mismatches(row, claims));
  }
  return findings;
}

function* claimOf(
  { cells, amounts }: StatedRow,
  reader: ColumnReader,
  tallies: Tallies,
): Steps<readonly Claim[]> {
  const { at, field, heading, format, values } = reader;
  const read = values.numbers.read(cells[at] ?? '', format);
  if (!read || read.bound || read.isPercent || !Number.isInteger(read.value)) return [];
  const claim = (...of: readonly Tally[]): Claim[] => [
    { heading, stated: read.value, tallies: of },
  ];
  if (field === 'name') return amounts.length > 0 ? [] : claim(yield* tallies.ones());
  if (AMOUNTS.includes(field)) return claim(yield* tallies.amounts(field));
  if (!MARKS.test(field)) return [];
  return claim(yield* tallies.marks(reader, HAS), yield* tallies.marks(reader, HAS_AT_ALL));
}

/** By the span that most of the numbers of a row follow from; the first of equals. */
function mismatches({ line, spans }: StatedRow, claims: readonly Claim[]): readonly Finding[] {
  let least: readonly Finding[] | null = null;
  for (const span of spans) {
    const wrong = claims.flatMap(({ heading, stated, tallies }) => {
      const checked = tallies.map((tally) => checkTotal(totalOver(tally, span, stated)));
      const first = checked.every((mismatch) => mismatch !== null) ? checked[0] : null;
      if (!first) return [];
      const value = `${stated} → ${first.computed}`;
      return [finding('total-mismatch', 'noted', { line, column: heading, value })];
    });
    if (!least || wrong.length < least.length) least = wrong;
  }
  return least ?? [];
}

function totalOver({ sums, silent }: Tally, { from, to }: RowSpan, total: number) {
  const told = sums[to]! - sums[from]!;
  const parts = silent[to]! > silent[from]! ? [told, Number.NaN] : [told];
  return { place: { file: '' }, total, parts: from === to ? [] : parts };
}

/** Each way of counting, made when the first row asks for it. */
class Tallies {
  readonly #table: ReadTable;
  readonly #made = new Map<string, Tally>();

  constructor(table: ReadTable) {
    this.#table = table;
  }

  /** The rows themselves. */
  ones(): Steps<Tally> {
    return this.#tally('', () => 1);
  }

  amounts(field: string): Steps<Tally> {
    const values = this.#table.columns.get(field);
    return this.#tally(field, (row) => Number(values?.[row] ?? Number.NaN));
  }

  marks({ at, field, values }: ColumnReader, counted: readonly string[]): Steps<Tally> {
    const kind = MARK_KINDS[field] ?? 'signal';
    return this.#tally(`${field}\n${counted.length}`, (row) => {
      const read = values.choice(this.#table.shape.records[row]!.cells[at] ?? '', kind);
      return read.kind === 'choice' && counted.includes(read.choice) ? 1 : 0;
    });
  }

  *#tally(key: string, amountOf: (row: number) => number): Steps<Tally> {
    const known = this.#made.get(key);
    if (known) return known;
    const count = this.#table.shape.records.length;
    const [sums, silent] = [new Float64Array(count + 1), new Uint32Array(count + 1)];
    for (let row = 0; row < count; row++) {
      const amount = amountOf(row);
      const isTold = !Number.isNaN(amount);
      sums[row + 1] = sums[row]! + (isTold ? amount : 0);
      silent[row + 1] = silent[row]! + (isTold ? 0 : 1);
      if (row % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) yield 1;
    }
    const made = { sums, silent };
    this.#made.set(key, made);
    return made;
  }
}

const MARK_KINDS: Readonly<Record<string, 'answer' | 'power'>> = {
  fibre: 'answer',
  disadvantaged: 'answer',
  no_power: 'answer',
  power: 'power',
};

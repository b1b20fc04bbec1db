/**
 * Figures: what is counted for every administrative unit, as one table of additive tallies. Because each tally is a sum over
 * villages (or communes), a province is the sum of its communes and the country the sum of its provinces, by construction.
 */
import { type Definition, weakIsCovered } from './definition.ts';
import type { Status } from './model.ts';
import type { Share } from './share.ts';
import { NO_PARENT, type Units } from './units.ts';

/** The four classes a village can fall into under a definition, in the order in which they are listed everywhere. */
export const STATUS_ORDER = [
  'covered',
  'weak',
  'none',
  'unknown',
] as const satisfies readonly Status[];
export type StatusClass = (typeof STATUS_ORDER)[number];

/**
 * What is counted by class: all villages, rural villages and urban groups apart, and the households and people that live in
 * them. Villages whose number of households or people is not given add nothing there and are tallied as `….missing`.
 */
export const MEASURES = ['villages', 'rural', 'urban', 'households', 'population'] as const;
export type Measure = (typeof MEASURES)[number];

const CLASS_KEYS = MEASURES.flatMap((measure) =>
  STATUS_ORDER.map((status) => `${measure}.${status}` as const),
);

export const FIGURE_KEYS = [
  ...CLASS_KEYS,
  'households.missing',
  'population.missing',
  // Communes (units of the lowest level)
  'communes.total',
  'communes.reporting', // anything at all is known of at least one village
  'communes.fibreYes',
  'communes.fibreNo',
  'communes.fibreUnknown',
  // Fibre in villages; households able = those of villages where fibre can be ordered
  'fibre.villagesYes',
  'fibre.villagesNo',
  'fibre.villagesUnknown',
  'fibre.householdsAble',
  'fibre.householdsNotAble',
  'fibre.householdsUnknown',
  'fibre.householdsSubscribed',
  'fibre.subscriptionBase', // households of the villages that give their number of subscriptions
  'fibre.subscriptionUnknown', // households of the villages that do not
  // Villages by the number of operators that count there
  'operators.none',
  'operators.one',
  'operators.two',
  'operators.three', // three or more
  'operators.unknown', // a silent operator could change the number
  // Neither fibre nor 4G
  'gap.yes',
  'gap.no',
  'gap.unknown',
  // Villages not covered, as the ministry splits them; unstable power counts as power
  'uncovered.disadvantaged', // ĐBKK, with power
  'uncovered.other', // not ĐBKK, with power
  'uncovered.noPower',
  'uncovered.unknown', // power, or ĐBKK where there is power, is not known
] as const;
export type FigureKey = (typeof FIGURE_KEYS)[number];

const NOTHING = Object.fromEntries(FIGURE_KEYS.map((key) => [key, 0])) as Record<FigureKey, number>;
const COLUMN = new Map<FigureKey, number>(FIGURE_KEYS.map((key, index) => [key, index]));

/**
 * Figures of n units: `values[row * FIGURE_KEYS.length + column]`. Rows are those of {@link Units}; NaN throughout in a row that was
 * not counted ({@link hasFigures}).
 */
export interface FigureTable {
  readonly rows: number;
  readonly values: Float64Array;
}

/** Figures of one unit or selection. */
export type Figures = Readonly<Record<FigureKey, number>>;

/** A table of zeros. */
export function emptyFigures(rows: number): FigureTable {
  return { rows, values: new Float64Array(rows * FIGURE_KEYS.length) };
}

/** Adds `amount` to one tally. */
export function tally(table: FigureTable, row: number, key: FigureKey, amount = 1): void {
  tallyColumn(table, row, COLUMN.get(key)!, amount);
}

/** The column of a tally, for {@link tallyColumn}: where there are many villages, looked up once. */
export function columnOf(key: FigureKey): number {
  return COLUMN.get(key)!;
}

/** Adds `amount` to the tally in one column. */
export function tallyColumn(table: FigureTable, row: number, column: number, amount = 1): void {
  const at = row * FIGURE_KEYS.length + column;
  table.values[at] = table.values[at]! + amount;
}

/** Adds every unit's figures to its parent's, from the lowest level up. Call once, when the lowest level is complete. */
export function sumUp(table: FigureTable, units: Units): void {
  const width = FIGURE_KEYS.length;
  for (let row = units.count - 1; row >= 0; row--) {
    const parent = units.parents[row]!;
    if (parent === NO_PARENT) continue;
    for (let c = 0; c < width; c++) {
      table.values[parent * width + c] =
        table.values[parent * width + c]! + table.values[row * width + c]!;
    }
  }
}

/** Whether a table has figures for all of the rows: those that come with a dataset stop above the lowest level. */
export function hasFigures(table: FigureTable, rows: readonly number[]): boolean {
  return rows.every(
    (row) => row < table.rows && !Number.isNaN(table.values[row * FIGURE_KEYS.length]),
  );
}

/** The figures of `base` with some rows from `over`, as long as the longer of the two; rows that neither has are not counted. */
export function overlayFigures(
  base: FigureTable | null,
  over: FigureTable,
  rows: readonly number[],
): FigureTable {
  const count = Math.max(base?.rows ?? 0, over.rows);
  const width = FIGURE_KEYS.length;
  const values = new Float64Array(count * width).fill(Number.NaN);
  if (base) values.set(base.values);
  for (const row of rows)
    values.set(over.values.subarray(row * width, (row + 1) * width), row * width);
  return { rows: count, values };
}

/**
 * The figures of one row.
 * @throws for a row beyond the table
 */
export function figuresAt(table: FigureTable, row: number): Figures {
  if (!(row >= 0 && row < table.rows))
    throw new RangeError(`row ${row} of a table of ${table.rows} figures`);
  const from = row * FIGURE_KEYS.length;
  const figures: Record<FigureKey, number> = { ...NOTHING }; // one shape for all: thousands are made at a time
  for (let c = 0; c < FIGURE_KEYS.length; c++) figures[FIGURE_KEYS[c]!] = table.values[from + c]!;
  return figures;
}

/**
 * Reads single tallies of row after row of a table into one value, which holds until the next row is asked for: for passes over
 * thousands of units that look at few of the figures. All others are 0.
 */
export function figuresReader(
  keys: readonly FigureKey[],
): (table: FigureTable, row: number) => Figures {
  const columns = keys.map((key) => COLUMN.get(key)!);
  const figures: Record<FigureKey, number> = { ...NOTHING };
  return (table, row) => {
    const from = row * FIGURE_KEYS.length;
    for (let i = 0; i < keys.length; i++) figures[keys[i]!] = table.values[from + columns[i]!]!;
    return figures;
  };
}

/** Total of a measure over all classes. */
export function totalOf(figures: Figures, measure: Measure): number {
  return STATUS_ORDER.reduce((sum, status) => sum + figures[`${measure}.${status}`], 0);
}

/** Covered out of all for a measure; weak is counted in when the definition counts it. */
export function coveredShare(figures: Figures, measure: Measure, definition: Definition): Share {
  return {
    count:
      figures[`${measure}.covered`] + (weakIsCovered(definition) ? figures[`${measure}.weak`] : 0),
    unknown: figures[`${measure}.unknown`],
    total: totalOf(figures, measure),
  };
}

/** Villages not covered: without signal, and those with weak signal where weak does not count. */
export function uncoveredVillages(figures: Figures, definition: Definition): number {
  return figures['villages.none'] + (weakIsCovered(definition) ? 0 : figures['villages.weak']);
}

/** Communes that fibre reaches. */
export function communesWithFibre(figures: Figures): Share {
  return {
    count: figures['communes.fibreYes'],
    unknown: figures['communes.fibreUnknown'],
    total: figures['communes.total'],
  };
}

/** Villages where fibre can be ordered. */
export function villagesWithFibre(figures: Figures): Share {
  const {
    'fibre.villagesYes': count,
    'fibre.villagesNo': no,
    'fibre.villagesUnknown': unknown,
  } = figures;
  return { count, unknown, total: count + no + unknown };
}

/** Households in villages where fibre can be ordered. */
export function householdsAbleToFibre(figures: Figures): Share {
  const count = figures['fibre.householdsAble'];
  const unknown = figures['fibre.householdsUnknown'];
  return { count, unknown, total: count + figures['fibre.householdsNotAble'] + unknown };
}

/** Households that subscribe to fibre. */
export function householdsOnFibre(figures: Figures): Share {
  const unknown = figures['fibre.subscriptionUnknown'];
  return {
    count: figures['fibre.householdsSubscribed'],
    unknown,
    total: figures['fibre.subscriptionBase'] + unknown,
  };
}

/** Communes that supplied data. */
export function communesReporting(figures: Figures): Share {
  return { count: figures['communes.reporting'], unknown: 0, total: figures['communes.total'] };
}

/** Villages where exactly one operator counts. */
export function onlyOneOperator(figures: Figures): Share {
  const count = figures['operators.one'];
  const unknown = figures['operators.unknown'];
  const others = figures['operators.none'] + figures['operators.two'] + figures['operators.three'];
  return { count, unknown, total: count + unknown + others };
}

/** Villages with neither fibre nor 4G. */
export function doubleGap(figures: Figures): Share {
  const count = figures['gap.yes'];
  const unknown = figures['gap.unknown'];
  return { count, unknown, total: count + unknown + figures['gap.no'] };
}

/** The parts of the villages without signal, in the order of the ministry's report. */
export type SplitPart = 'disadvantaged' | 'other' | 'noPower' | 'unknown';

/** Each part of `total` uncovered villages; the part whose power is unknown only where there is any. */
export function uncoveredSplit(
  figures: Figures,
  total: number,
): readonly { readonly part: SplitPart; readonly share: Share }[] {
  const parts: readonly SplitPart[] = ['disadvantaged', 'other', 'noPower', 'unknown'];
  return parts
    .map((part) => ({ part, share: { count: figures[`uncovered.${part}`], unknown: 0, total } }))
    .filter(({ part, share }) => part !== 'unknown' || share.count > 0);
}

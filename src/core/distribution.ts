/**
 * How the communes of a place are spread by the share of their villages that is covered: a histogram with its median. Communes of
 * which too little is known stand apart; they are in no class and move no median.
 */
import { CLASS_BREAKS, isComplete } from './choropleth.ts';
import type { Definition } from './definition.ts';
import { coveredShare, type FigureTable, figuresAt, hasFigures } from './figures.ts';
import { lowestShare, type Share } from './share.ts';

/** Classes below 100 %: each a tenth wide, the first from 0. Exactly 100 % is a class of its own, as on the map. */
const TENTHS = 10;

/** Communes with a share from `from` to below `to`, both 0..1; `to` is `null` for exactly 100 %. */
export interface ShareBin {
  readonly from: number;
  readonly to: number | null;
  readonly count: number;
}

export interface ShareDistribution {
  /** Eleven classes, lowest first. */
  readonly bins: readonly ShareBin[];
  /** Communes in the classes. */
  readonly told: number;
  /** Communes that have villages, but of too few of them the status is known ({@link isComplete}). */
  readonly lacking: number;
  /** Communes that have no village in the data. */
  readonly empty: number;
  /** Communes in the classes below the second of the map's breaks (70 %). */
  readonly low: number;
  /** Middle of the told shares, the mean of the two middle ones of an even number; `null` where none is told. */
  readonly median: number | null;
}

/** Sorts shares into classes by their lowest possible value. O(n log n). */
export function shareDistribution(shares: readonly Share[]): ShareDistribution {
  const told: number[] = [];
  let [lacking, empty] = [0, 0];
  for (const share of shares) {
    const lowest = lowestShare(share);
    if (lowest === null) empty++;
    else if (isComplete(share)) told.push(lowest);
    else lacking++;
  }
  const counts = new Array<number>(TENTHS + 1).fill(0);
  for (const share of told) counts[shareBin(share)]!++;
  return {
    bins: counts.map((count, bin) => ({
      from: bin / TENTHS,
      to: bin === TENTHS ? null : (bin + 1) / TENTHS,
      count,
    })),
    told: told.length,
    lacking,
    empty,
    low: told.filter((share) => share < CLASS_BREAKS[1]).length,
    median: medianOf(told),
  };
}

/** The class of a share (0..1): its tenth, where a bound belongs to the class above it, and 10 for exactly 100 %. */
export function shareBin(share: number): number {
  return share >= 1 ? TENTHS : Math.min(TENTHS - 1, Math.floor(share * TENTHS));
}

/** Middle of the values, the mean of the two middle ones of an even number; `null` of none. */
export function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted.length >> 1;
  const middle = sorted[upper]!;
  return sorted.length % 2 === 1 ? middle : (sorted[upper - 1]! + middle) / 2;
}

/**
 * Shares of covered villages of units, each from the first of the tables that has figures for it; `null` while one has none, so
 * that nothing is drawn of half of the units.
 */
export function coveredShares(
  rows: readonly number[],
  tables: readonly (FigureTable | null)[],
  definition: Definition,
): Share[] | null {
  const shares: Share[] = [];
  for (const row of rows) {
    const table = tables.find((each) => each !== null && hasFigures(each, [row]));
    if (!table) return null;
    shares.push(coveredShare(figuresAt(table, row), 'villages', definition));
  }
  return shares;
}

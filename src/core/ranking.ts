/** Places in the order in which they need attention. Places that lack data stand apart: they are never ranked. */
import { isComplete } from './choropleth.ts';
import type { Definition } from './definition.ts';
import {
  communesReporting,
  coveredShare,
  type Figures,
  type FigureTable,
  figuresAt,
  uncoveredVillages,
} from './figures.ts';
import { STATUSES, type Status } from './model.ts';
import { lowestShare, type Share } from './share.ts';

/** A unit with what its line in a list shows. */
export interface UnitRow {
  readonly row: number;
  readonly figures: Figures;
  readonly share: Share;
  /** Villages known not to be covered. */
  readonly uncovered: number;
}

/** Units that can be compared, most uncovered villages first, and those with too few data to be. */
export interface RankedUnits {
  readonly ranked: readonly UnitRow[];
  readonly lacking: readonly UnitRow[];
}

/**
 * Ranks units by their villages without signal; those whose share is not
 * {@link isComplete} are set apart, in table order.
 * @throws for a row beyond the table
 */
export function rankUnits(
  rows: readonly number[],
  table: FigureTable,
  definition: Definition,
): RankedUnits {
  const all = rows.map((row) => unitRow(row, table, definition));
  const ranked = all.filter(({ share }) => isComplete(share));
  const lacking = all.filter(({ share }) => !isComplete(share));
  ranked.sort(
    (a, b) =>
      b.uncovered - a.uncovered ||
      (lowestShare(a.share) ?? 0) - (lowestShare(b.share) ?? 0) ||
      a.row - b.row,
  );
  return { ranked, lacking };
}

function unitRow(row: number, table: FigureTable, definition: Definition): UnitRow {
  const figures = figuresAt(table, row);
  const share = coveredShare(figures, 'villages', definition);
  return { row, figures, share, uncovered: uncoveredVillages(figures, definition) };
}

/** Those of the communes that supplied no data at all, in the order given. */
export function communesWithoutData(communes: readonly number[], table: FigureTable): number[] {
  return communes.filter((row) => communesReporting(figuresAt(table, row)).count === 0);
}

const ATTENTION: readonly Status[] = ['none', 'weak', 'unknown', 'covered'];

/**
 * Village rows by status: without signal, weak, unknown, covered; within a status those with more people first, where their number
 * is given, then in file order.
 * @param population by row; NaN, not known, comes last
 */
export function villagesByAttention(
  rows: Uint32Array,
  statuses: Uint8Array,
  population?: Float64Array,
): number[] {
  const rank = STATUSES.map((status) => ATTENTION.indexOf(status));
  const people = (row: number) => {
    const number = population?.[row] ?? Number.NaN;
    return Number.isNaN(number) ? -1 : number;
  };
  return [...rows].sort(
    (a, b) => rank[statuses[a]!]! - rank[statuses[b]!]! || people(b) - people(a) || a - b,
  );
}

/** Lists of places in the order in which they need attention. Places that lack data stand apart: they are never ranked. */
import { STATED_COMPLETENESS } from '../core/choropleth.ts';
import type { Definition } from '../core/definition.ts';
import {
  communesReporting,
  coveredShare,
  type Figures,
  type FigureTable,
  figuresAt,
  uncoveredVillages,
} from '../core/figures.ts';
import { STATUSES } from '../core/model.ts';
import { knownShare, lowestShare, type Share } from '../core/share.ts';
import { childrenOf, isWithin, type Units } from '../core/units.ts';

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

/** Ranks units by their villages without signal; below {@link STATED_COMPLETENESS} they are set apart, in table order. */
export function rankUnits(
  rows: readonly number[],
  table: FigureTable,
  definition: Definition,
): RankedUnits {
  const all = rows.map((row) => unitRow(row, table, definition));
  const ranked = all.filter(({ share }) => (knownShare(share) ?? 0) >= STATED_COMPLETENESS);
  const lacking = all.filter(({ share }) => (knownShare(share) ?? 0) < STATED_COMPLETENESS);
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

/** The units to list below one: its children, or, where there is a single one, what that one holds. */
export function listedUnits(units: Units, unit: number): number[] {
  const children = childrenOf(units, unit);
  if (children.length !== 1) return children;
  const below = listedUnits(units, children[0]!);
  return below.length > 0 ? below : children;
}

/** Rows of the lowest-level units in a unit that supplied no data at all, in table order. */
export function communesWithoutData(units: Units, table: FigureTable, unit: number): number[] {
  return communesOf(units, unit).filter(
    (row) => communesReporting(figuresAt(table, row)).count === 0,
  );
}

/** Rows of the lowest-level units in a unit. */
export function communesOf(units: Units, unit: number): number[] {
  const rows: number[] = [];
  const lowest = units.communeLevel;
  for (let row = 0; row < units.count; row++) {
    if (units.levels[row] === lowest && isWithin(units, row, unit)) rows.push(row);
  }
  return rows;
}

const ATTENTION = ['none', 'weak', 'unknown', 'covered'] as const;

/** Village rows by status: without signal, weak, unknown, covered; within a status in file order. */
export function villagesByAttention(rows: Uint32Array, statuses: Uint8Array): number[] {
  const rank = STATUSES.map((status) => ATTENTION.indexOf(status));
  return [...rows].sort((a, b) => rank[statuses[a]!]! - rank[statuses[b]!]! || a - b);
}

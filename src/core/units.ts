/**
 * The administrative units of one dataset as one table for all levels: the country is row 0, then the levels of the country
 * pack from the highest to the lowest, parents before children. Everything counted "by unit" is an array along this table.
 */
import type { Bbox, Country } from './country.ts';
import { type PolygonColumns, polygonBbox, unionBbox } from './geometry.ts';
import type { Answer } from './model.ts';

/** Parent of the country. */
export const NO_PARENT = -1;

/** Administrative units; `level` 0 is the country, 1 the first level of the country pack. */
export interface Units {
  readonly count: number;
  readonly codes: readonly string[];
  /** Short names ("Sinh Long"); the kind's prefix is added where a text needs it. Row 0 has its code: the pack has its names. */
  readonly names: readonly string[];
  /** Kind ids of the country pack ('' when not given). */
  readonly kinds: readonly string[];
  readonly levels: Uint8Array;
  /**
   * The lowest level of the country, to whose units villages belong (communes), whether or not the dataset has any; each level
   * above has a smaller number.
   */
  readonly communeLevel: number;
  /** Whether these are the units of the whole country ({@link holdsRequiredUnits}), also where only the highest levels are listed. */
  readonly isNational: boolean;
  /** Row of the parent, {@link NO_PARENT} for row 0. A parent always comes before its children. */
  readonly parents: Int32Array;
  /** Fibre reaches the commune's centre, as reported for the commune itself. */
  readonly fibre: readonly Answer[];
}

/** Polygons of the units of one level; a unit without geometry has no feature here. */
export interface UnitShapes {
  readonly level: number;
  /** Unit row of each feature. */
  readonly units: Uint32Array;
  readonly polygons: PolygonColumns;
}

/** Row of a unit code, or `null`. Codes are unique within a dataset; a clash is reported on loading and the first wins. */
export function findUnit(units: Units, code: string): number | null {
  const row = units.codes.indexOf(code);
  return row < 0 ? null : row;
}

/** Rows of the units directly below. */
export function childrenOf(units: Units, row: number): number[] {
  const children: number[] = [];
  for (let i = row + 1; i < units.count; i++) if (units.parents[i] === row) children.push(i);
  return children;
}

/** Rows from the country down to the unit itself. */
export function pathTo(units: Units, row: number): number[] {
  const path: number[] = [];
  for (let at = row; at !== NO_PARENT; at = units.parents[at]!) path.unshift(at);
  return path;
}

/** Whether `row` is `ancestor` or lies below it. */
export function isWithin(units: Units, row: number, ancestor: number): boolean {
  for (let at = row; at !== NO_PARENT; at = units.parents[at]!) if (at === ancestor) return true;
  return false;
}

/** Rows of the units of one level that are `ancestor` or lie in it, in table order. */
export function unitsWithin(units: Units, ancestor: number, level: number): number[] {
  const rows: number[] = [];
  for (let row = 0; row < units.count; row++) {
    if (units.levels[row] === level && isWithin(units, row, ancestor)) rows.push(row);
  }
  return rows;
}

/**
 * Whether units with these codes are of the whole country: every unit is there that a map of the country must show. A country
 * that names no such unit is never known to be whole.
 */
export function holdsRequiredUnits(
  codes: readonly string[],
  { requiredUnits }: Pick<Country, 'requiredUnits'>,
): boolean {
  return requiredUnits.length > 0 && requiredUnits.every(({ code }) => codes.includes(code));
}

/** Bounding boxes of all units (a parent's box holds its children's); `null` where nothing below has geometry. */
export function unitBboxes(units: Units, shapes: readonly UnitShapes[]): (Bbox | null)[] {
  const boxes: (Bbox | null)[] = Array.from({ length: units.count }, () => null);
  for (const shape of shapes) {
    for (let i = 0; i < shape.units.length; i++) {
      const row = shape.units[i]!;
      boxes[row] = unionBbox(boxes[row]!, polygonBbox(shape.polygons, i));
    }
  }
  for (let row = units.count - 1; row > 0; row--) {
    const parent = units.parents[row]!;
    boxes[parent] = unionBbox(boxes[parent]!, boxes[row]!);
  }
  return boxes;
}

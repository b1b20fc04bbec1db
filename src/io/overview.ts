/**
 * The `overview` file of a built dataset: the units of the upper levels with outlines on a coarse grid. Written by the dataset
 * builder, read by the page before anything else, together with their figures (`stats.ts`).
 */
import type { OpenedDataset } from '../core/dataset.ts';
import { multiPolygonOf, PolygonBuilder, type Position } from '../core/geometry.ts';
import { ANSWERS } from '../core/model.ts';
import { NO_PARENT, type UnitShapes, type Units, unitBboxes } from '../core/units.ts';
import { isObject, own } from './json-node.ts';

const OVERVIEW_FORMAT = 'phu-song-overview-2';

/** Levels are taken from the top as long as there are at most this many units. */
const MOST_UNITS = 200;

/** Cells of the grid along the longer side of the dataset: finer than a pixel of the small map that is drawn from it. */
const GRID_CELLS = 1200;

/** How many rows of the units table the overview of a dataset keeps: all units of the levels that fit. */
export function overviewRows(units: Units): number {
  let rows = 1;
  for (let row = 0; row < units.count; row++) {
    const endOfLevel = row + 1 === units.count || units.levels[row + 1] !== units.levels[row];
    if (endOfLevel && row + 1 <= MOST_UNITS) rows = row + 1;
  }
  return rows;
}

/**
 * The overview as JSON. Outlines are snapped to a grid of {@link GRID_CELLS} cells, so neighbours keep sharing their border; each
 * ring is the first position followed by steps, in whole cells; rings that shrink below three positions are left out.
 */
export function encodeOverview({
  units,
  shapes,
}: Pick<OpenedDataset, 'units' | 'shapes'>): unknown {
  const rows = overviewRows(units);
  const [west, south, east, north] = unitBboxes(units, shapes)[0] ?? [0, 0, 1, 1];
  const step = Math.max(east - west, north - south) / GRID_CELLS || 1; // all in one position
  const kept = shapes.filter(({ units: of }) => of.every((row) => row < rows));
  return {
    format: OVERVIEW_FORMAT,
    codes: units.codes.slice(0, rows),
    names: units.names.slice(0, rows),
    kinds: units.kinds.slice(0, rows),
    levels: [...units.levels.slice(0, rows)],
    communeLevel: units.communeLevel,
    parents: [...units.parents.slice(0, rows)],
    fibre: units.fibre.slice(0, rows),
    national: units.isNational,
    grid: [west, south, step],
    shapes: kept.map((shape) => ({
      level: shape.level,
      units: [...shape.units],
      polygons: [...shape.units.keys()].map((feature) =>
        multiPolygonOf(shape.polygons, feature)
          .map((rings) => rings.map((ring) => toSteps(ring, [west, south, step])))
          .filter(([outer]) => isRing(outer!))
          .map((rings) => rings.filter(isRing)),
      ),
    })),
  };
}

/** Reads {@link encodeOverview}; `null` for anything else. */
export function parseOverview(json: unknown): { units: Units; shapes: UnitShapes[] } | null {
  if (!isObject(json) || own(json, 'format') !== OVERVIEW_FORMAT) return null;
  try {
    return decodeOverview(json as unknown as OverviewFile);
  } catch {
    return null; // a damaged file: the full layers tell the same and more
  }
}

type Grid = readonly [west: number, south: number, step: number];

interface OverviewFile {
  readonly codes: string[];
  readonly names: string[];
  readonly kinds: string[];
  readonly levels: number[];
  readonly communeLevel: number;
  readonly parents: number[];
  readonly fibre: string[];
  readonly national: boolean;
  readonly grid: Grid;
  readonly shapes: readonly { level: number; units: number[]; polygons: number[][][][] }[];
}

function decodeOverview(file: OverviewFile): { units: Units; shapes: UnitShapes[] } | null {
  if (!isTree(file) || !file.shapes.every((shape) => isDrawn(shape, file.codes.length)))
    return null;
  const units: Units = {
    count: file.codes.length,
    codes: file.codes,
    names: file.names,
    kinds: file.kinds,
    levels: Uint8Array.from(file.levels),
    communeLevel: file.communeLevel,
    parents: Int32Array.from(file.parents),
    fibre: file.fibre.map((text) => ANSWERS.find((answer) => answer === text) ?? 'unknown'),
    isNational: file.national,
  };
  const shapes = file.shapes.map(({ level, units: of, polygons }) => {
    const builder = new PolygonBuilder();
    for (const feature of polygons)
      builder.add(feature.map((rings) => rings.map((steps) => fromSteps(steps, file.grid))));
    return { level, units: Uint32Array.from(of), polygons: builder.finish() };
  });
  return shapes.every(({ polygons }) => polygons.positions.every(Number.isFinite))
    ? { units, shapes }
    : null;
}

/** Whether the columns make a table of units in which every parent comes before its children. */
function isTree(file: OverviewFile): boolean {
  const { codes, names, kinds, levels, parents, fibre, communeLevel } = file;
  const columns = [codes, names, kinds, levels, parents, fibre];
  if (typeof file.national !== 'boolean') return false;
  if (codes.length === 0 || !levels.every((level) => level <= communeLevel)) return false;
  if (columns.some((column) => !Array.isArray(column) || column.length !== codes.length))
    return false;
  if ([codes, names, kinds].some((texts) => texts.some((text) => typeof text !== 'string')))
    return false;
  return parents.every((parent, row) =>
    row === 0
      ? parent === NO_PARENT && levels[0] === 0
      : Number.isInteger(parent) && parent >= 0 && parent < row && levels[row]! > levels[parent]!,
  );
}

/** Whether every feature belongs to a unit. */
function isDrawn({ units, polygons }: OverviewFile['shapes'][number], count: number): boolean {
  return (
    units.length === polygons.length &&
    units.every((row) => Number.isInteger(row) && row >= 0 && row < count)
  );
}

/** At least a triangle, with its first position again at the end. */
function isRing(steps: readonly number[]): boolean {
  return steps.length >= 8;
}

/** Cell of the first position, then the steps from cell to cell, leaving out those of length 0. */
function toSteps(ring: readonly Position[], [west, south, step]: Grid): number[] {
  const steps: number[] = [];
  let [x, y] = [0, 0];
  for (const [lon, lat] of ring) {
    const [nextX, nextY] = [Math.round((lon - west) / step), Math.round((lat - south) / step)];
    if (steps.length > 0 && nextX === x && nextY === y) continue;
    steps.push(nextX - x, nextY - y);
    [x, y] = [nextX, nextY];
  }
  return steps;
}

function fromSteps(steps: readonly number[], [west, south, step]: Grid): Position[] {
  const ring: Position[] = [];
  let [x, y] = [0, 0];
  for (let i = 0; i + 1 < steps.length; i += 2) {
    x += steps[i]!;
    y += steps[i + 1]!;
    ring.push([west + x * step, south + y * step]);
  }
  return ring;
}

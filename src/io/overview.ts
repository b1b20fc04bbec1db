/**
 * The `overview` file of a built dataset: the units of the upper levels with outlines on a coarse grid. Written by the dataset
 * builder, read by the page before anything else, together with their figures (`stats.ts`).
 */
import type { OpenedDataset } from '../core/dataset.ts';
import { multiPolygonOf, PolygonBuilder, type Position, type Ring } from '../core/geometry.ts';
import { ANSWERS } from '../core/model.ts';
import { NO_PARENT, type Units, unitBboxes } from '../core/units.ts';
import { isObject, own } from './json-node.ts';

const OVERVIEW_FORMAT = 'phu-song-overview-2';

/** Levels are taken from the top as long as there are at most this many units. */
const MOST_UNITS = 200;

/** Cells of the grid along the longer side of the dataset: finer than a pixel of the small map that is drawn from it. */
const GRID_CELLS = 1200;

/** Step of the grid in degrees where everything is in one position. */
const LEAST_STEP = 1e-4;

/** Smaller islands are a fifth of a pixel there, km². */
const LEAST_KM2 = 0.5;

/** Length of a degree of latitude on a sphere of the Earth's mean radius, km. */
const KM_PER_DEGREE = 111.195;

/** What an overview tells of a dataset. */
type Overview = Pick<OpenedDataset, 'units' | 'shapes'>;

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
 * ring is the first position followed by steps, in whole cells. Islands of less than {@link LEAST_KM2} and rings that shrink below
 * three positions are left out, but no unit vanishes, and no island of a unit that every map of the country must show: those
 * become a cell.
 */
export function encodeOverview(dataset: Overview & Pick<OpenedDataset, 'country'>): unknown {
  const { units, shapes } = dataset;
  const rows = overviewRows(units);
  const [west, south, east, north] = unitBboxes(units, shapes)[0] ?? [0, 0, 1, 1];
  const step = Math.max((east - west) / GRID_CELLS, (north - south) / GRID_CELLS, LEAST_STEP);
  const grid: Grid = [west, south, step];
  const required = requiredPositions(dataset);
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
    grid,
    shapes: kept.map((shape) => ({
      level: shape.level,
      units: [...shape.units],
      polygons: [...shape.units.keys()].map((feature) =>
        coarsePolygons(multiPolygonOf(shape.polygons, feature), grid, required),
      ),
    })),
  };
}

/** Reads {@link encodeOverview}; `null` for anything else. */
export function parseOverview(json: unknown): Overview | null {
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

function decodeOverview(file: OverviewFile): Overview | null {
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

/** Positions of the units that every map of the country must show, as keys. */
function requiredPositions({
  units,
  shapes,
  country,
}: Overview & Pick<OpenedDataset, 'country'>): ReadonlySet<string> {
  const codes = new Set(country.requiredUnits.map(({ code }) => code));
  const keys = new Set<string>();
  for (const shape of shapes) {
    shape.units.forEach((row, feature) => {
      if (!codes.has(units.codes[row]!)) return;
      for (const position of multiPolygonOf(shape.polygons, feature).flat(2))
        keys.add(keyOf(position));
    });
  }
  return keys;
}

function keyOf([lon, lat]: Position): string {
  return `${lon} ${lat}`;
}

/** The polygons of one unit on the grid, each as rings of steps. */
function coarsePolygons(
  polygons: readonly Ring[][],
  grid: Grid,
  required: ReadonlySet<string>,
): number[][][] {
  const coarse = polygons.flatMap((rings) => {
    const [outer, ...holes] = rings.map((ring) => toSteps(ring, grid));
    if (areaKm2(rings[0]!) >= LEAST_KM2 && isRing(outer!))
      return [[outer!, ...holes.filter(isRing)]];
    return required.has(keyOf(rings[0]![0]!)) ? [[cellOf(rings[0]!, grid)]] : [];
  });
  if (coarse.length > 0 || polygons.length === 0) return coarse;
  const largest = polygons.reduce((a, b) => (areaKm2(b[0]!) > areaKm2(a[0]!) ? b : a));
  return [[cellOf(largest[0]!, grid)]];
}

/** Area of a small ring, km². */
function areaKm2(ring: Ring): number {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [[x0, y0], [x1, y1]] = [ring[i - 1]!, ring[i]!];
    twice += (x0 - ring[0]![0]) * (y1 - y0) - (y0 - ring[0]![1]) * (x1 - x0);
  }
  return (Math.abs(twice) / 2) * KM_PER_DEGREE ** 2 * Math.cos((ring[0]![1] * Math.PI) / 180);
}

/** The cell around the first position of a ring, as steps. */
function cellOf([first]: Ring, grid: Grid): number[] {
  const [x, y] = toSteps([first!], grid);
  return [x!, y!, 1, 0, 0, 1, -1, 0, 0, -1];
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

/**
 * The boundaries of a country small enough to be loaded whole: coarser coastlines, short borders drawn together to a point, a grid
 * of 1e-3° (about 110 m), arcs numbered in the order of their use. Neighbours still share their borders, and a cell that would
 * lose its centre keeps its own detail.
 */
import type { GeometryCollection, MultiPolygon as MultiPolygonArcs } from 'topojson-specification';
import { repairPolygons } from '../../src/core/geometry-repair/repair.ts';
import type { BoundaryTopology, UnitProperties } from '../country-boundaries/boundary-topology.ts';
import {
  areaKm2,
  distanceKm,
  type GridPoint,
  holds,
  KM_PER_STEP,
  pointKey,
  STEPS_PER_DEGREE,
} from '../country-boundaries/grid.ts';
import { simplifyLine } from '../made-dataset/simplify.ts';
import { decodeArcs, ringOf } from './topology-rings.ts';

/** Object of the units whose cells are kept. */
const CELLS = 'communes';
/** Fine steps to a coarse one. */
const COARSE = 10;
const PER_DEGREE = STEPS_PER_DEGREE / COARSE;
/**
 * Corners of a coast that change the land by less than this go, km². A cell that is not sound with the first is drawn with the
 * next: in full, then with less and less, because the coarse grid can close a narrow inlet. Only the first joins short borders.
 */
const DETAILS_KM2 = [0.6, 0, 0.05, 0.2, 2] as const;
/** And none that changes the smaller cell beside it by more than this share. */
const SMALL_SHARE = 0.02;
/** A border shorter than this share of the width of the smaller cell beside it becomes a point. */
const SHORT_SHARE = 0.15;
/** A cell is drawn by at least this many borders. */
const LEAST_BORDERS = 4;

type Rings = readonly (readonly (readonly number[])[])[];
type UnitArcs = MultiPolygonArcs<UnitProperties>;

/**
 * The same units on the coarse grid, with the same properties.
 * @param centres by code of a cell: what it must hold, steps of 1e-4°
 * @throws when a cell cannot hold its centre on that grid
 */
export function compactBoundaries(
  fine: BoundaryTopology,
  centres: ReadonlyMap<string, GridPoint>,
): BoundaryTopology {
  const borders = bordersOf(fine);
  const { cells } = borders;
  const detail = new Map(cells.map(({ properties }) => [properties!.code, 0]));
  for (;;) {
    const drawing = draw(borders, detail);
    const lost = cells
      .filter((cell) => !isSound(cell, drawing) || !holdsCentre(cell, drawing, centres))
      .map(({ properties }) => properties!.code);
    if (lost.length === 0) return encode(fine, drawing);
    for (const code of lost) {
      const next = detail.get(code)! + 1;
      if (next === DETAILS_KM2.length)
        throw new Error(`unit ${code}: expected a sound cell with its centre on the coarse grid`);
      detail.set(code, next);
    }
  }
}

/** The drawing to be made coarser. */
interface Borders {
  /** Steps of 1e-4°. */
  readonly arcs: readonly (readonly GridPoint[])[];
  readonly cells: readonly UnitArcs[];
  /** Indices of the cells beside each arc. */
  readonly beside: readonly (readonly number[])[];
  readonly areasKm2: readonly number[];
}

function bordersOf(fine: BoundaryTopology): Borders {
  const arcs = decodeArcs(fine);
  const cells = fine.objects[CELLS]!.geometries as UnitArcs[];
  const beside: number[][] = arcs.map(() => []);
  cells.forEach(({ arcs: rings }, c) => {
    for (const arc of arcsIn(rings)) beside[arc]!.push(c);
  });
  const areasKm2 = cells.map(({ arcs: rings }) =>
    areaKm2(...rings.flat().map((ring) => ringOf(ring, arcs))),
  );
  return { arcs, cells, beside, areasKm2 };
}

/** Arcs in coarse steps, `null` where an arc became a point. */
type Drawing = readonly (readonly GridPoint[] | null)[];

function draw(
  { arcs, cells, beside, areasKm2 }: Borders,
  detail: ReadonlyMap<string, number>,
): Drawing {
  const levels = new Uint8Array(arcs.length);
  for (const { arcs: rings, properties } of cells) {
    const level = detail.get(properties!.code)!;
    for (const arc of arcsIn(rings)) levels[arc] = Math.max(levels[arc]!, level);
  }
  const nodes = joinNodes({ arcs, cells, beside, areasKm2 }, levels);
  return arcs.map((arc, i) => {
    const moved = [nodes(arc[0]!), ...arc.slice(1, -1), nodes(arc.at(-1)!)];
    const smallest = Math.min(...beside[i]!.map((c) => areasKm2[c]!));
    const leastKm2 = Math.min(DETAILS_KM2[levels[i]!]!, SMALL_SHARE * smallest);
    const drawn = simplified(moved, leastKm2).map(toCoarse);
    const corners = drawn.filter((point, k) => k === 0 || !isSame(point, drawn[k - 1]!));
    return corners.length < 2 ? null : corners;
  });
}

/** Where each end of a border goes: the ends of a short border become one, unless a cell beside it needs it. */
function joinNodes(
  { arcs, cells, beside, areasKm2 }: Borders,
  levels: Uint8Array,
): (node: GridPoint) => GridPoint {
  const borders = cells.map(({ arcs: rings }) => arcsIn(rings).length);
  const ends = (arc: readonly GridPoint[]) => [pointKey(arc[0]!), pointKey(arc.at(-1)!)];
  const taken = new Set(arcs.flatMap((arc, i) => (levels[i]! > 0 ? ends(arc) : [])));
  const joined = new Map<number, GridPoint>();
  arcs.forEach((arc, i) => {
    const around = beside[i]!;
    if (around.length === 0) return; // between two pieces of one cell
    const limit = SHORT_SHARE * Math.sqrt(Math.min(...around.map((c) => areasKm2[c]!)));
    if (levels[i]! > 0 || isClosed(arc) || lengthKm(arc) > limit) return;
    if (around.some((c) => borders[c]! <= LEAST_BORDERS)) return;
    const [from, to] = ends(arc) as [number, number];
    if (taken.has(from) || taken.has(to)) return;
    // A point moves once: along a chain of short borders it could go far.
    taken.add(from).add(to);
    joined.set(from, arc.at(-1)!);
    for (const c of around) borders[c]!--;
  });
  return (node) => joined.get(pointKey(node)) ?? node;
}

/** Whether the drawn unit is simple polygons without repair. */
function isSound({ arcs: polygons }: UnitArcs, drawing: Drawing): boolean {
  const drawn = polygons
    .map((rings) =>
      rings
        .map((ring) => ringOf(present(ring, drawing), drawing as readonly GridPoint[][]))
        .filter((ring) => ring.length > 0)
        .map((ring) => [...ring, ring[0]!].map(({ x, y }) => [x / PER_DEGREE, y / PER_DEGREE])),
    )
    .filter((rings) => rings.length > 0);
  const checked = repairPolygons(drawn, { makeSimple: null, overlap: 'join' });
  return checked.ok && checked.repairs.length === 0;
}

function holdsCentre(
  { arcs: polygons, properties }: UnitArcs,
  drawing: Drawing,
  centres: ReadonlyMap<string, GridPoint>,
): boolean {
  const centre = centres.get(properties!.code);
  if (!centre) throw new Error(`unit ${properties!.code}: expected a centre, got none`);
  const rings = polygons.flat().map((ring) =>
    ringOf(present(ring, drawing), drawing as readonly GridPoint[][]).map(({ x, y }) => ({
      x: x * COARSE,
      y: y * COARSE,
    })),
  );
  return holds(
    rings.filter((ring) => ring.length >= 3),
    centre,
  );
}

/** The arcs of a ring that did not become a point. */
function present(ring: readonly number[], drawing: Drawing): number[] {
  return ring.filter((arc) => drawing[arc < 0 ? ~arc : arc] !== null);
}

/** Arcs numbered by first use, rings started at their first new arc: runs of numbers compress better. */
function encode(fine: BoundaryTopology, drawing: Drawing): BoundaryTopology {
  const places = new Map<number, number>();
  const order: (readonly GridPoint[])[] = [];
  const isNew = (arc: number) => !places.has(arc < 0 ? ~arc : arc);
  const renumber = (arc: number): number => {
    const old = arc < 0 ? ~arc : arc;
    if (isNew(arc)) {
      // The first use runs forwards.
      places.set(old, arc < 0 ? ~order.length : order.length);
      order.push(arc < 0 ? drawing[old]!.toReversed() : drawing[old]!);
    }
    const place = places.get(old)!;
    return arc < 0 ? ~place : place;
  };
  const encodeRing = (ring: readonly number[]): number[] => {
    const drawn = ring.filter((arc) => drawing[arc < 0 ? ~arc : arc] !== null);
    const start = drawn.findIndex((arc, i) => isNew(arc) && !isNew(drawn.at(i - 1)!));
    return [...drawn.slice(Math.max(0, start)), ...drawn.slice(0, Math.max(0, start))].map(
      renumber,
    );
  };
  const encodeUnit = (unit: UnitArcs): UnitArcs => ({
    ...unit,
    arcs: (unit.arcs as Rings)
      .map((rings) => rings.map(encodeRing).filter((ring) => ring.length > 0))
      .filter((rings) => rings.length > 0),
  });
  // The communes first: they use every arc.
  const names = Object.keys(fine.objects).sort((a, b) => Number(b === CELLS) - Number(a === CELLS));
  const objects = Object.fromEntries(
    names.map((name): [string, GeometryCollection<UnitProperties>] => [
      name,
      {
        type: 'GeometryCollection',
        geometries: (fine.objects[name]!.geometries as UnitArcs[]).map(encodeUnit),
      },
    ]),
  );
  return { type: 'Topology', ...gridOf(order), objects, arcs: order.map(deltas(order)) };
}

/** Box and transform of arcs in coarse steps. */
function gridOf(arcs: readonly (readonly GridPoint[])[]): Pick<BoundaryTopology, 'bbox'> & {
  readonly transform: NonNullable<BoundaryTopology['transform']>;
} {
  const perDegree = STEPS_PER_DEGREE / COARSE;
  const { west, south, east, north } = boxOf(arcs);
  return {
    bbox: [west / perDegree, south / perDegree, east / perDegree, north / perDegree],
    transform: {
      scale: [1 / perDegree, 1 / perDegree],
      translate: [west / perDegree, south / perDegree],
    },
  };
}

function deltas(
  arcs: readonly (readonly GridPoint[])[],
): (arc: readonly GridPoint[]) => [number, number][] {
  const { west, south } = boxOf(arcs);
  return (arc) =>
    arc.map(({ x, y }, i) => {
      const before = arc[i - 1] ?? { x: west, y: south };
      return [x - before.x, y - before.y];
    });
}

function boxOf(arcs: readonly (readonly GridPoint[])[]) {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of arcs.flat()) {
    [west, south] = [Math.min(west, x), Math.min(south, y)];
    [east, north] = [Math.max(east, x), Math.max(north, y)];
  }
  return { west, south, east, north };
}

/** Both ends stay, also those of a closed border: others may meet it there. */
function simplified(arc: readonly GridPoint[], leastKm2: number): readonly GridPoint[] {
  if (arc.length <= 2 || leastKm2 === 0) return arc;
  const line = arc.map(({ x, y }) => [x * KM_PER_STEP.east, y * KM_PER_STEP.north] as const);
  const kept = simplifyLine(line, leastKm2);
  if (isClosed(arc) && kept.length <= LEAST_BORDERS) return arc;
  return kept.map(([x, y]) => ({
    x: Math.round(x / KM_PER_STEP.east),
    y: Math.round(y / KM_PER_STEP.north),
  }));
}

function toCoarse({ x, y }: GridPoint): GridPoint {
  return { x: Math.round(x / COARSE), y: Math.round(y / COARSE) };
}

function arcsIn(rings: Rings): number[] {
  return rings.flat(2).map((arc) => (arc < 0 ? ~arc : arc));
}

function lengthKm(arc: readonly GridPoint[]): number {
  return arc.slice(1).reduce((sum, point, i) => sum + distanceKm(arc[i]!, point), 0);
}

function isClosed(arc: readonly GridPoint[]): boolean {
  return isSame(arc[0]!, arc.at(-1)!);
}

function isSame(a: GridPoint, b: GridPoint): boolean {
  return a.x === b.x && a.y === b.y;
}

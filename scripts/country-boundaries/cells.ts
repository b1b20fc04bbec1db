/** The cell of each centre: what is nearer to it than to any other centre (Voronoi), on the grid. */
import { Delaunay } from 'd3-delaunay';
import type { CentredUnit } from './centres.ts';
import { type GridPoint, type GridRing, KM_PER_STEP, type Shape, twiceArea } from './grid.ts';

/** How far cells without a neighbour reach beyond the land and the centres, km. */
const MARGIN_KM = 300;

/**
 * One ring per unit, counter-clockwise, straight borders. Neighbours share their corners exactly. Distances are measured on a
 * plane where a degree of longitude has its length at 16° N. Centres must be apart (`spreadCentres`).
 * @param shape the land that the cells must reach around
 */
export function voronoiCells(units: readonly CentredUnit[], shape: Shape): GridRing[] {
  const centres = units.map(({ centre }) => toPlane(centre));
  const all = [...centres, ...shape.flat().map(toPlane)];
  const [east, north] = [all.map(([x]) => x), all.map(([, y]) => y)];
  const voronoi = Delaunay.from(centres).voronoi([
    Math.min(...east) - MARGIN_KM,
    Math.min(...north) - MARGIN_KM,
    Math.max(...east) + MARGIN_KM,
    Math.max(...north) + MARGIN_KM,
  ]);
  return units.map((unit, i) => {
    const cell = voronoi.cellPolygon(i) as [number, number][] | null;
    if (!cell) throw new Error(`unit ${unit.code}: expected a cell, got none`);
    const ring = withoutRepeats(cell.slice(0, -1).map(fromPlane));
    return twiceArea(ring) < 0 ? ring.toReversed() : ring;
  });
}

function toPlane({ x, y }: GridPoint): [eastKm: number, northKm: number] {
  return [x * KM_PER_STEP.east, y * KM_PER_STEP.north];
}

function fromPlane([eastKm, northKm]: readonly [number, number]): GridPoint {
  return { x: Math.round(eastKm / KM_PER_STEP.east), y: Math.round(northKm / KM_PER_STEP.north) };
}

/** Corners nearer than half a step are one point of the grid. */
function withoutRepeats(ring: GridRing): GridRing {
  return ring.filter(({ x, y }, i) => {
    const before = ring.at(i - 1)!;
    return before.x !== x || before.y !== y;
  });
}

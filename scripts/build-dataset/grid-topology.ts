/**
 * Parts of units on a grid of whole steps: what is written is exactly what was measured. Rings that the grid flattens are left
 * out, except that an islet, or the last part of a unit, becomes the smallest square; so no island and no unit is lost.
 *
 *   arcs    0: [[3, 7], [1, 0], [0, 2]]     a corner, then steps to the next, as TopoJSON writes it
 *   ring    [0, ~2, 5]                      arc 0, arc 2 backwards, arc 5
 */
import { bbox, quantize } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { type PartTopology, unitOf } from './clean-topology.ts';

type Step = [number, number];
/** Arcs of a ring; `~i` is arc i backwards. */
export type RingArcs = number[];

/** Units on the grid. */
export interface GridUnits {
  readonly arcs: Step[][];
  readonly transform: { readonly scale: [number, number]; readonly translate: [number, number] };
  /** Degrees. */
  readonly bbox: [number, number, number, number];
  /** Parts of each unit, each an outer ring (counter-clockwise) and its holes (clockwise); none where nothing was left of it. */
  readonly units: readonly (readonly (readonly RingArcs[])[])[];
  /** Indices of the units with a part that was drawn as the smallest square. */
  readonly raised: readonly number[];
}

/**
 * Puts parts on a grid.
 * @param count number of units
 * @param stepsPerDegree a whole number
 */
export function onGrid(parts: PartTopology, count: number, stepsPerDegree: number): GridUnits {
  const box = bbox(parts) as [number, number, number, number];
  const scale: [number, number] = [1 / stepsPerDegree, 1 / stepsPerDegree];
  const down = (degrees: number) => Math.floor(degrees * stepsPerDegree) / stepsPerDegree;
  const translate: [number, number] = [down(box[0]), down(box[1])];
  const quantized = quantize({ ...parts, bbox: box }, { scale, translate }) as PartTopology;
  const grid = { arcs: quantized.arcs as Step[][], transform: { scale, translate }, bbox: box };
  return { ...grid, ...collect(quantized, count) };
}

/** A topology of one object, for topojson-client. */
export function asTopology<O extends Topology['objects']>(
  grid: GridUnits,
  objects: O,
): Topology<O> {
  const { arcs, transform, bbox: box } = grid;
  return { type: 'Topology', arcs, transform, bbox: box, objects };
}

function collect(
  topology: PartTopology,
  count: number,
): { units: (readonly RingArcs[])[][]; raised: number[] } {
  const arcs = topology.arcs as Step[][];
  const uses = usesOf(topology);
  const units: (readonly RingArcs[])[][] = Array.from({ length: count }, () => []);
  const flat: { unit: number; ring: RingArcs }[] = [];
  for (const { unit, rings } of partsOf(topology)) {
    const [outer, ...holes] = rings.map((ring) => ({ ring, area: doubleArea(ring, arcs) }));
    if (!outer) continue;
    if (outer.area === 0) flat.push({ unit, ring: outer.ring });
    else {
      const open = holes.filter(({ area }) => area !== 0);
      units[unit]!.push([
        turned(outer.ring, outer.area > 0),
        ...open.map(({ ring, area }) => turned(ring, area < 0)),
      ]);
    }
  }
  const raised = new Set<number>();
  for (const { unit, ring } of flat) {
    const isIslet = ring.every((arc) => uses.get(indexOf(arc)) === 1);
    if (!isIslet && units[unit]!.length > 0) continue;
    raised.add(unit);
    units[unit]!.push([[arcs.push(squareAt(firstCorner(ring[0]!, arcs))) - 1]]);
  }
  return { units, raised: [...raised].sort((a, b) => a - b) };
}

interface Part {
  readonly unit: number;
  readonly rings: readonly RingArcs[];
}

/** All parts; mapshaper writes a part with a hole in a hole, or one that touches itself, as several polygons. */
function partsOf(topology: PartTopology): Part[] {
  return topology.objects.parts.geometries.flatMap((geometry): Part[] => {
    const unit = unitOf(geometry);
    if (geometry.type === 'Polygon') return [{ unit, rings: geometry.arcs }];
    if (geometry.type !== 'MultiPolygon') return [];
    return geometry.arcs.map((rings) => ({ unit, rings }));
  });
}

/** How many rings each arc is part of. */
function usesOf(topology: PartTopology): Map<number, number> {
  const uses = new Map<number, number>();
  for (const { rings } of partsOf(topology)) {
    for (const arc of rings.flat()) uses.set(indexOf(arc), (uses.get(indexOf(arc)) ?? 0) + 1);
  }
  return uses;
}

function indexOf(arc: number): number {
  return arc < 0 ? ~arc : arc;
}

/** Twice the signed area in steps², positive counter-clockwise; exact. */
function doubleArea(ring: RingArcs, arcs: readonly Step[][]): number {
  let sum = 0;
  for (const arc of ring) {
    const isBackwards = arc < 0;
    let [x, y] = [0, 0];
    let part = 0;
    for (const [i, [dx, dy]] of arcs[indexOf(arc)]!.entries()) {
      if (i > 0) part += x * (y + dy) - (x + dx) * y;
      x += dx;
      y += dy;
    }
    sum += isBackwards ? -part : part;
  }
  return sum;
}

function turned(ring: RingArcs, isRight: boolean): RingArcs {
  return isRight ? ring : ring.map((arc) => ~arc).reverse();
}

function firstCorner(arc: number, arcs: readonly Step[][]): Step {
  const [first] = arcs[indexOf(arc)]!;
  return [first![0], first![1]];
}

function squareAt([x, y]: Step): Step[] {
  return [
    [x, y],
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ];
}

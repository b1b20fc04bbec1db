/**
 * How far a position is from the edge of what one layer covers: the border of all its polygons together, not of each. A side of a
 * polygon that others cover (on its outer side) is no edge, so sides are cut where others cross them and only the open pieces
 * count. Exact on the sides as great-circle arcs.
 *
 *    ┌───────┐         the two inner sides are hidden: from x the edge is as far
 *    │   ┌───┼───┐     as the outline of both, not as the side beside it
 *    └───┼─x─┘   │
 *        └───────┘
 */
import Flatbush from 'flatbush';
import {
  buildEdgeTree,
  type EdgeTree,
  eachEdgeNear,
  insideRing,
} from '../geometry-repair/edge-tree.ts';
import { COVERED, type CoverageLayer } from '../model.ts';
import { nearestItem, projectedAt } from './cell-grid.ts';
import { type Arcs, arcOf, chordToSegment, indexSegments, nearestSegment } from './segments.ts';
import { chordToKm, unitVectors } from './sphere.ts';

/** Distance in km from a position (degrees) to the edge of the coverage; NaN when the layer covers nothing. */
export interface CoverageEdge {
  /** From a position outside all polygons. */
  fromOutside(lon: number, lat: number): number;
  /** From a position inside at least one. */
  fromInside(lon: number, lat: number): number;
}

/** Gaps between polygons narrower than this are none, in degrees: about 10 cm. */
const HAIR = 1e-6;

/** Rings as trees: the shell, then the holes. */
type PolygonTrees = readonly EdgeTree[];

/**
 * Prepares a layer whose polygons are simple and turned (shells counter-clockwise), as the gate makes them.
 * @param weakCounts whether polygons of weak signal are coverage too
 */
export function coverageEdge(
  { polygons, signal }: Pick<CoverageLayer, 'polygons' | 'signal'>,
  weakCounts: boolean,
): CoverageEdge {
  const { positions, ringStarts, polygonStarts, featureStarts } = polygons;
  const polygonOf = new Int32Array(Math.max(0, ringStarts.length - 1)).fill(-1);
  const trees: PolygonTrees[] = [];
  for (let f = 0; f + 1 < featureStarts.length; f++) {
    if (!weakCounts && signal[f] !== COVERED) continue;
    for (let p = featureStarts[f]!; p < featureStarts[f + 1]!; p++) {
      const rings: EdgeTree[] = [];
      for (let r = polygonStarts[p]!; r < polygonStarts[p + 1]!; r++) {
        polygonOf[r] = trees.length;
        rings.push(buildEdgeTree(positions.subarray(2 * ringStarts[r]!, 2 * ringStarts[r + 1]!)));
      }
      trees.push(rings);
    }
  }
  const index = indexSegments(positions, ringStarts, (ring) => polygonOf[ring]! >= 0);
  const open = openSides({ positions, ringStarts, polygonOf, trees, boxes: boxIndex(trees) });
  return {
    fromOutside(lon, lat) {
      const from = unitVectors(Float64Array.of(lon, lat));
      return trees.length === 0 ? Number.NaN : chordToKm(nearestSegment(index, from, 0).chord2);
    },
    fromInside(lon, lat) {
      const from = unitVectors(Float64Array.of(lon, lat));
      const place = projectedAt(index.grid.plane, from, 0);
      const { item, chord2 } = nearestItem(index.grid, place, (s, best) => {
        const whole = chordToSegment(index, s, from, 0);
        if (whole >= best) return Infinity;
        const pieces = open(index.corners[s]!);
        if (pieces === 'whole') return whole;
        return pieces.reduce(
          (least, arc) => Math.min(least, chordToSegment(arc, 0, from, 0)),
          Infinity,
        );
      });
      return item < 0 ? Number.NaN : chordToKm(chord2);
    },
  };
}

interface Outlines {
  readonly positions: Float64Array;
  readonly ringStarts: Uint32Array;
  /** Polygon of each ring, -1 where it does not count. */
  readonly polygonOf: Int32Array;
  readonly trees: readonly PolygonTrees[];
  readonly boxes: Flatbush | null;
}

/** The open pieces of the side that begins at a position, cut once and kept. */
function openSides(outlines: Outlines): (corner: number) => 'whole' | readonly Arcs[] {
  const known = new Map<number, 'whole' | readonly Arcs[]>();
  return (corner) => {
    const before = known.get(corner);
    if (before) return before;
    const pieces = cutSide(outlines, corner);
    known.set(corner, pieces);
    return pieces;
  };
}

function cutSide(outlines: Outlines, corner: number): 'whole' | readonly Arcs[] {
  const side = outlines.positions.subarray(2 * corner, 2 * corner + 4);
  const [x0, y0, x1, y1] = side as unknown as readonly [number, number, number, number];
  const box = Float64Array.of(
    Math.min(x0, x1) - HAIR,
    Math.min(y0, y1) - HAIR,
    Math.max(x0, x1) + HAIR,
    Math.max(y0, y1) + HAIR,
  );
  const own = outlines.polygonOf[ringAt(outlines.ringStarts, corner)]!;
  const others = (outlines.boxes?.search(box[0]!, box[1]!, box[2]!, box[3]!) ?? [])
    .filter((polygon) => polygon !== own)
    .map((polygon) => outlines.trees[polygon]!);
  if (others.length === 0) return 'whole';
  const cuts = [0, 1];
  for (const ring of others.flat()) {
    eachEdgeNear(ring, box, (edge) => cuts.push(...meetings(side, ring, edge)));
  }
  cuts.sort((a, b) => a - b);
  const length = Math.hypot(x1 - x0, y1 - y0);
  // The land is on the left of a side, so its outer side is on the right.
  const [outX, outY] = [((y1 - y0) / length) * HAIR, ((x0 - x1) / length) * HAIR];
  const at = (part: number) => [x0 + part * (x1 - x0), y0 + part * (y1 - y0)] as const;
  const pieces: Arcs[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [from, to] = [cuts[i]!, cuts[i + 1]!];
    if ((to - from) * length < HAIR) continue;
    const [x, y] = at((from + to) / 2);
    if (others.some((polygon) => holds(polygon, x + outX, y + outY))) continue;
    if (from === 0 && to === 1) return 'whole';
    pieces.push(arcOf(Float64Array.of(...at(from), ...at(to))));
  }
  return pieces;
}

/** Where an edge of another ring meets a side, as parts (0..1) of the side; of edges along it the ends. */
function meetings(side: Float64Array, { xy }: EdgeTree, edge: number): number[] {
  const [x, y] = [side[0]!, side[1]!];
  const [dx, dy] = [side[2]! - x, side[3]! - y];
  const [ex, ey] = [xy[2 * edge]! - x, xy[2 * edge + 1]! - y];
  const [fx, fy] = [xy[2 * edge + 2]! - x, xy[2 * edge + 3]! - y];
  const length2 = dx * dx + dy * dy;
  const along = [(ex * dx + ey * dy) / length2, (fx * dx + fy * dy) / length2];
  // Distances of the edge's ends from the line of the side, with their signs.
  const length = Math.sqrt(length2);
  const [e, f] = [(dx * ey - dy * ex) / length, (dx * fy - dy * fx) / length];
  const parts = along.filter((_, end) => Math.abs(end === 0 ? e : f) <= HAIR);
  if (e < 0 !== f < 0) parts.push(along[0]! + ((along[1]! - along[0]!) * e) / (e - f));
  return parts.filter((part) => part > 0 && part < 1);
}

function holds([shell, ...holes]: PolygonTrees, x: number, y: number): boolean {
  return insideRing(shell!, x, y) > 0 && !holes.some((hole) => insideRing(hole, x, y) > 0);
}

function boxIndex(trees: readonly PolygonTrees[]): Flatbush | null {
  if (trees.length === 0) return null;
  const index = new Flatbush(trees.length);
  for (const [shell] of trees) {
    const [west, south, east, north] = shell!.boxes.subarray(4, 8) as unknown as readonly [
      ...[number, number, number, number],
    ];
    index.add(west, south, east, north);
  }
  index.finish();
  return index;
}

/** The ring that a position belongs to. */
function ringAt(starts: Uint32Array, position: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= position) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * Polygons in the equal-area plane, for the peers that reckon on a plane: the same rule for cutting long edges as the product's own
 * (`src/core/projection.ts`), applied here by other lines of code.
 */
import { featureCount, PolygonBuilder, type PolygonColumns } from '../../../src/core/geometry.ts';
import { type EqualAreaPlane, piecesOf, planeY, sineOf } from '../../../src/core/projection.ts';

/** The plane and the point that becomes its origin. */
export interface PlaneFrame {
  readonly plane: EqualAreaPlane;
  /** Degrees. */
  readonly west: number;
  /** Kilometres of plane. */
  readonly southKm: number;
}

type Point = readonly [number, number];

/** Columns whose positions are kilometres, x then y, instead of degrees. */
export function inPlane(frame: PlaneFrame, columns: PolygonColumns): PolygonColumns {
  const { positions, ringStarts, polygonStarts, featureStarts } = columns;
  const builder = new PolygonBuilder();
  for (let f = 0; f < featureCount(columns); f++) {
    const polygons: Point[][][] = [];
    for (let p = featureStarts[f]!; p < featureStarts[f + 1]!; p++) {
      const rings: Point[][] = [];
      for (let r = polygonStarts[p]!; r < polygonStarts[p + 1]!; r++) {
        const ring: Point[] = [];
        for (let v = ringStarts[r]!; v < ringStarts[r + 1]!; v++)
          ring.push([positions[2 * v]!, positions[2 * v + 1]!]);
        rings.push(ringInPlane(frame, ring));
      }
      polygons.push(rings);
    }
    builder.add(polygons);
  }
  return builder.finish();
}

/** A closed ring of degrees in kilometres. */
export function ringInPlane(frame: PlaneFrame, ring: readonly Point[]): Point[] {
  const placed: Point[] = [];
  ring.forEach((to, i) => {
    const from = ring[i - 1];
    if (from) placed.push(...between(frame, from, to));
    placed.push(toPlane(frame, to));
  });
  return placed;
}

/** Points that keep an edge where it is in degrees; the same ones in either direction. */
function between(frame: PlaneFrame, a: Point, b: Point): Point[] {
  const [xa, ya] = toPlane(frame, a);
  const [xb, yb] = toPlane(frame, b);
  if (Math.abs(b[1] - a[1]) <= frame.plane.straightDegrees || xa === xb) return [];
  const sin = Math.max(Math.abs(sineOf(a[1])), Math.abs(sineOf(b[1])));
  const pieces = piecesOf(frame.plane, { dx: xb - xa, dy: yb - ya, dLat: b[1] - a[1], sin });
  const isTurned = b[1] < a[1] || (b[1] === a[1] && b[0] < a[0]);
  const [low, high] = isTurned ? [b, a] : [a, b];
  const points = Array.from({ length: pieces - 1 }, (_, k): Point => {
    const part = (k + 1) / pieces;
    return toPlane(frame, [low[0] + (high[0] - low[0]) * part, low[1] + (high[1] - low[1]) * part]);
  });
  return isTurned ? points.reverse() : points;
}

function toPlane({ plane, west, southKm }: PlaneFrame, [lon, lat]: Point): Point {
  return [(lon - west) * plane.kmPerDegree, planeY(plane, sineOf(lat)) - southKm];
}

/** Area of polygons given as rings of kilometres, outer ring first, turned either way round. */
export function planeAreaKm2(polygons: readonly (readonly (readonly Point[])[])[]): number {
  let area = 0;
  for (const rings of polygons) {
    rings.forEach((ring, i) => {
      area += (i === 0 ? 1 : -1) * Math.abs(ringAreaKm2(ring));
    });
  }
  return area;
}

function ringAreaKm2(ring: readonly Point[]): number {
  const [x0, y0] = ring[0] ?? [0, 0];
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [[ax, ay], [bx, by]] = [ring[i - 1]!, ring[i]!];
    twice += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return twice / 2;
}

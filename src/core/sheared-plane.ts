/**
 * The plane in which the clipper works: integers of 1e-7 degree (about 1 cm) from a corner, sheared, which in integers is exact.
 * clipper2-ts 2.0.1 at times loses or fills land where a corner lies on a horizontal edge, and y + shear · x lies horizontal only
 * where an edge has just the opposite slope.
 */
import type { Path64, PolyPath64 } from 'clipper2-ts';
import type { Position, Ring } from './geometry.ts';

/** Integer units per degree. */
const UNITS_PER_DEGREE = 1e7;

/** Counted from a south-western corner (degrees). */
export interface ShearedPlane {
  readonly west: number;
  readonly south: number;
  readonly shear: number;
}

/** Positions (degrees, lon then lat) on the plane. */
export function pathOn(
  { west, south, shear }: ShearedPlane,
  positions: readonly (readonly number[])[],
): Path64 {
  return positions.map(([lon, lat]) => {
    const x = Math.round((lon! - west) * UNITS_PER_DEGREE);
    return { x, y: Math.round((lat! - south) * UNITS_PER_DEGREE) + shear * x };
  });
}

/** Outer rings of a tree with their holes, in degrees; islands inside holes are polygons of their own. */
export function polygonsOf(parent: PolyPath64, plane: ShearedPlane): Ring[][] {
  const polygons: Ring[][] = [];
  for (let i = 0; i < parent.count; i++) {
    const outer = parent.child(i);
    const rings = [ringOf(outer.poly!, plane)];
    for (let h = 0; h < outer.count; h++) {
      const hole = outer.child(h);
      rings.push(ringOf(hole.poly!, plane));
      polygons.push(...polygonsOf(hole, plane));
    }
    polygons.push(rings);
  }
  return polygons;
}

function ringOf(path: Path64, { west, south, shear }: ShearedPlane): Ring {
  const ring = path.map(
    ({ x, y }): Position => [
      west + x / UNITS_PER_DEGREE,
      south + (y - shear * x) / UNITS_PER_DEGREE,
    ],
  );
  return [...ring, ring[0]!];
}

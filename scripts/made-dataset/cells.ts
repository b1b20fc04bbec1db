/** The cell of each centre: the land nearer to it than to any other centre, as a convex ring (Voronoi, by half-planes). */
import type { PlanePoint } from './plane.ts';

const FAR_KM = 1_000;

/** One convex ring per centre, counter-clockwise, not closed. Quadratic in the number of centres. */
export function voronoiCells(centres: readonly PlanePoint[]): PlanePoint[][] {
  return centres.map((centre, i) => {
    let cell: PlanePoint[] = [
      [-FAR_KM, -FAR_KM],
      [FAR_KM, -FAR_KM],
      [FAR_KM, FAR_KM],
      [-FAR_KM, FAR_KM],
    ];
    centres.forEach((other, j) => {
      if (j !== i) cell = keepNearer(cell, centre, other);
    });
    return cell;
  });
}

/** The part of a convex ring nearer to `centre` than to `other`. */
function keepNearer(
  ring: readonly PlanePoint[],
  centre: PlanePoint,
  other: PlanePoint,
): PlanePoint[] {
  const [nx, ny] = [other[0] - centre[0], other[1] - centre[1]];
  const limit = (nx * (other[0] + centre[0]) + ny * (other[1] + centre[1])) / 2;
  const beyond = (point: PlanePoint) => point[0] * nx + point[1] * ny - limit;
  const kept: PlanePoint[] = [];
  ring.forEach((to, i) => {
    const from = ring[(i + ring.length - 1) % ring.length]!;
    const [before, after] = [beyond(from), beyond(to)];
    if (before > 0 !== after > 0) {
      const share = before / (before - after);
      kept.push([from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])]);
    }
    if (after <= 0) kept.push(to);
  });
  return kept;
}

/**
 * The flat map that the made province is drawn on: kilometres east and north of its south-west corner. Good to about one
 * per cent over a hundred kilometres, which is plenty for invented land; the product measures on the ellipsoid.
 */

/** Kilometres east, kilometres north. */
export type PlanePoint = readonly [eastKm: number, northKm: number];
/** WGS84 degrees. */
export type LonLat = readonly [lon: number, lat: number];

/** South-west corner of the plane, degrees. */
const ORIGIN: LonLat = [103.5, 20.9];
/** Length of a degree at 21.5° N, km (WGS84). */
const KM_PER_DEGREE: LonLat = [103.6, 110.7];

/** Step of the written coordinates, degrees: about ten metres. */
const COORDINATE_STEP = 1e-4;
const STEPS_PER_DEGREE = Math.round(1 / COORDINATE_STEP);

/** Degrees to kilometres. */
export function toPlane([lon, lat]: LonLat): PlanePoint {
  return [(lon - ORIGIN[0]) * KM_PER_DEGREE[0], (lat - ORIGIN[1]) * KM_PER_DEGREE[1]];
}

/** Kilometres to degrees, rounded to {@link COORDINATE_STEP}. */
export function toLonLat([east, north]: PlanePoint): LonLat {
  return roundLonLat([ORIGIN[0] + east / KM_PER_DEGREE[0], ORIGIN[1] + north / KM_PER_DEGREE[1]]);
}

/** Rounds degrees to {@link COORDINATE_STEP}. */
export function roundLonLat([lon, lat]: LonLat): LonLat {
  return [
    Math.round(lon * STEPS_PER_DEGREE) / STEPS_PER_DEGREE,
    Math.round(lat * STEPS_PER_DEGREE) / STEPS_PER_DEGREE,
  ];
}

/** Distance in km. */
export function distanceKm(a: PlanePoint, b: PlanePoint): number {
  return Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2);
}

/** Distance from a point to the nearest of some lines, km. */
export function distanceToLinesKm(
  point: PlanePoint,
  lines: readonly (readonly PlanePoint[])[],
): number {
  let nearest = Infinity;
  for (const line of lines) {
    for (let i = 1; i < line.length; i++)
      nearest = Math.min(nearest, distanceToSegment(point, line[i - 1]!, line[i]!));
  }
  return nearest;
}

/** Area of a closed ring, km²; positive when it runs counter-clockwise (shoelace formula). */
export function signedAreaKm2(ring: readonly PlanePoint[]): number {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    twice += ring[i - 1]![0] * ring[i]![1] - ring[i]![0] * ring[i - 1]![1];
  }
  return twice / 2;
}

function distanceToSegment(point: PlanePoint, from: PlanePoint, to: PlanePoint): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const lengthSquared = dx * dx + dy * dy;
  const along =
    lengthSquared === 0
      ? 0
      : ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / lengthSquared;
  const share = Math.min(1, Math.max(0, along));
  return distanceKm(point, [from[0] + share * dx, from[1] + share * dy]);
}

/**
 * The grid that all boundaries are computed on: whole steps of 1e-4° east and north. Whole numbers make every comparison
 * exact, so that a point on a line is on it and areas add up to the last digit. Knows no unit and no file.
 */

/** Steps of the grid to a degree: one step is about eleven metres. */
export const STEPS_PER_DEGREE = 10_000;

/** Kilometres to a step, east (at 16° N, the middle of Vietnam) and north. Source: WGS84, length of a degree. */
export const KM_PER_STEP = { east: 0.0107036, north: 0.0110662 } as const;

/** Radius of the sphere with the surface of WGS84, km. */
const AUTHALIC_RADIUS_KM = 6371.0072;

/** Whole steps east of 0° and north of 0°. */
export interface GridPoint {
  readonly x: number;
  readonly y: number;
}

/** A ring, not closed: the last point is joined to the first. */
export type GridRing = readonly GridPoint[];

/** One polygon: the outer ring counter-clockwise, then its holes clockwise. */
export type Shape = readonly GridRing[];

/** Degrees to the nearest point of the grid. */
export function toGrid(lon: number, lat: number): GridPoint {
  return { x: Math.round(lon * STEPS_PER_DEGREE), y: Math.round(lat * STEPS_PER_DEGREE) };
}

/** A number for each point, the same only for the same point. Good for 400° either side of zero. */
export function pointKey({ x, y }: GridPoint): number {
  return (x + 2 ** 22) * 2 ** 23 + (y + 2 ** 22);
}

/** Area in half square steps, exact; positive when the ring runs counter-clockwise, so holes of a shape count against it. */
export function twiceArea(...rings: readonly GridRing[]): number {
  let twice = 0;
  for (const ring of rings) {
    const origin = ring[0]!;
    for (const [from, to] of edgesOf(ring)) {
      twice += (from.x - origin.x) * (to.y - origin.y) - (to.x - origin.x) * (from.y - origin.y);
    }
  }
  return twice;
}

/**
 * Area of rings in km² on a sphere, to 0.4 %: the integral of lon · cos(lat) along the straight edges (Green's theorem, Simpson's
 * rule), so that a corner put on a straight edge changes nothing and shared borders cancel.
 */
export function areaKm2(...rings: readonly GridRing[]): number {
  const radians = Math.PI / 180 / STEPS_PER_DEGREE;
  let sum = 0;
  for (const ring of rings) {
    const origin = ring[0]!;
    for (const [from, to] of edgesOf(ring)) {
      const [start, end] = [from.x - origin.x, to.x - origin.x];
      const ends = start * Math.cos(from.y * radians) + end * Math.cos(to.y * radians);
      const middle = ((start + end) / 2) * Math.cos(((from.y + to.y) / 2) * radians);
      sum += ((to.y - from.y) * (ends + 4 * middle)) / 6;
    }
  }
  return sum * (radians * AUTHALIC_RADIUS_KM) ** 2;
}

/** The edges of a ring with the closing one. */
export function edgesOf(ring: GridRing): (readonly [from: GridPoint, to: GridPoint])[] {
  return ring.map((from, i) => [from, ring[(i + 1) % ring.length]!] as const);
}

/** On which side of the line from `a` to `b` the point is: positive on the left, 0 on the line; exact. */
export function sideOf(a: GridPoint, b: GridPoint, point: GridPoint): number {
  return (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
}

/** Whether a shape holds a point; points on its outline are held. */
export function holds(shape: Shape, point: GridPoint): boolean {
  let isInside = false;
  for (const ring of shape) {
    for (const [a, b] of edgesOf(ring)) {
      const side = sideOf(a, b, point);
      if (side === 0 && isBetween(a, b, point)) return true;
      if (a.y > point.y !== b.y > point.y && side > 0 === b.y > a.y) isInside = !isInside;
    }
  }
  return isInside;
}

/** Whether a point on the line through `a` and `b` is from `a` to `b`, both included. */
export function isBetween(a: GridPoint, b: GridPoint, point: GridPoint): boolean {
  return (
    Math.min(a.x, b.x) <= point.x &&
    point.x <= Math.max(a.x, b.x) &&
    Math.min(a.y, b.y) <= point.y &&
    point.y <= Math.max(a.y, b.y)
  );
}

/** Distance in km, good to four per cent anywhere in Vietnam. */
export function distanceKm(a: GridPoint, b: GridPoint): number {
  const [east, north] = [(b.x - a.x) * KM_PER_STEP.east, (b.y - a.y) * KM_PER_STEP.north];
  return Math.sqrt(east * east + north * north);
}

/** The point of the grid nearest to `point` on the line from `a` to `b`. */
export function nearestOn(a: GridPoint, b: GridPoint, point: GridPoint): GridPoint {
  const [east, north] = [(b.x - a.x) * KM_PER_STEP.east, (b.y - a.y) * KM_PER_STEP.north];
  const lengthSquared = east * east + north * north;
  if (lengthSquared === 0) return a;
  const along =
    ((point.x - a.x) * KM_PER_STEP.east * east + (point.y - a.y) * KM_PER_STEP.north * north) /
    lengthSquared;
  const share = Math.min(1, Math.max(0, along));
  return { x: Math.round(a.x + share * (b.x - a.x)), y: Math.round(a.y + share * (b.y - a.y)) };
}

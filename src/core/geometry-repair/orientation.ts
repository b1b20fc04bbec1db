/** On which side of a line a position lies, told only where coordinates can tell it. Knows nothing of rings. */

/** A position, x then y. */
export type Corner = readonly [x: number, y: number];

/**
 * Nearer to a line than this, in degrees (10 nanometres), a position is on it: some last digits of a coordinate in double
 * precision (2.8e-14 beyond 128°), so that a corner written on a line is found there though neither end can be written exactly.
 */
const ON_LINE = 1e-13;

/** 1 when c lies left of the line from a to b, -1 when right, 0 when on it. */
export function side([ax, ay]: Corner, [bx, by]: Corner, [cx, cy]: Corner): -1 | 0 | 1 {
  const determinant = (ax - cx) * (by - cy) - (ay - cy) * (bx - cx);
  const width = ON_LINE * (Math.abs(bx - ax) + Math.abs(by - ay));
  if (determinant > width) return 1;
  return determinant < -width ? -1 : 0;
}

/** Whether b lies in the same direction from `at` as a does. */
export function isSameWay(at: Corner, a: Corner, b: Corner): boolean {
  return (
    side(at, a, b) === 0 && (a[0] - at[0]) * (b[0] - at[0]) + (a[1] - at[1]) * (b[1] - at[1]) > 0
  );
}

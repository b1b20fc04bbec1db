/** Squares in degrees, for tests drawn on squared paper. */
import type { Position, Ring } from '../../src/core/geometry.ts';

/** A polygon (outer ring alone, counter-clockwise, closed) with its south-west corner at x, y. */
export function square(x: number, y: number, side: number): Ring[] {
  return [squareRing(x, y, side)];
}

/** The ring of {@link square}. */
export function squareRing(x: number, y: number, side: number): Ring {
  const corners: Position[] = [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
  ];
  return [...corners, corners[0]!];
}

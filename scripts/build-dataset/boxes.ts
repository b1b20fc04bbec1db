/** Bounding boxes of nested coordinates in degrees. */
import type { Position } from 'geojson';
import type { Bbox } from '../../src/core/country.ts';

/** Positions, or lists of them however deep. */
export type Nested = readonly (Position | Nested)[];

/** The box around all positions; with none it is empty (west > east) and meets no other. */
export function boxOf(coordinates: Nested): Bbox {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  extend(box, coordinates);
  return box;
}

function extend(box: [number, number, number, number], coordinates: Nested): void {
  for (const item of coordinates) {
    if (typeof item[0] !== 'number') {
      extend(box, item as Nested);
      continue;
    }
    const [lon, lat] = item as Position;
    if (lon! < box[0]) box[0] = lon!;
    if (lat! < box[1]) box[1] = lat!;
    if (lon! > box[2]) box[2] = lon!;
    if (lat! > box[3]) box[3] = lat!;
  }
}

/** Whether two boxes share a position, their edges included. */
export function boxesMeet(a: Bbox, b: Bbox): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** Whether the first box holds all of the second. */
export function boxContains(a: Bbox, b: Bbox): boolean {
  return a[0] <= b[0] && a[1] <= b[1] && a[2] >= b[2] && a[3] >= b[3];
}

/** The box grown on all sides, degrees. */
export function grownBox([west, south, east, north]: Bbox, by: number): Bbox {
  return [west - by, south - by, east + by, north + by];
}

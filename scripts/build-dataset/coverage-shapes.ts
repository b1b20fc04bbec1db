/**
 * Coverage polygons on the grid that datasets are written on, and cut to a box. What comes out is simple on the grid itself, so that
 * whoever reads the file finds nothing to mend.
 */
import { Clipper } from 'clipper2-ts';
import type { Position } from 'geojson';
import type { Bbox } from '../../src/core/country.ts';
import { makeSimple } from '../../src/core/geometry-repair/make-simple.ts';
import { repairPolygons } from '../../src/core/geometry-repair/repair.ts';
import { boxContains, boxOf } from './boxes.ts';

/** `MultiPolygon` coordinates, degrees. */
export type Polygons = readonly (readonly (readonly (readonly number[])[])[])[];

/** Mending moves corners off the grid, and putting them back may cross lines by a hair, each time fewer. */
const MOST_ROUNDS = 8;

/**
 * The polygons with their corners on the grid. Rings that it flattens are gone; nothing is left of what is smaller.
 * @returns `null` when no simple polygons came of it
 */
export function onGrid(polygons: Polygons, stepsPerDegree: number): Polygons | null {
  let current = polygons;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const rounded = current.map((rings) => rings.map((ring) => roundedRing(ring, stepsPerDegree)));
    const tidy = repairPolygons(rounded, { makeSimple: null, overlap: 'apart' });
    if (tidy.ok) return tidy.polygons;
    if (tidy.reason === 'no-area') return [];
    const mended = makeSimple(rounded);
    if (!mended) return null;
    current = mended;
  }
  return null;
}

/**
 * What of a polygon lies in a box, its corners on the grid. The box should be of whole steps.
 * @returns `null` when no simple polygons came of it
 */
export function cutToBox(
  polygon: Polygons[number],
  box: Bbox,
  stepsPerDegree: number,
): Polygons | null {
  if (boxContains(box, boxOf(polygon as Position[][]))) return [polygon];
  const [west, south, east, north] = box.map((degrees) => Math.round(degrees * stepsPerDegree));
  const frame = { left: west!, top: south!, right: east!, bottom: north! };
  const [outers, ...holes] = polygon.map((ring) => {
    const path = ring.map((at) => ({
      x: Math.round(at[0]! * stepsPerDegree),
      y: Math.round(at[1]! * stepsPerDegree),
    }));
    return Clipper.rectClip(frame, path).map((cut) => {
      const ringCut = cut.map(({ x, y }) => [x / stepsPerDegree, y / stepsPerDegree]);
      return [...ringCut, ringCut[0]!];
    });
  });
  // Every outer ring takes all holes along: what of a hole lies outside its shell takes nothing off.
  const all = holes.flat();
  return onGrid(
    (outers ?? []).map((outer) => [outer, ...all.filter((hole) => meets(outer, hole))]),
    stepsPerDegree,
  );
}

function meets(
  outer: readonly (readonly number[])[],
  hole: readonly (readonly number[])[],
): boolean {
  const [a, b] = [boxOf(outer as Position[]), boxOf(hole as Position[])];
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

function roundedRing(ring: readonly (readonly number[])[], stepsPerDegree: number): Position[] {
  return ring.map((at) => [
    Math.round(at[0]! * stepsPerDegree) / stepsPerDegree,
    Math.round(at[1]! * stepsPerDegree) / stepsPerDegree,
  ]);
}

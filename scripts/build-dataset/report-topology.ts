/**
 * Says what cleaning did to the units: which overlapped each other and by how much, which gaps were closed, and which given outlines of higher levels disagree with the units below them.
 */

import Flatbush from 'flatbush';
import type { Position } from 'geojson';
import { feature, mergeArcs } from 'topojson-client';
import type { Polygon as PolygonArcs } from 'topojson-specification';
import { type Atoms, rowsAbove } from './atoms.ts';
import { boxOf } from './boxes.ts';
import { type PartTopology, unitOf } from './clean-topology.ts';
import { disagreement, intersect } from './clip-shapes.ts';
import { areaKm2 } from './ellipsoid-area.ts';
import type { Findings } from './findings.ts';
import type { GivenUnit, Pack } from './read-units.ts';

/** Changes below this come from snapping corners together: ten square metres, or a millionth of the unit. */
const LEAST_KM2 = 1e-5;
const LEAST_SHARE = 1e-6;

/** Disagreement of an outline below this share of its area is drawing. */
const LEAST_DISAGREEMENT = 1e-3;

interface Context {
  readonly pack: Pack;
  readonly findings: Findings;
}

/** Area of each unit after cleaning, km². */
export function areasOf(parts: PartTopology, count: number): Float64Array {
  const areas = new Float64Array(count);
  for (const geometry of parts.objects.parts.geometries)
    areas[unitOf(geometry)]! += areaKm2(coordinatesOf(parts, geometry));
  return areas;
}

/** Reports every unit that lost land to an overlap or gained some of a gap. */
export function reportCleaning(
  atoms: Atoms['atoms'],
  cleanKm2: Float64Array,
  { pack, findings }: Context,
): void {
  const codeOf = (i: number) => pack.edition.codes[atoms[i]!.row]!;
  const at = (i: number) => ({ file: atoms[i]!.file, row: atoms[i]!.place, id: codeOf(i) });
  const losers: number[] = [];
  atoms.forEach(({ polygons }, i) => {
    const [given, clean] = [areaKm2(polygons), cleanKm2[i]!];
    if (!isChange(given, clean)) return;
    if (clean < given) losers.push(i);
    else findings.add('gap-closed', 'repaired', { ...at(i), value: km2(clean - given) });
  });
  for (const [loser, other, shared] of overlaps(losers, atoms))
    findings.add('overlap', 'repaired', { ...at(loser), value: `${codeOf(other)} ${km2(shared)}` });
}

/** Compares outlines that were given for units drawn from those below; they are not used. */
export function reportOutlines(
  { atoms, outlined }: Atoms,
  clean: PartTopology,
  { pack, findings }: Context,
): void {
  if (outlined.length === 0) return;
  const below = new Map<number, PolygonArcs[]>();
  for (const geometry of clean.objects.parts.geometries) {
    if (geometry.type !== 'Polygon') continue;
    for (const row of rowsAbove(pack, atoms[unitOf(geometry)]!.row))
      below.set(row, [...(below.get(row) ?? []), geometry]);
  }
  for (const { row, polygons, file, place } of outlined) {
    const dissolved = mergeArcs(clean, below.get(row) ?? []);
    const coordinates = coordinatesOf(clean, dissolved);
    const apart = areaKm2(disagreement(polygons, coordinates));
    if (apart <= LEAST_DISAGREEMENT * areaKm2(coordinates)) continue;
    const id = pack.edition.codes[row]!;
    findings.add('outline-differs', 'set aside', { file, row: place, id, value: km2(apart) });
  }
}

/** Pairs of a unit that lost land with those it shared it with, each once, and the land shared, km². */
function overlaps(
  losers: readonly number[],
  atoms: Atoms['atoms'],
): [loser: number, other: number, km2: number][] {
  if (losers.length === 0) return [];
  const isLoser = new Set(losers);
  const index = new Flatbush(atoms.length);
  const boxes = atoms.map(({ polygons }) => boxOf(polygons));
  for (const box of boxes) index.add(...box);
  index.finish();
  return losers.flatMap((loser) =>
    index
      .search(...boxes[loser]!)
      .sort((a, b) => a - b)
      .filter((other) => other !== loser && !(other < loser && isLoser.has(other)))
      .map((other) => [loser, other, sharedKm2(atoms[loser]!, atoms[other]!)] as const)
      .filter(([, , shared]) => shared > LEAST_KM2)
      .map(([a, b, shared]): [number, number, number] => [a, b, shared]),
  );
}

function sharedKm2(a: GivenUnit, b: GivenUnit): number {
  return areaKm2(intersect(a.polygons, b.polygons));
}

function isChange(before: number, after: number): boolean {
  return Math.abs(after - before) > Math.max(LEAST_KM2, LEAST_SHARE * before);
}

function coordinatesOf(
  topology: PartTopology,
  geometry: Parameters<typeof feature>[1],
): Position[][][] {
  const { geometry: shape } = feature(topology, geometry as PolygonArcs);
  if (shape.type === 'Polygon') return [shape.coordinates];
  return (shape as { type: string }).type === 'MultiPolygon'
    ? (shape as unknown as { coordinates: Position[][][] }).coordinates
    : [];
}

function km2(area: number): string {
  return `${area.toFixed(area < 1 ? 5 : 2)} km²`;
}

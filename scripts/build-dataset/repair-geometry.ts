/**
 * Geometry on its way into a dataset: the gate of `src/io` judges and mends it. What the gate sets aside is looked at once more:
 * swapped axes can be turned back without guessing. Parts of a unit that lie outside the country are left out.
 */
import type { Geometry, Position } from 'geojson';
import type { Bbox } from '../../src/core/country.ts';
import { boxHolds } from '../../src/core/geometry.ts';
import { makeSimple } from '../../src/core/geometry-repair/make-simple.ts';
import type { RepairOptions } from '../../src/core/geometry-repair/repair.ts';
import type { IssueCode } from '../../src/core/issue.ts';
import { gateLines, gatePoint, gatePolygons } from '../../src/io/geometry-gate.ts';
import type { FindingCode } from './findings.ts';

/** A geometry that can be used, with what was repaired; or why it cannot. */
export type Repaired<T> =
  | { readonly ok: true; readonly value: T; readonly repairs: readonly FindingCode[] }
  | { readonly ok: false; readonly code: IssueCode };

/** `MultiPolygon` coordinates of a unit: polygons that do not overlap. */
export function repairUnit(geometry: Geometry | null, extent: Bbox): Repaired<Position[][][]> {
  return repairPolygons(geometry, extent, 'join');
}

/** `MultiPolygon` coordinates of coverage: simple polygons, which may overlap each other. */
export function repairCoverage(geometry: Geometry | null, extent: Bbox): Repaired<Position[][][]> {
  return repairPolygons(geometry, extent, 'apart');
}

function repairPolygons(
  geometry: Geometry | null,
  extent: Bbox,
  overlap: RepairOptions['overlap'],
): Repaired<Position[][][]> {
  const read = turnedBack(geometry, (given) =>
    gatePolygons(given, extent, { makeSimple, overlap }),
  );
  if (!read.ok) return read;
  const inside = read.value.filter(([outer]) => outer!.some((at) => isInside(at, extent)));
  if (inside.length === 0) return { ok: false, code: 'outside-country' };
  const repairs: FindingCode[] = [...read.repairs];
  if (inside.length < read.value.length) repairs.push('part-outside-country');
  return { ok: true, value: inside.map((rings) => rings.map((ring) => ring.map(flat))), repairs };
}

/** `MultiLineString` coordinates. */
export function repairLines(geometry: Geometry | null, extent: Bbox): Repaired<Position[][]> {
  const read = turnedBack(geometry, (given) => gateLines(given, extent));
  return read.ok ? { ...read, value: read.value.map((line) => line.map(flat)) } : read;
}

/** A position. */
export function repairPoint(geometry: Geometry | null, extent: Bbox): Repaired<Position> {
  const read = turnedBack(geometry, (given) => gatePoint(given, extent));
  return read.ok ? { ...read, value: flat(read.value) } : read;
}

/** What a gate says; where that is swapped axes, what it says of the same geometry turned back. */
function turnedBack<T>(
  geometry: Geometry | null,
  gate: (
    geometry: Geometry | null,
  ) => { ok: true; value: T; repairs?: readonly IssueCode[] } | { ok: false; code: IssueCode },
): Repaired<T> {
  const first = gate(geometry);
  if (first.ok) return { ok: true, value: first.value, repairs: first.repairs ?? [] };
  if (first.code !== 'coordinates-swapped' || !geometry) return first;
  const second = gate(withPositions(geometry, swapped));
  if (!second.ok) return second;
  const repairs = ['coordinates-swapped', ...(second.repairs ?? [])] as const;
  return { ok: true, value: second.value, repairs };
}

/** The same geometry with another list for each list of positions in it, however deep. */
function withPositions(geometry: Geometry, change: (list: unknown[]) => unknown[]): Geometry {
  const walk = (value: unknown): unknown => {
    if (!Array.isArray(value)) return value;
    const isPositions = Array.isArray(value[0]) && typeof value[0][0] === 'number';
    if (isPositions) return change(value);
    return typeof value[0] === 'number' ? change([value])[0] : value.map(walk);
  };
  const { coordinates } = geometry as { readonly coordinates?: unknown };
  return { type: geometry.type, coordinates: walk(coordinates) } as Geometry;
}

function swapped(list: unknown[]): unknown[] {
  return list.map((at) => (Array.isArray(at) ? [at[1], at[0], ...at.slice(2)] : at));
}

function isInside(at: readonly number[], extent: Bbox): boolean {
  return boxHolds(extent, at[0]!, at[1]!);
}

/** Heights are not kept. */
function flat(at: readonly number[]): Position {
  return [at[0]!, at[1]!];
}

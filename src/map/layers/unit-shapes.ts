/**
 * Shapes of the administrative units as sources: one per level. A level that comes without geometry of its own is outlined by
 * the units below it: edges that two of them share lie inside and are left out.
 */
import type { Feature, FeatureCollection } from 'geojson';
import { multiPolygonOf, type PolygonColumns, type Ring } from '../../core/geometry.ts';
import { isWithin, pathTo, type UnitShapes, type Units } from '../../core/units.ts';
import { collection, feature } from './features.ts';

/** What of a dataset is needed to draw its units. */
export interface ShapedUnits {
  readonly units: Units;
  readonly shapes: readonly UnitShapes[];
}

/** The same with the finer outlines of a part before the generalised ones, so that they are found first. */
export function withDetail<T extends ShapedUnits>(dataset: T, detail: UnitShapes | null): T {
  return detail ? { ...dataset, shapes: [detail, ...dataset.shapes] } : dataset;
}

/**
 * The units whose drawing changes with a detail, on its level and above: those that it outlines, and those outlined by them.
 * Ascending rows.
 */
export function detailedRows({ units }: ShapedUnits, detail: UnitShapes): number[] {
  const rows = new Set<number>();
  for (const row of detail.units) for (const at of pathTo(units, row)) if (at > 0) rows.add(at);
  return [...rows].sort((a, b) => a - b);
}

/** Levels that can be drawn, highest first; the last one has polygons. */
export function drawnLevels({ shapes }: ShapedUnits): number[] {
  const deepest = Math.max(0, ...shapes.map(({ level }) => level));
  return Array.from({ length: deepest }, (_, i) => i + 1);
}

/** All units of one level; feature id = unit row. Polygons where the level has its own shapes, else outlines. */
export function unitFeatures(dataset: ShapedUnits, level: number): FeatureCollection {
  const own = dataset.shapes.find((shape) => shape.level === level);
  if (own) {
    return collection(Array.from(own.units, (row, i) => polygonFeature(own.polygons, i, row)));
  }
  const { units, shapes } = dataset;
  const below = shapes.filter((shape) => shape.level > level).slice(0, 1);
  const rows = Array.from({ length: units.count }, (_, row) => row);
  return collection(
    rows
      .filter((row) => units.levels[row] === level)
      .flatMap((row) =>
        below.map((shape) => outlineFeature(shape, featuresWithin(units, shape, row), row)),
      ),
  );
}

/**
 * One unit, from the first shapes that hold it or units below it: its own polygons, or the outline of those below; `null` for a
 * unit that has neither.
 */
export function unitFeature({ units, shapes }: ShapedUnits, row: number): Feature | null {
  for (const shape of shapes) {
    const i = shape.units.indexOf(row);
    if (i >= 0) return polygonFeature(shape.polygons, i, row);
    const below = featuresWithin(units, shape, row);
    if (below.length > 0) return outlineFeature(shape, below, row);
  }
  return null;
}

/**
 * The outline of several polygon features that share their corners: the edges that occur once, as lines that break where an
 * inner edge was left out. Linear in the number of positions.
 */
export function outerEdges(columns: PolygonColumns, features: readonly number[]): Ring[] {
  const rings = features.flatMap((i) => multiPolygonOf(columns, i)).flat();
  const occurrences = new Map<string, number>();
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const key = edgeKey(ring, i);
      occurrences.set(key, (occurrences.get(key) ?? 0) + 1);
    }
  }
  const lines: Ring[] = [];
  for (const ring of rings) {
    let line: Ring = [];
    for (let i = 1; i < ring.length; i++) {
      if (occurrences.get(edgeKey(ring, i)) === 1) {
        if (line.length === 0) line.push(ring[i - 1]!);
        line.push(ring[i]!);
      } else if (line.length > 0) {
        lines.push(line);
        line = [];
      }
    }
    if (line.length > 0) lines.push(line);
  }
  return lines;
}

function featuresWithin(units: Units, shape: UnitShapes, row: number): number[] {
  return Array.from(shape.units.keys()).filter((i) => isWithin(units, shape.units[i]!, row));
}

function outlineFeature(
  { polygons }: UnitShapes,
  features: readonly number[],
  row: number,
): Feature {
  return feature({ type: 'MultiLineString', coordinates: outerEdges(polygons, features) }, {}, row);
}

function polygonFeature(polygons: PolygonColumns, i: number, row: number): Feature {
  return feature({ type: 'MultiPolygon', coordinates: multiPolygonOf(polygons, i) }, {}, row);
}

/** The same for both directions of an edge. */
function edgeKey(ring: Ring, i: number): string {
  const [a, b] = [ring[i - 1]!, ring[i]!];
  return a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) ? `${a} ${b}` : `${b} ${a}`;
}

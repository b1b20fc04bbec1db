/**
 * Borders with as many corners as surveyed ones: every arc of a topology is cut into short steps that wander off the line, so that
 * neighbours go on sharing it. Arcs of a unit whose outline would then cross itself keep to their line.
 */
import type { GeoJsonProperties } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { seededRandom } from '../../../scripts/made-dataset/random.ts';
import { PolygonBuilder, type PolygonColumns, type Ring } from '../../../src/core/geometry.ts';
import { indexPolygon, isSimplePolygon } from '../../../src/core/geometry-repair/simplicity.ts';

/** A step wanders off its line by at most so much of its length. */
const WANDER = 0.3;

/** Polygonal units of a topology: `geometries` share `arcs`. */
interface Borders {
  readonly topology: Topology;
  readonly units: GeometryCollection<GeoJsonProperties>['geometries'];
}

/**
 * Outlines of one object's units, in its order.
 * @param stepDegrees longest step
 * @param topology its arcs in degrees, not quantised
 */
export function detailedBorders(
  topology: Topology,
  object: string,
  stepDegrees: number,
): PolygonColumns {
  const collection = topology.objects[object];
  if (collection?.type !== 'GeometryCollection') throw new Error(`topology: no object ${object}`);
  const units = collection.geometries;
  const straight = new Set<number>();
  for (;;) {
    const arcs = topology.arcs.map((arc, i) =>
      detailed(arc, stepDegrees, { seed: i, wander: straight.has(i) ? 0 : WANDER }),
    );
    const outlines = outlinesOf({ topology: { ...topology, arcs }, units });
    const crossing = units.filter(
      (_, i) => !outlines[i]!.every((p) => isSimplePolygon(indexPolygon(p))),
    );
    const before = straight.size;
    for (const arc of crossing.flatMap(arcsOf)) straight.add(arc);
    if (straight.size > before) continue;
    const builder = new PolygonBuilder();
    for (const outline of outlines) builder.add(outline);
    return builder.finish();
  }
}

/** The ends stay. */
function detailed(
  arc: readonly (readonly number[])[],
  stepDegrees: number,
  { seed, wander }: { readonly seed: number; readonly wander: number },
): [number, number][] {
  const random = seededRandom(seed);
  const points: [number, number][] = [];
  arc.forEach((to, i) => {
    const from = arc[i - 1];
    if (from) {
      const [dx, dy] = [to[0]! - from[0]!, to[1]! - from[1]!];
      const steps = Math.ceil(Math.hypot(dx, dy) / stepDegrees);
      for (let k = 1; k < steps; k++) {
        const off = (wander * (2 * random() - 1)) / steps;
        const along = k / steps;
        points.push([from[0]! + dx * along - dy * off, from[1]! + dy * along + dx * off]);
      }
    }
    points.push([to[0]!, to[1]!]);
  });
  return points;
}

export function outlinesOf({ topology, units }: Borders): Ring[][][] {
  return units.map((unit) => {
    const { geometry } = feature(topology, unit) as GeoJSON.Feature;
    if (geometry?.type === 'Polygon') return [geometry.coordinates as Ring[]];
    return geometry?.type === 'MultiPolygon' ? (geometry.coordinates as Ring[][]) : [];
  });
}

function arcsOf(unit: GeometryCollection<GeoJsonProperties>['geometries'][number]): number[] {
  if (unit.type !== 'Polygon' && unit.type !== 'MultiPolygon') return [];
  const arcs = unit.arcs.flat(2) as number[];
  return arcs.map((arc) => (arc < 0 ? ~arc : arc));
}

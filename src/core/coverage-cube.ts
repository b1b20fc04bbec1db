/**
 * Status cube by polygons: which villages lie inside the declared (or estimated) coverage of each operator and technology.
 * Same layout as the reported cube, so that one set of rules judges both.
 */
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import Flatbush from 'flatbush';
import { featureCount, multiPolygonOf, polygonBbox } from './geometry.ts';
import {
  COVERED,
  type CoverageLayer,
  NONE,
  type Operator,
  statusIndex,
  TECHNOLOGIES,
  UNKNOWN,
  type VillageFacts,
  type Villages,
  WEAK,
} from './model.ts';

/** Status of a position in one layer: covered, weak, or none (unknown in an incomplete layer). A border belongs to its polygon. */
export type CoverageLookup = (lon: number, lat: number) => number;

/** A cube (layout of {@link VillageFacts.statuses}) in which nothing is known yet. */
export function unknownCube(villages: VillageFacts): Uint8Array {
  return new Uint8Array(villages.statuses.length).fill(UNKNOWN);
}

/** Of which technologies of which operators these layers tell; layout of {@link VillageFacts.spoken}. */
export function spokenBy(
  layers: readonly Pick<CoverageLayer, 'operator' | 'technology'>[],
  operators: readonly Operator[],
): Uint8Array {
  const spoken = new Uint8Array(TECHNOLOGIES.length * operators.length);
  for (const { operator, technology } of layers) {
    const o = operators.findIndex(({ id }) => id === operator);
    if (o >= 0) spoken[TECHNOLOGIES.indexOf(technology) * operators.length + o] = 1;
  }
  return spoken;
}

/**
 * Writes what one layer says of its operator and technology into a cube: covered or weak inside a polygon, none outside all of
 * them. What no layer speaks for stays unknown, as does the outside of an incomplete layer and a village without a position.
 */
export function addCoverage(
  cube: Uint8Array,
  villages: Pick<Villages, 'count' | 'positions' | 'operators'>,
  layer: CoverageLayer,
): void {
  const operator = villages.operators.findIndex(({ id }) => id === layer.operator);
  if (operator < 0) return;
  const technology = TECHNOLOGIES.indexOf(layer.technology);
  const statusAt = coverageLookup(layer);
  for (let v = 0; v < villages.count; v++) {
    const [lon, lat] = [villages.positions[2 * v]!, villages.positions[2 * v + 1]!];
    if (Number.isNaN(lon)) continue;
    cube[statusIndex(villages, v, technology, operator)] = statusAt(lon, lat);
  }
}

/** Builds the look-up of one layer: a box index first, exact polygons for the few that remain. */
export function coverageLookup({ polygons, signal, isComplete }: CoverageLayer): CoverageLookup {
  const count = featureCount(polygons);
  const elsewhere = isComplete ? NONE : UNKNOWN;
  if (count === 0) return () => elsewhere;
  const index = new Flatbush(count);
  for (let f = 0; f < count; f++) {
    const [west, south, east, north] = polygonBbox(polygons, f)!;
    index.add(west, south, east, north);
  }
  index.finish();
  const shapes = Array.from({ length: count }, (_, f) => ({
    type: 'MultiPolygon' as const,
    coordinates: multiPolygonOf(polygons, f),
  }));
  return (lon, lat) => {
    let status: number = elsewhere;
    for (const f of index.search(lon, lat, lon, lat)) {
      if (signal[f] === status || !booleanPointInPolygon([lon, lat], shapes[f]!)) continue;
      if (signal[f] === COVERED) return COVERED;
      status = WEAK;
    }
    return status;
  };
}

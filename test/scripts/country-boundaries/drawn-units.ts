/** Reads boundaries back as any consumer would (topojson-client), and measures them in whole steps of 1e-4°, exactly. */
import type { Feature, FeatureCollection, MultiPolygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type {
  BoundaryTopology,
  UnitProperties,
} from '../../../scripts/country-boundaries/boundary-topology.ts';

/** A unit with its polygons. */
export type DrawnUnit = Feature<MultiPolygon, UnitProperties>;

/** The units of one object, by code. */
export function drawnUnits(
  boundaries: BoundaryTopology,
  object: string,
): ReadonlyMap<string, DrawnUnit> {
  const { features } = feature(boundaries, boundaries.objects[object]!) as FeatureCollection<
    MultiPolygon,
    UnitProperties
  >;
  return new Map(features.map((unit) => [unit.properties.code, unit]));
}

/** Twice the area in steps²: outer rings run counter-clockwise and count, holes run clockwise and count against (shoelace). */
export function twiceSteps({ geometry }: DrawnUnit): number {
  return geometry.coordinates
    .flat()
    .flatMap(edgesOf)
    .reduce((sum, [ax, ay, bx, by]) => sum + ax * by - bx * ay, 0);
}

/** An edge in steps. */
export type StepEdge = readonly [ax: number, ay: number, bx: number, by: number];

/** The edges of a closed ring, in whole steps. */
export function edgesOf(ring: readonly Position[]): StepEdge[] {
  const steps = ring.map(([lon, lat]) => [Math.round(lon! * 1e4), Math.round(lat! * 1e4)] as const);
  return steps.slice(1).map(([bx, by], i) => [...steps[i]!, bx, by]);
}

/**
 * Edges that two rings run through the same way: land that is drawn twice. Land between two units is drawn once when each edge of
 * one is run through the other way by its neighbour: the edges without such a neighbour are the coast.
 */
export function bordersOf(units: Iterable<DrawnUnit>): {
  readonly repeated: readonly string[];
  readonly coast: readonly StepEdge[];
} {
  const edges = new Map<string, StepEdge>();
  const repeated: string[] = [];
  for (const { geometry } of units) {
    for (const edge of geometry.coordinates.flat().flatMap(edgesOf)) {
      if (edges.has(edge.join())) repeated.push(edge.join());
      edges.set(edge.join(), edge);
    }
  }
  const coast = [...edges.values()].filter(
    ([ax, ay, bx, by]) => !edges.has([bx, by, ax, ay].join()),
  );
  return { repeated, coast };
}

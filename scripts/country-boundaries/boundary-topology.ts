/** Pieces of land as TopoJSON: an object per level, borders written once and shared by all levels. */
import type { Feature, FeatureCollection, Polygon } from 'geojson';
import { mergeArcs, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, Polygon as PolygonArcs, Topology } from 'topojson-specification';
import type { Edition } from '../../src/core/admin/catalogue.ts';
import { NO_PARENT } from '../../src/core/units.ts';
import type { Piece } from './clip.ts';
import { type GridRing, STEPS_PER_DEGREE } from './grid.ts';

/** What a unit says of itself, as the layer kind `units` of `data/dataset-format.md` wants it. */
export type UnitProperties = {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  /** Code of the unit above; '' on the highest level. */
  readonly parent: string;
};

/** One object per level, named by the level's id and an s: `provinces`, `communes`. WGS84 degrees on a grid of 1e-4°. */
export type BoundaryTopology = Topology<Record<string, GeometryCollection<UnitProperties>>>;

/**
 * Outlines of the units of all levels, in the order of the catalogue; outer rings counter-clockwise and holes clockwise (RFC 7946,
 * 3.1.6), as in the pieces. Units without a piece below them are left out.
 */
export function boundaryTopology(pieces: readonly Piece[], edition: Edition): BoundaryTopology {
  const land: FeatureCollection = { type: 'FeatureCollection', features: pieces.map(toFeature) };
  const arcs = topology({ land });
  const atoms = (arcs.objects['land'] as GeometryCollection).geometries as PolygonArcs[];
  const objects: Record<string, GeometryCollection<UnitProperties>> = {};
  edition.levels.forEach(({ id }, level) => {
    const byRow = new Map<number, PolygonArcs[]>();
    pieces.forEach(({ unit }, i) => {
      const row = ancestorOn(edition, unit.row, level);
      if (row === NO_PARENT) return;
      byRow.set(row, [...(byRow.get(row) ?? []), atoms[i]!]);
    });
    const rows = [...byRow.keys()].sort((a, b) => a - b);
    const geometries = rows.map((row) => ({
      ...mergeArcs(arcs, byRow.get(row)!),
      properties: propertiesOf(edition, row),
    }));
    objects[`${id}s`] = { type: 'GeometryCollection', geometries };
  });
  return inDegrees({ ...arcs, objects });
}

/** GeoJSON in whole steps. */
function toFeature({ shape }: Piece): Feature<Polygon, null> {
  const closed = (ring: GridRing) => [...ring, ring[0]!].map(({ x, y }) => [x, y]);
  return {
    type: 'Feature',
    properties: null,
    geometry: { type: 'Polygon', coordinates: shape.map(closed) },
  };
}

function ancestorOn(edition: Edition, row: number, level: number): number {
  let at = row;
  while (at !== NO_PARENT && edition.levelRows[at]! > level) at = edition.parents[at]!;
  return at !== NO_PARENT && edition.levelRows[at] === level ? at : NO_PARENT;
}

function propertiesOf(edition: Edition, row: number): UnitProperties {
  const parent = edition.parents[row]!;
  return {
    code: edition.codes[row]!,
    name: edition.names[row]!,
    kind: edition.kinds[row]!,
    parent: parent === NO_PARENT ? '' : edition.codes[parent]!,
  };
}

/** Steps from the south-west corner, delta-encoded, with the transform to degrees. */
function inDegrees(steps: Topology): BoundaryTopology {
  const bbox = steps.bbox ?? [0, 0, 0, 0]; // without any piece
  const [west, south] = bbox;
  const exact = steps as Topology<Record<string, GeometryCollection<UnitProperties>>>;
  const encoded = quantize(exact, { scale: [1, 1], translate: [west, south] });
  const toDegrees = (value: number) => value / STEPS_PER_DEGREE;
  return {
    ...encoded,
    bbox: bbox.map(toDegrees) as [number, number, number, number],
    transform: {
      scale: [1 / STEPS_PER_DEGREE, 1 / STEPS_PER_DEGREE],
      translate: [toDegrees(west), toDegrees(south)],
    },
  } as BoundaryTopology;
}

/** The communes that the benches count in: the country's drawn ones in detail, published ones where they are at hand, a few made ones. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Feature, FeatureCollection } from 'geojson';
import { topology as shareArcs } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { countryBoundaries } from '../../../scripts/country-boundaries/country-boundaries.ts';
import { readLand } from '../../../scripts/country-boundaries/land.ts';
import { folderSource } from '../../../scripts/dataset/folder-source.ts';
import { COUNTRY_PACKS } from '../../../scripts/dataset/publish-country.ts';
import { seededRandom } from '../../../scripts/made-dataset/random.ts';
import { PolygonBuilder, type PolygonColumns, type Position } from '../../../src/core/geometry.ts';
import { makeSimple } from '../../../src/core/geometry-repair/make-simple.ts';
import { repairPolygons } from '../../../src/core/geometry-repair/repair.ts';
import { readCountryPack } from '../../../src/io/country-pack.ts';
import { detailedBorders, outlinesOf } from './detailed-borders.ts';

/** At this step the outlines of all communes together have about 300,000 vertices, as published boundaries do. */
const STEP_DEGREES = 0.0042;

/** Published boundaries, which are not part of the repository. */
const PUBLISHED = resolve(
  import.meta.dirname,
  '../../../../shared/data/boundaries/vn_communes_2025_s5.topojson',
);

/** All 3,321 communes as `scripts/country-boundaries` draws them, with more corners. */
export async function countryCommunes(): Promise<PolygonColumns> {
  const { value: pack, issues } = await readCountryPack(folderSource(resolve(COUNTRY_PACKS, 'vn')));
  if (!pack) throw new Error(`country pack vn: ${JSON.stringify(issues)}`);
  const { topology } = countryBoundaries(pack.catalogue.editions.at(-1)!, readLand(), pack.country);
  return detailedBorders(decoded(topology), 'communes', STEP_DEGREES);
}

/** The communes of 2025 as published, repaired as any import is; `null` where that file is not at hand. */
export function publishedCommunes(): PolygonColumns | null {
  if (!existsSync(PUBLISHED)) return null;
  const topology: Topology = JSON.parse(readFileSync(PUBLISHED, 'utf8'));
  const [units] = Object.values(topology.objects) as GeometryCollection[];
  const builder = new PolygonBuilder();
  for (const outline of outlinesOf({ topology, units: units!.geometries })) {
    const repaired = repairPolygons(outline, { makeSimple, overlap: 'join' });
    builder.add(repaired.ok ? (repaired.polygons as Position[][][]) : []);
  }
  return builder.finish();
}

/** A few uneven quadrilaterals side by side, for trying the benches out. */
export function fewCommunes(columns: number, rows: number): PolygonColumns {
  const random = seededRandom(1);
  const corners = Array.from({ length: rows + 1 }, (_, j) =>
    Array.from(
      { length: columns + 1 },
      (_, i): Position => [105 + 0.1 * (i + 0.5 * random()), 20 + 0.1 * (j + 0.5 * random())],
    ),
  );
  const features = Array.from({ length: columns * rows }, (_, k): Feature => {
    const [i, j] = [k % columns, Math.floor(k / columns)];
    const at = (right: number, up: number) => corners[j + up]![i + right]!;
    const ring = [at(0, 0), at(1, 0), at(1, 1), at(0, 1), at(0, 0)];
    return {
      type: 'Feature',
      properties: {},
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
  });
  const units: FeatureCollection = { type: 'FeatureCollection', features };
  return detailedBorders(shareArcs({ units }), 'units', STEP_DEGREES);
}

/** Arcs in degrees instead of steps from point to point. */
function decoded(topology: Topology): Topology {
  const { transform, ...rest } = topology;
  if (!transform) return topology;
  const { scale, translate } = transform;
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => {
      x += dx!;
      y += dy!;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
  return { ...rest, arcs };
}

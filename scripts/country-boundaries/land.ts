/**
 * The land of one country out of npm `world-atlas` (Natural Earth 1:10 million, public domain). Only the asked feature leaves
 * this file: no other geometry and no name of that source is used.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { areaKm2, type GridRing, type Shape, toGrid, twiceArea } from './grid.ts';
import { unite } from './shapes.ts';

/** Natural Earth's id of Viet Nam (ISO 3166-1 numeric). */
export const LAND_ID = '704';

/** Parts smaller than a cell of the grid that the source is stored on (0.0036° × 0.0017°) are its rounding errors, km². */
const CRUMB_KM2 = 0.08;

/**
 * The land of a country, one shape per part (mainland, islands).
 * @param id ISO 3166-1 numeric, three digits
 * @throws when there is no such country
 */
export function readLand(id: string = LAND_ID): Shape[] {
  const require = createRequire(import.meta.url);
  const file = require.resolve('world-atlas/countries-10m.json');
  const atlas: Topology<{ countries: GeometryCollection }> = JSON.parse(readFileSync(file, 'utf8'));
  const found = atlas.objects.countries.geometries.find((geometry) => geometry.id === id);
  if (!found) throw new Error(`world-atlas: expected a country with id ${id}, found none`);
  const { geometry } = feature(atlas, found) as Feature<Polygon | MultiPolygon>;
  return landOf(geometry).filter((part) => areaKm2(...part) >= CRUMB_KM2);
}

/** Polygons in degrees as shapes of the grid, united where they touch; empty for a geometry without a polygon. */
export function landOf(geometry: Polygon | MultiPolygon): Shape[] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const rings = polygons.flatMap((polygon) =>
    polygon.map((ring, i) => {
      const points = ring.slice(0, -1).map(([lon, lat]) => toGrid(lon!, lat!));
      return turned(points, i === 0 ? 1 : -1);
    }),
  );
  return unite(rings);
}

/** The ring, turned round unless the sign of its area is the asked one. */
function turned(ring: GridRing, sign: 1 | -1): GridRing {
  return Math.sign(twiceArea(ring)) === -sign ? ring.toReversed() : ring;
}

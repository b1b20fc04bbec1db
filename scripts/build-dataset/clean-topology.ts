/**
 * Makes a partition of outlines with mapshaper: corners that nearly coincide are snapped, overlaps go to the larger unit, slivers
 * between units are closed, and lines are simplified with their shared edges. Every part of a unit is a shape of its own while
 * that is done, so that none of them vanishes (`keep-shapes` protects a shape, not its parts).
 */
import type { Position } from 'geojson';
import mapshaper from 'mapshaper';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { decodeUtf8 } from '../../src/io/csv.ts';

/** Simple parts of units, with the unit each is of: an index into the list that was cleaned. */
export type PartTopology = Topology<{
  readonly parts: GeometryCollection<{ readonly unit: number }>;
}>;

/** Corners nearer than this are one: a tenth of a metre, less than any survey of land knows. */
const SNAP_DEGREES = 1e-6;

/**
 * Cleans units that should be a partition.
 * @param units `MultiPolygon` coordinates
 * @throws what mapshaper throws
 */
export async function cleanUnits(units: readonly Position[][][][]): Promise<PartTopology> {
  const features = units.map((coordinates, unit) => ({
    type: 'Feature',
    properties: { unit },
    geometry: { type: 'MultiPolygon', coordinates },
  }));
  return run(`-i in.json name=parts -clean snap-interval=${SNAP_DEGREES} -explode`, {
    type: 'FeatureCollection',
    features,
  });
}

/**
 * The same partition with fewer corners. A border is as fine as the finer of the two units that share it wants it.
 * @param metres by unit: corners that matter less than a triangle of about this size go; 0 keeps all
 */
export async function simplifyParts(
  clean: PartTopology,
  metres: readonly number[],
): Promise<PartTopology> {
  const geometries = clean.objects.parts.geometries.map((geometry) => {
    const unit = unitOf(geometry);
    return { ...geometry, properties: { unit, metres: metres[unit]! } };
  });
  const objects = { parts: { ...clean.objects.parts, geometries } };
  // Without the first command mapshaper guesses for every part, from the bounds of all of them, that these are degrees.
  return run('-i in.json -proj init=wgs84 -simplify variable keep-shapes interval=metres', {
    ...clean,
    objects,
  });
}

/** The unit that a part is of. */
export function unitOf(part: PartTopology['objects']['parts']['geometries'][number]): number {
  const { properties } = part;
  if (!properties || !('unit' in properties)) throw new Error('mapshaper lost a property');
  return properties.unit;
}

async function run(commands: string, input: unknown): Promise<PartTopology> {
  const written = await mapshaper.applyCommands(
    `${commands} -o out.json format=topojson no-quantization`,
    { 'in.json': input },
  );
  const file = written['out.json'];
  const text = file instanceof Uint8Array ? decodeUtf8(file) : file;
  if (!text) throw new Error(`mapshaper wrote no topology for: ${commands}`);
  return JSON.parse(text) as PartTopology;
}

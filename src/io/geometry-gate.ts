/**
 * The gate that geometry passes on its way in: right type, finite numbers, degrees and not metres, longitude before latitude,
 * inside the country; polygons are then repaired (`core/geometry-repair`). What fails is set aside with an issue and never drawn
 * or counted.
 */
import type { Geometry, Position } from 'geojson';
import type { Bbox } from '../core/country.ts';
import { boxHolds } from '../core/geometry.ts';
import {
  type Repair,
  type Repaired,
  type RepairOptions,
  repairPolygons,
} from '../core/geometry-repair/repair.ts';
import type { IssueCode } from '../core/issue.ts';

/** Coordinates that passed, or why they did not. */
export type Gated<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: IssueCode };

/** Polygons that passed, with what was repaired on the way. */
export type GatedPolygons =
  | {
      readonly ok: true;
      /** `MultiPolygon` coordinates: tidy rings, simple polygons. */
      readonly value: Position[][][];
      /** What has to be said of the repair; empty when nothing about the land was changed. */
      readonly repairs: readonly IssueCode[];
      /** Polygons overlap (only under `overlap: 'apart'`): each has to be a feature of its own. */
      readonly isApart: boolean;
    }
  | { readonly ok: false; readonly code: IssueCode };

/** Without the clipper; polygons of one feature are one shape. */
const WITHOUT_CLIPPER: RepairOptions = { makeSimple: null, overlap: 'join' };

/** Repairs that are said. Turning a ring, leaving out a repeated position and keeping parts apart change no land. */
const SAID: Readonly<Partial<Record<Repair, IssueCode>>> = {
  'ring-closed': 'ring-closed',
  'spike-removed': 'spike-removed',
  'ring-dropped': 'ring-dropped',
  'polygon-mended': 'geometry-mended',
  'parts-joined': 'geometry-mended',
};

const REASONS = {
  'no-area': 'geometry-no-area',
  'needs-clipper': 'geometry-self-crossing',
  'not-mended': 'geometry-self-crossing',
} as const satisfies Record<Extract<Repaired, { ok: false }>['reason'], IssueCode>;

/** The polygons of a geometry, repaired: rings closed and turned, every place inside once. */
export function gatePolygons(
  geometry: Geometry | null,
  extent: Bbox,
  options: RepairOptions = WITHOUT_CLIPPER,
): GatedPolygons {
  if (!geometry) return { ok: false, code: 'geometry-missing' };
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')
    return { ok: false, code: 'geometry-wrong-type' };
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  if (!isNested(polygons, 3)) return { ok: false, code: 'geometry-invalid' };
  const filled = polygons.filter((rings) => (rings[0]?.length ?? 0) > 0);
  if (filled.length === 0) return { ok: false, code: 'geometry-missing' };
  const gated = gatePositions(filled, filled.flat(2), extent);
  if (!gated.ok) return gated;
  const repaired = repairPolygons(gated.value, options);
  if (!repaired.ok) return { ok: false, code: REASONS[repaired.reason] };
  const said = repaired.repairs.flatMap((repair) => SAID[repair] ?? []);
  return {
    ok: true,
    value: repaired.polygons as Position[][][], // positions that came in, or new ones: numbers either way
    repairs: [...new Set(said)],
    isApart: repaired.repairs.includes('parts-apart'),
  };
}

/** `MultiLineString` coordinates of a line geometry. */
export function gateLines(geometry: Geometry | null, extent: Bbox): Gated<Position[][]> {
  if (!geometry) return { ok: false, code: 'geometry-missing' };
  if (geometry.type !== 'LineString' && geometry.type !== 'MultiLineString') {
    return { ok: false, code: 'geometry-wrong-type' };
  }
  const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
  if (!isNested(lines, 2)) return { ok: false, code: 'geometry-invalid' };
  const filled = lines.filter((line) => line.length >= 2);
  if (filled.length === 0) return { ok: false, code: 'geometry-missing' };
  return gatePositions(filled, filled.flat(), extent);
}

/** The position of a point geometry. */
export function gatePoint(geometry: Geometry | null, extent: Bbox): Gated<Position> {
  if (!geometry) return { ok: false, code: 'geometry-missing' };
  if (geometry.type !== 'Point') return { ok: false, code: 'geometry-wrong-type' };
  if (!Array.isArray(geometry.coordinates)) return { ok: false, code: 'geometry-invalid' };
  return gatePositions(geometry.coordinates, [geometry.coordinates], extent);
}

function gatePositions<T>(value: T, positions: readonly Position[], extent: Bbox): Gated<T> {
  let [inside, swapped, beyondPole] = [false, false, false];
  for (const position of positions) {
    const [lon, lat] = position;
    if (!Number.isFinite(lon) || !Number.isFinite(lat))
      return { ok: false, code: 'geometry-invalid' };
    if (Math.abs(lon!) > 180 || Math.abs(lat!) > 180)
      return { ok: false, code: 'coordinates-not-degrees' };
    inside ||= boxHolds(extent, lon!, lat!);
    swapped ||= boxHolds(extent, lat!, lon!);
    beyondPole ||= Math.abs(lat!) > 90;
  }
  if (inside && !beyondPole) return { ok: true, value };
  if (swapped && !inside) return { ok: false, code: 'coordinates-swapped' };
  return { ok: false, code: beyondPole ? 'coordinates-not-degrees' : 'outside-country' };
}

/** Whether a value is arrays of arrays, `depth` levels below the first. */
export function isNested(value: unknown, depth: number): boolean {
  if (!Array.isArray(value)) return false;
  return depth === 0 || value.every((item) => isNested(item, depth - 1));
}

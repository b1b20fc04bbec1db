/**
 * Positions of rows whose unit is known: metres of a plane become degrees, by the zone that puts the row where it says it is, and
 * positions that lie elsewhere are said. Boundaries that are approximate only tell what is implausibly far.
 */
import type { CoordinateSystem } from '../../core/country.ts';
import { distanceKm } from '../../core/geodesic.ts';
import type { Position } from '../../core/geometry.ts';
import type { Finding } from '../../core/import-codes.ts';
import type { Steps } from '../../core/steps.ts';
import { toDegreesFrom } from '../coordinates/plane.ts';
import { finding } from './finding.ts';
import type { ImportTable, ImportValue } from './import-table.ts';
import type { JoinedUnits } from './join-units/join-units.ts';

/** What positions are held against. */
export interface PlaceContext {
  /** Those of the country, preferred ones first among equals. */
  readonly systems: readonly CoordinateSystem[];
  /** Code of the unit that holds a position; `null` where boundaries cannot tell. */
  readonly unitAt: ((lon: number, lat: number) => string | null) | null;
  /** Centre of a unit and the radius in km of a circle of its area; `null` where not known. */
  centreOf(code: string): { readonly at: Position; readonly radiusKm: number } | null;
  /** Ids of the systems in use in a unit; empty where not known. */
  systemsOf(code: string): readonly string[];
}

/** A table with the positions that were told, and what was found. */
export interface PlacedTable {
  readonly table: ImportTable;
  readonly findings: readonly Finding[];
  /** Whether a row that is open for want of a position has one now. */
  readonly isNew: boolean;
}

/** Beyond so many radii of its unit and so many km a position is implausibly far from the centre. */
const FAR_RADII = 3;
const FAR_KM = 10;

/** Zones that put a row nearly equally near its centre (zones of 3° and 6° with one meridian do): the preferred one is taken. */
const ALIKE_KM = 2;

const ROWS_AT_ONCE = 500;

/** Reads metres as degrees and holds all positions against the units of their rows. */
export function* placeRows(
  table: ImportTable,
  units: JoinedUnits,
  context: PlaceContext,
): Steps<PlacedTable> {
  const findings: Finding[] = [];
  const hasMetres = table.columns.has('easting') && table.columns.has('northing');
  if (!hasMetres && !table.columns.has('lon')) return { table, findings, isNew: false };
  const column = (field: string): ImportValue[] => {
    const values = table.columns.get(field) ?? new Array<null>(table.count).fill(null);
    return hasMetres ? values.slice() : (values as ImportValue[]);
  };
  const [lon, lat] = [column('lon'), column('lat')];
  const placer = zonePlacer(context);
  let isNew = false;
  for (let row = 0; row < table.count; row++) {
    if (row % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) yield row / table.count;
    const match = units.matches[row]!;
    const line = table.lines[row]!;
    const metres = hasMetres ? metresOf(table, row) : null;
    if (metres && lon[row] === null) {
      const codes = match.kind === 'joined' ? [match.code] : match.candidates;
      const value = `${metres.easting} ${metres.northing}`;
      const placed = placer(metres, codes);
      if (!placed) {
        findings.push(finding('position-zone-unknown', 'noted', { line, value }));
        continue;
      }
      [lon[row], lat[row]] = placed.at;
      isNew ||= match.kind === 'open';
      findings.push(finding('position-zone', 'repaired', { line, value: placed.system.name }));
    }
    const [x, y] = [lon[row], lat[row]];
    const isHeld = match.kind === 'joined' && typeof x === 'number' && typeof y === 'number';
    if (isHeld && isElsewhere([x, y], match.code, context))
      findings.push(
        finding('position-elsewhere', 'noted', { line, value: `${y.toFixed(5)} ${x.toFixed(5)}` }),
      );
  }
  const columns = new Map([...table.columns].filter(([field]) => !isMetres(field)));
  if (lon.some((value) => value !== null)) columns.set('lon', lon).set('lat', lat);
  return { table: { ...table, columns }, findings, isNew };
}

interface Metres {
  readonly easting: number;
  readonly northing: number;
}

function isMetres(field: string): boolean {
  return field === 'easting' || field === 'northing';
}

function metresOf({ columns }: ImportTable, row: number): Metres | null {
  const [easting, northing] = [columns.get('easting')?.[row], columns.get('northing')?.[row]];
  return typeof easting === 'number' && typeof northing === 'number' ? { easting, northing } : null;
}

interface ZonedPosition {
  readonly system: CoordinateSystem;
  readonly at: Position;
}

/**
 * Places metres for one of several units: by the zones in use there, else by all of the country; of several that which puts them
 * inside the unit, else nearest its centre. Metres that no zone puts anywhere near have no position: which zone would be made up.
 */
function zonePlacer(context: PlaceContext) {
  const converters = new Map<string, ReturnType<typeof toDegreesFrom>>();
  const place = (system: CoordinateSystem, metres: Metres): ZonedPosition => {
    const convert = converters.get(system.id) ?? toDegreesFrom(system);
    converters.set(system.id, convert);
    const { lon, lat } = convert(metres);
    return { system, at: [lon, lat] };
  };
  return (metres: Metres, codes: readonly string[]): ZonedPosition | null => {
    const used = new Set(codes.flatMap((code) => context.systemsOf(code)));
    const zones = context.systems.filter(({ id }) => used.has(id));
    const best = (systems: readonly CoordinateSystem[]) =>
      nearest(
        systems.map((system) => place(system, metres)),
        codes,
        context,
      );
    const isIn = ({ at }: ZonedPosition) => !codes.every((code) => isElsewhere(at, code, context));
    const isNear = ({ at }: ZonedPosition) => !codes.every((code) => isFar(at, code, context));
    const own = best(zones);
    if (own && isIn(own)) return own;
    const likely = [own, best(context.systems)].filter((each) => each !== null);
    return likely.find(isIn) ?? likely.find(isNear) ?? null;
  };
}

function nearest(
  placed: readonly ZonedPosition[],
  codes: readonly string[],
  { unitAt, centreOf }: PlaceContext,
): ZonedPosition | null {
  const inside = placed.filter(({ at }) => codes.includes(unitAt?.(at[0], at[1]) ?? ''));
  const centres = codes.map((code) => centreOf(code)?.at).filter((centre) => centre !== undefined);
  const of = inside.length > 0 ? inside : placed;
  if (centres.length === 0) return inside[0] ?? (placed.length === 1 ? placed[0]! : null);
  const away = of.map((each) => ({
    each,
    km: Math.min(...centres.map((centre) => distanceKm(each.at, centre))),
  }));
  const least = Math.min(...away.map(({ km }) => km));
  return away.find(({ km }) => km <= least + ALIKE_KM)?.each ?? null;
}

/** Not inside of the unit where its boundary is official, else implausibly far from its centre. */
function isElsewhere(at: Position, code: string, context: PlaceContext): boolean {
  const { unitAt } = context;
  return unitAt ? unitAt(at[0], at[1]) !== code : isFar(at, code, context);
}

/** Whether a position is implausibly far from the centre of a unit; not where that is not known. */
function isFar(at: Position, code: string, { centreOf }: PlaceContext): boolean {
  const centre = centreOf(code);
  return centre !== null && distanceKm(at, centre.at) > FAR_RADII * centre.radiusKm + FAR_KM;
}

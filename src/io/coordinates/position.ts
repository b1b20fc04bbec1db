/**
 * A position from one or two cells, in degrees or in metres of a plane. Which is latitude and which longitude, northing and
 * easting, is told by the values (a country lies where it lies), never by the heading: in Vietnamese files X is the northing.
 */
import type { Bbox } from '../../core/country.ts';
import type { Angle, AngleReader, Axis } from './angle.ts';

/** What the cells say. */
export type ReadPosition =
  | {
      readonly kind: 'degrees';
      readonly lon: number;
      readonly lat: number;
      /** The other way round than the cells' order or headings promised. */
      readonly isSwapped: boolean;
      /** Written to less than about 100 m. */
      readonly isCoarse: boolean;
    }
  | {
      readonly kind: 'metres';
      readonly easting: number;
      readonly northing: number;
      readonly isSwapped: boolean;
    }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable' }
  /** Two angles that could be either way round, or lie outside of the country. */
  | { readonly kind: 'outside'; readonly first: number; readonly second: number };

/** Degrees around the country's extent that still count as meant for it: what is farther off is a mistake. */
const MARGIN_DEG = 2;

/** A position that is known to less than this many degrees (about 100 m) is coarse. */
const COARSE_DEG = 0.0005;

/** Eastings of transverse Mercator zones of 3° and 6°, whose meridian has 500 km, in metres. */
const EASTING = [100_000, 900_000] as const;

/** Metres of a degree of latitude, the least (equator) and the most (poles) of WGS 84, the least shrunk as in UTM (0.9996). */
const [LEAST_DEGREE_M, MOST_DEGREE_M] = [110_530, 111_694];

/** Longest cell that is looked at: a map link with its parameters. */
const LONGEST = 500;

/** What positions are read with. */
export interface PositionContext {
  /** Of the country. */
  readonly extent: Bbox;
  readonly angles: AngleReader;
}

/** From two cells, headed (or meant as) latitude and longitude. For metres that is northing and easting. */
export function positionOfTwo(
  first: string,
  second: string,
  { extent, angles }: PositionContext,
): ReadPosition {
  const [a, b] = [first.trim(), second.trim()];
  if (a === '' && b === '') return { kind: 'empty' };
  const plane = planeOf(a, b, extent);
  if (plane) return plane;
  const [lat, lon] = [angles.read(a), angles.read(b)];
  return lat && lon ? inCountry(lat, lon, extent) : { kind: 'unreadable' };
}

/** From one cell with both: a pair in either order, or a link of a map service. */
export function positionOfOne(cell: string, context: PositionContext): ReadPosition {
  const text = cell.trim().slice(0, LONGEST);
  if (text === '') return { kind: 'empty' };
  const linked = /^https?:/i.test(text) ? linkPair(text) : null;
  const pairs = linked ? [linked] : splits(text, context.angles);
  for (const [first, second] of pairs) {
    const read = positionOfTwo(first, second, context);
    if (read.kind === 'degrees' || read.kind === 'metres') return read;
  }
  // A pair that reads but lies elsewhere says more than one that does not read.
  for (const [first, second] of pairs) {
    const read = positionOfTwo(first, second, context);
    if (read.kind === 'outside') return read;
  }
  return { kind: 'unreadable' };
}

function isOn(wanted: Axis, { axis, degrees }: Angle, least: number, most: number): boolean {
  if (axis !== null && axis !== wanted) return false;
  return degrees >= least - MARGIN_DEG && degrees <= most + MARGIN_DEG;
}

function inCountry(first: Angle, second: Angle, extent: Bbox): ReadPosition {
  const [west, south, east, north] = extent;
  const straight = isOn('lat', first, south, north) && isOn('lon', second, west, east);
  const crossed = isOn('lon', first, west, east) && isOn('lat', second, south, north);
  if (straight === crossed) {
    return { kind: 'outside', first: first.degrees, second: second.degrees };
  }
  const [lat, lon] = straight ? [first, second] : [second, first];
  return {
    kind: 'degrees',
    lon: lon.degrees,
    lat: lat.degrees,
    isSwapped: crossed,
    isCoarse: Math.max(lat.within, lon.within) >= COARSE_DEG,
  };
}

/** Metres where both numbers are far too large for degrees; X is the northing here, so northing first is the straight order. */
function planeOf(first: string, second: string, extent: Bbox): ReadPosition | null {
  const [a, b] = [metresOf(first), metresOf(second)];
  if (a === null || b === null) return null;
  const northings = northingsOf(extent);
  const isIn = (value: number, [low, high]: readonly [number, number]) =>
    value >= low && value <= high;
  if (isIn(a, northings) && isIn(b, EASTING) && a > b) {
    return { kind: 'metres', northing: a, easting: b, isSwapped: false };
  }
  if (isIn(b, northings) && isIn(a, EASTING) && b > a) {
    return { kind: 'metres', northing: b, easting: a, isSwapped: true };
  }
  return null;
}

/** Northings that a country north of the equator can have, a margin around it included. */
function northingsOf([, south, , north]: Bbox): readonly [number, number] {
  const lowest = Math.max(0, south - MARGIN_DEG) * LEAST_DEGREE_M;
  return [lowest, (north + MARGIN_DEG) * MOST_DEGREE_M];
}

/** A few digits with decimals that are no group of three: what most angles are. */
const NO_METRES = /^\d{1,3}[.,](?:\d{1,2}|\d{4,})$/;

/** A number of metres: separators of thousands in groups of three, then at most one decimal mark. */
function metresOf(text: string): number | null {
  if (NO_METRES.test(text)) return null;
  const plain = text.replace(/\s|m$/gi, '');
  const match =
    /^(\d{5,7})(?:[.,](\d{1,6}))?$/.exec(plain) ??
    /^(\d{1,3}(?:\.\d{3}){1,2})(?:,(\d{1,6}))?$/.exec(plain) ??
    /^(\d{1,3}(?:,\d{3}){1,2})(?:\.(\d{1,6}))?$/.exec(plain);
  return match ? Number(`${match[1]!.replace(/[.,]/g, '')}.${match[2] ?? 0}`) : null;
}

/** Ways to cut a cell in two, the surest first. */
function splits(cell: string, { apart }: AngleReader): readonly (readonly [string, string])[] {
  const text = cell.replace(/^[([{\s]+|[)\]}\s]+$/g, '');
  const found: [string, string][] = [];
  for (const separator of [/[/;|\t\n]+/, /,\s+/, /\s+-\s+/, /\s*,\s*(?=\p{L})/u]) {
    const parts = text.split(separator).filter((part) => part.trim() !== '');
    if (parts.length === 2) found.push([parts[0]!, parts[1]!]);
  }
  const commas = text.split(',');
  // "22,6" is one number, "22.6,105.3" two.
  if (commas.length === 2 && /\D/.test(commas[0]!.trim())) found.push([commas[0]!, commas[1]!]);
  if (commas.length === 4) found.push([`${commas[0]},${commas[1]}`, `${commas[2]},${commas[3]}`]);
  // Behind the letter or the mark of the first angle, and in the middle of the words.
  const behind = apart.exec(text);
  if (behind) found.push([behind[1]!, behind[2]!]);
  const words = text.split(/\s+/);
  if (words.length % 2 === 0 && words.length <= 8) {
    const half = words.length / 2;
    found.push([words.slice(0, half).join(' '), words.slice(half).join(' ')]);
  }
  return found;
}

/** The place that a map link marks, else the one that it shows. */
function linkPair(link: string): readonly [string, string] | null {
  const text = link.replace(/%2C/gi, ',').replace(/%20|\+/g, '');
  const match =
    /!3d(-?\d+\.\d+)!4d(-?\d+\.\d+)/.exec(text) ??
    /[?&](?:q|query|ll|destination|center)=(-?\d+\.\d+),(-?\d+\.\d+)/.exec(text) ??
    /@(-?\d+\.\d+),(-?\d+\.\d+)/.exec(text) ??
    /\/(-?\d+\.\d+),(-?\d+\.\d+)/.exec(text) ??
    /[#&?]map=\d+(?:\.\d+)?\/(-?\d+\.\d+)\/(-?\d+\.\d+)/.exec(text);
  return match ? [match[1]!, match[2]!] : null;
}

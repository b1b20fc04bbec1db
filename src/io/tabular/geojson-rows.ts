/** Points of a GeoJSON file as a table: a row per feature, its properties as columns, its position as two more. */
import { FileFaultError } from './file-fault.ts';
import { type Cell, NOTHING_HIDDEN, type Sheet, type SheetRow } from './sheet.ts';

/** Headings of the two columns that hold a feature's position. */
const POSITION = ['lon', 'lat'] as const;

/** Parts of a list or an object that are told in its cell. */
const MOST_PARTS = 50;

/** Most different properties that are columns. */
const MOST_COLUMNS = 500;

/**
 * Reads a FeatureCollection, a Feature or a list of them. The first row is the headings (line 0: no line of the file); the line
 * of a feature is its number, from 1. Features of other geometries keep their properties and have no position.
 * @throws {FileFaultError} when it is no JSON, or JSON without features
 */
export function readGeoJsonRows(text: string): Sheet {
  const features = featuresOf(parsed(text));
  const columns = new Map<string, number>();
  for (const { properties } of features) {
    for (const name of Object.keys(properties)) {
      if (!columns.has(name) && columns.size < MOST_COLUMNS) columns.set(name, columns.size);
    }
  }
  let width = columns.size;
  const position = POSITION.map((name) => columns.get(name) ?? width++);
  const headings: Cell[] = [...columns.keys()];
  POSITION.forEach((name, i) => {
    headings[position[i]!] = name;
  });
  const rows: SheetRow[] = features.map(({ properties, point }, i) => {
    const cells = new Array<Cell>(headings.length).fill('');
    for (const [name, column] of columns) {
      if (Object.hasOwn(properties, name)) cells[column] = cellOf(properties[name]);
    }
    point?.forEach((degrees, axis) => {
      cells[position[axis]!] = degrees;
    });
    return { line: i + 1, cells };
  });
  const heading = { line: 0, cells: headings };
  return {
    name: '',
    rows: [heading, ...rows],
    blank: 0,
    broken: [],
    merged: [],
    hidden: NOTHING_HIDDEN,
  };
}

interface PointFeature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly point: readonly [lon: number, lat: number] | null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new FileFaultError(
      'json-damaged',
      error instanceof Error ? error.message.slice(0, 120) : '',
    );
  }
}

function featuresOf(json: unknown): readonly PointFeature[] {
  const { type, features } = objectOf(json);
  const list = Array.isArray(json) ? json : type === 'Feature' ? [json] : features;
  if (!Array.isArray(list) || list.length === 0) throw new FileFaultError('format-unknown', 'JSON');
  return list.map((item) => {
    const { geometry, properties } = objectOf(item);
    return { properties: objectOf(properties), point: pointOf(geometry) };
  });
}

function pointOf(geometry: unknown): PointFeature['point'] {
  const { type, coordinates } = objectOf(geometry);
  if (type !== 'Point' || !Array.isArray(coordinates)) return null;
  const [lon, lat] = coordinates as unknown[];
  return typeof lon === 'number' && typeof lat === 'number' ? [lon, lat] : null;
}

/** An object as it is; anything else as one without anything. */
function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Record<string, unknown>) : {};
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'string') return value.normalize('NFC');
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (value === null || value === undefined) return '';
  const parts = Array.isArray(value) ? value : Object.values(value);
  // What is nested deeper says nothing in a cell, and may be nested without end.
  return parts.slice(0, MOST_PARTS).filter(isPlain).join('; ');
}

function isPlain(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

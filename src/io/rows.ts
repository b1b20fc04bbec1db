/**
 * One view of a layer file, whatever its format: numbered rows with named fields and a geometry. GeoJSON, TopoJSON and columnar
 * JSON are told apart by content, never by the file's name.
 */
import type { Geometry, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { LayerEntry } from '../core/dataset.ts';
import { type Issue, issue, type Outcome } from '../core/issue.ts';
import { columnReaders, unevenColumn } from './columns.ts';
import { isNested } from './geometry-gate.ts';
import { isObject, type JsonObject, own } from './json-node.ts';

/** Rows of a layer file. Field names are those of the format; a manifest's `fields` has been applied. */
export interface Rows {
  readonly count: number;
  /** Names of all fields that occur in any row. */
  readonly fields: readonly string[];
  /** Value of a field, `undefined` where the row has none. */
  value(row: number, field: string): unknown;
  /** Geometry as GeoJSON; `null` where the row has none. */
  geometry(row: number): Geometry | null;
}

/** A layer without a row. */
export const NO_ROWS: Rows = { count: 0, fields: [], value: () => undefined, geometry: () => null };

type RowsEntry = Pick<LayerEntry, 'file' | 'object' | 'fields' | 'rows'>;

/** Whether a value says that nothing is known: absent, empty or written out. */
export function isUnknown(value: unknown): boolean {
  return value === undefined || value === null || value === '' || value === 'unknown';
}

/** `null` when the JSON is none of the three formats, or a table with columns that do not belong together. */
export function rowsOf(json: unknown, entry: RowsEntry): Outcome<Rows | null> {
  const uneven = unevenTable(json);
  if (uneven) {
    const { column, length, rows } = uneven;
    const place = { file: entry.file, column };
    return { value: null, issues: [issue('rows-mismatch', place, `${length} / ${rows}`)] };
  }
  const read = readRows(json, entry);
  if (!read)
    return { value: null, issues: [issue('format-unknown', { file: entry.file }, typeOf(json))] };
  const rows = renamed(read, entry.fields);
  const issues: Issue[] = [];
  if (entry.rows !== null && entry.rows !== rows.count) {
    issues.push(issue('rows-mismatch', { file: entry.file }, `${rows.count} / ${entry.rows}`));
  }
  return { value: rows, issues };
}

function readRows(json: unknown, entry: RowsEntry): Rows | null {
  if (!isObject(json)) return null;
  if (own(json, 'format') === 'columns') return columnRows(json, entry.fields);
  const type = own(json, 'type');
  if (type === 'FeatureCollection' && Array.isArray(json['features']))
    return featureRows(json['features']);
  if (type === 'Feature') return featureRows([json]);
  if (type === 'Topology') return topologyRows(json, entry.object);
  return null;
}

function typeOf(json: unknown): unknown {
  return isObject(json)
    ? (own(json, 'type') ?? own(json, 'format') ?? Object.keys(json).slice(0, 5).join(', '))
    : json;
}

function featureRows(features: readonly unknown[]): Rows {
  const properties = features.map((item) => {
    const found = isObject(item) ? own(item, 'properties') : null;
    return isObject(found) ? found : {};
  });
  return {
    count: features.length,
    fields: [...namesIn(properties)],
    value: (row, field) => own(properties[row]!, field),
    geometry(row) {
      const item = features[row];
      const geometry = isObject(item) ? own(item, 'geometry') : null;
      return isObject(geometry) ? (geometry as unknown as Geometry) : null;
    },
  };
}

function namesIn(objects: readonly JsonObject[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const object of objects) for (const name of Object.keys(object)) names.add(name);
  return names;
}

/** Decodes with topojson-client, which trusts its input; whatever it throws means that this is no topology. */
function topologyRows(json: JsonObject, objectName: string): Rows | null {
  const objects = own(json, 'objects');
  if (!isObject(objects)) return null;
  const name = objectName || Object.keys(objects)[0];
  const object = name === undefined ? undefined : own(objects, name);
  if (!isObject(object) || !isNested(own(json, 'arcs'), 2)) return null;
  try {
    const topology = json as unknown as Topology;
    const decoded = feature(topology, object as unknown as GeometryCollection);
    return featureRows(decoded.type === 'FeatureCollection' ? decoded.features : [decoded]);
  } catch {
    return null;
  }
}

function unevenTable(json: unknown) {
  if (!isObject(json) || own(json, 'format') !== 'columns') return null;
  const [columns, rows] = [own(json, 'columns'), own(json, 'rows')];
  const uneven = isObject(columns) ? unevenColumn(columns, rows) : null;
  return uneven && { ...uneven, rows };
}

function columnRows(json: JsonObject, names: RowsEntry['fields']): Rows | null {
  const columns = own(json, 'columns');
  const count = own(json, 'rows');
  if (!isObject(columns) || typeof count !== 'number') return null;
  if (Object.keys(columns).length === 0 && count !== 0) return null;
  const readers = columnReaders(columns);
  const value = (row: number, field: string) => readers.get(field)?.(row);
  return {
    count,
    fields: [...readers.keys()],
    value,
    geometry(row) {
      const position = ['lon', 'lat'].map((field) =>
        value(row, String(own(names, field) ?? field)),
      );
      if (position.every(isUnknown)) return null;
      return { type: 'Point', coordinates: position as Position }; // what is no number fails the gate
    },
  };
}

function renamed(rows: Rows, names: Readonly<Record<string, string>>): Rows {
  const given = Object.entries(names);
  if (given.length === 0) return rows;
  const nameInFile = new Map(given);
  const taken = new Set(nameInFile.values());
  const kept = rows.fields.filter((field) => !taken.has(field) && !nameInFile.has(field));
  return {
    ...rows,
    fields: [...nameInFile.keys(), ...kept],
    value: (row, field) => rows.value(row, nameInFile.get(field) ?? field),
  };
}

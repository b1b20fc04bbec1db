/**
 * Reads the files that a description names: GeoJSON, TopoJSON, columnar JSON or CSV, each perhaps gzipped. All of them become
 * the same rows; the rules of the formats are those of `src/io`.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Geometry, Position } from 'geojson';
import { issue, type Outcome } from '../../src/core/issue.ts';
import { type CsvTable, decodeUtf8, readCsv } from '../../src/io/csv.ts';
import { isUnknown, type Rows, rowsOf } from '../../src/io/rows.ts';
import { httpSource, ReadError, type Source, safePath } from '../../src/io/source.ts';
import { folderSource } from '../dataset/folder-source.ts';
import type { FileInput } from './description.ts';
import type { Findings } from './findings.ts';

/** Where the files of a description are. */
export interface InputFolder extends Source {
  /** Names of the files of a folder, sorted; `null` when folders cannot be listed here (a web server). */
  list(path: string): readonly string[] | null;
}

/** One file as rows, by the field names of the format. */
export interface InputRows {
  readonly file: string;
  readonly rows: Rows;
  /** Where a row is in the file: features count from 1, a table by its lines. */
  place(row: number): number;
}

/** A folder on disk. */
export function diskFolder(root: string): InputFolder {
  return {
    ...folderSource(root),
    list(path) {
      try {
        const entries = readdirSync(join(root, safePath(path)), { withFileTypes: true });
        const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
        return names.filter((name) => !name.startsWith('.')).sort();
      } catch (cause) {
        throw new ReadError('not-found', path, cause);
      }
    },
  };
}

/** A folder on a web server. */
export function webFolder(address: string, fetcher: typeof fetch): InputFolder {
  return { ...httpSource(address, fetcher), list: () => null };
}

/** All rows of an input, file by file. What cannot be read refuses the dataset: a file that is named is meant to be there. */
export async function readInput(
  folder: InputFolder,
  input: FileInput,
  findings: Findings,
): Promise<InputRows[]> {
  const read: InputRows[] = [];
  for (const file of namedFiles(folder, input.files, findings)) {
    const bytes = await readBytes(folder, file, findings);
    const rows = bytes && decode(bytes, file, { input, findings });
    if (rows) read.push({ ...rows, rows: withMeanings(rows.rows, input.values) });
  }
  return read;
}

/** Reads and unpacks a file; `null`, and said, when it cannot be had. */
export async function readBytes(
  source: Source,
  file: string,
  findings: Findings,
): Promise<Uint8Array | null> {
  try {
    const bytes = await source.read(file);
    const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return isGzip ? gunzipSync(bytes) : bytes;
  } catch (error) {
    const missing = error instanceof ReadError;
    const value = missing ? error.code : 'gzip';
    findings.add(missing ? 'file-missing' : 'file-unreadable', 'refused', { file, value });
    return null;
  }
}

function namedFiles(
  folder: InputFolder,
  paths: readonly string[],
  findings: Findings,
): readonly string[] {
  return paths.flatMap((path) => {
    if (!path.endsWith('/')) return [path];
    try {
      const names = folder.list(path);
      if (names && names.length > 0) return names.map((name) => `${path}${name}`);
      const value = names ? 'an empty folder' : 'folders cannot be listed on a web server';
      findings.add('file-missing', 'refused', { file: path, value });
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      findings.add('file-missing', 'refused', { file: path, value: error.code });
    }
    return [];
  });
}

function decode(
  bytes: Uint8Array,
  file: string,
  { input, findings }: { readonly input: FileInput; readonly findings: Findings },
): InputRows | null {
  if (/\.csv(\.gz)?$/i.test(file)) {
    const table = readCsv(bytes, file);
    findings.addIssues(table.issues, table.value ? 'set aside' : 'refused');
    if (!table.value) return null;
    const { lines } = table.value;
    return { file, rows: tableRows(table.value, input.fields), place: (row) => lines[row]! };
  }
  const { value, issues } = jsonRows(bytes, file, input);
  findings.addIssues(issues, 'refused');
  return value && { file, rows: value, place: (row) => row + 1 };
}

function jsonRows(bytes: Uint8Array, file: string, input: FileInput): Outcome<Rows | null> {
  try {
    const json: unknown = JSON.parse(decodeUtf8(bytes) ?? '');
    return rowsOf(json, { file, object: input.object, fields: input.fields, rows: null });
  } catch {
    return { value: null, issues: [issue('file-unreadable', { file }, 'JSON')] };
  }
}

/** A table of texts as rows; the columns of `lon` and `lat` are a point. */
function tableRows(table: CsvTable, fields: FileInput['fields']): Rows {
  const columnOf = (name: string) =>
    table.columns.get(Object.hasOwn(fields, name) ? fields[name]! : name);
  const [lon, lat] = [columnOf('lon'), columnOf('lat')];
  const renamed = new Set(Object.values(fields));
  const own = [...table.columns.keys()].filter(
    (name) => !renamed.has(name) && !Object.hasOwn(fields, name),
  );
  return {
    count: table.lines.length,
    fields: [...Object.keys(fields).filter((name) => columnOf(name)), ...own],
    value: (row, name) => columnOf(name)?.[row],
    geometry(row): Geometry | null {
      const position = [lon?.[row], lat?.[row]].map(degrees);
      if (position.every(isUnknown)) return null;
      return { type: 'Point', coordinates: position as Position }; // what is no number fails the gate
    },
  };
}

/** Plain decimal degrees; anything else stays the text that it is. */
function degrees(text: string | undefined): number | string | undefined {
  const trimmed = text?.trim();
  return trimmed && /^[+-]?\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : trimmed;
}

/** Rows in which values of the file stand for others. */
function withMeanings(rows: Rows, values: FileInput['values']): Rows {
  if (Object.keys(values).length === 0) return rows;
  return {
    ...rows,
    value(row, name) {
      const value = rows.value(row, name);
      const meanings = Object.hasOwn(values, name) ? values[name]! : {};
      const text = String(value ?? '').trim();
      return Object.hasOwn(meanings, text) ? meanings[text] : value;
    },
  };
}

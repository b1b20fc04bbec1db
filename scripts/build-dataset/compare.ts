/**
 * Says in words what one dataset changes against another: units, villages, layers, sizes. Both are read from their files, whoever
 * built them.
 */
import type { Geometry, Position } from 'geojson';
import type { LayerEntry, Manifest } from '../../src/core/dataset.ts';
import { parseManifest } from '../../src/io/manifest.ts';
import { readJson } from '../../src/io/read-file.ts';
import { rowsOf } from '../../src/io/rows.ts';
import type { Source } from '../../src/io/source.ts';
import { filesNamed } from '../dataset/files-named.ts';
import { boxOf } from './boxes.ts';
import { areaKm2 } from './ellipsoid-area.ts';

export interface Comparison {
  readonly isSame: boolean;
  /** What differs, a line each. */
  readonly lines: readonly string[];
}

const EXAMPLES = 5;

/**
 * Compares two datasets.
 * @throws {Error} when one of them has no manifest that can be read
 */
export async function compareDatasets(before: Source, after: Source): Promise<Comparison> {
  const [old, now] = [await outlineOf(before), await outlineOf(after)];
  if (old.text === now.text) return { isSame: true, lines: [] };
  const lines = [
    ...differences('layers', old.layers, now.layers),
    ...[...new Set([...old.tables.keys(), ...now.tables.keys()])].flatMap((name) =>
      differences(name, old.tables.get(name) ?? new Map(), now.tables.get(name) ?? new Map()),
    ),
  ];
  const head = lines.length === 0 ? ['the manifest differs in other fields'] : [];
  return { isSame: false, lines: [...lines, ...head, ...sizes(old, now)] };
}

interface Outline {
  /** The manifest as it is written: it holds the checksums of all files. */
  readonly text: string;
  /** Of each layer what identifies its content. */
  readonly layers: ReadonlyMap<string, string>;
  /** Rows of units and villages by key, table by table: name and content of each. */
  readonly tables: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly files: number;
  readonly bytes: number;
}

async function outlineOf(source: Source): Promise<Outline> {
  const read = await readJson(source, { file: 'manifest.json', bytes: null, sha256: null });
  const manifest = read.ok ? parseManifest(read.json).value : null;
  if (!read.ok || !manifest) throw new Error(`${source.name}: no manifest.json that can be read`);
  const tables = new Map<string, ReadonlyMap<string, string>>();
  for (const layer of manifest.layers) {
    if (layer.kind === 'units')
      tables.set(`units (${layer.level})`, await rowsByKey(source, layer));
    if (layer.kind === 'villages') tables.set(layer.id, await rowsByKey(source, layer));
  }
  return {
    text: JSON.stringify(read.json),
    layers: new Map(manifest.layers.map((layer) => [layer.id, contentOf(layer)])),
    tables,
    ...(await weigh(source, manifest)),
  };
}

/** Code or id of each row, with everything that the row says. */
async function rowsByKey(source: Source, layer: LayerEntry): Promise<Map<string, string>> {
  const key = layer.kind === 'units' ? 'code' : 'id';
  const files = layer.file === '' ? Object.values(layer.parts) : [layer.file];
  const found = new Map<string, string>();
  for (const file of files) {
    const read = await readJson(source, { file, bytes: null, sha256: null });
    const rows = read.ok ? rowsOf(read.json, { ...layer, file, rows: null }).value : null;
    if (!rows) throw new Error(`${source.name}: ${file} cannot be read`);
    const fields = rows.fields.toSorted();
    for (let row = 0; row < rows.count; row++) {
      const values = fields
        .map((field) => [field, rows.value(row, field)] as const)
        .filter(([, value]) => value !== undefined && value !== null && value !== '');
      const shape = layer.kind === 'units' ? rows.geometry(row) : null;
      const outline = shape ? [['outline', outlineDigest(shape)]] : [];
      found.set(String(rows.value(row, key)), JSON.stringify([...values, ...outline]));
    }
  }
  return found;
}

/** Files by the digits of their checksum, which are in their names. */
function contentOf({ file, parts, ...keys }: LayerEntry): string {
  return JSON.stringify([file, parts, keys]);
}

function differences(
  what: string,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] {
  const added = [...after.keys()].filter((key) => !before.has(key));
  const removed = [...before.keys()].filter((key) => !after.has(key));
  const both = [...after.keys()].filter((key) => before.has(key));
  const renamed = both.filter((key) => {
    const [old, now] = [nameIn(before.get(key)!), nameIn(after.get(key)!)];
    return old !== now;
  });
  const changed = both.filter(
    (key) => before.get(key) !== after.get(key) && !renamed.includes(key),
  );
  const shown = (word: string, keys: readonly string[], show = (key: string) => key) =>
    keys.length === 0
      ? []
      : [
          `${what}: ${keys.length} ${word} (${keys.slice(0, EXAMPLES).map(show).join(', ')}${keys.length > EXAMPLES ? ', …' : ''})`,
        ];
  return [
    ...shown('added', added),
    ...shown('removed', removed),
    ...shown(
      'renamed',
      renamed,
      (key) => `${key} ${nameIn(before.get(key)!)} → ${nameIn(after.get(key)!)}`,
    ),
    ...shown('changed', changed),
  ];
}

/** The name in a row of {@link rowsByKey}; '' in anything else. */
function nameIn(row: string): string {
  const values = JSON.parse(row) as readonly unknown[];
  const found = values.find((value) => Array.isArray(value) && value[0] === 'name');
  return Array.isArray(found) ? String(found[1]) : '';
}

function sizes(old: Outline, now: Outline): string[] {
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;
  if (old.files === now.files && old.bytes === now.bytes) return [];
  return [
    `size: ${old.files} files, ${kilobytes(old.bytes)} → ${now.files} files, ${kilobytes(now.bytes)}`,
  ];
}

/** Files of the layers, each once, and how large they are together. */
async function weigh(
  source: Source,
  manifest: Manifest,
): Promise<{ files: number; bytes: number }> {
  const files = filesNamed(manifest);
  let bytes = 0;
  for (const file of files) bytes += (await source.read(file)).byteLength;
  return { files: files.size, bytes };
}

/** What of an outline says that it is another one: its box and its area, not where its ring begins. */
function outlineDigest(geometry: Geometry): string {
  const { coordinates } = geometry as { readonly coordinates: Position[][] | Position[][][] };
  const polygons = (geometry.type === 'Polygon' ? [coordinates] : coordinates) as Position[][][];
  const box = boxOf(polygons).map((degrees) => degrees.toFixed(5));
  return [...box, areaKm2(polygons).toFixed(4)].join(' ');
}

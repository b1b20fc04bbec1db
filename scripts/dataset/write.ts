/**
 * Writes a dataset folder (`data/dataset-format.md`): every file under a name that holds the first eight digits of its
 * checksum, and the manifest that lists them. A folder is written whole or not at all: what was there before stays until the
 * new one stands beside it.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { MANIFEST_FILE } from '../../src/io/manifest.ts';

/** A file as it will be written. */
export interface DataFile {
  /** `<id>.<8 hex>.json` */
  readonly name: string;
  readonly text: string;
  /** Size in bytes (UTF-8). */
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
}

/** Files by unit code, or by the key of a manifest that names them. */
export type FilesByKey = Readonly<Record<string, DataFile>>;

/** A layer of the manifest: its own keys (`id`, `kind`, `date` …) and the files it is in. Two layers may share a file. */
export interface LayerToWrite {
  readonly keys: Readonly<Record<string, unknown>> & { readonly id: string; readonly kind: string };
  /** `null` when the layer is in parts only. */
  readonly file: DataFile | null;
  /** Rows of the file, or of all parts together; `null` leaves it unsaid. */
  readonly rows: number | null;
  /** Files by the code of the unit that they are about. */
  readonly parts?: FilesByKey;
  /** Further files by the layer's key that names them (`status`, `names`). */
  readonly extras?: FilesByKey;
}

/** What the manifest says besides its layers. */
export type ManifestHead = Readonly<Record<string, unknown>> & { readonly id: string };

/** A dataset as it will be written. */
export interface DatasetToWrite {
  readonly head: ManifestHead;
  readonly layers: readonly LayerToWrite[];
  /** Files that keys of the manifest name (`overview`, `stats`, `shares`). */
  readonly files: FilesByKey;
  /** Files of the key `search`; none where nothing is written for it. */
  readonly search?: SearchFilesToWrite;
}

/** Names to search by: of all units, the codes of former ones (`null` when there are none), and of each part. */
export interface SearchFilesToWrite {
  readonly units: DataFile;
  readonly formerCodes: DataFile | null;
  readonly parts: FilesByKey;
}

/** Turns a value into a file. The text has no line breaks: it is read by machines. */
export function dataFile(id: string, value: unknown): DataFile {
  const text = JSON.stringify(value);
  const sha256 = checksum(text);
  return { ...fileOf(`${id}.${sha256.slice(0, 8)}.json`, text), sha256 };
}

function fileOf(name: string, text: string): DataFile {
  return { name, text, bytes: Buffer.byteLength(text), sha256: checksum(text) };
}

function checksum(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Every file of a dataset by its name, each once, the manifest last. */
export function filesOf(dataset: DatasetToWrite): ReadonlyMap<string, DataFile> {
  const ofLayers = dataset.layers.flatMap(({ file, parts = {}, extras = {} }) => [
    ...(file ? [file] : []),
    ...Object.values(parts),
    ...Object.values(extras),
  ]);
  const { units, formerCodes, parts = {} } = dataset.search ?? {};
  const ofSearch = [units, formerCodes, ...Object.values(parts)].filter((file) => file != null);
  const ofHead = Object.values(dataset.files);
  const files = [...ofLayers, ...ofHead, ...ofSearch, manifestOf(dataset)];
  return new Map(files.map((file) => [file.name, file]));
}

/** One line per layer, so that a large manifest stays small and can still be read. */
function manifestOf({ head, layers, files, search }: DatasetToWrite): DataFile {
  const { format, version, ...rest } = { format: 'phu-song-dataset', version: 1, ...head };
  const fields = Object.entries({
    format,
    version,
    ...rest,
    ...namesOf(files),
    ...searchOf(search, layers),
  });
  const lines = [
    ...fields.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)},`),
    '"layers": [',
    layers.map((layer) => JSON.stringify(layerEntry(layer))).join(',\n'),
    ']',
  ];
  return fileOf(MANIFEST_FILE, `{\n${lines.join('\n')}\n}\n`);
}

function searchOf(
  search: SearchFilesToWrite | undefined,
  layers: readonly LayerToWrite[],
): Readonly<Record<string, unknown>> {
  if (!search) return {};
  const { units, formerCodes, parts } = search;
  const ofFormer = formerCodes ? { formerCodes: formerCodes.name } : {};
  const villages = layers.find(({ keys }) => keys.kind === 'villages');
  const bytes = {
    units: units.bytes,
    part: Math.max(0, ...Object.values(parts).map((file) => file.bytes)),
    names: villages?.extras?.['names']?.bytes ?? 0,
  };
  return { search: { units: units.name, ...ofFormer, parts: namesOf(parts), bytes } };
}

function layerEntry({ keys, file, rows, parts, extras = {} }: LayerToWrite): unknown {
  return {
    ...keys,
    ...(file ? { file: file.name } : {}),
    ...namesOf(extras),
    ...(rows === null ? {} : { rows }),
    ...(file ? { bytes: file.bytes, sha256: file.sha256 } : {}),
    ...(parts ? { parts: namesOf(parts) } : {}),
  };
}

function namesOf(files: FilesByKey): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).map(([key, { name }]) => [key, name]));
}

/** Names that this writer gives: the manifest, and files named by their checksum. */
const OUR_NAME = /^manifest\.json$|\.[0-9a-f]{8}\.json$/;

/**
 * Refuses a folder that holds anything not named as ours are.
 * @throws with the name: then the folder is somebody else's
 */
export function refuseStrangers(folder: string): void {
  const strange = existsSync(folder) && readdirSync(folder).find((name) => !OUR_NAME.test(name));
  if (strange)
    throw new Error(
      `${folder} holds ${strange}, which is no file of a dataset; choose an empty folder`,
    );
}

/**
 * Writes a dataset in place of whatever dataset the folder holds. It is made beside the folder and then moved, so the folder
 * never holds half of one.
 * @throws when the folder holds a file that is not named as ours are: then it is somebody else's, and nothing is touched
 */
export function writeDataset(target: string, dataset: DatasetToWrite): void {
  const folder = resolve(target); // without a slash at its end, so that its name plus a word is its neighbour
  refuseStrangers(folder);
  mkdirSync(dirname(folder), { recursive: true });
  const beside = mkdtempSync(`${folder}.new-`);
  try {
    const made = join(beside, 'made');
    mkdirSync(made);
    for (const { name, text } of filesOf(dataset).values()) writeFileSync(join(made, name), text);
    putInPlace(made, folder, join(beside, 'old'));
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

/** Moves a folder to where another may be, which is first put aside; when the move fails, the other one is put back. */
function putInPlace(made: string, folder: string, aside: string): void {
  const isThere = existsSync(folder);
  if (isThere) renameSync(folder, aside);
  try {
    renameSync(made, folder);
  } catch (error) {
    if (isThere) renameSync(aside, folder);
    throw error;
  }
}

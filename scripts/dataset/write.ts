/**
 * Writes a dataset folder (`data/dataset-format.md`): every file under a name that holds the first eight digits of its
 * checksum, then the manifest that lists them. The folder is written whole: what was there before is removed.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

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

/** A layer of the manifest: its own keys (`id`, `kind`, `date` …) and the file it is in. Two layers may share a file. */
export interface LayerToWrite {
  readonly keys: Readonly<Record<string, unknown>> & { readonly id: string; readonly kind: string };
  readonly file: DataFile;
  readonly rows: number;
}

/** What the manifest says besides its layers. */
export type ManifestHead = Readonly<Record<string, unknown>> & { readonly id: string };

/** Turns a value into a file. The text has no line breaks: it is read by machines. */
export function dataFile(id: string, value: unknown): DataFile {
  const text = JSON.stringify(value);
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { name: `${id}.${sha256.slice(0, 8)}.json`, text, bytes: Buffer.byteLength(text), sha256 };
}

/** The smaller of two ways to write the same, by size after compression (brotli), as any static host would send it. */
export function smallerFile(id: string, values: readonly unknown[]): DataFile {
  const files = values.map((value) => dataFile(id, value));
  return files.reduce((best, next) =>
    compressedBytes(next.text) < compressedBytes(best.text) ? next : best,
  );
}

/** Size in bytes after brotli compression at its default quality. */
function compressedBytes(text: string): number {
  return brotliCompressSync(text).byteLength;
}

/** Names that this writer gives: the manifest, and files named by their checksum. */
const OUR_NAME = /^manifest\.json$|\.[0-9a-f]{8}\.json$/;

/**
 * Empties the folder and writes all layers and the manifest.
 * @throws when the folder holds a file that is not named as ours are: then it is somebody else's, and nothing is touched
 */
export function writeDataset(
  folder: string,
  head: ManifestHead,
  layers: readonly LayerToWrite[],
): void {
  const strange = existsSync(folder) && readdirSync(folder).find((name) => !OUR_NAME.test(name));
  if (strange)
    throw new Error(
      `${folder} holds ${strange}, which is no file of a dataset; choose an empty folder`,
    );
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { file } of layers) writeFileSync(join(folder, file.name), file.text);
  writeManifest(folder, head, layers);
}

/** Adds files that keys of the manifest name (`overview`, `stats`), and writes the manifest again with those keys. */
export function addToDataset(
  folder: string,
  files: Readonly<Record<string, DataFile>>,
  { head, layers }: { readonly head: ManifestHead; readonly layers: readonly LayerToWrite[] },
): void {
  const names = Object.fromEntries(Object.entries(files).map(([key, { name }]) => [key, name]));
  for (const { name, text } of Object.values(files)) writeFileSync(join(folder, name), text);
  writeManifest(folder, { ...head, ...names }, layers);
}

function writeManifest(folder: string, head: ManifestHead, layers: readonly LayerToWrite[]): void {
  const manifest = {
    format: 'phu-song-dataset',
    version: 1,
    ...head,
    layers: layers.map(({ keys, file, rows }) => ({
      ...keys,
      file: file.name,
      rows,
      bytes: file.bytes,
      sha256: file.sha256,
    })),
  };
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`);
}

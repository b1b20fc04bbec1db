/**
 * Which files of a dataset the site loads for what, read from its manifest. What the site does at run time is decided elsewhere;
 * a browser test compares the two.
 */
import { posix } from 'node:path';
import { coverageEntriesAt, type Manifest, villagesEntryAt } from '../../src/core/dataset.ts';
import { parseManifest } from '../../src/io/manifest.ts';

/** Paths relative to `dist/`. */
export interface DatasetFiles {
  /** Before the first text: the manifest, the country pack, the overview and its figures. */
  readonly firstText: readonly string[];
  /** For a usable map besides: the units and the figures behind their colours; of a dataset that is not in parts the latest villages. */
  readonly map: readonly string[];
  /** For entering each part, by its code; none of a dataset that is not in parts. */
  readonly parts: ReadonlyMap<string, PartFiles>;
}

/** What is loaded when a part is entered. */
export interface PartFiles {
  /** Detailed units, if there are any, and the latest villages. */
  readonly always: readonly string[];
  /** The latest declared coverage by technology, of all operators; one technology is shown. */
  readonly coverage: Readonly<Record<string, readonly string[]>>;
}

/**
 * The files of a dataset, each once.
 * @param manifestPath such as `datasets/made/manifest.json`
 * @param readText content of a file of `dist/`
 * @throws when it is no manifest
 */
export function datasetFiles(
  manifestPath: string,
  readText: (path: string) => string,
): DatasetFiles {
  const { value: manifest } = parseManifest(JSON.parse(readText(manifestPath)));
  if (!manifest) throw new Error(`${manifestPath} is no manifest of a dataset`);
  const folder = posix.dirname(manifestPath);
  const inFolder = (files: readonly string[]) =>
    [...new Set(files)].filter((file) => file !== '').map((file) => posix.join(folder, file));
  const country = manifest.country.endsWith('.json')
    ? posix.join(folder, manifest.country)
    : `country/${manifest.country}/country.json`;
  const units = manifest.layers.filter((layer) => layer.kind === 'units');
  const villages = villagesEntryAt(manifest, null);
  return {
    firstText: [manifestPath, country, ...inFolder([manifest.overview, manifest.stats])],
    map: inFolder([
      ...units.map((layer) => layer.file),
      ...[manifest.shares, villages?.file ?? ''], // in parts there is no such file of villages
    ]),
    parts: new Map(
      partCodesOf(manifest).map((code) => [code, partFiles(manifest, code, inFolder)]),
    ),
  };
}

function partCodesOf({ layers }: Manifest): string[] {
  return [...new Set(layers.flatMap((layer) => Object.keys(layer.parts)))].sort();
}

function partFiles(
  manifest: Manifest,
  code: string,
  inFolder: (files: readonly string[]) => readonly string[],
): PartFiles {
  const villages = villagesEntryAt(manifest, null);
  const entries = [
    ...manifest.layers.filter((layer) => layer.kind === 'units'),
    ...(villages ? [villages] : []),
  ];
  const declared = coverageEntriesAt(manifest, null).filter(
    ({ evidence }) => evidence === 'declared',
  );
  const technologies = [...new Set(declared.map(({ technology }) => technology))].sort();
  const filesOf = (layers: typeof manifest.layers) =>
    inFolder(layers.map(({ parts }) => parts[code] ?? ''));
  return {
    always: filesOf(entries),
    coverage: Object.fromEntries(
      technologies.map((name) => [
        name,
        filesOf(declared.filter(({ technology }) => technology === name)),
      ]),
    ),
  };
}

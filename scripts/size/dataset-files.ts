/**
 * Which files of a dataset the first view of the map loads, read from its manifest. What the site does at run time is
 * decided elsewhere; a browser test compares the two.
 */
import { posix } from 'node:path';

interface DatasetManifest {
  readonly country: string;
  readonly overview?: string;
  readonly stats?: string;
  readonly asOf: string;
  readonly layers: readonly {
    readonly kind: string;
    readonly file: string;
    readonly date?: string;
  }[];
}

/**
 * Paths relative to `dist/`: the manifest, the country pack, the files written for the first view, the units and the
 * latest villages.
 * @param manifestPath such as `datasets/made/manifest.json`
 * @param readText content of a file of `dist/`
 */
export function firstViewDataFiles(
  manifestPath: string,
  readText: (path: string) => string,
): string[] {
  const manifest = JSON.parse(readText(manifestPath)) as DatasetManifest;
  const villages = manifest.layers.filter((layer) => layer.kind === 'villages');
  const dateOf = (layer: { readonly date?: string }) => layer.date ?? manifest.asOf;
  const latest = villages.map(dateOf).sort().at(-1);
  const inFolder = [
    manifest.overview ?? '',
    manifest.stats ?? '',
    ...manifest.layers.filter((layer) => layer.kind === 'units').map((layer) => layer.file),
    ...villages.filter((layer) => dateOf(layer) === latest).map((layer) => layer.file),
  ].filter((file) => file !== '');
  const folder = posix.dirname(manifestPath);
  const country = manifest.country.endsWith('.json')
    ? posix.join(folder, manifest.country)
    : `country/${manifest.country}/country.json`;
  const paths = inFolder.map((file) => posix.join(folder, file));
  return [...new Set([manifestPath, country, ...paths])]; // levels may share a file
}

/**
 * Every file of a built site that its first view takes, in the groups that have a budget, and those that entering a part of the
 * dataset takes. Reads `dist/`, weighs nothing; the browser tests compare this list with what a browser really asks for.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { type BuildManifest, calmFiles, firstTextFiles, mapFiles } from './build-files.ts';
import { datasetFiles, type PartFiles } from './dataset-files.ts';
import { fetchedFonts } from './font-files.ts';

/** Paths relative to `dist/`, with forward slashes, each once. */
export interface FirstView {
  /** What arrives before the first text. */
  readonly firstText: readonly string[];
  /** Further code, styles and workers of a usable map. */
  readonly map: readonly string[];
  /** Code and styles that come once the map is drawn and the page is calm. */
  readonly calm: readonly string[];
  readonly fonts: readonly string[];
  /** Data of a usable map, those before the first text included. */
  readonly data: readonly string[];
  /** The data that arrive before the first text. */
  readonly firstData: readonly string[];
  /** Data of each part of the dataset, by its code. */
  readonly parts: ReadonlyMap<string, PartFiles>;
}

/**
 * The files of a first view.
 * @param dist folder of the built site, with `.vite/manifest.json`
 * @throws when the site is not built, or has not exactly one dataset under `datasets/`
 */
export function readFirstView(dist: string): FirstView {
  const readText = (path: string) => readFileSync(resolve(dist, path), 'utf8');
  if (!existsSync(resolve(dist, '.vite/manifest.json'))) {
    throw new Error(`${dist} holds no .vite/manifest.json. Build the site first: npm run build`);
  }
  const manifest = JSON.parse(readText('.vite/manifest.json')) as BuildManifest;
  const firstText = firstTextFiles(manifest);
  const map = mapFiles(manifest, readText);
  const calm = calmFiles(manifest);
  const styles = [...firstText, ...map].filter((path) => path.endsWith('.css'));
  const fonts = styles.flatMap((style) =>
    fetchedFonts(readText(style)).map((url) => resolveUrl(style, url)),
  );
  const { firstText: firstData, map: mapData, parts } = datasetFiles(onlyDataset(dist), readText);
  return { firstText, map, calm, fonts, data: [...firstData, ...mapData], firstData, parts };
}

function onlyDataset(dist: string): string {
  const folder = resolve(dist, 'datasets');
  const manifests = (existsSync(folder) ? readdirSync(folder) : [])
    .map((name) => `datasets/${name}/manifest.json`)
    .filter((path) => existsSync(resolve(dist, path)));
  const [only] = manifests;
  if (only === undefined || manifests.length > 1) {
    throw new Error(`expected one dataset under ${folder}, found ${manifests.length}`);
  }
  return only;
}

/** An address in a style sheet is relative to it, or to the site when it begins with a slash. */
function resolveUrl(style: string, url: string): string {
  return url.startsWith('/') ? url.slice(1) : posix.join(posix.dirname(style), url);
}

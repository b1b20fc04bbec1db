/**
 * Which files of a built site a browser loads for what, read from Vite's build manifest, so that no hashed name is
 * written down anywhere. Paths are relative to `dist/`, with forward slashes.
 */

/** One chunk of `dist/.vite/manifest.json`, as far as it matters here. */
export interface BuiltChunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
}

/** Chunks by key: the source path, or `_` and a name for a chunk that several share. */
export type BuildManifest = Readonly<Record<string, BuiltChunk>>;

/** Lazy chunks that a usable map needs with its legend, and those that the panel of a whole country shows at once. */
const NEEDED_AT_FIRST =
  /^src\/(map\/|ui\/later-parts\.|ui\/layers\/map-reading\.)|^_fonts-|\/fonts\.css$/;

/** Lazy chunks that come once the map is drawn and the page is calm: its tools, the charts, what is for working offline. */
const NEEDED_WHEN_CALM =
  /^src\/(offline\/|ui\/offline\/notice-lines\.|ui\/map-tools\/edge-tools\.|ui\/charts\/place-charts\.)/;

/** Page, script and styles that arrive before the first text: index.html, its entry with all static imports, their CSS. */
export function firstTextFiles(manifest: BuildManifest): string[] {
  return ['index.html', ...filesOf(firstTextChunks(manifest))];
}

/**
 * Script and styles that a usable map needs besides {@link firstTextFiles}: the lazy chunks that
 * the start imports for it, with their static imports and CSS, and the workers that any of these chunks starts.
 * @param readText content of a file of `dist/`
 * @throws when the start imports nothing of `src/map/` lazily: then the map is part of the first text, or there is none
 */
export function mapFiles(manifest: BuildManifest, readText: (path: string) => string): string[] {
  const start = firstTextChunks(manifest);
  const chunks = lazyChunks(manifest, NEEDED_AT_FIRST);
  if (!chunks.some(({ file }) => manifestKeyOf(manifest, file).startsWith('src/map/'))) {
    throw new Error('the entry of index.html imports nothing of src/map/ lazily');
  }
  const workers = [...start, ...chunks]
    .flatMap((chunk) => chunk.assets ?? [])
    .filter((path) => /\.m?js$/.test(path))
    .flatMap((path) => withImportsInText(path, readText));
  return [...new Set([...filesOf(chunks), ...workers])];
}

/** Script and styles that come after {@link mapFiles}, once the map is drawn and nothing else is under way. */
export function calmFiles(manifest: BuildManifest): string[] {
  const before = new Set(filesOf(lazyChunks(manifest, NEEDED_AT_FIRST)));
  return filesOf(lazyChunks(manifest, NEEDED_WHEN_CALM)).filter((file) => !before.has(file));
}

/** Lazy chunks of the start by their source, with their static imports, without those of the start. */
function lazyChunks(manifest: BuildManifest, source: RegExp): BuiltChunk[] {
  const start = firstTextChunks(manifest);
  const keys = start
    .flatMap((chunk) => chunk.dynamicImports ?? [])
    .filter((key) => source.test(key));
  return withStaticImports(manifest, keys).filter((chunk) => !start.includes(chunk));
}

function manifestKeyOf(manifest: BuildManifest, file: string): string {
  return Object.keys(manifest).find((key) => manifest[key]!.file === file) ?? '';
}

function firstTextChunks(manifest: BuildManifest): BuiltChunk[] {
  if (manifest['index.html']?.isEntry !== true) {
    throw new Error('the build manifest has no entry index.html');
  }
  return withStaticImports(manifest, ['index.html']);
}

function withStaticImports(manifest: BuildManifest, keys: readonly string[]): BuiltChunk[] {
  const seen = new Set<string>();
  const visit = (key: string): void => {
    if (seen.has(key)) return;
    seen.add(key);
    manifest[key]?.imports?.forEach(visit);
  };
  keys.forEach(visit);
  return [...seen].map((key) => {
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`the build manifest lacks the chunk ${key}`);
    return chunk;
  });
}

/** A worker is a build of its own, which the manifest doesn't describe: its static imports are read from its text. */
function withImportsInText(path: string, readText: (path: string) => string): string[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const imports = readText(path).matchAll(/\b(?:from|import)\s*["'`]\.\/([\w.-]+)["'`]/g);
  return [path, ...[...imports].map(([, name]) => `${folder}${name}`)];
}

function filesOf(chunks: readonly BuiltChunk[]): string[] {
  return [...new Set(chunks.flatMap((chunk) => [chunk.file, ...(chunk.css ?? [])]))];
}

/**
 * Which files of a built site its service worker keeps from the first visit on (the shell), and which it keeps once they were
 * used. Reads what Vite wrote; paths are relative to the built folder, with forward slashes.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildManifest } from '../size/build-files.ts';

/** A file of the shell; `revision` is a checksum where the name holds none. */
export interface ShellFile {
  readonly url: string;
  readonly revision: string | null;
}

/** What the service worker is told. */
export interface OfflineFiles {
  readonly shell: readonly ShellFile[];
  /** Built code that is no part of the shell. */
  readonly later: readonly string[];
}

/**
 * Chunks that are no part of the shell, with whatever only they import: deck.gl (a quarter of all code) is for layers that start
 * switched off; an engine outside a worker is for browsers that have no service worker either.
 */
const LATER_CHUNKS: readonly RegExp[] = [
  /^src\/map\/[\w-]+-overlay\.ts$/,
  /^src\/worker\/local-engine\.ts$/,
];

/** Of the files outside `assets/`, those that a page or its installation asks for. */
const TOP_FILES = /^[\w-]+\.html$|^manifest\.webmanifest$|^icon\.svg$/;

/**
 * The files of a built site.
 * @param dist folder of the built site, with `.vite/manifest.json`
 * @throws when a chunk that should be left out is not in the build: it was renamed, or is part of another
 */
export function offlineFiles(dist: string): OfflineFiles {
  const manifest = JSON.parse(
    readFileSync(join(dist, '.vite/manifest.json'), 'utf8'),
  ) as BuildManifest;
  const later = new Set(laterFiles(manifest, LATER_CHUNKS));
  const assets = existsSync(join(dist, 'assets')) ? readdirSync(join(dist, 'assets')) : [];
  const built = assets.filter((name) => !name.endsWith('.map')).map((name) => `assets/${name}`);
  const top = readdirSync(dist).filter((name) => TOP_FILES.test(name));
  const shell = [
    ...top.map((url) => ({ url, revision: checksum(readFileSync(join(dist, url))) })),
    ...built.filter((url) => !later.has(url)).map((url) => ({ url, revision: null })),
  ];
  return { shell: shell.sort(byUrl), later: built.filter((url) => later.has(url)).sort() };
}

/** Files of the chunks that no entry reaches but through those of these names. What the manifest does not list (workers' chunks) is none. */
export function laterFiles(manifest: BuildManifest, leftOut: readonly RegExp[]): string[] {
  const isLeftOut = (key: string) => leftOut.some((pattern) => pattern.test(key));
  const missing = leftOut.filter(
    (pattern) => !Object.keys(manifest).some((key) => pattern.test(key)),
  );
  if (missing.length > 0) {
    throw new Error(
      `the build has no chunk named ${missing.join(', ')}, which is to be left out of the shell`,
    );
  }
  const reached = new Set<string>();
  const visit = (key: string): void => {
    if (reached.has(key) || isLeftOut(key)) return;
    reached.add(key);
    const { imports = [], dynamicImports = [] } = manifest[key] ?? {};
    [...imports, ...dynamicImports].forEach(visit);
  };
  const entries = Object.keys(manifest).filter((key) => manifest[key]!.isEntry);
  entries.forEach(visit);
  const filesOf = (keys: readonly string[]) =>
    keys.flatMap((key) => {
      const { file, css = [], assets = [] } = manifest[key]!;
      return [file, ...css, ...assets];
    });
  const shell = new Set(filesOf(Object.keys(manifest).filter((key) => reached.has(key))));
  const others = Object.keys(manifest).filter(
    (key) => !reached.has(key) && /\.m?js$/.test(manifest[key]!.file),
  );
  return [...new Set(filesOf(others))].filter((file) => !shell.has(file));
}

function checksum(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

function byUrl(a: ShellFile, b: ShellFile): number {
  return a.url < b.url ? -1 : 1;
}

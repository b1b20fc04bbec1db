/**
 * Remembers what a generated dataset was made from, so that a build makes it again only when that has changed. The stamp lies in
 * `.cache/stamps/`, outside the dataset: nothing of it is published.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { MANIFEST_FILE, parseManifest } from '../../src/io/manifest.ts';
import { filesNamed } from './files-named.ts';

/** What a dataset is made from. */
export interface StampInputs {
  /** Folder of the repository, with `package-lock.json`; the stamp goes below it. */
  readonly root: string;
  /** Files and whole folders, relative to it: the generator's sources, the country pack. */
  readonly paths: readonly string[];
  /** Packages that the generator uses; their locked versions count. */
  readonly packages: readonly string[];
}

/**
 * Whether the folder still holds the dataset that {@link writeStamp} was told of, with every file that its manifest names, and
 * nothing it was made from has changed.
 * @throws when an input is not there
 */
export function isUpToDate(folder: string, inputs: StampInputs): boolean {
  const stamp = stampFile(folder, inputs);
  const manifest = join(folder, MANIFEST_FILE);
  if (!existsSync(stamp) || !existsSync(manifest)) return false;
  const text = readFileSync(manifest, 'utf8');
  return readFileSync(stamp, 'utf8') === stampOf(text, inputs) && hasItsFiles(folder, text);
}

/**
 * Remembers that the dataset in the folder was just made from these inputs.
 * @throws when an input, or the manifest of the dataset, is not there
 */
export function writeStamp(folder: string, inputs: StampInputs): void {
  const stamp = stampFile(folder, inputs);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, stampOf(readFileSync(join(folder, MANIFEST_FILE), 'utf8'), inputs));
}

function stampFile(folder: string, { root }: StampInputs): string {
  const name = createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16);
  return join(root, '.cache/stamps', `${name}.txt`);
}

/** A checksum over the manifest and every input with its name; file names of a dataset hold the checksums of its files. */
function stampOf(manifest: string, { root, paths, packages }: StampInputs): string {
  const hash = createHash('sha256').update(manifest);
  const add = (name: string, content: string | Buffer) =>
    hash.update(`\0${name}\0${content.length}\0`).update(content);
  for (const path of paths.flatMap((path) => filesBelow(root, path)).sort())
    add(path, readFileSync(join(root, path)));
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as PackageLock;
  for (const name of [...packages].sort()) {
    const version = lock.packages[`node_modules/${name}`]?.version;
    if (version === undefined) throw new Error(`package-lock.json has no package ${name}`);
    add(name, version);
  }
  return hash.digest('hex');
}

interface PackageLock {
  readonly packages: Readonly<Record<string, { readonly version?: string }>>;
}

/** The file itself, or all files of a folder, with forward slashes. */
function filesBelow(root: string, path: string): string[] {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path)).flatMap((name) => filesBelow(root, `${path}/${name}`));
}

function hasItsFiles(folder: string, manifest: string): boolean {
  const { value } = parseManifest(JSON.parse(manifest));
  return value !== null && [...filesNamed(value)].every((file) => existsSync(join(folder, file)));
}

/** The source files of the repository and what they import: the ground of the checks in this folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, posix, resolve } from 'node:path';

/** Folder of the repository. */
export const REPOSITORY: string = resolve(import.meta.dirname, '../..');

/** Content by path from the repository root (forward slashes), for every TypeScript file under these folders. */
export function readSources(...folders: readonly string[]): ReadonlyMap<string, string> {
  const paths = folders.flatMap((folder) =>
    readdirSync(resolve(REPOSITORY, folder), { encoding: 'utf8', recursive: true })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => posix.join(folder, name.replaceAll('\\', '/'))),
  );
  return new Map(
    paths.sort().map((path) => [path, readFileSync(resolve(REPOSITORY, path), 'utf8')]),
  );
}

/** What a file imports or re-exports, of values or types, at once or lazily: the text between the quotes. */
export function importsOf(content: string): string[] {
  const withoutComments = content.replaceAll(/^\s*(\/\/|\*|\/\*).*$/gm, '');
  const statements = /(?:\bfrom\s*|\bimport\s*|\bimport\s*\(\s*)(['"])([^'"\n]+)\1/g;
  return [...withoutComments.matchAll(statements)].map(([, , specifier = '']) => specifier);
}

/** Path from the repository root of a relative import, without a query such as `?worker`; `null` for a package. */
export function resolveImport(importer: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  return posix.join(dirname(importer), specifier.replace(/\?.*$/, ''));
}

/** Name of the package that an import takes from; `null` for a relative one. `node:fs` is `node:fs`. */
export function packageOf(specifier: string): string | null {
  if (specifier.startsWith('.')) return null;
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

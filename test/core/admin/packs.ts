/**
 * The two country packs that the tests read, straight from their folders, and packs with one file altered.
 */
import { readFile } from 'node:fs/promises';
import { type CountryPack, readCountryPack } from '../../../src/io/country-pack.ts';
import { ReadError, type Source } from '../../../src/io/source.ts';

/** The pack the site ships. */
export const vietnam = folder(new URL('../../../data/country/vn/', import.meta.url));
/** See `test/fixtures/country/README.md`. */
export const orsava = folder(new URL('../../fixtures/country/', import.meta.url));

/** A folder on disk as a source. */
export function folder(url: URL): Source {
  return {
    name: url.pathname,
    async read(path) {
      try {
        return new Uint8Array(await readFile(new URL(path, url)));
      } catch (cause) {
        throw new ReadError('not-found', path, cause);
      }
    },
  };
}

/** The source with one file's text changed; `null` takes the file away. */
export function altered(
  source: Source,
  file: string,
  change: ((text: string) => string) | null,
): Source {
  return {
    name: source.name,
    async read(path) {
      const bytes = await source.read(path);
      if (path !== file) return bytes;
      if (!change) throw new ReadError('not-found', path);
      const before = new TextDecoder().decode(bytes);
      const after = change(before);
      if (after === before) throw new Error(`the alteration of ${file} changed nothing`);
      return new TextEncoder().encode(after);
    },
  };
}

/** A pack that must be sound. */
export async function soundPack(source: Source): Promise<CountryPack> {
  const { value, issues } = await readCountryPack(source);
  if (!value || issues.length > 0) throw new Error(`not sound: ${JSON.stringify(issues)}`);
  return value;
}

/** Puts a country pack where the site finds it: in `country/<id>/` beside the datasets. Only a sound pack goes out. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readCountryPack } from '../../src/io/country-pack.ts';
import { folderSource } from './folder-source.ts';
import { importPack } from './import-pack.ts';

const REPOSITORY = resolve(import.meta.dirname, '../..');

/** Folder of all country packs. */
export const COUNTRY_PACKS = join(REPOSITORY, 'data/country');

/**
 * Checks the pack whole (catalogue, counts, required units) and writes what the site reads of it, its `country.json` and the
 * published series, to `<publicFolder>/country/<id>/country.json`, and beside it `import.json`, by which tables are read.
 * @throws when the check finds anything
 */
export async function publishCountry(
  id: string,
  publicFolder: string = join(REPOSITORY, 'public'),
  packs: string = COUNTRY_PACKS,
): Promise<void> {
  const { value, issues } = await readCountryPack(folderSource(join(packs, id)));
  if (!value || issues.length > 0) {
    throw new Error(
      `country pack ${id}: ${issues.length} findings, first ${JSON.stringify(issues[0])}`,
    );
  }
  const target = join(publicFolder, 'country', id);
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'country.json'), JSON.stringify(value.country));
  const forTables = await importPack(folderSource(join(packs, id)));
  writeFileSync(join(target, 'import.json'), JSON.stringify(forTables));
}

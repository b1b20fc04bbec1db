/** Puts a country pack where the site finds it: `country/<id>/country.json` beside the datasets. Only a sound pack goes out. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readCountryPack } from '../../src/io/country-pack.ts';
import { folderSource } from './folder-source.ts';

const REPOSITORY = resolve(import.meta.dirname, '../..');

/** Folder of all country packs. */
export const COUNTRY_PACKS = join(REPOSITORY, 'data/country');

/**
 * Checks the pack whole (catalogue, counts, required units) and copies its `country.json` to
 * `<publicFolder>/country/<id>/country.json`.
 * @throws when the check finds anything
 */
export async function publishCountry(
  id: string,
  publicFolder: string = join(REPOSITORY, 'public'),
  packs: string = COUNTRY_PACKS,
): Promise<void> {
  const { issues } = await readCountryPack(folderSource(join(packs, id)));
  if (issues.length > 0) {
    throw new Error(
      `country pack ${id}: ${issues.length} findings, first ${JSON.stringify(issues[0])}`,
    );
  }
  const target = join(publicFolder, 'country', id);
  mkdirSync(target, { recursive: true });
  copyFileSync(join(packs, id, 'country.json'), join(target, 'country.json'));
}

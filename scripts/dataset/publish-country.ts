/** Puts a country pack where the site finds it: `country/<id>/country.json` beside the datasets. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const REPOSITORY = resolve(import.meta.dirname, '../..');

/** Folder of all country packs. */
export const COUNTRY_PACKS = join(REPOSITORY, 'data/country');

/** Copies `data/country/<id>/country.json` to `<publicFolder>/country/<id>/country.json`. */
export function publishCountry(
  id: string,
  publicFolder: string = join(REPOSITORY, 'public'),
): void {
  const target = join(publicFolder, 'country', id);
  mkdirSync(target, { recursive: true });
  copyFileSync(join(COUNTRY_PACKS, id, 'country.json'), join(target, 'country.json'));
}

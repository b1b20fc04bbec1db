/** What tables are checked against when no dataset is open: the catalogue of the country and its words, no known settlements. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readCountryPack } from '../../src/io/country-pack.ts';
import type { CheckContext } from '../../src/io/import/check-sheet.ts';
import { unitJoiner } from '../../src/io/import/join-units/join-units.ts';
import { indexVillages } from '../../src/io/import/join-villages/known-villages.ts';
import { mappingWords } from '../../src/io/import/mapping-words.ts';
import { placeContext } from '../../src/io/import/place-context.ts';
import { placeNames } from '../../src/io/import/place-names.ts';
import type { PlaceWords } from '../../src/io/import/place-words.ts';
import type { ValueWords } from '../../src/io/import/values.ts';
import type { ColumnWords } from '../../src/io/import/vocabulary.ts';
import type { TemplateWords } from '../../src/io/templates/template-words.ts';

/** No settlement is known. */
const NONE = { ids: [], names: [], otherNames: [], communes: [], formerCommunes: [] };

/** Folder of the country pack. */
const PACK = resolve(import.meta.dirname, '../../data/country/vn');

/** What files are checked with. */
export interface FileContext extends CheckContext {
  /** By which templates that come back are known. */
  readonly template: TemplateWords;
}

/** @throws when the pack of the repository cannot be read */
export async function readCheckContext(): Promise<FileContext> {
  const read = async (path: string) => new Uint8Array(await readFile(resolve(PACK, path)));
  const { value: pack } = await readCountryPack({ name: PACK, read });
  if (!pack) throw new Error(`expected a country pack in ${PACK}, found none that can be used`);
  const json = async (path: string) => JSON.parse(new TextDecoder().decode(await read(path)));
  const columns = (await json('import/columns.json')) as ColumnWords;
  const values = (await json('import/values.json')) as ValueWords;
  const names = placeNames((await json('import/places.json')) as PlaceWords);
  const { country, catalogue } = pack;
  const edition = catalogue.editions.at(-1)!;
  return {
    words: mappingWords({ columns, values, catalogue }, country, names),
    extent: country.extent,
    operators: [],
    joiner: unitJoiner(catalogue, edition.version, names.units),
    places: placeContext(country, catalogue, edition, null),
    known: indexVillages(NONE, names),
    template: (await json('import/template.json')) as TemplateWords,
  };
}

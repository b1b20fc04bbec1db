/** The file by which the site reads tables: the words and the catalogue of a country pack, without what joining does not need. */

import { readCsv } from '../../src/io/csv.ts';
import type { PlaceWords } from '../../src/io/import/place-words.ts';
import type { ValueWords } from '../../src/io/import/values.ts';
import type { ColumnWords } from '../../src/io/import/vocabulary.ts';
import { type ImportPackFile, packedTable } from '../../src/io/import-pack.ts';
import type { Source } from '../../src/io/source.ts';
import type { TemplateWords } from '../../src/io/templates/template-words.ts';

/** Puts the file together. The pack has been found sound before. @throws when a file is missing or is no table */
export async function importPack(source: Source): Promise<ImportPackFile> {
  const json = async (file: string) =>
    JSON.parse(new TextDecoder().decode(await source.read(file))) as unknown;
  const catalogue = (await json('catalogue.json')) as { readonly editions: readonly Edition[] };
  const tables: Record<string, Readonly<Record<string, string>>> = {};
  for (const file of catalogue.editions.flatMap(filesOf)) {
    const { value } = readCsv(await source.read(file), file);
    if (!value) throw new Error(`expected a table in ${file}`);
    tables[file] = packedTable(value);
  }
  return {
    columns: (await json('import/columns.json')) as ColumnWords,
    values: (await json('import/values.json')) as ValueWords,
    places: (await json('import/places.json')) as PlaceWords,
    template: (await json('import/template.json')) as TemplateWords,
    catalogue,
    tables,
  };
}

/** As far as it names files. */
interface Edition {
  readonly tables?: Readonly<Record<string, string>>;
  readonly changes?: string;
}

function filesOf({ tables, changes }: Edition): readonly string[] {
  return [...Object.values(tables ?? {}), ...(changes === undefined ? [] : [changes])];
}

/**
 * What a country's pack has for reading tables, as the site ships it in one file (`import.json`): the words of headings and
 * values, and the catalogue of its units in all editions. Read when somebody brings the first table.
 */
import { buildCatalogue, type Catalogue } from '../core/admin/catalogue.ts';
import type { Country } from '../core/country.ts';
import { EngineError } from '../core/engine.ts';
import { catalogueSource, parseCatalogueIndex } from './country-catalogue.ts';
import type { CsvTable } from './csv.ts';
import type { DatasetSources } from './head.ts';
import type { PlaceWords } from './import/place-words.ts';
import type { ValueWords } from './import/values.ts';
import type { ColumnWords } from './import/vocabulary.ts';
import { readJson } from './read-file.ts';
import type { TemplateWords } from './templates/template-words.ts';

/** The file. */
export interface ImportPackFile {
  readonly columns: ColumnWords;
  readonly values: ValueWords;
  readonly places: PlaceWords;
  /** Left out by a country that has no templates. */
  readonly template?: TemplateWords;
  /** `catalogue.json` as it is. */
  readonly catalogue: unknown;
  /** Its tables by file: the cells of each column, a line break between them. */
  readonly tables: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface ImportPack {
  readonly columns: ColumnWords;
  readonly values: ValueWords;
  readonly places: PlaceWords;
  readonly template: TemplateWords | null;
  readonly catalogue: Catalogue;
}

/** Columns of the tables that joining needs; others stay at home. */
export const IMPORT_COLUMNS = [
  'code',
  'name',
  'kind',
  'parent',
  'successors',
  'coordinate_system',
  'area_km2',
  'centre_lon',
  'centre_lat',
  'name_before',
  'kind_before',
  'name_after',
  'kind_after',
];

/** A table as the file holds it; only the columns that joining needs. */
export function packedTable({ columns }: CsvTable): Readonly<Record<string, string>> {
  const kept = [...columns].filter(([name]) => IMPORT_COLUMNS.includes(name));
  return Object.fromEntries(kept.map(([name, cells]) => [name, cells.join('\n')]));
}

/**
 * Reads the pack of a dataset's country: that of the site, or the one beside a dataset that brings its own country.
 * @throws {EngineError} `dataset-unreadable` when there is none that can be used, `network` when it cannot be had now
 */
export async function readImportPack(
  { dataset, countries }: DatasetSources,
  named: string,
  country: Country,
): Promise<ImportPack> {
  const isBeside = named.endsWith('.json');
  const file = isBeside ? named.replace(/[^/]*$/, 'import.json') : `${named}/import.json`;
  const source = isBeside ? dataset : countries;
  const read = await readJson(source, { file, bytes: null, sha256: null });
  if (!read.ok) throw new EngineError(read.offline ? 'network' : 'dataset-unreadable', file);
  const {
    columns,
    values,
    places,
    template = null,
    catalogue,
    tables,
  } = read.json as ImportPackFile;
  const index = parseCatalogueIndex(catalogue, file, country).value;
  if (!index || !columns || !values || !places || !tables)
    throw new EngineError('dataset-unreadable', file);
  const unpacked = Object.entries(tables).map(([name, of]) => [name, tableOf(name, of)] as const);
  const given = catalogueSource(index, new Map(unpacked)).value;
  return { columns, values, places, template, catalogue: buildCatalogue(given) };
}

function tableOf(file: string, packed: Readonly<Record<string, string>>): CsvTable {
  const columns = new Map(
    Object.entries(packed).map(([name, cells]) => [name, cells === '' ? [] : cells.split('\n')]),
  );
  const lines = (columns.get('code') ?? []).map((_, i) => i + 2); // line 1 has the headings
  return { file, lines, columns };
}

/**
 * A whole country pack from its folder (`data/country/<id>/`): what the site reads at run time, the catalogue of administrative
 * units in all editions, and the published series. For dataset builders and the import wizard; the first page needs only
 * `country.ts`.
 */
import { buildCatalogue, type Catalogue } from '../core/admin/catalogue.ts';
import { checkCatalogue } from '../core/admin/check-catalogue.ts';
import type { Country } from '../core/country.ts';
import { type Issue, issue, type Outcome } from '../core/issue.ts';
import { parseCountry } from './country.ts';
import {
  type CatalogueIndex,
  CHANGE_COLUMNS,
  catalogueSource,
  parseCatalogueIndex,
  UNIT_COLUMNS,
} from './country-catalogue.ts';
import { type CsvTable, decodeUtf8, readCsv } from './csv.ts';
import { PUBLISHED_COLUMNS, publishedSeries } from './published-series.ts';
import { ReadError, type Source } from './source.ts';

/** Everything known of a country. */
export interface CountryPack {
  /** With the published figures of their table, in its order. */
  readonly country: Country;
  readonly catalogue: Catalogue;
}

/**
 * Reads and checks a country pack.
 * @returns `null` when the country, the list of editions or one of the tables cannot be used; else the pack with every finding
 * of {@link checkCatalogue}. A pack is sound when there are no issues.
 * @throws {ReadError} when the source fails for another reason than a missing file
 */
export async function readCountryPack(source: Source): Promise<Outcome<CountryPack | null>> {
  const issues: Issue[] = [];
  const read = <T>(outcome: Outcome<T>): T => {
    issues.push(...outcome.issues);
    return outcome.value;
  };
  const country = read(parseFound(read(await readJson(source, 'country.json')), parseCountry));
  if (!country) return { value: null, issues };

  const index = read(
    parseFound(read(await readJson(source, 'catalogue.json')), (json, file) =>
      parseCatalogueIndex(json, file, country),
    ),
  );
  const tables = index && read(await readTables(source, index));
  if (!index || !tables) return { value: null, issues };

  const given = read(catalogueSource(index, tables));
  const catalogue = buildCatalogue(given);
  issues.push(...checkCatalogue({ source: given, catalogue }, country));
  const published = read(await readTable(source, 'published-series.csv', PUBLISHED_COLUMNS));
  const series = published ? read(publishedSeries(published)) : [];
  return { value: { country: { ...country, publishedSeries: series }, catalogue }, issues };
}

/** A file as parsed JSON. */
interface JsonFile {
  readonly json: unknown;
  readonly file: string;
}

function parseFound<T>(
  found: JsonFile | null,
  parse: (json: unknown, file: string) => Outcome<T | null>,
): Outcome<T | null> {
  return found ? parse(found.json, found.file) : { value: null, issues: [] };
}

async function readJson(source: Source, file: string): Promise<Outcome<JsonFile | null>> {
  const bytes = await readBytes(source, file);
  if (!bytes) return { value: null, issues: [issue('file-missing', { file })] };
  try {
    return { value: { json: JSON.parse(decodeUtf8(bytes) ?? ''), file }, issues: [] };
  } catch {
    return { value: null, issues: [issue('file-unreadable', { file }, 'JSON')] };
  }
}

/** All tables that an index names, by file; `null` when one cannot be used. */
async function readTables(
  source: Source,
  index: CatalogueIndex,
): Promise<Outcome<ReadonlyMap<string, CsvTable> | null>> {
  const columns = new Map<string, readonly string[]>();
  for (const edition of index.editions) {
    if (edition.from === 'changes') columns.set(edition.changes, CHANGE_COLUMNS);
    else for (const file of Object.values(edition.tables)) columns.set(file, UNIT_COLUMNS);
  }
  const outcomes = await Promise.all(
    [...columns].map(([file, required]) => readTable(source, file, required)),
  );
  const tables = outcomes.flatMap(({ value }) => (value ? [[value.file, value] as const] : []));
  const issues = outcomes.flatMap((outcome) => outcome.issues);
  return { value: tables.length === columns.size ? new Map(tables) : null, issues };
}

async function readTable(
  source: Source,
  file: string,
  required: readonly string[],
): Promise<Outcome<CsvTable | null>> {
  const bytes = await readBytes(source, file);
  if (!bytes) return { value: null, issues: [issue('file-missing', { file })] };
  return readCsv(bytes, file, required);
}

/** The bytes of a file, `null` when there is no such file. */
async function readBytes(source: Source, file: string): Promise<Uint8Array | null> {
  try {
    return await source.read(file);
  } catch (error) {
    if (error instanceof ReadError && error.code === 'not-found') return null;
    throw error;
  }
}

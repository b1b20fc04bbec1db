/**
 * `catalogue.json` and the tables it names to {@link CatalogueSource}: which editions of the administrative units there are and
 * the columns of each. Looks nothing up and checks no reference; `core/admin` does.
 */
import type {
  CatalogueSource,
  EditionSource,
  ExpectedCounts,
  UnitChange,
  UnitTable,
} from '../core/admin/catalogue-source.ts';
import type { Country, Level } from '../core/country.ts';
import { type Issue, issue, type Outcome } from '../core/issue.ts';
import { readIsoDate, readLevels } from './country.ts';
import { type CsvTable, csvColumn } from './csv.ts';
import {
  field,
  type JsonNode,
  readNumber,
  readRecord,
  readText,
  readWholeList,
  reject,
  rootNode,
} from './json-node.ts';

/** What `catalogue.json` says: the editions, oldest first, and the file of each table. */
export interface CatalogueIndex {
  readonly file: string;
  readonly language: string;
  readonly editions: readonly EditionIndex[];
}

/** Tables by level id, or one table of changes that lead to the next edition. */
export type EditionIndex = { readonly version: string; readonly expected: ExpectedCounts } & (
  | { readonly from: 'tables'; readonly levels: readonly Level[]; readonly tables: TableFiles }
  | { readonly from: 'changes'; readonly changes: string }
);
type TableFiles = Readonly<Record<string, string>>;

/** Columns that a table of units must have; `parent`, `successors` and facts are read where they are. */
export const UNIT_COLUMNS = ['code', 'name', 'kind'];
export const CHANGE_COLUMNS = ['code', 'name_before', 'kind_before', 'name_after', 'kind_after'];

/** Reads a parsed `catalogue.json`. An edition without `levels` has those of the country. Total. */
export function parseCatalogueIndex(
  json: unknown,
  file: string,
  country: Country,
): Outcome<CatalogueIndex | null> {
  const issues: Issue[] = [];
  const node = rootNode(json, file, issues);
  const language = readText(field(node, 'language'));
  const list = field(node, 'editions');
  const editions = readWholeList(list, (edition) => readEdition(edition, country));
  if (!language || !editions) return { value: null, issues };
  if (editions.at(-1)!.from === 'tables') return { value: { file, language, editions }, issues };
  return { value: reject(list), issues };
}

/** Puts the tables of all files together; `tables` holds every file that the index names. */
export function catalogueSource(
  index: CatalogueIndex,
  tables: ReadonlyMap<string, CsvTable>,
): Outcome<CatalogueSource> {
  const issues: Issue[] = [];
  const editions = index.editions.map((edition): EditionSource => {
    if (edition.from === 'changes') {
      const table = tables.get(edition.changes)!;
      return { ...edition, file: edition.changes, changes: changesOf(table) };
    }
    const unitTables = Object.entries(edition.tables).map(([level, file]) =>
      unitTable(tables.get(file)!, level, issues),
    );
    return { ...edition, tables: unitTables };
  });
  return { value: { file: index.file, language: index.language, editions }, issues };
}

function readEdition(node: JsonNode, country: Country): EditionIndex | null {
  const version = readIsoDate(field(node, 'version'));
  const expected = readRecord(field(node, 'expected'), (level) => readRecord(level, readNumber));
  if (!version || !expected) return null;
  if (field(node, 'changes').value !== undefined) {
    const changes = readFileName(field(node, 'changes'));
    return changes ? { version, expected, from: 'changes', changes } : null;
  }
  const tables = readRecord(field(node, 'tables'), readFileName);
  const given = field(node, 'levels');
  const levels = given.value === undefined ? country.levels : readLevels(given);
  return tables && levels ? { version, expected, from: 'tables', levels, tables } : null;
}

/** A file beside `catalogue.json`. */
function readFileName(node: JsonNode): string | null {
  const name = readText(node);
  return name === null || /^[\w-]+\.csv$/.test(name) ? name : reject(node);
}

function changesOf(table: CsvTable): UnitChange[] {
  const [code, nameBefore, kindBefore, nameAfter, kindAfter] = CHANGE_COLUMNS.map((column) =>
    csvColumn(table, column),
  );
  return table.lines.map((line, i) => ({
    line,
    code: code![i]!,
    nameBefore: nameBefore![i]!,
    kindBefore: kindBefore![i]!,
    nameAfter: nameAfter![i]!,
    kindAfter: kindAfter![i]!,
  }));
}

function unitTable(table: CsvTable, level: string, issues: Issue[]): UnitTable {
  const numbers = (name: string, pattern: RegExp) => numberColumn({ table, name, pattern }, issues);
  const successors = table.columns.get('successors');
  return {
    file: table.file,
    level,
    lines: table.lines,
    codes: csvColumn(table, 'code'),
    names: csvColumn(table, 'name'),
    otherNames: otherNames(table),
    kinds: csvColumn(table, 'kind'),
    parents: csvColumn(table, 'parent'),
    successors: successors?.map((codes) => codes.split(' ').filter((code) => code !== '')) ?? null,
    coordinateSystems: csvColumn(table, 'coordinate_system'),
    population: numbers('population', /^\d{1,15}$/),
    areaKm2: numbers('area_km2', /^\d{1,15}(\.\d+)?$/),
    centreLon: numbers('centre_lon', /^-?\d{1,3}(\.\d+)?$/),
    centreLat: numbers('centre_lat', /^-?\d{1,3}(\.\d+)?$/),
  };
}

/** Columns `name_en`, `name_fr` … by language tag. */
function otherNames(table: CsvTable): Map<string, readonly string[]> {
  const names = new Map<string, readonly string[]>();
  for (const [column, cells] of table.columns) {
    const language = /^name_([a-z]{2,3})$/.exec(column)?.[1];
    if (language) names.set(language, cells);
  }
  return names;
}

/** NaN for an empty cell, and for one that is no such number, which is reported. */
function numberColumn(
  column: { readonly table: CsvTable; readonly name: string; readonly pattern: RegExp },
  issues: Issue[],
): Float64Array {
  const { table, name, pattern } = column;
  return Float64Array.from(csvColumn(table, name), (cell, i) => {
    if (pattern.test(cell)) return Number(cell);
    const place = { file: table.file, row: table.lines[i]!, column: name };
    if (cell !== '') issues.push(issue('number-invalid', place, cell));
    return Number.NaN;
  });
}

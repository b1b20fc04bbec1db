/**
 * Whether one table of units is sound, line by line: code and kind allowed on the level, name there, parent, successors and
 * coordinate system found, position in the country.
 */
import type { Country } from '../country.ts';
import { boxHolds } from '../geometry.ts';
import { type Issue, issue } from '../issue.ts';
import type { Edition } from './catalogue.ts';
import type { UnitTable } from './catalogue-source.ts';
import { codeMatcher } from './code-pattern.ts';

/** What a table is checked against. `next` is the edition after, `null` for the newest. */
export interface TableContext {
  readonly edition: Edition;
  readonly next: Edition | null;
  readonly country: Country;
}

/** Everything wrong with the rows of a table, in their order; `row` is the line in the file. */
export function checkTable(table: UnitTable, context: TableContext): Issue[] {
  const levelRow = context.edition.levels.findIndex((level) => level.id === table.level);
  const level = context.edition.levels[levelRow];
  if (!level) return [issue('reference-unknown', at(table.file, null, 'level'), table.level)];
  const isCode = codeMatcher(level);
  return table.codes.flatMap((code, i) => {
    const line = table.lines[i]!;
    const issues: Issue[] = [];
    const note = (issueCode: Issue['code'], column: string, value: string) =>
      issues.push(issue(issueCode, at(table.file, line, column), value));
    if (!isCode(code)) note('code-invalid', 'code', code);
    if (table.names[i] === '') note('name-missing', 'name', code);
    if (!Object.hasOwn(level.kinds, table.kinds[i]!))
      note('choice-unknown', 'kind', table.kinds[i]!);
    if (!isParent(table.parents[i]!, levelRow, context.edition)) {
      note('reference-unknown', 'parent', table.parents[i]!);
    }
    if (!isSystem(table.coordinateSystems[i]!, context.country)) {
      note('reference-unknown', 'coordinate_system', table.coordinateSystems[i]!);
    }
    const lon = table.centreLon[i]!;
    const lat = table.centreLat[i]!;
    if (isOutside(lon, lat, context.country))
      note('outside-country', 'centre_lon', `${lon} ${lat}`);
    issues.push(...checkSuccessors(table, i, context.next));
    return issues;
  });
}

/** A unit of the highest level has no parent; any other has one on a higher level. */
function isParent(code: string, levelRow: number, edition: Edition): boolean {
  if (levelRow === 0) return code === '';
  const row = edition.rowByCode.get(code);
  return row !== undefined && edition.levelRows[row]! < levelRow;
}

function isSystem(id: string, country: Country): boolean {
  return id === '' || country.coordinateSystems.some((system) => system.id === id);
}

/** Unknown positions (NaN) are not outside. */
function isOutside(lon: number, lat: number, country: Country): boolean {
  return !Number.isNaN(lon + lat) && !boxHolds(country.extent, lon, lat);
}

/** Every unit of an edition that is not the newest went somewhere, and to each place once. */
function checkSuccessors(table: UnitTable, i: number, next: Edition | null): Issue[] {
  if (!next) return [];
  const codes = table.successors?.[i] ?? [table.codes[i]!];
  const place = at(table.file, table.lines[i]!, 'successors');
  if (codes.length === 0) return [issue('reference-unknown', place, '')];
  const dangling = codes.filter((code) => !next.rowByCode.has(code));
  const repeated = codes.filter((code, k) => codes.indexOf(code) < k);
  return [
    ...dangling.map((code) => issue('reference-unknown', place, code)),
    ...repeated.map((code) => issue('code-duplicate', place, code)),
  ];
}

/** A place in a file of the catalogue; `row` is the line, `null` for the whole file. */
export function at(file: string, row: number | null, column: string) {
  return { file, row, column };
}

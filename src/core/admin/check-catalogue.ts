/**
 * Whether the catalogue of a country pack is sound: codes of the right form, none twice, every reference found, every count as
 * expected, every required unit there. A dataset builder refuses a pack that has any finding.
 */
import type { Country, Level, RequiredUnit } from '../country.ts';
import { type Issue, issue } from '../issue.ts';
import type { Catalogue, Edition } from './catalogue.ts';
import type { CatalogueSource, ChangesSource, EditionSource } from './catalogue-source.ts';
import { at, checkTable } from './check-table.ts';
import { newestEdition } from './lookup.ts';

/** A catalogue together with what it was built from, which alone knows files, lines and dangling codes. */
export interface BuiltCatalogue {
  readonly source: CatalogueSource;
  readonly catalogue: Catalogue;
}

/** Everything wrong with a catalogue, in the order of editions and lines; empty when it is sound. */
export function checkCatalogue(built: BuiltCatalogue, country: Country): Issue[] {
  const { source, catalogue } = built;
  const editions = source.editions.flatMap((given, index) => {
    const edition = catalogue.editions[index]!;
    const next = catalogue.editions[index + 1] ?? null;
    const own =
      given.from === 'tables'
        ? given.tables.flatMap((table) => checkTable(table, { edition, next, country }))
        : checkChanges(given, edition, next!);
    return [...own, ...checkRepeats(given), ...checkCounts(source.file, given, edition)];
  });
  return [...checkVersions(source, country), ...editions, ...checkRequired(built, country)];
}

function checkVersions(source: CatalogueSource, country: Country): Issue[] {
  const found = source.editions.map((edition) => edition.version).join(' ');
  const listed = country.adminVersions.join(' ');
  return found === listed
    ? []
    : [issue('reference-unknown', at(source.file, null, 'version'), found)];
}

/** A change must name a unit of the later edition as it is there, and kinds that the earlier edition has. */
function checkChanges(source: ChangesSource, edition: Edition, next: Edition): Issue[] {
  return source.changes.flatMap((change) => {
    const row = next.rowByCode.get(change.code);
    const place = (column: string) => at(source.file, change.line, column);
    if (row === undefined) return [issue('code-unknown', place('code'), change.code)];
    const issues: Issue[] = [];
    if (next.names[row] !== change.nameAfter) {
      issues.push(issue('reference-unknown', place('name_after'), change.nameAfter));
    }
    if (next.kinds[row] !== change.kindAfter) {
      issues.push(issue('choice-unknown', place('kind_after'), change.kindAfter));
    }
    if (change.nameBefore === '') issues.push(issue('name-missing', place('name_before')));
    if (!Object.hasOwn(edition.levels[edition.levelRows[row]!]!.kinds, change.kindBefore)) {
      issues.push(issue('choice-unknown', place('kind_before'), change.kindBefore));
    }
    return issues;
  });
}

/** Codes are unique in an edition, over all its levels; a unit changes at most once between two editions. */
function checkRepeats(source: EditionSource): Issue[] {
  const lists =
    source.from === 'tables'
      ? source.tables.map(({ file, codes, lines }) => ({ file, codes, lines }))
      : [
          {
            file: source.file,
            codes: source.changes.map((change) => change.code),
            lines: source.changes.map((change) => change.line),
          },
        ];
  const seen = new Set<string>();
  return lists.flatMap(({ file, codes, lines }) =>
    codes.flatMap((code, i) => {
      if (!seen.has(code)) {
        seen.add(code);
        return [];
      }
      return [issue('code-duplicate', at(file, lines[i]!, 'code'), code)];
    }),
  );
}

/** Counts by kind as expected, and no level without an expected count. */
function checkCounts(file: string, source: EditionSource, edition: Edition): Issue[] {
  return edition.levels.flatMap((level, levelRow) => {
    const found = countKinds(edition, levelRow);
    const expected = new Map(
      Object.hasOwn(source.expected, level.id) ? Object.entries(source.expected[level.id]!) : [],
    );
    const kinds = new Set([...expected.keys(), ...found.keys()]);
    return [...kinds].flatMap((kind) => {
      const [has, wants] = [found.get(kind) ?? 0, expected.get(kind) ?? 0];
      if (has === wants) return [];
      const column = `${source.version} ${level.id} ${kind}`;
      return [issue('count-mismatch', at(file, null, column), `${has} ≠ ${wants}`)];
    });
  });
}

function countKinds(edition: Edition, levelRow: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let row = 0; row < edition.count; row++) {
    if (edition.levelRows[row] !== levelRow) continue;
    const kind = edition.kinds[row]!;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

function checkRequired({ source, catalogue }: BuiltCatalogue, country: Country): Issue[] {
  const edition = newestEdition(catalogue);
  return country.requiredUnits
    .filter((required) => !hasUnit(edition, required))
    .map(({ code, name }) =>
      issue('required-unit-missing', at(source.file, null, 'code'), `${code} ${name}`),
    );
}

function hasUnit(edition: Edition, required: RequiredUnit): boolean {
  const row = edition.rowByCode.get(required.code);
  if (row === undefined) return false;
  const level: Level = edition.levels[edition.levelRows[row]!]!;
  return level.id === required.level && edition.names[row] === required.name;
}

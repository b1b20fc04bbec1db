/**
 * Every row of a table with the unit that it belongs to today: found in the edition that its codes and names are of, and carried
 * forward through the reforms. A unit that was divided is told by the position where boundaries are official, else asked.
 */
import type { Catalogue } from '../../../core/admin/catalogue.ts';
import { editionAt } from '../../../core/admin/lookup.ts';
import { successorsOf } from '../../../core/admin/succession.ts';
import type { InferredEdition } from '../../../core/imports.ts';
import type { Steps } from '../../../core/steps.ts';
import type { ImportTable } from '../import-table.ts';
import { inferVersion } from './admin-version.ts';
import { type EditionNames, editionNames } from './edition-names.ts';
import { type JoinFault, type JoinWay, type NamedUnit, type RowUnit, rowUnit } from './row-unit.ts';

/** What a person chose, and what positions can tell. */
export interface UnitChoices {
  /** Edition of the table's codes and names when a person chose it; `null` infers it. */
  readonly chosenVersion: string | null;
  /** Code of the unit that holds a position; `null` where boundaries are approximate and cannot tell. */
  readonly unitAt: ((lon: number, lat: number) => string | null) | null;
}

/** What became of one row. */
export type UnitMatch =
  | {
      readonly kind: 'joined';
      /** Code in the dataset's edition. */
      readonly code: string;
      readonly way: JoinWay;
      /** Code of the former unit that it was carried forward from; '' when that is called the same today. */
      readonly from: string;
      /** Whether a position told which part of a divided unit it is. */
      readonly byPosition: boolean;
    }
  | {
      readonly kind: 'open';
      readonly fault: JoinFault;
      /** Codes in the dataset's edition, the likeliest first. */
      readonly candidates: readonly string[];
    };

export interface JoinedUnits {
  readonly inferred: InferredEdition;
  /** The edition that the rows were read by. */
  readonly version: string;
  readonly matches: readonly UnitMatch[];
}

/** Joins the rows of tables to the units of a dataset. */
export interface UnitJoiner {
  /**
   * A row that names a unit of today and a former one beside it is joined by the one of today; a former one alone is looked for
   * among the former units.
   */
  join(table: ImportTable, choices: UnitChoices): Steps<JoinedUnits>;
}

/**
 * Makes a joiner; the names of all editions are prepared once.
 * @param version edition of the dataset's units
 * @throws {Error} when the catalogue has no such edition
 */
export function unitJoiner(catalogue: Catalogue, version: string): UnitJoiner {
  if (!editionAt(catalogue, version)) throw new Error(`no edition ${version} in the catalogue`);
  const editions = catalogue.editions
    .filter((edition) => edition.version <= version)
    .map((edition) => editionNames(edition));
  const forward = forwardCodes(catalogue, version);
  return {
    *join(table, choices) {
      const inferred = inferVersion(editions, table.places, version);
      const known = new Map(editions.map((names) => [names.edition.version, names]));
      const names = known.get(choices.chosenVersion ?? '') ?? known.get(inferred.version)!;
      const [former, present] = [editions[0]!, known.get(version)!];
      const joining = { names, former, present, choices, forward, found: new Map() };
      const matches: UnitMatch[] = [];
      for (let row = 0; row < table.count; row++) {
        matches.push(matchOf(table, row, joining));
        if (row % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) yield row / table.count;
      }
      return { inferred, version: names.edition.version, matches };
    },
  };
}

interface Joining {
  readonly names: EditionNames;
  readonly former: EditionNames;
  readonly choices: UnitChoices;
  /** Edition of the dataset's units. */
  readonly present: EditionNames;
  /** Codes of its units that a unit of an edition went to. */
  readonly forward: (names: EditionNames, row: number) => readonly string[];
  /** What rows said that were looked up before: a table names each of its units many times. */
  readonly found: Map<string, RowUnit>;
}

/** Rows between two pauses: names that are like none are looked up slowly. */
const ROWS_AT_ONCE = 200;

function matchOf(table: ImportTable, row: number, joining: Joining): UnitMatch {
  const { places } = table;
  const province = { provinceCode: places.provinceCode[row]!, province: places.province[row]! };
  const today = { code: places.communeCode[row]!, name: places.commune[row]! };
  const before = { code: places.formerCommuneCode[row]!, name: places.formerCommune[row]! };
  const isFormer =
    today.code === '' && today.name === '' && (before.code !== '' || before.name !== '');
  const names = isFormer ? joining.former : joining.names;
  const found = lookUp(names, { ...(isFormer ? before : today), ...province }, joining.found);
  const forward = (at: number) => joining.forward(names, at);
  if ('fault' in found) {
    const candidates = [...new Set(found.candidates.flatMap(forward))];
    return { kind: 'open', fault: found.fault, candidates };
  }
  const codes = forward(found.row);
  const from = names.edition.codes[found.row]!;
  if (codes.length === 1) {
    const code = codes[0]!;
    const isSame = code === from && isCalledSame(joining.present, code, names, found.row);
    return { kind: 'joined', code, way: found.way, from: isSame ? '' : from, byPosition: false };
  }
  const held = positionCode(table, row, joining.choices);
  return held !== null && codes.includes(held)
    ? { kind: 'joined', code: held, way: found.way, from, byPosition: true }
    : { kind: 'open', fault: 'unit-divided', candidates: codes };
}

/** Codes are given anew: the unit of a code may be another one today. */
function isCalledSame(present: EditionNames, code: string, names: EditionNames, row: number) {
  const now = present.edition.rowByCode.get(code);
  return now !== undefined && present.forms[now]!.exact === names.forms[row]!.exact;
}

function lookUp(names: EditionNames, said: NamedUnit, known: Map<string, RowUnit>): RowUnit {
  const { code, name, provinceCode, province } = said;
  const key = [names.edition.version, code, name, provinceCode, province].join('\n');
  const found = known.get(key) ?? rowUnit(names, said);
  known.set(key, found);
  return found;
}

/** Follows each unit once, however many rows name it. */
function forwardCodes(catalogue: Catalogue, version: string): Joining['forward'] {
  const followed = new Map<string, readonly string[]>();
  return ({ edition }, row) => {
    const key = { code: edition.codes[row]!, version: edition.version };
    const id = `${key.version} ${key.code}`;
    const codes =
      followed.get(id) ?? successorsOf(catalogue, key, version).map(({ unit }) => unit.code);
    followed.set(id, codes);
    return codes;
  };
}

function positionCode(
  { columns }: ImportTable,
  row: number,
  { unitAt }: UnitChoices,
): string | null {
  const [lon, lat] = [columns.get('lon')?.[row], columns.get('lat')?.[row]];
  return unitAt && typeof lon === 'number' && typeof lat === 'number' ? unitAt(lon, lat) : null;
}

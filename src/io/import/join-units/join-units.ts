/**
 * Every row of a table with the unit that it belongs to today: found in the edition that its codes and names are of, and carried
 * forward through the reforms. A unit that was divided is told by the position where boundaries are official, else asked.
 */
import type { Catalogue } from '../../../core/admin/catalogue.ts';
import { editionAt } from '../../../core/admin/lookup.ts';
import { successorsOf } from '../../../core/admin/succession.ts';
import type { InferredEdition } from '../../../core/imports.ts';
import type { Steps } from '../../../core/steps.ts';
import type { ImportTable, NamedPlaces } from '../import-table.ts';
import { inferVersion } from './admin-version.ts';
import { type EditionNames, editionNames } from './edition-names.ts';
import { type JoinFault, type JoinWay, type NamedUnit, provinceRow, rowUnit } from './row-unit.ts';
import type { UnitNames } from './unit-names.ts';

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
 * Makes a joiner; the names of all editions are prepared once, for the first table.
 * @param version edition of the dataset's units
 * @param units by which names are read
 * @throws {Error} when the catalogue has no such edition
 */
export function unitJoiner(catalogue: Catalogue, version: string, units: UnitNames): UnitJoiner {
  if (!editionAt(catalogue, version)) throw new Error(`no edition ${version} in the catalogue`);
  const until = catalogue.editions.filter((edition) => edition.version <= version);
  const prepared: EditionNames[] = [];
  const forward = forwardCodes(catalogue, version);
  return {
    *join(table, choices) {
      while (prepared.length < until.length) {
        const next = prepared.length;
        const names = yield* editionNames(until[next]!, units);
        prepared[next] = names;
      }
      const inferred = yield* inferVersion(prepared, table.places, version);
      const known = new Map(prepared.map((names) => [names.edition.version, names]));
      const names = known.get(choices.chosenVersion ?? '') ?? known.get(inferred.version)!;
      const [former, present] = [prepared[0]!, known.get(version)!];
      const joining = { names, former, present, choices, forward, found: new Map() };
      const matches: UnitMatch[] = [];
      for (let row = 0; row < table.count; row++) {
        const looked = joining.found.size;
        matches.push(matchOf(table, row, joining));
        const isNew = joining.found.size > looked;
        if (row % ROWS_AT_ONCE === ROWS_AT_ONCE - 1 || (isNew && looked % NAMES_AT_ONCE === 0))
          yield row / table.count;
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
  /** What was found for rows that said the same: a table names each of its units many times. */
  readonly found: Map<string, FoundUnit>;
}

/** What a row says of its unit comes to, as far as its position has no say. */
interface FoundUnit {
  readonly match: UnitMatch;
  /** Of a unit that was divided, what a position chooses from. */
  readonly divided: {
    readonly codes: readonly string[];
    readonly way: JoinWay;
    readonly from: string;
  } | null;
}

/** Rows between two pauses, and names that are looked up: those that are like none are slow. */
const ROWS_AT_ONCE = 2000;
const NAMES_AT_ONCE = 10;

function matchOf(table: ImportTable, row: number, joining: Joining): UnitMatch {
  const { match, divided } = foundFor(table.places, row, joining);
  const held = divided && positionCode(table, row, joining.choices);
  return divided && held !== null && divided.codes.includes(held)
    ? { kind: 'joined', code: held, way: divided.way, from: divided.from, byPosition: true }
    : match;
}

function foundFor(places: NamedPlaces, row: number, joining: Joining): FoundUnit {
  const [provinceCode, province] = [places.provinceCode[row]!, places.province[row]!];
  const [code, name] = [places.communeCode[row]!, places.commune[row]!];
  const isToday = code !== '' || name !== '';
  const said = isToday
    ? { code, name, provinceCode, province }
    : {
        ...{ code: places.formerCommuneCode[row]!, name: places.formerCommune[row]! },
        ...{ provinceCode, province },
      };
  const isFormer = !isToday && (said.code !== '' || said.name !== '');
  const key = `${isFormer}\n${said.code}\n${said.name}\n${provinceCode}\n${province}`;
  const known = joining.found.get(key);
  if (known) return known;
  const found = findUnit(isFormer ? joining.former : joining.names, said, joining);
  joining.found.set(key, found);
  return found;
}

function findUnit(names: EditionNames, said: NamedUnit, joining: Joining): FoundUnit {
  const { forward, present } = joining;
  const found = rowUnit(names, inProvinceOf(names, said, joining));
  if ('fault' in found) {
    const candidates = [...new Set(found.candidates.flatMap((row) => forward(names, row)))];
    return { match: { kind: 'open', fault: found.fault, candidates }, divided: null };
  }
  const { row, way } = found;
  const codes = forward(names, row);
  const from = names.edition.codes[row]!;
  if (codes.length !== 1) {
    const match = { kind: 'open', fault: 'unit-divided', candidates: codes } as const;
    return { match, divided: { codes, way, from } };
  }
  const code = codes[0]!;
  const isSame = code === from && isCalledSame(present, code, names, row);
  return {
    match: { kind: 'joined', code, way, from: isSame ? '' : from, byPosition: false },
    divided: null,
  };
}

/**
 * A province that is no more, said of a unit of today ("Hà Giang" of a commune of Tuyên Quang), is the one that it became: left
 * out, a commune of that name anywhere in the country would do.
 */
function inProvinceOf(
  names: EditionNames,
  said: NamedUnit,
  { former, forward }: Joining,
): NamedUnit {
  if (names === former || provinceRow(names, said) !== null) return said;
  const row = provinceRow(former, said);
  const codes = row === null ? [] : forward(former, row);
  return codes.length === 1 ? { ...said, provinceCode: codes[0]! } : said;
}

/** Codes are given anew: the unit of a code may be another one today. */
function isCalledSame(present: EditionNames, code: string, names: EditionNames, row: number) {
  const now = present.edition.rowByCode.get(code);
  return now !== undefined && present.forms[now]!.exact === names.forms[row]!.exact;
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

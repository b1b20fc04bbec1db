/**
 * Every row of a table with the unit that it belongs to today: found in the edition that its codes and names are of, and carried
 * forward through the reforms. A unit that was divided is told by the position where boundaries are official, else asked.
 */
import type { Catalogue } from '../../../core/admin/catalogue.ts';
import { editionAt, fullName, unitAt } from '../../../core/admin/lookup.ts';
import { successorsOf } from '../../../core/admin/succession.ts';
import type { InferredEdition } from '../../../core/imports.ts';
import type { Steps } from '../../../core/steps.ts';
import type { ImportTable, NamedPlaces } from '../import-table.ts';
import { inferVersion } from './admin-version.ts';
import { type EditionNames, editionNames } from './edition-names.ts';
import { formerElsewhere } from './former-beside.ts';
import {
  type JoinFault,
  type JoinNote,
  type JoinWay,
  type NamedUnit,
  rowUnit,
} from './row-unit.ts';
import { type ProvinceContext, type SaidProvince, saidProvince } from './said-province.ts';
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
      /** What else the row says that does not agree, or was put right. */
      readonly notes: readonly JoinNote[];
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
  /** What a unit of the dataset's edition is called, with its kind: "Xã Hồng Thái". */
  readonly nameOf: (code: string) => string;
}

/** Joins the rows of tables to the units of a dataset. */
export interface UnitJoiner {
  /**
   * A row that names a unit of today and a former one beside it is joined by the one of today, if that one went there; a former
   * one alone is looked for among the former units.
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
  const nameOf = fullNames(catalogue, version);
  return {
    *join(table, choices) {
      while (prepared.length < until.length) {
        const next = prepared.length;
        const names = yield* editionNames(until[next]!, units);
        prepared[next] = names;
      }
      const known = new Map(prepared.map((names) => [names.edition.version, names]));
      const editions = { former: prepared[0]!, present: known.get(version)!, forward };
      const inferred = yield* inferVersion(prepared, table.places, {
        datasetVersion: version,
        provinceOf: (names, said) => saidProvince(names, said, editions),
      });
      const names = known.get(choices.chosenVersion ?? '') ?? known.get(inferred.version)!;
      const joining = { names, ...editions, choices, found: new Map() };
      const matches: UnitMatch[] = [];
      for (let row = 0; row < table.count; row++) {
        const looked = joining.found.size;
        matches.push(matchOf(table, row, joining));
        const isNew = joining.found.size > looked;
        if (row % ROWS_AT_ONCE === ROWS_AT_ONCE - 1 || (isNew && looked % NAMES_AT_ONCE === 0))
          yield row / table.count;
      }
      return { inferred, version: names.edition.version, matches, nameOf };
    },
  };
}

interface Joining extends ProvinceContext {
  readonly names: EditionNames;
  readonly choices: UnitChoices;
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
    readonly notes: readonly JoinNote[];
  } | null;
}

/** Rows between two pauses, and names that are looked up: those that are like none are slow. */
const ROWS_AT_ONCE = 2000;
const NAMES_AT_ONCE = 10;

function matchOf(table: ImportTable, row: number, joining: Joining): UnitMatch {
  const { match, divided } = foundFor(table.places, row, joining);
  if (!divided) return match;
  const { codes, ...joined } = divided;
  const held = positionCode(table, row, joining.choices);
  return held !== null && codes.includes(held)
    ? { kind: 'joined', code: held, byPosition: true, ...joined }
    : match;
}

function foundFor(places: NamedPlaces, row: number, joining: Joining): FoundUnit {
  const province = { provinceCode: places.provinceCode[row]!, province: places.province[row]! };
  const today = { code: places.communeCode[row]!, name: places.commune[row]! };
  const before = { code: places.formerCommuneCode[row]!, name: places.formerCommune[row]! };
  const upper = `${province.provinceCode}\n${province.province}\n${today.code}\n${today.name}`;
  const key = `${upper}\n${before.code}\n${before.name}`;
  const known = joining.found.get(key);
  if (known) return known;
  const isSaid = ({ code, name }: typeof today) => code !== '' || name !== '';
  const found =
    isSaid(today) || !isSaid(before)
      ? withFormer(findUnit(joining.names, { ...today, ...province }, joining), before, joining)
      : findFormer({ ...before, ...province }, joining);
  joining.found.set(key, found);
  return found;
}

/** A former unit alone: its province may be the one of then or that of today, and both count alike. */
function findFormer(said: NamedUnit, joining: Joining): FoundUnit {
  const { former } = joining;
  const province = saidProvince(former, said, joining);
  const isInAny = (row: number) => province.scopes.some((isIn) => isIn(row));
  const scopes = province.scopes.length > 0 ? [isInAny] : [];
  return carried(former, said, { ...province, scopes }, joining);
}

function findUnit(names: EditionNames, said: NamedUnit, joining: Joining): FoundUnit {
  return carried(names, said, saidProvince(names, said, joining), joining);
}

/** The unit of an edition as it is today. */
function carried(
  names: EditionNames,
  said: NamedUnit,
  province: SaidProvince,
  { forward, present }: Joining,
): FoundUnit {
  const found = rowUnit(names, said, province);
  if ('fault' in found) {
    const candidates = [...new Set(found.candidates.flatMap((row) => forward(names, row)))];
    return { match: { kind: 'open', fault: found.fault, candidates }, divided: null };
  }
  const { row, way, notes } = found;
  const codes = forward(names, row);
  const from = names.edition.codes[row]!;
  if (codes.length !== 1) {
    const match = { kind: 'open', fault: 'unit-divided', candidates: codes } as const;
    return { match, divided: { codes, way, from, notes } };
  }
  const code = codes[0]!;
  const isSame = code === from && isCalledSame(present, code, names, row);
  return {
    match: { kind: 'joined', code, way, from: isSame ? '' : from, byPosition: false, notes },
    divided: null,
  };
}

/** A former unit beside it that went elsewhere in the province makes it a question; one of another province is only said. */
function withFormer(
  found: FoundUnit,
  before: { readonly code: string; readonly name: string },
  joining: Joining,
): FoundUnit {
  const { match } = found;
  if (match.kind === 'open') return found;
  const elsewhere = formerElsewhere(before, match.code, joining);
  if (!elsewhere) return found;
  if (elsewhere.candidates.length > 0) {
    const candidates = [match.code, ...elsewhere.candidates];
    return { match: { kind: 'open', fault: 'former-commune-differs', candidates }, divided: null };
  }
  const note = { code: 'former-commune-differs', value: before.name || before.code } as const;
  return { match: { ...match, notes: [...match.notes, note] }, divided: null };
}

/** Codes are given anew: the unit of a code may be another one today. */
function isCalledSame(present: EditionNames, code: string, names: EditionNames, row: number) {
  const now = present.edition.rowByCode.get(code);
  return now !== undefined && present.forms[now]!.exact === names.forms[row]!.exact;
}

/** Follows each unit once, however many rows name it. */
function forwardCodes(catalogue: Catalogue, version: string): ProvinceContext['forward'] {
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

/** Names each unit once, however many rows are of it; a code that there is none of is its own name. */
function fullNames(catalogue: Catalogue, version: string): JoinedUnits['nameOf'] {
  const known = new Map<string, string>();
  return (code) => {
    const before = known.get(code);
    if (before !== undefined) return before;
    const unit = unitAt(catalogue, { code, version });
    const name = unit ? fullName(catalogue, unit, catalogue.language) : code;
    known.set(code, name);
    return name;
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

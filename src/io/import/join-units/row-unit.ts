/**
 * The unit of one row in the edition that its codes and names are of: by code, proved by the name where there is one, else by
 * name inside the province that the row says. Whatever is not certain is a question with its candidates, never an answer.
 */
import { forgivenErrors, typingErrors } from '../../../core/search/distance.ts';
import { type EditionNames, type FoundUnits, rowOfCode, unitsNamed } from './edition-names.ts';
import type { NamedProvince, SaidProvince } from './said-province.ts';

/** How a row was joined. `-repaired` and `-unaccented` are said. */
export const JOIN_WAYS = ['code', 'code-repaired', 'name', 'name-unaccented'] as const;
export type JoinWay = (typeof JOIN_WAYS)[number];

/** Why a row could not be joined by itself. */
export const JOIN_FAULTS = [
  'place-missing', // the row names no unit
  'unit-unknown', // no unit has this code or name
  'unit-ambiguous', // several have
  'code-and-name-differ', // the code is one unit's, the name another's
  'province-differs', // units of that name or code lie in other provinces than the one that the row says
  'province-unknown', // no province is called what the row says
  'former-commune-differs', // the former unit that the row says went elsewhere than to the one of today
  'code-unproved', // its zeros were lost, and no name proves it
  'unit-divided', // the former unit went to several, and nothing says to which
  'unit-absent', // it is known, and the dataset does not have it
] as const;
export type JoinFault = (typeof JOIN_FAULTS)[number];

/** What is said of a row that was joined all the same. */
export interface JoinNote {
  readonly code: 'province-repaired' | 'province-differs' | 'former-commune-differs';
  readonly value: string;
}

/** Rows of an edition: one when it is certain. */
export type RowUnit =
  | { readonly row: number; readonly way: JoinWay; readonly notes: readonly JoinNote[] }
  | { readonly fault: JoinFault; readonly candidates: readonly number[] };

/** What a row says of its unit. */
export interface NamedUnit extends NamedProvince {
  readonly code: string;
  readonly name: string;
}

/** Most suggestions for a name that no unit has. */
const MOST_SUGGESTIONS = 5;

/** Finds the unit of a row on the lowest level. */
export function rowUnit(names: EditionNames, said: NamedUnit, province: SaidProvince): RowUnit {
  if (said.code === '' && said.name === '') return { fault: 'place-missing', candidates: [] };
  const byName = namedIn(names, said.name, province);
  if (said.code !== '') {
    const byCode = unitOfCode(names, said, { byName, province });
    if (byCode !== null) return byCode;
    if (byName.rows.length === 0) return { fault: 'unit-unknown', candidates: [] };
  }
  const [row, ...others] = byName.rows;
  if (row === undefined) return notFound(names, said, province);
  if (others.length > 0) return { fault: 'unit-ambiguous', candidates: byName.rows };
  const value = `${said.province} → ${province.repaired}`;
  const isRepaired = province.how === 'repaired';
  return {
    row,
    way: byName.isExact ? 'name' : 'name-unaccented',
    notes: isRepaired ? [{ code: 'province-repaired', value }] : [],
  };
}

const NO_UNITS: FoundUnits = { rows: [], isExact: false };

/** Units of a name in the first meaning of the province that has any; anywhere where the row says no province. */
function namedIn(names: EditionNames, name: string, { how, scopes }: SaidProvince): FoundUnits {
  if (name === '') return NO_UNITS;
  const level = names.lowest;
  if (how === 'none') return unitsNamed(names, name, { level, within: null });
  for (const within of scopes) {
    const found = unitsNamed(names, name, { level, within });
    if (found.rows.length > 0) return found;
  }
  return NO_UNITS;
}

/** No unit of that name is where the row says: the only one elsewhere is the likeliest, else those nearly called so. */
function notFound(names: EditionNames, said: NamedUnit, { how, scopes }: SaidProvince): RowUnit {
  const { lowest: level } = names;
  const elsewhere =
    how === 'none' ? [] : unitsNamed(names, said.name, { level, within: null }).rows;
  const isInAny = scopes.length > 0 ? (row: number) => scopes.some((isIn) => isIn(row)) : null;
  if (elsewhere.length === 0)
    return { fault: 'unit-unknown', candidates: similar(names, said.name, isInAny) };
  if (how === 'unknown') return { fault: 'province-unknown', candidates: elsewhere };
  const near = similar(names, said.name, isInAny);
  const candidates = elsewhere.length === 1 ? [...elsewhere, ...near] : [...near, ...elsewhere];
  return { fault: 'province-differs', candidates };
}

/** By the code as it is or with its zeros; `null` when no unit has it. A name that is another unit's makes it a question. */
function unitOfCode(
  names: EditionNames,
  said: NamedUnit,
  { byName, province }: { readonly byName: FoundUnits; readonly province: SaidProvince },
): RowUnit | null {
  const row = rowOfCode(names, said.code, names.lowest);
  if (row === null) return null;
  const isWhole = names.edition.codes[row] === said.code;
  const { scopes } = province;
  const isElsewhere = scopes.length > 0 && !scopes.some((isIn) => isIn(row));
  if (said.name === '') {
    if (!isWhole) return { fault: 'code-unproved', candidates: [row] };
    return isElsewhere
      ? { fault: 'province-differs', candidates: [row] }
      : { row, way: 'code', notes: [] };
  }
  if (!isNamed(names, row, said.name))
    return { fault: 'code-and-name-differ', candidates: [row, ...byName.rows] };
  const value = said.province || said.provinceCode;
  return {
    row,
    way: isWhole ? 'code' : 'code-repaired',
    notes: isElsewhere ? [{ code: 'province-differs', value }] : [],
  };
}

/** With marks; or without them where the name was written without any. */
function isNamed({ forms, units }: EditionNames, row: number, name: string): boolean {
  const said = units.forms(name);
  const own = forms[row]!;
  const isBare = said.exact === said.plain;
  return (
    said.exact === own.exact ||
    said.exact === own.full ||
    (isBare && (said.plain === own.plain || said.plain === own.whole))
  );
}

/** Units whose plain names differ by a typing error or two, nearest first. */
function similar(
  names: EditionNames,
  name: string,
  within: ((row: number) => boolean) | null,
): readonly number[] {
  const { plain } = names.units.forms(name);
  const limit = Math.max(1, forgivenErrors(plain.replaceAll(' ', '')));
  const found: { row: number; errors: number }[] = [];
  for (let row = 0; row < names.edition.count; row++) {
    if (names.edition.levelRows[row] !== names.lowest) continue;
    if (within !== null && !within(row)) continue;
    const errors = typingErrors(plain, names.forms[row]!.plain, limit);
    if (errors <= limit) found.push({ row, errors });
  }
  found.sort((a, b) => a.errors - b.errors || a.row - b.row);
  return found.slice(0, MOST_SUGGESTIONS).map(({ row }) => row);
}

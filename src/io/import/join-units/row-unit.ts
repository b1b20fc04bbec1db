/**
 * The unit of one row in the edition that its codes and names are of: by code, proved by the name where there is one, else by
 * name inside the province that the row says. Whatever is not certain is a question with its candidates, never an answer.
 */
import { forgivenErrors, typingErrors } from '../../../core/search/distance.ts';
import { type EditionNames, liesIn, rowOfCode, unitsNamed } from './edition-names.ts';

/** How a row was joined. `-repaired` and `-unaccented` are said. */
export const JOIN_WAYS = ['code', 'code-repaired', 'name', 'name-unaccented'] as const;
export type JoinWay = (typeof JOIN_WAYS)[number];

/** Why a row could not be joined by itself. */
export const JOIN_FAULTS = [
  'place-missing', // the row names no unit
  'unit-unknown', // no unit has this code or name
  'unit-ambiguous', // several have
  'code-and-name-differ', // the code is one unit's, the name another's
  'code-unproved', // its zeros were lost, and no name proves it
  'unit-divided', // the former unit went to several, and nothing says to which
  'unit-absent', // it is known, and the dataset does not have it
] as const;
export type JoinFault = (typeof JOIN_FAULTS)[number];

/** Rows of an edition: one when it is certain. */
export type RowUnit =
  | { readonly row: number; readonly way: JoinWay }
  | { readonly fault: JoinFault; readonly candidates: readonly number[] };

/** What a row says of its unit. */
export interface NamedUnit {
  readonly code: string;
  readonly name: string;
  readonly provinceCode: string;
  readonly province: string;
}

/** Most suggestions for a name that no unit has. */
const MOST_SUGGESTIONS = 5;

/** Finds the unit of a row on the lowest level. */
export function rowUnit(names: EditionNames, said: NamedUnit): RowUnit {
  if (said.code === '' && said.name === '') return { fault: 'place-missing', candidates: [] };
  const within = provinceRow(names, said);
  const byName =
    said.name === '' ? null : unitsNamed(names, said.name, { level: names.lowest, within });
  if (said.code !== '') {
    const byCode = unitOfCode(names, said);
    if (byCode !== null) return byCode;
    if (!byName || byName.rows.length === 0) return { fault: 'unit-unknown', candidates: [] };
  }
  const rows = byName?.rows ?? [];
  if (rows.length === 1)
    return { row: rows[0]!, way: byName!.isExact ? 'name' : 'name-unaccented' };
  if (rows.length > 1) return { fault: 'unit-ambiguous', candidates: rows };
  return { fault: 'unit-unknown', candidates: similar(names, said.name, within) };
}

/** By the code as it is or with its zeros; `null` when no unit has it. A name that is another unit's makes it a question. */
function unitOfCode(names: EditionNames, said: NamedUnit): RowUnit | null {
  const row = rowOfCode(names, said.code, names.lowest);
  if (row === null) return null;
  const isWhole = names.edition.codes[row] === said.code;
  if (said.name === '') {
    return isWhole ? { row, way: 'code' } : { fault: 'code-unproved', candidates: [row] };
  }
  if (isNamed(names, row, said.name)) {
    return { row, way: isWhole ? 'code' : 'code-repaired' };
  }
  const within = provinceRow(names, said);
  const others = unitsNamed(names, said.name, { level: names.lowest, within }).rows;
  return { fault: 'code-and-name-differ', candidates: [row, ...others] };
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

/** Row of the province that a row says, by code or name; `null` when it says none that there is. */
export function provinceRow(
  names: EditionNames,
  { provinceCode, province }: Pick<NamedUnit, 'provinceCode' | 'province'>,
): number | null {
  const byCode = provinceCode === '' ? null : rowOfCode(names, provinceCode, 0);
  if (byCode !== null) return byCode;
  if (province === '') return null;
  const { rows } = unitsNamed(names, names.units.province(province), { level: 0, within: null });
  return rows.length === 1 ? rows[0]! : null;
}

/** Units whose plain names differ by a typing error or two, nearest first. */
function similar(names: EditionNames, name: string, within: number | null): readonly number[] {
  const { plain } = names.units.forms(name);
  const limit = Math.max(1, forgivenErrors(plain.replaceAll(' ', '')));
  const found: { row: number; errors: number }[] = [];
  for (let row = 0; row < names.edition.count; row++) {
    if (names.edition.levelRows[row] !== names.lowest) continue;
    if (within !== null && !liesIn(names.edition, row, within)) continue;
    const errors = typingErrors(plain, names.forms[row]!.plain, limit);
    if (errors <= limit) found.push({ row, errors });
  }
  found.sort((a, b) => a.errors - b.errors || a.row - b.row);
  return found.slice(0, MOST_SUGGESTIONS).map(({ row }) => row);
}

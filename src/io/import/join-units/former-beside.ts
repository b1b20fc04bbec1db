/** A former unit that a row names beside the one of today: whether it went there. */
import { type EditionNames, rowOfCode, unitsNamed } from './edition-names.ts';
import type { ProvinceContext } from './said-province.ts';

/** What a row says of its former unit. */
export interface NamedFormer {
  readonly code: string;
  readonly name: string;
}

/** Where it went instead: codes of the units of today in the same province; empty where it was of another one altogether. */
export interface FormerElsewhere {
  readonly candidates: readonly string[];
}

/**
 * `null` where it went to the unit of a code, or where nobody knows it: villages keep the names of communes that were merged long
 * before the oldest edition.
 */
export function formerElsewhere(
  said: NamedFormer,
  code: string,
  { former, present, forward }: ProvinceContext,
): FormerElsewhere | null {
  const rows = formerRows(former, said);
  if (rows.length === 0) return null;
  const codes = new Set(rows.flatMap((row) => forward(former, row)));
  if (codes.has(code)) return null;
  const own = topOf(present, code);
  return { candidates: [...codes].filter((each) => topOf(present, each) === own) };
}

function formerRows(former: EditionNames, { code, name }: NamedFormer): readonly number[] {
  const byCode = code === '' ? null : rowOfCode(former, code, former.lowest);
  if (byCode !== null) return [byCode];
  return name === '' ? [] : unitsNamed(former, name, { level: former.lowest, within: null }).rows;
}

/** Row of the highest unit that a unit lies in; −1 for a code that there is none of. */
function topOf({ edition }: EditionNames, code: string): number {
  let row = edition.rowByCode.get(code) ?? -1;
  while (row >= 0 && edition.levelRows[row]! > 0) row = edition.parents[row]!;
  return row;
}

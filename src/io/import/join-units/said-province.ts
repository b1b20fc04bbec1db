/**
 * The province that a row says: as the row's own edition has it, as it is today, or as it was. One that is no more is the one that
 * it became; one with a typing error or two is the only one that is nearly called so; any other is not known, and nothing is left
 * out for it.
 */
import { forgivenErrors, typingErrors } from '../../../core/search/distance.ts';
import { type EditionNames, liesIn, rowOfCode, unitsNamed } from './edition-names.ts';

/** How a row says it. */
export interface NamedProvince {
  readonly provinceCode: string;
  readonly province: string;
}

export interface SaidProvince {
  /** `none` where the row says none. */
  readonly how: 'none' | 'said' | 'repaired' | 'unknown';
  /** Its name, where it was repaired; else ''. */
  readonly repaired: string;
  /** Whether a unit of the edition lies in it, the likelier meaning first; empty where it is not known. */
  readonly scopes: readonly ((row: number) => boolean)[];
}

/** Editions that a name of a province may be of, and what became of their units. */
export interface ProvinceContext {
  /** The oldest. */
  readonly former: EditionNames;
  /** That of the dataset. */
  readonly present: EditionNames;
  /** Codes of the present edition that a unit of an edition went to. */
  readonly forward: (names: EditionNames, row: number) => readonly string[];
}

/** What a row says of its province, for units of an edition. */
export function saidProvince(
  names: EditionNames,
  said: NamedProvince,
  context: ProvinceContext,
): SaidProvince {
  if (said.provinceCode === '' && said.province === '')
    return { how: 'none', repaired: '', scopes: [] };
  const scopes = scopesOf(names, said, context);
  if (scopes.length > 0) return { how: 'said', repaired: '', scopes };
  const name = nearlyCalled(said.province, [context.present, names, context.former]);
  if (name === null) return { how: 'unknown', repaired: '', scopes };
  const corrected = { provinceCode: '', province: name };
  return { how: 'repaired', repaired: name, scopes: scopesOf(names, corrected, context) };
}

/** Inside the unit of the edition that is called so, and inside that of today. */
function scopesOf(
  names: EditionNames,
  said: NamedProvince,
  { former, present, forward }: ProvinceContext,
): SaidProvince['scopes'] {
  const own = provinceRow(names, said);
  const isIn = own === null ? [] : [(row: number) => liesIn(names.edition, row, own)];
  if (names === present && own !== null) return isIn;
  const today = provinceRow(present, said);
  const before = own === null && today === null ? provinceRow(former, said) : null;
  const targets =
    today !== null
      ? [today]
      : before === null
        ? []
        : forward(former, before).map((code) => present.edition.rowByCode.get(code)!);
  if (targets.length === 0) return isIn;
  const isCarriedInto = (row: number) =>
    forward(names, row).some((code) =>
      targets.some((to) => liesIn(present.edition, present.edition.rowByCode.get(code)!, to)),
    );
  return [...isIn, isCarriedInto];
}

/** Row of a province of an edition, by code or name; `null` when it has none of them. */
function provinceRow(
  names: EditionNames,
  { provinceCode, province }: NamedProvince,
): number | null {
  const byCode = provinceCode === '' ? null : rowOfCode(names, provinceCode, 0);
  if (byCode !== null) return byCode;
  if (province === '') return null;
  const { rows } = unitsNamed(names, names.units.province(province), { level: 0, within: null });
  return rows.length === 1 ? rows[0]! : null;
}

/** The only name of a province that a text is nearest to, by a typing error or two; `null` without one. */
function nearlyCalled(text: string, editions: readonly EditionNames[]): string | null {
  const { plain } = editions[0]!.units.forms(text);
  const limit = forgivenErrors(plain.replaceAll(' ', ''));
  let nearest = new Map<string, string>(); // names by their plain words
  let least = limit;
  for (const { edition, forms } of editions) {
    for (let row = 0; row < edition.count; row++) {
      if (edition.levelRows[row] !== 0) continue;
      const errors = typingErrors(plain, forms[row]!.plain, least);
      if (errors > least) continue;
      if (errors < least) nearest = new Map();
      least = errors;
      nearest.set(forms[row]!.plain, edition.names[row]!);
    }
  }
  return limit > 0 && nearest.size === 1 ? [...nearest.values()][0]! : null;
}

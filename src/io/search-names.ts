/** The names of all villages of a country in parts, from the file that lists them: larger than a part's, and without ids. */
import { NO_UNIT } from '../core/model.ts';
import type { NamedUnits, NamedVillages } from '../core/search/gazetteer.ts';
import { NO_VILLAGES, noTexts } from '../core/search/gazetteer.ts';
import { above } from '../core/search/prepare.ts';
import { RowReader } from './row-reader.ts';
import type { Rows } from './rows.ts';

/**
 * Rows of all parts one after another, in the order of their codes, as villages; part and row tell where each is.
 * @param partLevel index of the level whose units the parts are
 */
export function namedVillages(rows: Rows, units: NamedUnits, partLevel: number): NamedVillages {
  const reader = new RowReader(rows, '');
  const all = [...Array(rows.count).keys()];
  const places = new Map(units.codes.slice(0, units.present).map((code, row) => [code, row]));
  const codes = reader.textColumn((row) => reader.text(row, 'commune'), all);
  const communes = codes.values.map((code) => places.get(code) ?? NO_UNIT);
  const parts = communes.map((unit) => {
    const around = unit === NO_UNIT ? [] : [unit, ...above(units, unit)];
    return units.codes[around.find((each) => units.levels[each] === partLevel) ?? -1] ?? '';
  });
  const seen = new Map<string, number>();
  return {
    ...NO_VILLAGES,
    count: rows.count,
    names: all.map((row) => reader.text(row, 'name')),
    otherNames: reader.textColumn((row) => reader.text(row, 'other_names'), all),
    ...{ kinds: noTexts(rows.count), formerCommunes: noTexts(rows.count) },
    ...{ planOperators: noTexts(rows.count), planDates: noTexts(rows.count) },
    communes: Uint32Array.from(all, (row) => communes[codes.index[row]!]!),
    parts: { values: parts, index: codes.index },
    partRows: Uint32Array.from(all, (row) => {
      const part = parts[codes.index[row]!]!;
      const at = seen.get(part) ?? 0;
      seen.set(part, at + 1);
      return at;
    }),
  };
}

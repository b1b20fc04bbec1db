/** The villages of parts as they are with imports, in place of those that the files of names have. */
import { concatTexts } from '../concat-villages.ts';
import { NO_UNIT, type TextColumn, textAt, type Villages } from '../model.ts';
import type { Gazetteer, NamedUnits, NamedVillages } from './gazetteer.ts';
import { UNTOLD } from './gazetteer.ts';

/** The list of a part with imports. */
export interface ImportedList {
  readonly part: string;
  readonly villages: Villages;
  /** Codes of the units whose rows the communes of the list are. */
  readonly codes: readonly string[];
  /** Ids of which imports tell. */
  readonly told: ReadonlySet<string>;
}

/** The part with the villages of the list. @param before the part as the files have it; `null` where they have none */
export function withList(
  units: NamedUnits,
  before: NamedVillages | null,
  { part, villages, codes, told }: ImportedList,
): Gazetteer {
  const rowOf = new Map(units.codes.slice(0, units.present).map((code, row) => [code, row]));
  const placeOf = new Map(before?.ids.map((id, row) => [id, row]));
  const { count, ids, names, kinds, formerCommunes, planOperators, planDates } = villages;
  return {
    units,
    villages: {
      ...{ count, ids, names, kinds, formerCommunes, planOperators, planDates },
      otherNames: alsoCalled(villages, (row) => before?.names[placeOf.get(ids[row]!) ?? -1] ?? ''),
      communes: villages.communes.map((unit) =>
        unit === NO_UNIT ? NO_UNIT : (rowOf.get(codes[unit]!) ?? NO_UNIT),
      ),
      statuses: Uint8Array.from(ids, (id) =>
        told.has(id) ? UNTOLD : (before?.statuses?.[placeOf.get(id) ?? -1] ?? UNTOLD),
      ),
      parts: { values: [part], index: new Uint32Array(count) },
      partRows: Uint32Array.from(ids, (_, row) => row),
    },
  };
}

/** The villages of all parts but those that are replaced. */
export function withoutParts(all: Gazetteer, replaced: readonly Gazetteer[]): Gazetteer {
  const codes = new Set(replaced.flatMap(({ villages }) => villages.parts.values));
  const { villages } = all;
  const isReplaced = villages.parts.values.map((part) => codes.has(part));
  const rows = [...Array(villages.count).keys()].filter(
    (row) => !isReplaced[villages.parts.index[row]!],
  );
  return { units: all.units, villages: pick(villages, rows) };
}

function pick(villages: NamedVillages, rows: readonly number[]): NamedVillages {
  const texts = ({ values, index }: TextColumn): TextColumn => ({
    values,
    index: Uint32Array.from(rows, (row) => index[row]!),
  });
  const { otherNames, kinds, formerCommunes, planOperators, planDates, parts } = villages;
  return {
    count: rows.length,
    ids: rows.map((row) => villages.ids[row] ?? ''),
    names: rows.map((row) => villages.names[row]!),
    communes: Uint32Array.from(rows, (row) => villages.communes[row]!),
    statuses: villages.statuses && Uint8Array.from(rows, (row) => villages.statuses![row]!),
    ...{ otherNames: texts(otherNames), kinds: texts(kinds), parts: texts(parts) },
    ...{ formerCommunes: texts(formerCommunes), planOperators: texts(planOperators) },
    planDates: texts(planDates),
    partRows: Uint32Array.from(rows, (row) => villages.partRows[row]!),
  };
}

/** Further names, with the one that a village had before where an import gave it another. */
function alsoCalled(villages: Villages, before: (row: number) => string): TextColumn {
  const { names, otherNames, count } = villages;
  const former = Array.from({ length: count }, (_, row) => {
    const name = before(row);
    return name === '' || name === names[row] ? '' : name;
  });
  if (former.every((name) => name === '')) return otherNames;
  const values = names.map((_, row) =>
    [textAt(otherNames, row), former[row]!].filter((name) => name !== '').join('; '),
  );
  return concatTexts([{ values, index: Uint32Array.from(values.keys()) }]);
}

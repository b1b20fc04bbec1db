/** Makes searchable a dataset that has no files of names. */
import { adjacencyFrom } from '../admin/adjacency.ts';
import { NO_UNIT, textAt, type Villages } from '../model.ts';
import type { Units } from '../units.ts';
import { plainText } from './fold.ts';
import {
  type Gazetteer,
  type NamedUnits,
  type NamedVillages,
  NO_VILLAGES,
  noTexts,
} from './gazetteer.ts';

/**
 * What can be searched of a dataset that has no files for it: its units, the former communes that its villages name, and these.
 * @param villages `null` where there are none to search
 * @param part code of the part that they are of, '' for a dataset that is whole
 */
export function gazetteerOf(units: Units, villages: Villages | null, part: string): Gazetteer {
  const former = villages ? formerCommunes(units, villages) : [];
  const own = Array.from({ length: units.count - 1 }, (_, row) => row + 1); // row 0 is the country
  const count = own.length + former.length;
  const named: NamedUnits = {
    ...{ count, present: own.length, formerKinds: {} },
    codes: [...own.map((row) => units.codes[row]!), ...former.map(() => '')],
    names: [...own.map((row) => units.names[row]!), ...former.map(({ name }) => name)],
    kinds: [...own.map((row) => units.kinds[row]!), ...former.map(() => '')],
    levels: Uint8Array.from({ length: count }, (_, i) =>
      i < own.length ? units.levels[i + 1]! - 1 : units.communeLevel - 1,
    ),
    parents: Int32Array.from({ length: count }, (_, i) =>
      i < own.length ? units.parents[i + 1]! - 1 : -1,
    ),
    successors: adjacencyFrom([
      ...own.map((_, i) => [i]),
      ...former.map(({ communes }) => communes.map((row) => row - 1)),
    ]),
  };
  if (!villages) return { units: named, villages: NO_VILLAGES };
  return { units: named, villages: { ...namedVillages(villages), ...ofPart(villages, part) } };
}

/** Former communes by the name that villages give, each with the communes of those villages. */
function formerCommunes(units: Units, villages: Villages) {
  const found = new Map<string, { readonly name: string; readonly communes: number[] }>();
  for (let row = 0; row < villages.count; row++) {
    const name = textAt(villages.formerCommunes, row);
    const commune = villages.communes[row]!;
    if (name === '' || commune === NO_UNIT) continue;
    if (plainText(name) === plainText(units.names[commune]!)) continue;
    const key = `${plainText(name)}\n${units.parents[commune]}`;
    const known = found.get(key) ?? { name, communes: [] };
    if (!known.communes.includes(commune)) known.communes.push(commune);
    found.set(key, known);
  }
  return [...found.values()];
}

function namedVillages(villages: Villages): Omit<NamedVillages, 'parts' | 'partRows'> {
  const { count, ids, names, otherNames, kinds, formerCommunes: former } = villages;
  const { planOperators, planDates } = villages;
  return {
    ...{ count, ids, names, otherNames, kinds, planOperators, planDates, statuses: null },
    formerCommunes: former,
    communes: villages.communes.map((row) => (row === NO_UNIT ? NO_UNIT : row - 1)),
  };
}

function ofPart({ count }: Villages, part: string): Pick<NamedVillages, 'parts' | 'partRows'> {
  return {
    parts: part === '' ? noTexts(count) : { values: [part], index: new Uint32Array(count) },
    partRows: Uint32Array.from({ length: count }, (_, row) => row),
  };
}

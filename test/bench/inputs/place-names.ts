/** Names to search in: the real units of Vietnam of today and before, and made villages called by syllables of theirs. */
import { join } from 'node:path';
import { folderSource } from '../../../scripts/dataset/folder-source.ts';
import { seededRandom } from '../../../scripts/made-dataset/random.ts';
import { adjacencyFrom, targetsOf } from '../../../src/core/admin/adjacency.ts';
import type { Edition } from '../../../src/core/admin/catalogue.ts';
import {
  type Gazetteer,
  type NamedUnits,
  NO_VILLAGES,
  noTexts,
} from '../../../src/core/search/gazetteer.ts';
import { NO_PARENT } from '../../../src/core/units.ts';
import { readCountryPack } from '../../../src/io/country-pack.ts';

const PACK = join(import.meta.dirname, '../../../data/country/vn');
const KINDS = ['Thôn', 'Bản', 'Ấp', 'Buôn', 'Tổ dân phố'];

/** So many villages, half of them numbered, dealt to all communes; the same on every run. */
export async function placeNames(villages: number): Promise<Gazetteer> {
  const { value } = await readCountryPack(folderSource(PACK));
  const { editions } = value!.catalogue;
  const units = unitsOf(editions.at(-1)!, editions[0]!);
  const random = seededRandom(21);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  const syllables = [...new Set(units.names.flatMap((name) => name.split(' ')))];
  const communes = Array.from({ length: units.present }, (_, row) => row).filter(
    (row) => units.levels[row] === 1,
  );
  const names = Array.from({ length: villages }, (_, i) =>
    i % 2 === 0
      ? `${pick(KINDS)} ${1 + Math.floor(random() * 20)}`
      : `${pick(KINDS)} ${pick(syllables)} ${pick(syllables)}`,
  );
  const none = noTexts(villages);
  return {
    units,
    villages: {
      ...{ ...NO_VILLAGES, count: villages, names, ids: names.map((_, i) => `v${i}`) },
      ...{ otherNames: none, kinds: none, formerCommunes: none, parts: none },
      ...{ planOperators: none, planDates: none, partRows: new Uint32Array(villages) },
      communes: Uint32Array.from(names, () => pick(communes)),
    },
  };
}

function unitsOf(now: Edition, before: Edition): NamedUnits {
  const isKept = (row: number) => before.levels[before.levelRows[row]!]!.id !== 'district';
  const former = Array.from({ length: before.count }, (_, row) => row).filter(isKept);
  const places = new Map(former.map((row, i) => [row, now.count + i]));
  const lowest = (edition: Edition, row: number) =>
    edition.levels[edition.levelRows[row]!]!.id === 'commune' ? 1 : 0;
  const own = Array.from({ length: now.count }, (_, row) => row);
  return {
    count: now.count + former.length,
    present: now.count,
    codes: [...now.codes, ...former.map((row) => before.codes[row]!)],
    names: [...now.names, ...former.map((row) => before.names[row]!)],
    kinds: [...now.kinds, ...former.map((row) => before.kinds[row]!)],
    levels: Uint8Array.from([
      ...own.map((row) => lowest(now, row)),
      ...former.map((row) => lowest(before, row)),
    ]),
    parents: Int32Array.from([
      ...now.parents,
      ...former.map((row) => places.get(before.parents[row]!) ?? NO_PARENT),
    ]),
    successors: adjacencyFrom([
      ...own.map((row) => [row]),
      ...former.map((row) => [...targetsOf(before.successors!, row)]),
    ]),
    formerKinds: {},
  };
}

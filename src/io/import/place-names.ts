/** A country's words around names, ready to read with. */
import { type UnitNames, unitNames } from './join-units/unit-names.ts';
import { type VillageNames, villageNames } from './join-villages/village-names.ts';
import type { PlaceWords } from './place-words.ts';
import { type RowWords, rowWords } from './row-words.ts';

export interface PlaceNames {
  readonly units: UnitNames;
  readonly villages: VillageNames;
  readonly rows: RowWords;
}

export function placeNames(words: PlaceWords): PlaceNames {
  const units = unitNames(words);
  return { units, villages: villageNames(words), rows: rowWords(words, units) };
}

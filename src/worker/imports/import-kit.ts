/** What tables are read with. */
import type { MappingWords } from '../../io/import/column-mapping.ts';
import type { UnitJoiner } from '../../io/import/join-units/join-units.ts';
import type { PlaceNames } from '../../io/import/place-names.ts';
import type { PlaceContext } from '../../io/import/row-places.ts';
import type { ImportPack } from '../../io/import-pack.ts';

export interface ImportKit {
  /** What the country has for it: its words and its catalogue. */
  readonly pack: ImportPack;
  /** By which names of units and settlements are read. */
  readonly names: PlaceNames;
  readonly words: MappingWords;
  readonly joiner: UnitJoiner;
  readonly places: PlaceContext;
  /** Row of a commune of the dataset by its code; `undefined` where the dataset does not have it. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** Whether the country's catalogue has the edition of the dataset; else only the dataset's own units are known. */
  readonly hasFormerUnits: boolean;
}

/** What columns are recognised by: the words of a country's pack, its codes and its extent. */
import type { Catalogue } from '../../core/admin/catalogue.ts';
import type { Country } from '../../core/country.ts';
import { plainText } from '../../core/search/fold.ts';
import type { MappingWords } from './column-mapping.ts';
import type { PlaceNames } from './place-names.ts';
import { type ValueWords, valueReader } from './values.ts';
import { type ColumnWords, vocabularyOf } from './vocabulary.ts';

export function mappingWords(
  pack: {
    readonly columns: ColumnWords;
    readonly values: ValueWords;
    readonly catalogue: Catalogue;
  },
  { levels, extent }: Pick<Country, 'levels' | 'extent'>,
  names: PlaceNames,
): MappingWords {
  return {
    vocabulary: vocabularyOf(pack.columns, names.rows),
    values: valueReader(pack.values),
    communeCode: new RegExp(`^(?:${levels.at(-1)!.codePattern})$`),
    unitKinds: lowestKinds(pack.catalogue),
    provinces: highestNames(pack.catalogue),
    extent,
  };
}

function lowestKinds({ editions }: Catalogue): ReadonlySet<string> {
  const kinds = editions.flatMap(({ kinds, levels, levelRows }) =>
    kinds.filter((_, row) => levelRows[row] === levels.length - 1),
  );
  return new Set([...new Set(kinds)].map(plainText));
}

function highestNames({ editions }: Catalogue): ReadonlySet<string> {
  const highest = editions.flatMap(({ names, levelRows }) =>
    names.filter((_, row) => levelRows[row] === 0),
  );
  return new Set([...new Set(highest)].map(plainText));
}

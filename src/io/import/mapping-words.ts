/** What columns are recognised by: the words of a country's pack, its codes and its extent. */
import type { Catalogue } from '../../core/admin/catalogue.ts';
import type { Country } from '../../core/country.ts';
import { plainText } from '../../core/search/fold.ts';
import type { MappingWords } from './column-mapping.ts';
import { type ValueWords, valueReader } from './values.ts';
import { type ColumnWords, vocabularyOf } from './vocabulary.ts';

export function mappingWords(
  { columns, values }: { readonly columns: ColumnWords; readonly values: ValueWords },
  { levels, extent }: Pick<Country, 'levels' | 'extent'>,
  catalogue: Catalogue,
): MappingWords {
  return {
    vocabulary: vocabularyOf(columns),
    values: valueReader(values),
    communeCode: new RegExp(`^(?:${levels.at(-1)!.codePattern})$`),
    unitKinds: lowestKinds(catalogue),
    extent,
  };
}

function lowestKinds({ editions }: Catalogue): ReadonlySet<string> {
  const kinds = editions.flatMap(({ kinds, levels, levelRows }) =>
    kinds.filter((_, row) => levelRows[row] === levels.length - 1),
  );
  return new Set([...new Set(kinds)].map(plainText));
}

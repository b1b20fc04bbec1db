/** The words of the Vietnamese pack, as an import reads them. */
import { readFileSync } from 'node:fs';
import type { MappingWords } from '../../../src/io/import/column-mapping.ts';
import { placeNames } from '../../../src/io/import/place-names.ts';
import type { PlaceWords } from '../../../src/io/import/place-words.ts';
import { type ValueWords, valueReader } from '../../../src/io/import/values.ts';
import { type ColumnWords, vocabularyOf } from '../../../src/io/import/vocabulary.ts';

const read = (file: string) => JSON.parse(readFileSync(`data/country/vn/import/${file}`, 'utf8'));

export const places = read('places.json') as PlaceWords;
export const names = placeNames(places);
export const values = valueReader(read('values.json') as ValueWords);
export const vocabulary = vocabularyOf(read('columns.json') as ColumnWords, names.rows);
export const words: MappingWords = {
  vocabulary,
  values,
  communeCode: /^\d{5}$/,
  provinces: new Set(['tuyen quang', 'cao bang']),
  unitKinds: new Set(['xa', 'phuong', 'thi tran', 'dac khu']),
  extent: [102.14, 7.18, 117.83, 23.4],
};

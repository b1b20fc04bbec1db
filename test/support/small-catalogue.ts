/**
 * The country pack of the small country, with its catalogue: before its four communes there were Z (Sính Lủng), now A, and Y (Thổ
 * Bình), divided between B and C.
 */
import type { Source } from '../../src/io/source.ts';
import { memorySource } from './memory-source.ts';
import { SMALL_COUNTRY } from './small-dataset.ts';

export function smallCatalogue(): Source {
  return memorySource({
    'small/country.json': SMALL_COUNTRY,
    'small/catalogue.json': {
      language: 'vi',
      editions: [
        {
          ...{ version: '2024-01-01', expected: {} },
          tables: { province: 'provinces.csv', commune: 'former-communes.csv' },
        },
        {
          ...{ version: '2025-01-01', expected: {} },
          tables: { province: 'provinces.csv', commune: 'communes.csv' },
        },
      ],
    },
    'small/provinces.csv': 'code,name,kind\n01,Tỉnh 1,\n02,Tỉnh 2,\n',
    'small/communes.csv': 'code,name,kind,parent\nA,Xã A,,01\nB,Xã B,,01\nC,Xã C,,02\nD,Xã D,,02\n',
    'small/former-communes.csv':
      'code,name,kind,parent,successors\nZ,Sính Lủng,,01,A\nY,Thổ Bình,,01,B C\nB,Xã B,,01,B\nD,Xã D,,02,D\n',
    'small/published-series.csv':
      'as_of,indicator,title_vi,title_en,covered,base,remaining,note_vi,note_en,source_vi,source_en\n',
  });
}

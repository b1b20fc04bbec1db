/** What tables are read with over the small dataset: the words of Vietnam, and a catalogue of its two provinces and four communes. */
import { readFileSync } from 'node:fs';
import type { ImportPackFile } from '../../src/io/import-pack.ts';
import type { JsonRecord } from './small-dataset.ts';

const words = (file: string) => JSON.parse(readFileSync(`data/country/vn/import/${file}`, 'utf8'));

/** The file `import.json`. Centres are those of the drawn squares, 4 degrees wide: no position is far from any. */
export function smallImportPack(): JsonRecord {
  const pack: ImportPackFile = {
    columns: words('columns.json'),
    values: words('values.json'),
    places: words('places.json'),
    template: words('template.json'),
    catalogue: {
      language: 'vi',
      editions: [
        {
          version: '2025-01-01',
          expected: {},
          tables: { province: 'provinces.csv', commune: 'communes.csv' },
        },
      ],
    },
    tables: {
      'provinces.csv': { code: '01\n02', name: 'Nam\nBắc', kind: 'tinh\ntinh' },
      'communes.csv': {
        code: 'A\nB\nC\nD',
        name: 'An Lạc\nBình Minh\nCam Lộ\nĐông Sơn',
        kind: 'xa\nxa\nxa\nxa',
        parent: '01\n01\n02\n02',
        centre_lon: '102\n106\n102\n106',
        centre_lat: '2\n2\n6\n6',
        area_km2: '197000\n197000\n197000\n197000',
      },
    },
  };
  return pack as unknown as JsonRecord;
}

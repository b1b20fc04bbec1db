/**
 * The small dataset (`small-dataset.ts`) in parts by its two provinces: the same four villages, in files of their own, with the
 * files about all of them. Alpha declared 4G in province 01 alone; beta in both.
 */
import { createHash } from 'node:crypto';
import { bytesOf } from './memory-source.ts';
import { collection, feature, type JsonRecord, smallFiles } from './small-dataset.ts';
import { square } from './squares.ts';

/** Names of files, by what they are. */
export const PARTED = {
  south: 'villages-01.json',
  north: 'villages-02.json',
  status: 'status.json',
  declared: 'declared.json',
} as const;

/** Every file of the dataset; layers `villages`, `alpha-4g`, `beta-4g`, `sites`, `communes`. */
export function partedFiles(): Record<string, JsonRecord> {
  const files = smallFiles();
  const villages = files['villages-25.geojson']!['features'] as JsonRecord[];
  const parts = (south: string, north?: string) =>
    north ? { '01': south, '02': north } : { '01': south };
  const layers = [
    {
      ...{ id: 'communes', kind: 'units', level: 'commune', file: 'communes.geojson' },
      parts: parts('detail-01.json'),
    },
    {
      ...{ id: 'villages', kind: 'villages', parts: parts(PARTED.south, PARTED.north) },
      spoken: ['4G.alpha', '4G.beta'],
      ...{ status: PARTED.status, declared: PARTED.declared },
    },
    coverage('alpha', parts('alpha-01.json')),
    coverage('beta', parts('beta-01.json', 'beta-02.json')),
    { id: 'sites', kind: 'sites', parts: parts('sites-01.json') },
  ];
  return {
    'manifest.json': { ...files['manifest.json'], partLevel: 'province', layers },
    'country.json': files['country.json']!,
    'communes.geojson': files['communes.geojson']!,
    'detail-01.json': collection(
      feature({ code: 'A' }, ['Polygon', square(100, 0, 3.9)]),
      feature({ code: 'B' }, ['Polygon', square(104, 0, 3.9)]),
    ),
    [PARTED.south]: collection(...villages.slice(0, 3)),
    [PARTED.north]: collection(...villages.slice(3)),
    [PARTED.status]: columns({
      commune: ['A', 'A', 'B', 'C'],
      households: [10, 20, 30, 40],
      '4G.alpha': ['covered', 'none', 'none', ''],
      '4G.beta': ['', 'weak', 'none', ''],
    }),
    // Village 1 in alpha's square, 2 in beta's; alpha is silent in the north, where village 4 lies outside beta's.
    [PARTED.declared]: columns({
      '4G.alpha': ['covered', 'none', 'none', ''],
      '4G.beta': ['none', 'covered', 'none', 'none'],
    }),
    'alpha-01.json': files['alpha.geojson']!,
    'beta-01.json': files['beta.geojson']!,
    'beta-02.json': files['beta.geojson']!,
    'sites-01.json': files['sites.geojson']!,
  };
}

/** The name that the dataset builder would give a file: with the first digits of its checksum. */
export function hashedName(id: string, file: JsonRecord): string {
  const sha256 = createHash('sha256').update(bytesOf(file)).digest('hex');
  return `${id}.${sha256.slice(0, 8)}.json`;
}

function coverage(operator: string, parts: Record<string, string>): JsonRecord {
  return { id: `${operator}-4g`, kind: 'coverage', operator, technology: '4G', parts };
}

function columns(of: Record<string, readonly (string | number)[]>): JsonRecord {
  return { format: 'columns', rows: 4, columns: of };
}

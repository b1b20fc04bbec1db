/**
 * A dataset small enough to draw: two provinces of two communes each, squares of 4 degrees, four villages, two operators.
 *
 *     8 ┌───────┬───────┐
 *       │ C     │ D     │   province 02
 *       │ 4·    │       │   village 4: 40 households, nothing known
 *     4 ├───────┼───────┤
 *       │     2·│       │   province 01; 4G of alpha covers 100–102 × 0–2, of beta 102–106 × 2–6
 *       │ 1·    │ ·3    │   village 1: alpha +, 2: alpha -, beta ~, 3: both -
 *     0 └───────┴───────┘
 *      100     104     108
 */
import { createHash } from 'node:crypto';
import type { Country } from '../../src/core/country.ts';
import type { DatasetSources } from '../../src/io/head.ts';
import { bytesOf, type MemoryFiles, memorySource } from './memory-source.ts';
import { square } from './squares.ts';

export type JsonRecord = Record<string, unknown>;

const NAMES = (name: string) => ({ vi: name, en: name });

export const SMALL_COUNTRY: Country = {
  id: 'small',
  code: 'SM',
  name: NAMES('Nước Nhỏ'),
  levels: [
    {
      id: 'province',
      name: NAMES('tỉnh'),
      plural: NAMES('tỉnh'),
      codePattern: '\\d{2}',
      kinds: {},
    },
    { id: 'commune', name: NAMES('xã'), plural: NAMES('xã'), codePattern: '[A-Z]', kinds: {} },
  ],
  settlement: { name: NAMES('thôn'), plural: NAMES('thôn'), urbanKinds: ['tổ dân phố'] },
  extent: [100, 0, 108, 8],
  firstView: [100, 0, 108, 8],
  labels: [],
  requiredUnits: [],
  coordinateSystems: [],
  publishedSeries: [],
  adminVersions: ['2025-01-01'],
};

/** A GeoJSON feature; geometry as `[type, coordinates]`. */
export function feature(properties: unknown, geometry?: readonly [string, unknown]): JsonRecord {
  const [type, coordinates] = geometry ?? [];
  return { type: 'Feature', properties, geometry: geometry ? { type, coordinates } : null };
}

export function collection(...features: unknown[]): JsonRecord {
  return { type: 'FeatureCollection', features };
}

const commune = (code: string, parent: string, [x, y]: readonly [number, number]) =>
  feature({ code, name: `Xã ${code}`, parent, parent_name: `Tỉnh ${parent}` }, [
    'Polygon',
    square(x, y, 4),
  ]);
const village = (n: number, at: readonly [number, number], facts: JsonRecord) =>
  feature({ id: `v${n}`, name: `Thôn ${n}`, households: 10 * n, ...facts }, ['Point', at]);

/** Every file of the dataset, each as parsed JSON; a fresh copy each time. */
export function smallFiles(): Record<string, JsonRecord> {
  return {
    'manifest.json': {
      format: 'phu-song-dataset',
      version: 1,
      id: 'small',
      title: { vi: 'Nhỏ', en: 'Small' },
      kind: 'sample',
      country: 'country.json',
      adminVersion: '2025-01-01',
      asOf: '2025-06-30',
      operators: [{ id: 'alpha', name: 'Alpha' }, { id: 'beta' }],
      layers: [
        { id: 'communes', kind: 'units', level: 'commune', file: 'communes.geojson' },
        { id: 'villages-24', kind: 'villages', file: 'villages-24.geojson', date: '2024-06-30' },
        { id: 'villages-25', kind: 'villages', file: 'villages-25.geojson' },
        {
          id: 'alpha-4g',
          kind: 'coverage',
          operator: 'alpha',
          technology: '4G',
          file: 'alpha.geojson',
        },
        {
          id: 'beta-4g',
          kind: 'coverage',
          operator: 'beta',
          technology: '4G',
          file: 'beta.geojson',
        },
        { id: 'fibre', kind: 'fibre', file: 'fibre.geojson' },
        { id: 'sites', kind: 'sites', file: 'sites.geojson' },
      ],
    },
    'country.json': structuredClone(SMALL_COUNTRY) as unknown as JsonRecord,
    'communes.geojson': collection(
      commune('A', '01', [100, 0]),
      commune('B', '01', [104, 0]),
      commune('C', '02', [100, 4]),
      commune('D', '02', [104, 4]),
    ),
    'villages-24.geojson': collection(
      village(1, [101, 1], { commune: 'A', '4G.alpha': 'none', '4G.beta': 'none' }),
    ),
    'villages-25.geojson': collection(
      village(1, [101, 1], { commune: 'A', '4G.alpha': 'covered' }),
      village(2, [103, 3], { commune: 'A', '4G.alpha': 'none', '4G.beta': 'weak' }),
      village(3, [105, 1], { commune: 'B', '4G.alpha': 'none', '4G.beta': 'none' }),
      village(4, [101, 5], { commune: 'C' }),
    ),
    'alpha.geojson': collection(feature({}, ['Polygon', square(100, 0, 2)])),
    'beta.geojson': collection(feature({ signal: 'covered' }, ['Polygon', square(102, 2, 4)])),
    'fibre.geojson': collection(
      feature({ operator: 'alpha' }, [
        'LineString',
        [
          [101, 1],
          [105, 1],
        ],
      ]),
    ),
    'sites.geojson': collection(
      feature({ id: 's1', operator: 'beta', technologies: '2G 4G' }, ['Point', [104, 4]]),
    ),
  };
}

/** The files with size and checksum of every layer in the manifest. */
export function sealedFiles(): Record<string, JsonRecord> {
  const files = smallFiles();
  for (const layer of layersOf(files)) {
    const bytes = bytesOf(files[layer['file'] as string]);
    layer['bytes'] = bytes.length;
    layer['sha256'] = createHash('sha256').update(bytes).digest('hex');
  }
  return files;
}

/** The layers of the manifest, to be changed in place. */
export function layersOf(files: Record<string, JsonRecord>): JsonRecord[] {
  return files['manifest.json']!['layers'] as JsonRecord[];
}

/** Both folders of the dataset: its own, and an empty one for country packs. */
export function sourcesOf(files: MemoryFiles): DatasetSources {
  return { dataset: memorySource(files), countries: memorySource({}) };
}

/**
 * A country of two provinces with two communes each, squares of 4 degrees, as its data come to the writer: not in order.
 *
 *     8 ┌───────┬───────┐
 *       │ C     │ D     │   province 02; villages C1 +, C2 ?, D1 ~
 *     4 ├───────┼───────┤
 *       │ A     │ B     │   province 01; villages A1 +, A2 −, B1 +, B2 −
 *     0 └───────┴───────┘
 *      100     104     108
 *
 * Reported 4G of alpha as drawn (+ covered, ~ weak, − none, ? nothing known), of beta none where alpha has none. Declared 4G of
 * alpha: 100–104 × 0–8; of beta: 01 alone, and there nothing.
 */
import type { Feature } from 'geojson';
import type { BoundaryTopology } from '../../scripts/country-boundaries/boundary-topology.ts';
import type { Cell } from '../../scripts/dataset/columns.ts';
import type { CountryData, VillageTable } from '../../scripts/dataset/country-data.ts';
import { encodeTopology } from '../../scripts/dataset/topology.ts';
import type { Country } from '../../src/core/country.ts';
import { memorySource } from '../support/memory-source.ts';
import { SMALL_COUNTRY } from '../support/small-dataset.ts';
import { squareRing } from '../support/squares.ts';

const CORNERS = {
  A: [100, 0],
  B: [104, 0],
  C: [100, 4],
  D: [104, 4],
} as const;
const PROVINCES = { A: '01', B: '01', C: '02', D: '02' } as const;
type Commune = keyof typeof CORNERS;
const COMMUNES = Object.keys(CORNERS) as Commune[];

export function polygon(properties: Record<string, unknown>, ring: number[][]): Feature {
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } };
}

function boundaries(): BoundaryTopology {
  const rectangle = (y: number) => [
    [100, y],
    [104, y],
    [108, y],
    [108, y + 4],
    [104, y + 4],
    [100, y + 4],
    [100, y],
  ];
  const provinces = [0, 4].map((y, i) =>
    polygon({ code: `0${i + 1}`, name: `Tỉnh ${i + 1}`, kind: '', parent: '' }, rectangle(y)),
  );
  const communes = COMMUNES.map((code) =>
    polygon(
      { code, name: `Xã ${code}`, kind: '', parent: PROVINCES[code] },
      squareRing(CORNERS[code][0], CORNERS[code][1], 4),
    ),
  );
  return encodeTopology({ provinces, communes }) as BoundaryTopology;
}

/** [id, 4G of alpha, households]; the first letter of the id is the commune, the position is its middle. */
export type VillageRow = readonly [id: string, status: string, households: number | null];

const LATER: readonly VillageRow[] = [
  ['D1', 'weak', 40],
  ['C1', 'covered', 30],
  ['B2', 'none', 25],
  ['A1', 'covered', 10],
  ['C2', '', null],
  ['B1', 'covered', 20],
  ['A2', 'none', 15],
];

/** A snapshot; villages of a commune stand side by side, half a degree apart. */
export function snapshot(date: string, villages: readonly VillageRow[] = LATER): VillageTable {
  const column = (cell: (village: VillageRow) => Cell) => villages.map(cell);
  const corner = ([id]: VillageRow) => CORNERS[id[0] as Commune] ?? [100, 0];
  return {
    ...{ date, source: 'made', rows: villages.length },
    columns: {
      id: column(([id]) => id),
      name: column(([id]) => `Bản ${id}`),
      commune: column(([id]) => id[0]!),
      kind: column(() => 'bản'),
      lon: column((village) => corner(village)[0] + 1 + Number(village[0][1]) / 2),
      lat: column((village) => corner(village)[1] + 2.0000001),
      households: column(([, , households]) => households),
      power: column(() => 'yes'),
      '4G.alpha': column(([, status]) => status),
      '4G.beta': column(([, status]) => (status === 'none' ? 'none' : '')),
      '3G.beta': column(() => ''),
    },
  };
}

/** Everything; a fresh copy each time. */
export function smallCountry(): CountryData {
  const head = { date: '2025-01-31', source: 'made' } as const;
  const declared = { ...head, technology: '4G', evidence: 'declared' } as const;
  const square = polygon({}, squareRing(100, 0, 4));
  const upper = polygon({}, squareRing(100, 4, 4));
  const point: Feature = {
    ...{ type: 'Feature', properties: { id: 's1', operator: 'alpha', technologies: '2G 4G' } },
    geometry: { type: 'Point', coordinates: [101, 1] },
  };
  return {
    head: {
      ...{ id: 'small', title: { vi: 'Nhỏ', en: 'Small' }, kind: 'sample', country: 'small' },
      ...{ adminVersion: '2025-01-01', asOf: '2025-06-30' },
      sources: [{ id: 'made', title: { vi: 'Bịa ra', en: 'Made up' }, licence: 'CC0-1.0' }],
      operators: [{ id: 'alpha' }, { id: 'beta' }],
    },
    partLevel: 'province',
    boundaries: boundaries(),
    detail: boundaries(),
    boundariesFrom: head,
    villages: [snapshot('2025-06-30'), snapshot('2024-06-30', LATER.slice(0, 2))],
    coverage: [
      {
        ...{ ...declared, operator: 'alpha' },
        features: new Map([
          ['02', [upper]],
          ['01', [square]],
        ]),
      },
      { ...declared, operator: 'beta', features: new Map([['01', []]]) },
    ],
    infrastructure: [{ ...head, kind: 'sites', features: new Map([['01', [point]]]) }],
  };
}

/** Where the writer finds the country pack. */
export function smallPack(change: Partial<Country> = {}) {
  return memorySource({ 'small/country.json': { ...SMALL_COUNTRY, ...change } });
}

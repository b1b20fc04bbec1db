/**
 * What the made province is like, apart from the statuses of its villages (those are in `quotas.ts`). Everything is
 * invented. The land lies where north-west Vietnam is; no place, boundary, operator or village of it is real.
 */
import type { LonLat } from './plane.ts';

/** Seed of everything; another number gives other land and other villages with the same figures. */
export const SEED = 20_260_930;

/** Dates of the two snapshots. The later one is the dataset's as-of date. */
export const EARLIER = '2025-12-31';
export const LATER = '2026-09-30';

export const PROVINCE = { code: '99', name: 'Mẫu', kind: 'tinh' } as const;

/** In the order of the status strings in `profiles.ts`. */
export const OPERATORS = [
  { id: 'op-a', name: 'Nhà mạng A' },
  { id: 'op-b', name: 'Nhà mạng B' },
  { id: 'op-c', name: 'Nhà mạng C' },
] as const;
export type OperatorId = (typeof OPERATORS)[number]['id'];

/** A commune: its name, its kind (of the country pack) and the place its land is drawn around. */
export interface CommuneSetting {
  readonly code: string;
  readonly name: string;
  readonly kind: 'xa' | 'phuong';
  readonly centre: LonLat;
  /** What most of its rural settlements are called. */
  readonly villageKind: 'thôn' | 'bản';
}

export const COMMUNES: readonly CommuneSetting[] = [
  { code: '99001', name: 'Mẫu Thành', kind: 'phuong', centre: [104.5, 21.53], villageKind: 'thôn' },
  {
    code: '99002',
    name: 'Mẫu Khê',
    kind: 'phuong',
    centre: [104.655, 21.385],
    villageKind: 'thôn',
  },
  { code: '99003', name: 'Mẫu Thuỷ', kind: 'xa', centre: [104.36, 21.665], villageKind: 'thôn' },
  { code: '99004', name: 'Mẫu Giang', kind: 'xa', centre: [104.68, 21.575], villageKind: 'thôn' },
  { code: '99005', name: 'Mẫu Điền', kind: 'xa', centre: [104.51, 21.345], villageKind: 'thôn' },
  { code: '99006', name: 'Mẫu Hoà', kind: 'xa', centre: [104.22, 21.82], villageKind: 'thôn' },
  { code: '99007', name: 'Mẫu Lâm', kind: 'xa', centre: [104.33, 21.46], villageKind: 'bản' },
  { code: '99008', name: 'Mẫu Phong', kind: 'xa', centre: [104.53, 21.755], villageKind: 'bản' },
  { code: '99009', name: 'Mẫu Vân', kind: 'xa', centre: [104.29, 21.25], villageKind: 'bản' },
  { code: '99010', name: 'Mẫu Thạch', kind: 'xa', centre: [104.08, 21.4], villageKind: 'bản' },
  { code: '99011', name: 'Mẫu Lĩnh', kind: 'xa', centre: [103.87, 21.5], villageKind: 'bản' },
  { code: '99012', name: 'Mẫu Nguyên', kind: 'xa', centre: [104.04, 21.65], villageKind: 'bản' },
];

/** Centres of the land around: nothing is drawn there, they shape the province's outline. */
export const NEIGHBOURS: readonly LonLat[] = [
  [104.02, 21.93],
  [104.37, 21.95],
  [104.66, 21.89],
  [104.83, 21.72],
  [104.9, 21.47],
  [104.8, 21.22],
  [104.52, 21.13],
  [104.3, 21.04],
  [104.05, 21.14],
  [103.86, 21.26],
  [103.66, 21.4],
  [103.68, 21.62],
  [103.84, 21.78],
];

/** Valleys: lower land, where people live, roads run and signal is good. */
export const VALLEYS: readonly (readonly LonLat[])[] = [
  [
    [104.04, 22.0],
    [104.22, 21.82],
    [104.36, 21.66],
    [104.5, 21.53],
    [104.65, 21.38],
    [104.86, 21.22],
  ],
  [
    [104.5, 21.53],
    [104.68, 21.57],
    [104.92, 21.68],
  ],
  [
    [104.65, 21.38],
    [104.51, 21.34],
    [104.3, 21.26],
    [104.12, 21.1],
  ],
  [
    [104.51, 21.34],
    [104.33, 21.46],
    [104.1, 21.42],
  ],
];

/** A fibre route between the centres of two communes. */
export interface FibreRoute {
  readonly operator: OperatorId;
  readonly from: string;
  readonly to: string;
  readonly planned: boolean;
}

export const FIBRE_ROUTES: readonly FibreRoute[] = [
  { operator: 'op-a', from: '99006', to: '99003', planned: false },
  { operator: 'op-a', from: '99003', to: '99001', planned: false },
  { operator: 'op-a', from: '99001', to: '99002', planned: false },
  { operator: 'op-a', from: '99001', to: '99004', planned: false },
  { operator: 'op-a', from: '99002', to: '99005', planned: false },
  { operator: 'op-a', from: '99005', to: '99007', planned: false },
  { operator: 'op-a', from: '99001', to: '99008', planned: false },
  { operator: 'op-a', from: '99005', to: '99009', planned: false },
  { operator: 'op-b', from: '99003', to: '99001', planned: false },
  { operator: 'op-b', from: '99001', to: '99002', planned: false },
  { operator: 'op-b', from: '99002', to: '99004', planned: false },
  { operator: 'op-a', from: '99007', to: '99010', planned: true },
  { operator: 'op-a', from: '99003', to: '99012', planned: true },
  { operator: 'op-b', from: '99003', to: '99006', planned: true },
];

/** Further roads, without fibre: villages keep near them too. */
export const PLAIN_ROADS: readonly (readonly [from: string, to: string])[] = [
  ['99010', '99011'],
  ['99010', '99012'],
  ['99011', '99012'],
  ['99007', '99009'],
  ['99004', '99008'],
  ['99006', '99012'],
  ['99007', '99001'],
];

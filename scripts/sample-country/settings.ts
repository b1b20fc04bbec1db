/**
 * What the sample of the whole country is like: dates, operators, shares of errors, totals of the survey rounds. Units, populations and
 * places of communes are real (country pack); everything set here is invented, and so is all that is made from it.
 */
import type { Technology } from '../../src/core/model.ts';

/** Seed of everything; another number gives other villages and other coverage on the same units. */
export const SEED = 20_260_930;

/** Dates of the two snapshots. The later one is the dataset's as-of date. */
export const EARLIER = '2025-12-31';
export const LATER = '2026-09-30';

/** Settlements of the whole country. Source: domain 3.4, about 90,000 thôn and tổ dân phố. */
export const VILLAGES = 90_000;

/** How an operator builds. */
export interface OperatorSetting {
  readonly id: string;
  readonly name: string;
  /** What its maps and the reports speak of; nothing is ever said of the others. */
  readonly technologies: readonly Technology[];
  /** Masts stand this far apart on flat and on the roughest land, km. */
  readonly spacingKm: readonly [flat: number, rough: number];
  /** No mast is built for fewer people than this, rough land and distance from roads counted against them. */
  readonly leastDemand: number;
  /** Share of the masts with 3G, and share of the masts in towns with 5G. */
  readonly shares: { readonly threeG: number; readonly fiveG: number };
}

/** Invented. B has switched 2G off, C has neither 3G nor 5G. */
export const OPERATORS: readonly OperatorSetting[] = [
  {
    id: 'op-a',
    name: 'Nhà mạng A (mẫu)',
    technologies: ['2G', '3G', '4G', '5G'],
    spacingKm: [5.4, 2.6],
    leastDemand: 13,
    shares: { threeG: 0.85, fiveG: 0.9 },
  },
  {
    id: 'op-b',
    name: 'Nhà mạng B (mẫu)',
    technologies: ['3G', '4G', '5G'],
    spacingKm: [6.2, 3.2],
    leastDemand: 120,
    shares: { threeG: 0.7, fiveG: 0.7 },
  },
  {
    id: 'op-c',
    name: 'Nhà mạng C (mẫu)',
    technologies: ['2G', '4G'],
    spacingKm: [7.4, 4],
    leastDemand: 420,
    shares: { threeG: 0, fiveG: 0 },
  },
];

/** Distance at which a mast on open land is at the edge of coverage, km. Source: domain 7.1, lower bands reach further. */
export const REACH_KM: Readonly<Record<Technology, number>> = {
  '2G': 8,
  '3G': 5.8,
  '4G': 6.2,
  '5G': 2.4,
};

/**
 * Provinces that "supplied nothing" in the sample, one in the mountains and one in the delta, chosen by lot: Lạng Sơn and Đồng Tháp.
 * Their villages have a name, a place and a share of the published population, and nothing else is known of them.
 */
export const SILENT_PROVINCES: readonly string[] = ['20', '82'];

/** Units whose settlements are isles: at most this many, and none where nobody is published to live. */
export const ARCHIPELAGO_VILLAGES = 3;

/** Villages on one list only, and masts on the air on one date only, as shares. */
export const CHANGES = {
  addedVillages: 0.003,
  removedVillages: 0.004,
  openedSites: 0.012,
  closedSites: 0.002,
} as const;

/** How reports differ from the maps, as shares of the villages that could. */
export const ERRORS = {
  /** Nothing at all is reported. */
  silent: 0.012,
  /** All operators silent, but "no signal" as a whole (outside coverage only). */
  silentDead: 0.05,
  /** Reported covered outside every polygon. */
  claimed: 0.2,
  /** Reported without any signal inside coverage: of urban groups, and of villages. */
  denied: { urban: 0.0004, rural: 0.005 },
  /** One operator silent. */
  silentOperator: 0.015,
  /** The village's own state not given. */
  noState: 0.04,
} as const;

/**
 * Dead-zone villages by survey round. The published base of 2,418 and 1,506 new ones fell from 3,924 to 3,310 by verification
 * (domain 2.2); here both rounds have fallen by the same share. Later rounds are invented.
 */
export const ROUNDS = {
  verified: [
    { round: '2021–2022', villages: 2_040 },
    { round: '2022–2023', villages: 1_270 },
  ],
  later: ['2024', '2025', '2026'],
} as const;

/** Of the villages without signal, how many are in a verified round, in a later one; the rest are on no list. */
export const UNCOVERED_SHARES = { verified: 0.5, later: 0.42 } as const;

/** Due dates of plans; the first two are past by {@link LATER}. */
export const DUE_DATES = [
  '2025-12-31',
  '2026-06-30',
  '2026-12-31',
  '2027-06-30',
  '2027-12-31',
] as const;

export const DECISION = '612/QĐ-UBDT (mẫu)';
export const REASONS = [
  'Địa hình chia cắt',
  'Ít hộ dân',
  'Chưa có đường vào',
  'Chưa có vị trí đặt trạm',
] as const;
export const NO_POWER_REASON = 'Chưa có điện lưới';

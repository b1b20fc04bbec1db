/**
 * The known truth: how many villages of each profile every commune has, on the later date, and what was different on the
 * earlier one. `test/golden/made-province.ts` adds these tables up by hand. A change here changes those figures.
 *
 * Dealing: a commune's villages are put in order of ground (best first) and given the profiles in the order of `PROFILES`.
 * In that same order the first `urban` ones are tổ dân phố, the first `fibre.yes` have fibre, the last `fibre.unknown` say
 * nothing of fibre and the rest have none. The uncovered ones (denied-inside, only-2g, no-signal, silent-dead) get, again in
 * that order, the power and ĐBKK answers of `uncovered`.
 */
import type { ProfileId } from './profiles.ts';

/** Truth about one commune. */
export interface CommuneQuota {
  readonly villages: Partial<Record<ProfileId, number>>;
  /** Tổ dân phố among them; 0 when not given. */
  readonly urban?: number;
  readonly fibre: { readonly yes: number; readonly unknown: number };
  /** Fibre at the commune's centre as the commune itself reports it; '' when it does not say. */
  readonly communeFibre: '' | 'yes' | 'no';
  /** Split of the uncovered villages: not ĐBKK with power, ĐBKK with power, no power, power or ĐBKK unknown. */
  readonly uncovered?: readonly [
    other: number,
    disadvantaged: number,
    noPower: number,
    unknown: number,
  ];
  /** Households and people of each village in dealing order, where golden figures need them listed. */
  readonly sizes?: readonly (readonly [households: number, population: number | null])[];
}

/** The commune that supplied nothing: its villages are known by name and place only. */
export const SILENT_COMMUNE = '99012';

export const QUOTAS: Readonly<Record<string, CommuneQuota>> = {
  '99001': {
    villages: { 'all-5g': 14, 'all-4g': 12, 'two-4g': 2 },
    urban: 24,
    fibre: { yes: 28, unknown: 0 },
    communeFibre: 'yes',
  },
  '99002': {
    villages: { 'all-5g': 6, 'all-4g': 12, 'two-4g': 3, 'one-4g': 2, unknown: 1 },
    urban: 18,
    fibre: { yes: 23, unknown: 0 },
    communeFibre: 'yes',
  },
  '99003': {
    villages: {
      'all-4g': 15,
      'two-4g': 6,
      'one-4g': 4,
      'one-3g': 2,
      'weak-4g': 2,
      'only-2g': 1,
      'claimed-outside': 1,
    },
    fibre: { yes: 26, unknown: 1 },
    communeFibre: 'yes',
    uncovered: [1, 0, 0, 0],
  },
  '99004': {
    villages: {
      'all-4g': 12,
      'two-4g': 6,
      'one-4g': 5,
      'one-3g': 2,
      'weak-4g': 2,
      'only-2g': 1,
      'half-known': 1,
    },
    fibre: { yes: 22, unknown: 1 },
    communeFibre: 'yes',
    uncovered: [1, 0, 0, 0],
  },
  '99005': {
    villages: {
      'all-4g': 10,
      'two-4g': 6,
      'one-4g': 5,
      'one-3g': 1,
      'weak-4g': 2,
      'no-signal': 1,
      'silent-dead': 1,
      unknown: 1,
    },
    fibre: { yes: 19, unknown: 0 },
    communeFibre: 'yes',
    uncovered: [1, 1, 0, 0],
  },
  '99006': {
    villages: {
      'all-4g': 8,
      'two-4g': 5,
      'one-4g': 7,
      'one-3g': 2,
      'weak-4g': 1,
      'only-2g': 2,
      'no-signal': 1,
      'claimed-outside': 1,
    },
    fibre: { yes: 16, unknown: 0 },
    communeFibre: 'yes',
    uncovered: [1, 2, 0, 0],
  },
  '99007': {
    villages: {
      'all-4g': 4,
      'two-4g': 5,
      'one-4g': 7,
      'one-3g': 3,
      'weak-4g': 2,
      'only-2g': 2,
      'no-signal': 2,
      'silent-dead': 1,
    },
    fibre: { yes: 10, unknown: 1 },
    communeFibre: 'yes',
    uncovered: [1, 3, 1, 0],
  },
  '99008': {
    villages: {
      'all-4g': 3,
      'two-4g': 3,
      'one-4g': 6,
      'denied-inside': 1,
      'one-3g': 3,
      'weak-4g': 2,
      'only-2g': 2,
      'no-signal': 3,
      'half-known': 1,
    },
    fibre: { yes: 6, unknown: 0 },
    communeFibre: '',
    uncovered: [1, 3, 1, 1],
  },
  '99009': {
    villages: {
      'all-4g': 2,
      'two-4g': 3,
      'one-4g': 6,
      'one-3g': 2,
      'weak-4g': 3,
      'only-2g': 2,
      'no-signal': 4,
      'silent-dead': 2,
      'claimed-outside': 1,
    },
    fibre: { yes: 4, unknown: 0 },
    communeFibre: 'yes',
    uncovered: [0, 5, 2, 1],
  },
  '99010': {
    villages: {
      'two-4g': 1,
      'one-4g': 5,
      'denied-inside': 1,
      'one-3g': 2,
      'weak-4g': 2,
      'only-2g': 3,
      'no-signal': 2,
      'silent-dead': 1,
      unknown: 1,
    },
    fibre: { yes: 0, unknown: 0 },
    communeFibre: 'no',
    uncovered: [1, 3, 2, 1],
    sizes: [
      [120, 560], // two-4g
      [100, 450], // one-4g × 5
      [90, 410],
      [80, 370],
      [70, 330],
      [60, null],
      [50, 240], // denied-inside
      [65, 300], // one-3g × 2
      [55, 260],
      [45, 210], // weak-4g × 2
      [40, 190],
      [48, 220], // only-2g × 3
      [36, 170],
      [34, null],
      [30, 150], // no-signal × 2
      [28, 130],
      [25, 120], // silent-dead
      [32, 150], // unknown
    ],
  },
  '99011': {
    villages: {
      'one-4g': 3,
      'one-3g': 2,
      'weak-4g': 1,
      'only-2g': 2,
      'no-signal': 4,
      'silent-dead': 2,
    },
    fibre: { yes: 0, unknown: 0 },
    communeFibre: '',
    uncovered: [0, 5, 3, 0],
    sizes: [
      [75, 350], // one-4g × 3
      [65, 310],
      [50, 230],
      [60, 280], // one-3g × 2
      [40, 190],
      [45, 200], // weak-4g
      [35, 160], // only-2g × 2
      [30, 140],
      [28, 130], // no-signal × 4
      [26, 125],
      [24, 115],
      [22, 105],
      [20, 95], // silent-dead × 2
      [18, 90],
    ],
  },
  '99012': {
    villages: { 'unreported-inside': 9, 'unreported-outside': 16 },
    fibre: { yes: 0, unknown: 25 },
    communeFibre: '',
  },
};

/** `count` villages of a commune that have the profile `to` on the later date had `from` on the earlier one. */
export interface Move {
  readonly commune: string;
  readonly from: ProfileId;
  readonly to: ProfileId;
  readonly count: number;
}

/** 20 villages better (one of them: known at last), 2 worse. The last dealt villages of a profile are the ones that moved. */
export const MOVES: readonly Move[] = [
  { commune: '99003', from: 'one-3g', to: 'all-4g', count: 2 },
  { commune: '99004', from: 'no-signal', to: 'one-4g', count: 2 },
  { commune: '99005', from: 'only-2g', to: 'two-4g', count: 2 },
  { commune: '99006', from: 'no-signal', to: 'one-4g', count: 3 },
  { commune: '99007', from: 'no-signal', to: 'one-4g', count: 3 },
  { commune: '99007', from: 'only-2g', to: 'one-3g', count: 1 },
  { commune: '99008', from: 'no-signal', to: 'one-4g', count: 2 },
  { commune: '99008', from: 'no-signal', to: 'one-3g', count: 1 },
  { commune: '99009', from: 'silent-dead', to: 'one-4g', count: 2 },
  { commune: '99009', from: 'weak-4g', to: 'one-4g', count: 1 },
  { commune: '99010', from: 'unknown', to: 'one-4g', count: 1 },
  { commune: '99010', from: 'one-4g', to: 'only-2g', count: 1 },
  { commune: '99011', from: 'weak-4g', to: 'no-signal', count: 1 },
];

/** Villages on the later list only: the last dealt of the profile that did not move. */
export const ADDED: readonly { readonly commune: string; readonly profile: ProfileId }[] = [
  { commune: '99003', profile: 'all-4g' },
  { commune: '99006', profile: 'one-4g' },
];

/** Villages on the earlier list only. */
export const REMOVED: readonly { readonly commune: string; readonly profile: ProfileId }[] = [
  { commune: '99008', profile: 'no-signal' },
];

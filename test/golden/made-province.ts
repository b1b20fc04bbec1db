/**
 * The golden world: what has to come out for the made province, added up BY HAND from the table below, which repeats the
 * quotas of `scripts/made-dataset/quotas.ts` (a test compares the two). No number here was produced by the code under test.
 *
 * Villages on 2026-09-30 by commune and profile. "4A" reads "4G of all three operators", and so on:
 *
 *        5A  4A  4B  4O   D  3G   W  2G   N   R   H   U   C  SI  SO  total
 *  99001 14  12   2   .   .   .   .   .   .   .   .   .   .   .   .     28
 *  99002  6  12   3   2   .   .   .   .   .   .   .   1   .   .   .     24
 *  99003  .  15   6   4   .   2   2   1   .   .   .   .   1   .   .     31
 *  99004  .  12   6   5   .   2   2   1   .   .   1   .   .   .   .     29
 *  99005  .  10   6   5   .   1   2   .   1   1   .   1   .   .   .     27
 *  99006  .   8   5   7   .   2   1   2   1   .   .   .   1   .   .     27
 *  99007  .   4   5   7   .   3   2   2   2   1   .   .   .   .   .     26
 *  99008  .   3   3   6   1   3   2   2   3   .   1   .   .   .   .     24
 *  99009  .   2   3   6   .   2   3   2   4   2   .   .   1   .   .     25
 *  99010  .   .   1   5   1   2   2   3   2   1   .   1   .   .   .     18
 *  99011  .   .   .   3   .   2   1   2   4   2   .   .   .   .   .     14
 *  99012  .   .   .   .   .   .   .   .   .   .   .   .   .   9  16     25
 *  total 20  78  40  50   2  19  17  15  17   7   2   3   3   9  16    298
 *
 * What is reported of each profile (operators A / B / C; C never speaks of 3G and 5G):
 *  5A all-5g          5G / 5G / 4G                       state covered
 *  4A all-4g          4G / 4G / 4G                       state covered
 *  4B two-4g          4G / 4G / 2G                       state covered
 *  4O one-4g          4G / 2G / none                     state covered
 *  D  denied-inside   none / none / none                 state no-signal   but inside A's 4G on the map
 *  3G one-3g          3G / 2G / none                     state gaps
 *  W  weak-4g         2G and weak 4G / none / none       state gaps
 *  2G only-2g         2G / 2G / none                     state gaps
 *  N  no-signal       none / none / none                 state no-signal
 *  R  silent-dead     all silent                         state no-signal
 *  H  half-known      none / silent / none               no state
 *  U  unknown         all silent                         no state
 *  C  claimed-outside 4G / none / none                   state covered     but outside every polygon on the map
 *  SI unreported-inside   all silent, no state, inside A's 4G on the map
 *  SO unreported-outside  all silent, no state, outside every polygon of 3G and better
 */
import { DEFAULT_DEFINITION, type Definition } from '../../src/core/definition.ts';
import type { FigureKey } from '../../src/core/figures.ts';

/** Covered, weak, none, unknown. */
export type Classes = readonly [covered: number, weak: number, none: number, unknown: number];

/** The table above, for comparing it with the generator's settings. */
export const VILLAGES_LATER = 298;

/**
 * Default definition, by commune.
 * covered = 5A + 4A + 4B + 4O + 3G + C · weak = W · none = D + 2G + N + R · unknown = H + U + SI + SO
 */
export const COMMUNES: Readonly<Record<string, Classes>> = {
  '99001': [28, 0, 0, 0], // 14+12+2
  '99002': [23, 0, 0, 1], // 6+12+3+2 | U
  '99003': [28, 2, 1, 0], // 15+6+4+2+C1 | W2 | 2G 1
  '99004': [25, 2, 1, 1], // 12+6+5+2 | W2 | 2G 1 | H
  '99005': [22, 2, 2, 1], // 10+6+5+1 | W2 | N1+R1 | U
  '99006': [23, 1, 3, 0], // 8+5+7+2+C1 | W1 | 2G 2+N1
  '99007': [19, 2, 5, 0], // 4+5+7+3 | W2 | 2G 2+N2+R1
  '99008': [15, 2, 6, 1], // 3+3+6+3 | W2 | D1+2G 2+N3 | H
  '99009': [14, 3, 8, 0], // 2+3+6+2+C1 | W3 | 2G 2+N4+R2
  '99010': [8, 2, 7, 1], // 1+5+2 | W2 | D1+2G 3+N2+R1 | U
  '99011': [5, 1, 8, 0], // 3+2 | W1 | 2G 2+N4+R2
  '99012': [0, 0, 0, 25], // supplied nothing: SI 9+SO 16
};

/** A definition with what the whole province has to count. */
export interface GoldenCount {
  readonly title: string;
  readonly definition: Definition;
  readonly villages: Classes;
}

const given = (changes: Partial<Definition>): Definition => ({ ...DEFAULT_DEFINITION, ...changes });

export const PROVINCE: readonly GoldenCount[] = [
  {
    // 20+78+40+50+19+3 = 210 | W 17 | 2+15+17+7 = 41 | 2+3+9+16 = 30; 210+17+41+30 = 298
    title: 'the default definition',
    definition: DEFAULT_DEFINITION,
    villages: [210, 17, 41, 30],
  },
  {
    // The 19 villages with only 3G go from covered to none: 210-19 = 191, 41+19 = 60
    title: '4G or better',
    definition: given({ technology: '4G' }),
    villages: [191, 17, 60, 30],
  },
  {
    // 5A 20. Operator C says nothing of 5G anywhere, so "none" takes the village's own "no signal": D 2 + N 17 + R 7 = 26.
    // The rest is unknown: 298-20-26 = 252
    title: '5G',
    definition: given({ technology: '5G' }),
    villages: [20, 0, 26, 252],
  },
  {
    // 5A 20 + 4A 78 + 4B 40 = 138. Silent and no state: H 2 + U 3 + SI 9 + SO 16 = 30. None: 298-138-30 = 130
    // (4O 50 + D 2 + 3G 19 + W 17 + 2G 15 + N 17 + R 7 + C 3 = 130)
    title: 'operator B by name',
    definition: given({ operator: { kind: 'named', id: 'op-b' } }),
    villages: [138, 0, 130, 30],
  },
  {
    // Judged by 4G alone: nobody filled its 3G and 5G. 5A 20 + 4A 78 = 98. Silent and no state: U 3 + SI 9 + SO 16 = 28.
    // None: 298-98-28 = 172
    title: 'operator C by name',
    definition: given({ operator: { kind: 'named', id: 'op-c' } }),
    villages: [98, 0, 172, 28],
  },
  {
    // 5A 20 + 4A 78 + 4B 40 = 138. Two or more silent and no "no signal": U 3 + SI 9 + SO 16 = 28. The half-known have one
    // silent operator, which cannot make two: none. 298-138-28 = 132
    title: 'at least two operators',
    definition: given({ operator: { kind: 'at-least-two' } }),
    villages: [138, 0, 132, 28],
  },
  {
    // The classes stay; only what is counted as uncovered grows (below)
    title: 'weak signal does not count',
    definition: given({ weakCounts: false }),
    villages: [210, 17, 41, 30],
  },
  {
    // The village's own state. Covered: 20+78+40+50+C 3 = 191. Gaps: 3G 19 + W 17 + 2G 15 = 51.
    // No signal: D 2 + N 17 + R 7 = 26. No state: H 2 + U 3 + SI 9 + SO 16 = 30
    title: 'the provincial scope',
    definition: given({ scope: 'provincial' }),
    villages: [191, 51, 26, 30],
  },
  {
    // The maps. Covered: 20+78+40+50+19 + D 2 + SI 9 = 218. Weak: W 17. Outside all: 2G 15 + N 17 + R 7 + H 2 + U 3 + C 3 +
    // SO 16 = 63. Nothing is unknown, every village has a position: 218+17+63 = 298
    title: 'declared maps',
    definition: given({ evidence: 'declared' }),
    villages: [218, 17, 63, 0],
  },
  {
    // Operator C maps only 2G and 4G: 20+78 = 98 inside, 200 outside
    title: 'declared maps of operator C',
    definition: given({ evidence: 'declared', operator: { kind: 'named', id: 'op-c' } }),
    villages: [98, 0, 200, 0],
  },
  {
    // The earlier list has 298 - 2 added + 1 removed = 297 villages. By profile, from the moves:
    //   5A 20 · 4A 78-2-1 = 75 · 4B 40-2 = 38 · 4O 50-2-3-3-2-2-1-1+1-1 = 36 · D 2 · 3G 19+2-1-1 = 19 · W 17+1+1 = 19 ·
    //   2G 15+2+1-1 = 17 · N 17+2+3+3+2+1-1+1 = 28 · R 7+2 = 9 · H 2 · U 3+1 = 4 · C 3 · SI 9 · SO 16
    //   20+75+38+36+2+19+19+17+28+9+2+4+3+9+16 = 297
    // covered 20+75+38+36+19+3 = 191 | weak 19 | none 2+17+28+9 = 56 | unknown 2+4+9+16 = 31; 191+19+56+31 = 297
    title: 'the earlier date',
    definition: given({ asOf: '2025-12-31' }),
    villages: [191, 19, 56, 31],
  },
  {
    // Only operator A's 4G map existed. Inside: 20+75+38+36 + D 2 + SI 9 = 180. Weak: 19. Outside it the other operators
    // could be there, their maps are missing: unknown, 297-180-19 = 98
    title: 'declared maps of the earlier date',
    definition: given({ evidence: 'declared', asOf: '2025-12-31' }),
    villages: [180, 19, 0, 98],
  },
];

/** Further figures of the province under the default definition. */
export const PROVINCE_FIGURES: Partial<Record<FigureKey, number>> = {
  // Tổ dân phố: the first 24 of 99001 (5A 14, 4A 10) and the first 18 of 99002 (5A 6, 4A 12): 42, all covered
  'urban.covered': 42,
  'urban.weak': 0,
  'urban.none': 0,
  'urban.unknown': 0,
  'rural.covered': 168, // 210-42
  'rural.weak': 17,
  'rural.none': 41,
  'rural.unknown': 30,
  'communes.total': 12,
  'communes.reporting': 11, // all but 99012
  'communes.fibreYes': 9, // 01-07 and 09 say so, 08 has villages with fibre
  'communes.fibreNo': 1, // 10 says so
  'communes.fibreUnknown': 2, // 11, whose villages without fibre tell nothing of its centre, and 12
  'fibre.villagesYes': 154, // 28+23+26+22+19+16+10+6+4+0+0
  'fibre.villagesUnknown': 28, // 1 each in 03, 04, 07, and 25 in 12
  'fibre.villagesNo': 116, // 298-154-28; by commune 0+1+4+6+8+11+15+18+21+18+14
  'operators.three': 98, // 5A 20 + 4A 78
  'operators.two': 40, // 4B
  'operators.one': 89, // 4O 50 + 3G 19 + W 17 + C 3
  'operators.none': 41, // D 2 + 2G 15 + N 17 + R 7
  'operators.unknown': 30, // H 2 + U 3 + SI 9 + SO 16
  // Neither fibre nor 4G: among the villages without fibre those of D, 3G, 2G, N, R. By commune 03 to 11, fibre going to the
  // first of the row: 03 3G 1+2G 1 = 2 · 04 3G 2+2G 1 = 3 · 05 3G 1+N 1+R 1 = 3 · 06 3G 2+2G 2+N 1 = 5 ·
  // 07 3G 3+2G 2+N 2 = 7 · 08 D 1+3G 3+2G 2+N 3 = 9 · 09 3G 2+2G 2+N 4+R 2 = 10 · 10 D 1+3G 2+2G 3+N 2+R 1 = 9 ·
  // 11 3G 2+2G 2+N 4+R 2 = 10; 2+3+3+5+7+9+10+9+10 = 58
  'gap.yes': 58,
  // No fibre and 4G unknown: U of 02, 05, 10 and H of 08 (4). Fibre unknown and 4G unknown: H of 04, 25 of 12 (26). Fibre
  // unknown and no 4G: R of 07 (1). 4+26+1 = 31
  'gap.unknown': 31,
  'gap.no': 209, // 298-58-31
  // The 41 without signal by power and ĐBKK, communes 03 to 11
  'uncovered.other': 7, // 1+1+1+1+1+1+0+1+0
  'uncovered.disadvantaged': 22, // 0+0+1+2+3+3+5+3+5
  'uncovered.noPower': 9, // 0+0+0+0+1+1+2+2+3
  'uncovered.unknown': 3, // one each in 08, 09, 10; 7+22+9+3 = 41
};

/** Where weak does not count: 41 without signal and 17 weak; the weak-4G villages have no other operator. */
export const WEAK_NOT_COUNTED: Partial<Record<FigureKey, number>> = {
  'operators.one': 72, // 89-17
  'operators.none': 58, // 41+17
  'uncovered.other': 24, // 7+17: villages with weak signal have power and are not ĐBKK
};

/** Villages not covered where weak does not count: 41 + 17. */
export const UNCOVERED_WEAK_NOT_COUNTED = 58;

/** Two small communes whose villages are listed one by one in the settings (`sizes`), default definition. */
export const SMALL_COMMUNES: Readonly<Record<string, Partial<Record<FigureKey, number>>>> = {
  '99010': {
    'households.covered': 640, // 120 + (100+90+80+70+60 = 400) + (65+55 = 120)
    'households.weak': 85, // 45+40
    'households.none': 251, // D 50 + (48+36+34 = 118) + (30+28 = 58) + R 25
    'households.unknown': 32,
    'households.missing': 0,
    'population.covered': 2680, // 560 + (450+410+370+330 = 1560, one not given) + (300+260 = 560)
    'population.weak': 400, // 210+190
    'population.none': 1030, // 240 + (220+170 = 390, one not given) + (150+130 = 280) + 120
    'population.unknown': 150,
    'population.missing': 2,
    'fibre.householdsAble': 0,
    'fibre.householdsNotAble': 1008, // 640+85+251+32
    'fibre.subscriptionUnknown': 1008,
  },
  '99011': {
    'households.covered': 290, // 75+65+50 + 60+40
    'households.weak': 45,
    'households.none': 203, // (35+30) + (28+26+24+22) + (20+18)
    'households.unknown': 0,
    'households.missing': 0,
    'population.covered': 1360, // 350+310+230 + 280+190
    'population.weak': 200,
    'population.none': 960, // (160+140) + (130+125+115+105) + (95+90)
    'population.unknown': 0,
    'population.missing': 0,
    'fibre.householdsNotAble': 538, // 290+45+203
  },
};

/** Villages whose report and map contradict each other: C 3 (in 03, 06, 09) and D 2 (in 08, 10). */
export const CONTRADICTIONS = { claimedOutside: 3, deniedInside: 2 } as const;

/**
 * Plans: one per uncovered village that has power, 7 + 22 = 29; by commune 1, 1, 2, 3, 4, 4, 5, 4, 5. Every third, beginning
 * with the first, was due before the as-of date: 1+1+1+1+2+2+2+2+2 = 14.
 */
export const PLANS = { total: 29, overdue: 14 } as const;

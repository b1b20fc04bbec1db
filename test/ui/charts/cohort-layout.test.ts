/** Bars of survey rounds: two rounds worked by hand. */
import { describe, expect, test } from 'vitest';
import { COHORT_KEYS, type Cohort, type CohortKey } from '../../../src/core/cohorts.ts';
import {
  COHORT_PARTS,
  cohortBars,
  placeBars,
  sumOfBars,
} from '../../../src/ui/charts/cohort-layout.ts';

const cohort = (round: string, counts: Partial<Record<CohortKey, number>>): Cohort => ({
  round,
  counts: {
    ...Object.fromEntries(COHORT_KEYS.map((key) => [key, 0])),
    ...counts,
  } as Cohort['counts'],
});

const COHORTS = [
  cohort('', { start: 2, redefinedOut: 1, remaining: 1 }),
  cohort('2021', {
    start: 30,
    found: 6,
    lost: 4,
    covered: 20,
    removed: 5,
    obscured: 1,
    remaining: 14,
  }),
  cohort('2022', { found: 9, redefinedIn: 1, remaining: 10 }),
  cohort('2023', { coveredStart: 5, coveredEnd: 5 }),
];

describe('the bars of survey rounds', () => {
  const bars = cohortBars(COHORTS);

  test('leave out rounds without a village to cover, and put those without a round last', () => {
    expect(bars.map(({ round }) => round)).toEqual(['2021', '2022', '']);
  });

  test('are as long as the start with what was added, and their parts add up to that', () => {
    expect(bars[0]).toEqual({
      ...{ round: '2021', start: 30, incoming: 10 },
      parts: { covered: 20, removed: 5, other: 1, remaining: 14 },
    });
    for (const { start, incoming, parts } of bars)
      expect(COHORT_PARTS.reduce((sum, part) => sum + parts[part], 0)).toBe(start + incoming);
    expect(sumOfBars(bars)).toMatchObject({ start: 32, incoming: 20 });
    expect(sumOfBars(bars).parts).toEqual({ covered: 20, removed: 5, other: 2, remaining: 25 });
  });

  test('have one scale, from zero to the longest', () => {
    const [long, short] = placeBars(bars);
    expect(long!.segments).toEqual([
      { part: 'covered', x: 0, width: 50 },
      { part: 'removed', x: 50, width: 12.5 },
      { part: 'other', x: 62.5, width: 2.5 },
      { part: 'remaining', x: 65, width: 35 },
    ]);
    expect(short!.segments).toEqual([{ part: 'remaining', x: 0, width: 25 }]);
    expect(placeBars([])).toEqual([]);
  });
});

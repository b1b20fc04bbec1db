import { describe, expect, test } from 'vitest';
import type { PublishedFigure } from '../../src/core/country.ts';
import { hasMovingBase, publishedShare, seriesOf } from '../../src/core/published-series.ts';
import { soundPack, vietnam } from './admin/packs.ts';

const figure = (given: Partial<PublishedFigure>): PublishedFigure => ({
  asOf: '2020-12-31',
  indicator: 'signal',
  title: { en: 'With signal' },
  covered: 1,
  base: 2,
  remaining: null,
  note: {},
  source: { en: 'Yearbook' },
  ...given,
});

describe('published figures', () => {
  test('make a series per indicator, oldest first, whatever order they come in', () => {
    const figures = [
      figure({ asOf: '2022-12-31' }),
      figure({ asOf: '2021-12-31', indicator: 'fibre' }),
      figure({ asOf: '2020-12-31' }),
    ];
    const told = seriesOf(figures).map(({ indicator, points }) => [
      indicator,
      points.map((point) => point.figure.asOf),
    ]);
    expect(told).toEqual([
      ['signal', ['2020-12-31', '2022-12-31']],
      ['fibre', ['2021-12-31']],
    ]);
    expect(seriesOf([])).toEqual([]);
  });

  test('say where their base is another one than before', () => {
    const [series] = seriesOf([
      figure({ asOf: '2021-01-01', base: 10 }),
      figure({ asOf: '2022-01-01', base: 10 }),
      figure({ asOf: '2023-01-01', base: 8 }),
      figure({ asOf: '2024-01-01', base: 8 }),
    ]);
    expect(series!.points.map(({ baseBefore }) => baseBefore)).toEqual([null, null, 10, null]);
    expect(series!.largestBase).toBe(10);
    expect(hasMovingBase(series!)).toBe(true);
    expect(hasMovingBase({ ...series!, points: series!.points.slice(0, 2) })).toBe(false);
  });

  test('of Vietnam are a series on dead-zone villages with a moving base, and one figure on fibre', async () => {
    const { country } = await soundPack(vietnam);
    const [villages, fibre, ...more] = seriesOf(country.publishedSeries);
    expect(more).toEqual([]);
    expect(villages!.points.map(({ baseBefore }) => baseBefore)).toEqual([
      null,
      2418,
      832,
      2418,
      3924,
      null,
    ]);
    expect(villages!.largestBase).toBe(3924);
    expect(publishedShare(villages!.points[1]!.figure)).toEqual({
      count: 477,
      unknown: 0,
      total: 832,
    });
    expect(fibre!.points).toHaveLength(1);
  });
});

import { describe, expect, test } from 'vitest';
import { seriesOf } from '../../src/core/published-series.ts';
import { seriesRows } from '../../src/ui/series-rows.ts';
import { soundPack, vietnam } from '../core/admin/packs.ts';

const { country } = await soundPack(vietnam);
const [villages] = seriesOf(country.publishedSeries);
const { rows, heightEm } = seriesRows(villages!);

describe('the bars of a published series', () => {
  test('share one scale from zero to the largest base, 3,924', () => {
    const bars = rows.map(({ coveredPercent, basePercent }) => [coveredPercent, basePercent]);
    expect(bars).toEqual([
      [0, 61.62], // 0/2,418
      [12.16, 21.2], // 477/832
      [54.84, 61.62], // 2,152/2,418
      [61.57, 100], // 2,416/3,924
      [64.96, 84.35], // 2,549/3,310
      [66.08, 84.35], // 2,593/3,310
    ]);
  });

  test('of covered villages grow by the villages, though the share leaps when the base shrinks', () => {
    const [before, after] = [rows[3]!, rows[4]!];
    const leap = 2549 / 3310 - 2416 / 3924; // 15 points of share for 133 villages
    expect(leap).toBeGreaterThan(0.15);
    expect(after.coveredPercent - before.coveredPercent).toBeCloseTo((133 / 3924) * 100, 1);
    expect(after.basePercent).toBeLessThan(before.basePercent);
  });

  test('mark where the base before ended, and make room for saying so', () => {
    expect(rows.map(({ beforePercent }) => beforePercent)).toEqual([
      null,
      61.62,
      21.2,
      61.62,
      100,
      null,
    ]);
    const gaps = rows.slice(1).map((row, i) => row.barEm - rows[i]!.barEm);
    expect(gaps.map((gap) => Math.round(gap * 10) / 10)).toEqual([3.3, 4.8, 4.8, 4.8, 4.8]);
    expect(heightEm).toBeGreaterThan(rows.at(-1)!.barEm + 0.9 - 0.01);
  });

  test('of nothing have no length', () => {
    const empty = { ...villages!, largestBase: 0, points: villages!.points.slice(0, 1) };
    const [row] = seriesRows({
      ...empty,
      points: [{ figure: { ...empty.points[0]!.figure, base: 0 }, baseBefore: null }],
    }).rows;
    expect([row!.coveredPercent, row!.basePercent]).toEqual([0, 0]);
    expect(seriesRows({ ...empty, points: [] })).toMatchObject({ rows: [], heightEm: 0 });
  });
});

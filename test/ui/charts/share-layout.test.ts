/** Columns and marks of a distribution: five communes worked by hand, and what holds of any. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shareDistribution } from '../../../src/core/distribution.ts';
import type { Share } from '../../../src/core/share.ts';
import { shareLayout } from '../../../src/ui/charts/share-layout.ts';

const of = (count: number, total: number, unknown = 0): Share => ({ count, unknown, total });
const column = (layout: ReturnType<typeof shareLayout>, at: number) => layout.columns[at]!;

describe('the columns of a distribution', () => {
  test('stand from zero in proportion to their counts, 100 % and the lacking apart', () => {
    const spread = shareDistribution([of(9, 10), of(9, 10), of(4, 10), of(1, 1), of(0, 9, 9)]);
    const layout = shareLayout(spread, []);
    expect(layout.columns.map(({ count }) => count)).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 0, 2, 1, 1]);
    expect(layout.columns.map(({ kind }) => kind).slice(9)).toEqual(['tenth', 'full', 'lacking']);
    expect(column(layout, 9).heightEm).toBe(2 * column(layout, 4).heightEm);
    expect(column(layout, 9).topEm + column(layout, 9).heightEm).toBeCloseTo(layout.zeroEm, 6);
    expect(column(layout, 0).heightEm).toBe(0);
    const gap = (at: number) =>
      column(layout, at + 1).x - column(layout, at).x - column(layout, at).width;
    expect(gap(9)).toBeGreaterThan(2 * gap(8));
    expect(gap(10)).toBeGreaterThan(gap(9));
  });

  test('have no column for what is lacking where nothing is', () => {
    expect(shareLayout(shareDistribution([of(1, 2)]), []).columns).toHaveLength(11);
  });
});

describe('a marked value', () => {
  const spread = shareDistribution([of(1, 2)]);

  test('stands at its share, exactly 100 % on its own column, its label on the side with room', () => {
    const [low, high] = shareLayout(spread, [
      { id: 'median', share: 0.2, label: 'a' },
      { id: 'own', share: 1, label: 'b' },
    ]).marks;
    const layout = shareLayout(spread, []);
    expect(low).toMatchObject({ x: layout.ticks[1]!.x, anchor: 'start' });
    expect(high).toMatchObject({ x: column(layout, 10).middle, anchor: 'end' });
    expect(high!.textEm).toBeGreaterThan(low!.textEm);
  });

  test('is inside the column that counts it', () => {
    const share = fc
      .tuple(fc.nat(40), fc.integer({ min: 1, max: 40 }))
      .map(([count, none]) => of(count, count + none));
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 30 }), (shares) => {
        const first = shares[0]!.count / shares[0]!.total;
        const layout = shareLayout(shareDistribution(shares), [
          { id: 'own', share: first, label: '' },
        ]);
        const own = layout.marks[0]!.x;
        const step = layout.ticks[1]!.x / 2;
        const isAt = ({ kind, middle, count }: (typeof layout.columns)[number]) =>
          kind === 'tenth' && count > 0 && Math.abs(middle - own) <= step / 2 + 0.02;
        expect(layout.columns.some(isAt)).toBe(true);
      }),
    );
  });
});

/** Whole numbers shared out, and villages that come and go: nobody is lost and nobody is counted twice. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Settlement, shareOut } from '../../../scripts/sample-country/settlements.ts';
import { listVillages } from '../../../scripts/sample-country/villages.ts';

describe('people shared out among settlements', () => {
  it('go to the largest remainders first', () => {
    // 10 by 1 : 1 : 1 are 3.33 each, and one is left: the first gets it. 10 by 1 : 3 are 2.5 and 7.5: again the first.
    expect(shareOut(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(shareOut(10, [1, 3])).toEqual([3, 7]);
    expect(shareOut(0, [2, 5])).toEqual([0, 0]);
  });

  it('add up to the total, each within one of its exact share', () => {
    const weights = fc.array(fc.double({ min: 0.01, max: 10, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(fc.nat(1_000_000), weights, (total, given) => {
        const shares = shareOut(total, given);
        const sum = given.reduce((all, weight) => all + weight, 0);
        expect(shares.reduce((all, share) => all + share, 0)).toBe(total);
        for (const [i, share] of shares.entries())
          expect(Math.abs(share - (total * given[i]!) / sum)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

function settlement(commune: number, i: number, population: number | null): Settlement {
  return {
    id: `0000${commune}-${i}`,
    name: `Thôn mẫu ${i}`,
    commune,
    kind: 'thôn',
    isUrban: false,
    at: { x: 1_050_000 + i, y: 210_000 },
    population,
    households: population === null ? null : Math.floor(population / 4),
    demand: population ?? 100,
  };
}

describe('the villages of two lists', () => {
  const communes = Array.from({ length: 60 }, (_, c) =>
    Array.from({ length: 20 }, (_, i) => settlement(c, i, c % 5 === 0 ? null : 100 + i)),
  );

  it('have the same people in every commune on both', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        for (const date of ['earlier', 'later'] as const) {
          const people = communes.map(() => 0);
          for (const village of listVillages(communes.flat(), seed))
            people[village.commune]! += village[date]?.population ?? 0;
          const expected = communes.map((own) =>
            own.reduce((sum, { population }) => sum + (population ?? 0), 0),
          );
          expect(people).toEqual(expected);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('lose some and gain some, never both at one village', () => {
    const villages = listVillages(communes.flat(), 1);
    const [added, removed] = [
      villages.filter(({ earlier }) => earlier === null),
      villages.filter(({ later }) => later === null),
    ];
    expect(added.length).toBeGreaterThan(0);
    expect(removed.length).toBeGreaterThan(0);
    expect(added.some((village) => removed.includes(village))).toBe(false);
  });

  it('stay as they are in a commune of few', () => {
    const few = communes.flatMap((own) => own.slice(0, 7));
    expect(listVillages(few, 1).every(({ earlier, later }) => earlier && later)).toBe(true);
  });
});

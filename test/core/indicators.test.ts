/** Counting villages: examples added up by hand, and the identities that must hold for any villages. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_DEFINITION, type Definition } from '../../src/core/definition.ts';
import {
  coveredShare,
  FIGURE_KEYS,
  type Figures,
  figuresAt,
  householdsAbleToFibre,
  householdsOnFibre,
  MEASURES,
  totalOf,
  uncoveredVillages,
  villagesWithFibre,
} from '../../src/core/figures.ts';
import { countVillages } from '../../src/core/indicators.ts';
import type { Villages } from '../../src/core/model.ts';
import type { Units } from '../../src/core/units.ts';
import { asReported } from '../../src/core/village-status.ts';
import { drawUnits, drawVillages } from '../support/drawn-villages.ts';

/*  Two communes of one country. Operators 1 and 2 report 4G alone.

    A  covered by both         40 hh  160 people   fibre, 12 subscribe   power
    A  weak by one             10 hh   50 people   no fibre              power
    A  none, urban group        5 hh   20 people   no fibre              no power
    B  none                    20 hh  people ?     no fibre              power, ĐBKK
    B  none                    30 hh   90 people   fibre ?               power, not ĐBKK
    B  one silent, one none    hh ?   people ?     no fibre              power ?
    .  covered, but its commune is not in the dataset: counted nowhere                                        */
const DRAWING = `
  A 4G:++ hh=40 pop=160 fibre=yes/12 power=yes
  A 4G:~- hh=10 pop=50 fibre=no/0 power=yes
  A 4G:-- hh=5 pop=20 fibre=no/0 power=no urban
  B 4G:-- hh=20 fibre=no/0 power=unstable dbkk=yes
  B 4G:-- hh=30 pop=90 power=yes dbkk=no
  B 4G:?- fibre=no
  . 4G:++ hh=99 pop=99 fibre=yes/9`;

function count(
  villages: Villages,
  units: Units,
  change: Partial<Definition> = {},
): readonly Figures[] {
  const definition = { ...DEFAULT_DEFINITION, ...change };
  const { figures } = countVillages(units, asReported(villages), definition);
  return Array.from({ length: units.count }, (_, row) => figuresAt(figures, row));
}

const [country, a, b] = count(drawVillages(DRAWING), drawUnits(2));

describe('counting under the default definition', () => {
  it('counts villages by class in each commune and adds them up for the country', () => {
    expect(coveredShare(a!, 'villages', DEFAULT_DEFINITION)).toEqual({
      count: 2,
      unknown: 0,
      total: 3,
    });
    expect(coveredShare(b!, 'villages', DEFAULT_DEFINITION)).toEqual({
      count: 0,
      unknown: 1,
      total: 3,
    });
    expect(coveredShare(country!, 'villages', DEFAULT_DEFINITION)).toEqual({
      count: 2,
      unknown: 1,
      total: 6,
    });
    expect(country!['villages.weak']).toBe(1);
    expect(country!['villages.none']).toBe(3);
  });

  it('counts rural villages and urban groups apart', () => {
    expect(totalOf(country!, 'rural')).toBe(5);
    expect(totalOf(country!, 'urban')).toBe(1);
    expect(country!['urban.none']).toBe(1);
  });

  it('weighs by households and people, and says how many villages do not give theirs', () => {
    expect(coveredShare(country!, 'households', DEFAULT_DEFINITION)).toEqual({
      count: 50,
      unknown: 0,
      total: 105,
    });
    expect(coveredShare(country!, 'population', DEFAULT_DEFINITION)).toEqual({
      count: 210,
      unknown: 0,
      total: 320,
    });
    expect(country!['households.missing']).toBe(1);
    expect(country!['population.missing']).toBe(2);
  });

  it('keeps the three fibre figures apart', () => {
    expect(villagesWithFibre(country!)).toEqual({ count: 1, unknown: 1, total: 6 });
    expect(householdsAbleToFibre(country!)).toEqual({ count: 40, unknown: 30, total: 105 });
    // Subscriptions are given for A1, A2, A3 and B1: 12 of 40 + 10 + 5 + 20; B2 (30 households) gives none.
    expect(householdsOnFibre(country!)).toEqual({ count: 12, unknown: 30, total: 105 });
    // A has fibre through a village; B has one village unknown, so it is unknown.
    expect([a!['communes.fibreYes'], b!['communes.fibreUnknown'], b!['communes.fibreNo']]).toEqual([
      1, 1, 0,
    ]);
  });

  it('counts operators per village, and does not where a silent one could change the number', () => {
    expect([
      country!['operators.none'],
      country!['operators.one'],
      country!['operators.two'],
    ]).toEqual([3, 1, 1]);
    expect(country!['operators.unknown']).toBe(1);
  });

  it('finds the double gap only where both no fibre and no 4G are known', () => {
    // A1 and A2 have 4G; A3 and B1 have neither; B2 lacks 4G with fibre unknown; B3 lacks fibre with 4G unknown.
    expect([country!['gap.no'], country!['gap.yes'], country!['gap.unknown']]).toEqual([2, 2, 2]);
  });

  it('splits the uncovered by power and ĐBKK; unstable power is power', () => {
    expect(uncoveredVillages(country!, DEFAULT_DEFINITION)).toBe(3);
    expect(country!['uncovered.noPower']).toBe(1);
    expect(country!['uncovered.disadvantaged']).toBe(1);
    expect(country!['uncovered.other']).toBe(1);
    expect(country!['uncovered.unknown']).toBe(0);
  });

  it('does not conclude from villages without fibre that none reaches the commune', () => {
    const [without] = count(drawVillages('A 4G:+ fibre=no\n A 4G:+ fibre=no'), drawUnits(1));
    expect([without!['communes.fibreNo'], without!['communes.fibreUnknown']]).toEqual([0, 1]);
    const told: Units = { ...drawUnits(1), fibre: ['unknown', 'no'] };
    expect(count(drawVillages('A 4G:+ fibre=no'), told)[0]!['communes.fibreNo']).toBe(1);
  });

  it('takes a commune for reporting when anything is known of its villages, whatever the definition asks for', () => {
    const drawing =
      'A 4G:??\n B 4G:?+\n B 4G:+?\n C 4G:?? fibre=no\n D 4G:?? no-signal\n E 4G:?? hh=3';
    for (const technology of ['3G', '5G'] as const) {
      const [all] = count(drawVillages(drawing), drawUnits(6), { technology });
      expect([all!['communes.total'], all!['communes.reporting']]).toEqual([6, 3]);
    }
  });
});

describe('counting under other definitions', () => {
  it('leaves weak villages among the uncovered when weak does not count', () => {
    const [strict] = count(drawVillages(DRAWING), drawUnits(2), { weakCounts: false });
    const definition = { ...DEFAULT_DEFINITION, weakCounts: false };
    expect(coveredShare(strict!, 'villages', definition)).toEqual({
      count: 1,
      unknown: 1,
      total: 6,
    });
    expect(uncoveredVillages(strict!, definition)).toBe(4);
    expect(strict!['uncovered.unknown']).toBe(1); // A2 has power, but whether it is ĐBKK is not known
  });

  it('still asks for 4G in the double gap when 3G is enough to be covered', () => {
    const [figures] = count(drawVillages('A 3G:+ 4G:- fibre=no'), drawUnits(1));
    expect([figures!['villages.covered'], figures!['gap.yes']]).toEqual([1, 1]);
  });

  it('takes weak 4G for 4G in the double gap only where weak counts', () => {
    const gap = (weakCounts: boolean) =>
      count(drawVillages('A 4G:~ fibre=no'), drawUnits(1), { weakCounts })[0]!['gap.yes'];
    expect([gap(true), gap(false)]).toEqual([0, 1]);
  });
});

const villageLine = fc.record({
  commune: fc.constantFrom('A', 'B', 'C', '.'),
  signs: fc.array(fc.constantFrom('?', '+', '~', '-'), { minLength: 2, maxLength: 2 }),
  words: fc.subarray([
    'urban',
    'no-signal',
    'hh=7',
    'pop=30',
    'fibre=yes/3',
    'power=no',
    'dbkk=yes',
  ]),
});
const villageDrawing = fc
  .array(villageLine, { maxLength: 12 })
  .map((lines) =>
    lines.map(({ commune, signs, words }) => `${commune} 4G:${signs.join('')} ${words.join(' ')}`),
  );

describe('any villages', () => {
  it('fall into exactly one class each, apart and together, in every split', () => {
    fc.assert(
      fc.property(villageDrawing, fc.boolean(), (lines, weakCounts) => {
        const definition = { ...DEFAULT_DEFINITION, weakCounts };
        const all = count(drawVillages(lines.join('\n')), drawUnits(3), { weakCounts });
        const counted = lines.filter((line) => !line.startsWith('.')).length;
        const figures = all[0]!;
        const sum = (...keys: readonly (typeof FIGURE_KEYS)[number][]) =>
          keys.reduce((n, key) => n + figures[key], 0);
        expect(totalOf(figures, 'villages')).toBe(counted);
        expect(totalOf(figures, 'rural') + totalOf(figures, 'urban')).toBe(counted);
        expect(
          sum(
            'operators.none',
            'operators.one',
            'operators.two',
            'operators.three',
            'operators.unknown',
          ),
        ).toBe(counted);
        expect(sum('gap.yes', 'gap.no', 'gap.unknown')).toBe(counted);
        expect(
          sum(
            'uncovered.disadvantaged',
            'uncovered.other',
            'uncovered.noPower',
            'uncovered.unknown',
          ),
        ).toBe(uncoveredVillages(figures, definition));
        expect(villagesWithFibre(figures).total).toBe(counted);
      }),
    );
  });

  it('add up: the country is the sum of its communes in every figure', () => {
    fc.assert(
      fc.property(villageDrawing, (lines) => {
        const [whole, ...parts] = count(drawVillages(lines.join('\n')), drawUnits(3));
        for (const key of FIGURE_KEYS)
          expect(whole![key]).toBe(parts.reduce((n, part) => n + part[key], 0));
      }),
    );
  });

  it('give the same figures in any order', () => {
    fc.assert(
      fc.property(villageDrawing, (lines) => {
        const [forward] = count(drawVillages(lines.join('\n')), drawUnits(3));
        const [backward] = count(drawVillages([...lines].reverse().join('\n')), drawUnits(3));
        // A drawing without any status has no operators; with them, order must not matter.
        for (const measure of MEASURES)
          expect(totalOf(backward!, measure)).toBe(totalOf(forward!, measure));
        expect(backward).toEqual(forward);
      }),
    );
  });
});

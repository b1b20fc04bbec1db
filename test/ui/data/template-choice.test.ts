/** Which templates are asked for. The small dataset: provinces 01 (communes A, B) and 02 (C, D). */
import { describe, expect, test } from 'vitest';
import { findUnit, type Units } from '../../../src/core/units.ts';
import {
  firstChoice,
  provincesOf,
  questionOf,
  withProvince,
} from '../../../src/ui/data/templates/choice.ts';

const UNITS: Units = {
  count: 8,
  codes: ['SM', '01', '02', '03', 'A', 'B', 'C', 'D'],
  names: ['', 'Nam', 'Bắc', 'Trống', 'An', 'Bình', 'Cam', 'Đông'],
  kinds: Array(8).fill(''),
  levels: Uint8Array.from([0, 1, 1, 1, 2, 2, 2, 2]),
  communeLevel: 2,
  isNational: false,
  parents: Int32Array.from([-1, 0, 0, 0, 1, 1, 2, 2]),
  fibre: Array(8).fill('unknown'),
};
const row = (code: string) => findUnit(UNITS, code)!;
const TOLD = { language: 'vi', date: '2026-11-23' };

describe('the templates that are offered', () => {
  test('are of provinces that have communes', () => {
    expect(provincesOf(UNITS)).toEqual([row('01'), row('02')]);
  });

  test.each([
    ['SM', 'communes', '01', 'A'],
    ['02', 'communes', '02', 'C'],
    ['03', 'communes', '01', 'A'],
    ['D', 'commune', '02', 'D'],
  ])('begin at the place that is looked at: %s', (place, kind, province, commune) => {
    const expected = { kind, province: row(province), commune: row(commune) };
    expect(firstChoice(UNITS, row(place))).toEqual(expected);
  });

  test('are none without communes', () => {
    expect(firstChoice({ ...UNITS, communeLevel: 3 }, 0)).toBeNull();
  });
});

describe('the question for templates', () => {
  test('is for the province or the commune, for one file or one each', () => {
    const choice = { kind: 'communes', province: row('01'), commune: row('B') } as const;
    const ask = (kind: 'communes' | 'province' | 'commune') =>
      questionOf(UNITS, { ...choice, kind }, TOLD);
    expect(ask('communes')).toEqual({ unit: '01', per: 'commune', ...TOLD });
    expect(ask('province')).toEqual({ unit: '01', per: 'unit', ...TOLD });
    expect(ask('commune')).toEqual({ unit: 'B', per: 'unit', ...TOLD });
  });

  test('is for a commune of the other province once that is chosen', () => {
    const choice = { kind: 'commune', province: row('01'), commune: row('B') } as const;
    const next = withProvince(UNITS, choice, row('02'));
    expect(questionOf(UNITS, next, TOLD).unit).toBe('C');
  });
});

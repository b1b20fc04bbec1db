/** Bounds that a planner types: what is taken, what is refused and how it is said. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatHash, parseHash } from '../../../src/state/permalink.ts';
import { DEFAULT_VIEW } from '../../../src/state/view.ts';
import { boundText, readBounds } from '../../../src/ui/layers/manual-bounds.ts';

describe('bounds that are typed', () => {
  test('are percentages with a comma or a point, with or without a sign', () => {
    expect(readBounds(['50', ' 70,5 ', '92.5%', '100 %'])).toEqual({
      bounds: [0.5, 0.705, 0.925, 1],
    });
    expect(readBounds(['0.1', '70.50', '80', '90'])).toEqual({ bounds: [0.001, 0.705, 0.8, 0.9] });
  });

  test.each([
    [['', '2', '3', '4'], 'not-a-number', 1],
    [['1', 'x', '3', '4'], 'not-a-number', 2],
    [['1', '1e1', '30', '40'], 'not-a-number', 2],
    [['1', '2', '-3', '4'], 'not-a-number', 3],
    [['1', '2', '3', '1.000,5'], 'not-a-number', 4],
    [['1', '2', '3,25', '4'], 'too-fine', 3],
    [['0', '2', '3', '4'], 'out-of-range', 1],
    [['1', '2', '3', '100,1'], 'out-of-range', 4],
    [['1', '2', '2', '4'], 'not-ascending', 3],
    [['90', '80', '70', '60'], 'not-ascending', 2],
  ] as const)('%j are refused: %s', (texts, problem, index) => {
    expect(readBounds(texts)).toEqual({ problem, index });
  });

  test('never throw, and are either told wrong or kept by the address as they are', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 4, maxLength: 4 }), (texts) => {
        const read = readBounds(texts);
        expect('bounds' in read || (read.index >= 1 && read.index <= 4)).toBe(true);
      }),
    );
    const tenths = fc.uniqueArray(fc.integer({ min: 1, max: 1000 }), {
      minLength: 4,
      maxLength: 4,
    });
    fc.assert(
      fc.property(tenths, fc.constantFrom(',', '.'), (numbers, sign) => {
        const sorted = numbers.toSorted((a, b) => a - b);
        const read = readBounds(sorted.map((tenth) => boundText(tenth / 1000, sign as ',' | '.')));
        if (!('bounds' in read)) throw new Error(JSON.stringify(read));
        expect(read.bounds).toEqual(sorted.map((tenth) => tenth / 1000));
        const hash = formatHash({ ...DEFAULT_VIEW, classing: read.bounds });
        expect(parseHash(hash).classing).toEqual(read.bounds);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differingLetters, letterBits, typingErrors } from '../../../src/core/search/distance.ts';

/** The same by its recurrence, without a band: slow and plainly right. */
function errorsByRecurrence(a: string, b: string): number {
  const of = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const ways = [
      of(i - 1, j) + 1,
      of(i, j - 1) + 1,
      of(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
    ];
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
      ways.push(of(i - 2, j - 2) + 1);
    return Math.min(...ways);
  };
  return of(a.length, b.length);
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'h'), maxLength: 5 });

describe('typing errors', () => {
  test.each([
    ['long', 'long', 0],
    ['logn', 'long', 1],
    ['lng', 'long', 1],
    ['loong', 'long', 1],
    ['lang', 'long', 1],
    ['quagn', 'quan', 1],
    ['tyuen', 'tuyen', 1],
    ['abc', 'xyz', 3],
  ])('from %s to %s are %i', (a, b, errors) => {
    expect(typingErrors(a, b, 2)).toBe(errors);
  });

  test('up to the limit are those of the recurrence', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 3 }), (a, b, limit) => {
        expect(typingErrors(a, b, limit)).toBe(Math.min(limit + 1, errorsByRecurrence(a, b)));
      }),
    );
  });

  test('are never fewer than half the letters that only one of the words has', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const differing = differingLetters(letterBits(a), letterBits(b));
        expect(differing).toBeLessThanOrEqual(2 * errorsByRecurrence(a, b));
      }),
    );
  });
});

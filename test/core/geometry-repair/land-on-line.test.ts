/** The check of what the clipper gives: whether two drawings mean the same land. */
import { describe, expect, it } from 'vitest';
import { meanSameLand } from '../../../src/core/geometry-repair/land-on-line.ts';
import { makeSimple } from '../../../src/core/geometry-repair/make-simple.ts';
import { snapCorners } from '../../../src/core/geometry-repair/snap.ts';
import { square, squareRing } from '../../support/squares.ts';

const whole = [square(0, 0, 4)];

describe('two drawings', () => {
  it.each([
    ['cut into two', [square(0, 0, 4).slice(0, 1), square(1, 1, 2)], true],
    ['turned the other way', [[[...squareRing(0, 0, 4)].reverse()]], true],
    ['moved by a centimetre', [[squareRing(1e-7, 0, 4)]], true],
    ['wider by ten metres', [[squareRing(0, 0, 4 + 1e-4)]], false],
    ['with a hole', [[squareRing(0, 0, 4), squareRing(1, 1, 1)]], false],
    ['with a hole that lies outside', [[squareRing(0, 0, 4), squareRing(6, 1, 1)]], true],
    ['with an island beside it', [square(0, 0, 4), square(6, 1, 1)], false],
    ['with nothing on it', [], false],
  ])('of the same square, one %s, mean the same land or not', (_, other, isSame) => {
    expect(meanSameLand(whole, other)).toBe(isSame);
    expect(meanSameLand(other, whole)).toBe(isSame);
  });
});

it('land that the clipper fills without the shear is left out', () => {
  // Found by chance: between the triangle and the rest of the cut one lies a gap that begins in a corner on a horizontal edge.
  const drawing = [
    [
      [
        [0, 0],
        [5, 1],
        [1, 6],
        [0, 0],
      ],
    ],
    [
      [
        [0, 0],
        [3, 0],
        [0, 3],
        [0, 0],
      ],
      [
        [0, 1],
        [2, 0],
        [6, 4],
        [0, 1],
      ],
    ],
  ];
  const made = makeSimple(drawing)!;
  expect(meanSameLand(drawing, made)).toBe(true);
  const filled = [
    ...made,
    [
      [
        [1.5, 0.3],
        [1.9, 0.1],
        [2, 0.3],
        [1.5, 0.3],
      ],
    ],
  ];
  expect(meanSameLand(drawing, filled)).toBe(false);
});

it('a corner a hair from an edge is taken into it, others are left alone', () => {
  const near = [
    [
      [4 + 2e-7, 1],
      [6, 1],
      [6, 3],
      [4 + 2e-7, 1],
    ],
  ];
  const [snapped, other] = snapCorners([...whole, near]);
  expect(snapped).toEqual([
    [
      [0, 0],
      [4, 0],
      [4 + 2e-7, 1],
      [4, 4],
      [0, 4],
      [0, 0],
    ],
  ]);
  expect(other).toEqual(near);
  expect(snapCorners(whole)).toEqual(whole);
  expect(snapCorners([])).toEqual([]);
});

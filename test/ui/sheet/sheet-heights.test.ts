import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  restingHeight,
  SHEET_HEIGHTS,
  sheetHeightsPx,
} from '../../../src/ui/sheet/sheet-heights.ts';

// A space of 600 px with letters of 16 px: low 136, half 300, full 600.
const HEIGHTS = sheetHeightsPx(600, 16);
const names = (height: number, speed = 0) => SHEET_HEIGHTS[restingHeight(height, speed, HEIGHTS)];

describe('the heights of the sheet', () => {
  test('are those of the style sheet', () => {
    expect(HEIGHTS).toEqual([136, 300, 600]);
  });

  test('never exceed the space, however large the text is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 8, max: 64 }),
        (space, rem) => {
          expect(Math.max(...sheetHeightsPx(space, rem))).toBe(space);
        },
      ),
    );
  });
});

describe('a sheet that is let go', () => {
  test('rests at the nearest height', () => {
    expect(names(140)).toBe('low');
    expect(names(217)).toBe('low'); // the middle of 136 and 300 is 218
    expect(names(219)).toBe('half');
    expect(names(449)).toBe('half'); // the middle of 300 and 600 is 450
    expect(names(451)).toBe('full');
  });

  test('goes on the way it was going when it was fast', () => {
    expect(names(300, -1)).toBe('low'); // aims at 140
    expect(names(340, 1)).toBe('full'); // aims at 500
    expect(names(340, 0.1)).toBe('half');
  });
});

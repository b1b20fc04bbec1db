/** The measured parts of a picture of the map: its scale and its lines of text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kmPerPx } from '../../../src/map/snapshot.ts';
import { scaleBar } from '../../../src/ui/snapshot/scale-bar.ts';
import { wrapped } from '../../../src/ui/snapshot/wrapped.ts';

/** A font in which every letter is 10 wide. */
const measure = (text: string) => 10 * [...new Intl.Segmenter().segment(text)].length;

describe('the scale', () => {
  test('knows the length of a pixel: the equator over the world, less towards the poles', () => {
    expect(kmPerPx(0, 0)).toBeCloseTo(40_075.017 / 512, 6);
    expect(kmPerPx(60, 0)).toBeCloseTo(40_075.017 / 512 / 2, 6);
    expect(kmPerPx(0, 10)).toBeCloseTo(kmPerPx(0, 0) / 1024, 9);
  });

  test('is a round length that fits', () => {
    expect(scaleBar(1, 120)).toEqual({ km: 100, px: 100 });
    expect(scaleBar(5, 120)).toEqual({ km: 500, px: 100 });
    expect(scaleBar(0.02, 120)).toEqual({ km: 2, px: 100 });
    fc.assert(
      fc.property(fc.double({ min: 1e-4, max: 100, noNaN: true }), (kmPerPixel) => {
        const { km, px } = scaleBar(kmPerPixel, 120);
        expect(px).toBeLessThanOrEqual(120.001);
        expect(px).toBeGreaterThan(120 / 2.51); // the next round length is at most 2.5 times as long
        expect(km / kmPerPixel).toBeCloseTo(px, 6);
      }),
    );
  });
});

describe('a text in lines', () => {
  test('breaks at spaces, and inside what is longer than a line', () => {
    expect(wrapped('một hai ba', 70, measure)).toEqual(['một hai', 'ba']);
    expect(wrapped('abcdefgh ij', 30, measure)).toEqual(['abc', 'def', 'gh', 'ij']);
    expect(wrapped('', 30, measure)).toEqual([]);
  });

  test('keeps every letter in its order, and every mark on its letter', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 10, max: 90 }),
        (text, width) => {
          const lines = wrapped(text, width, measure);
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
          for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(Math.max(width, 10));
        },
      ),
    );
  });

  test('of ten thousand letters is done at once', () => {
    expect(wrapped('Ẫ'.repeat(10_000), 500, measure)).toHaveLength(200);
  });
});

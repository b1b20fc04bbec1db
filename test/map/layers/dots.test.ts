/** All villages as dots: order, place, colour, size. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATUSES, type Status } from '../../../src/core/model.ts';
import { dotColours, dotScale, dotsOf } from '../../../src/map/layers/dots.ts';
import { rgbOf } from '../../../src/map/palette.ts';
import { testPalette } from '../small-map.ts';

const ALL = new Set<Status>(STATUSES);
const code = (status: Status) => STATUSES.indexOf(status);
const positions = Float64Array.of(105, 20, 106, 21, Number.NaN, Number.NaN, 107, 22);
const statuses = Uint8Array.of(code('none'), code('covered'), code('none'), code('unknown'));

describe('dots', () => {
  it('lie in the order unknown, covered, weak, none, and leave out what has no position', () => {
    const dots = dotsOf({ positions }, statuses, ALL);
    expect([...dots.statuses].map((at) => STATUSES[at])).toEqual(['unknown', 'covered', 'none']);
    expect([...dots.positions]).toEqual([107, 22, 106, 21, 105, 20]);
  });

  it('are only of the statuses that are shown', () => {
    const dots = dotsOf({ positions }, statuses, new Set<Status>(['none']));
    expect(dots.count).toBe(1);
    expect([...dots.positions]).toEqual([105, 20]);
  });

  it('without signal are the largest and opaque, in the colour of the legend', () => {
    const palette = testPalette();
    const dots = dotsOf({ positions }, statuses, ALL);
    const colours = dotColours(dots, palette);
    expect([...colours.slice(8, 12)]).toEqual([...rgbOf(palette.none), 255]);
    expect(Math.max(...dots.radii)).toBe(dots.radii[2]);
    expect(colours[3]).toBeLessThan(255);
  });

  it('are one for each placed village whose status is shown, whatever the villages', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ status: fc.integer({ min: 0, max: 3 }), isPlaced: fc.boolean() })),
        fc.subarray([...STATUSES]),
        (villages, shown) => {
          const at = Float64Array.from(
            villages.flatMap(({ isPlaced }) => (isPlaced ? [105, 20] : [Number.NaN, Number.NaN])),
          );
          const dots = dotsOf(
            { positions: at },
            Uint8Array.from(villages, ({ status }) => status),
            new Set(shown),
          );
          const expected = villages.filter(
            ({ status, isPlaced }) => isPlaced && shown.includes(STATUSES[status]!),
          );
          expect(dots.count).toBe(expected.length);
          expect(dots.positions).toHaveLength(2 * dots.count);
          expect(dotColours(dots, testPalette())).toHaveLength(4 * dots.count);
        },
      ),
    );
  });

  it('grow with the zoom, without a step', () => {
    const scales = Array.from({ length: 160 }, (_, i) => dotScale(i / 10));
    for (const [i, scale] of scales.slice(1).entries()) {
      expect(scale).toBeGreaterThanOrEqual(scales[i]!);
      expect(scale / scales[i]!).toBeLessThan(1.06);
    }
    expect([dotScale(7), dotScale(20)]).toEqual([1, 2.1]);
  });
});

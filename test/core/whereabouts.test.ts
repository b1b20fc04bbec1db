/**
 * In which unit a position is said to be, on two provinces of two communes each, squares of 1 degree (about 110 km):
 *
 *     1 ┌───┬───┐┌───┬───┐   rows: 0 the country; 1 the western province with 3 (A) and 4 (B), 2 the eastern with 5 (C) and 6 (D)
 *       │ A │ B ││ C │ D │
 *     0 └───┴───┘└───┴───┘
 *      100     102     104
 */
import { describe, expect, it } from 'vitest';
import type { BoundaryKind } from '../../src/core/dataset.ts';
import { PolygonBuilder, type Position } from '../../src/core/geometry.ts';
import { NO_PARENT, type Units, unitBboxes } from '../../src/core/units.ts';
import { type Bounded, unitAround, unitAt } from '../../src/core/whereabouts.ts';
import { square } from '../support/squares.ts';

const units: Units = {
  count: 7,
  codes: ['X', '01', '02', 'A', 'B', 'C', 'D'],
  names: ['X', 'W', 'E', 'A', 'B', 'C', 'D'],
  kinds: ['', '', '', '', '', '', ''],
  levels: Uint8Array.of(0, 1, 1, 2, 2, 2, 2),
  communeLevel: 2,
  isNational: false,
  parents: Int32Array.of(NO_PARENT, 0, 0, 1, 1, 2, 2),
  fibre: Array.from({ length: 7 }, () => 'unknown' as const),
};
const builder = new PolygonBuilder();
for (const lon of [100, 101, 102, 103]) builder.add([square(lon, 0, 1)]);
const shapes = { level: 2, units: Uint32Array.of(3, 4, 5, 6), polygons: builder.finish() };

const bounded = (boundaries: BoundaryKind): Bounded => ({
  units,
  shapes,
  boundaries,
  bboxes: unitBboxes(units, [shapes]),
});
const at = (boundaries: BoundaryKind, position: Position, accuracyKm: number) =>
  unitAround(bounded(boundaries), position, accuracyKm);

describe('on official boundaries', () => {
  it('the commune is told', () => expect(at('official', [100.5, 0.5], 0.05)).toBe(3));

  it('near a border between communes of one province the province is told', () => {
    expect(at('official', [100.999, 0.5], 1)).toBe(1);
  });

  it('near a border between provinces nothing is told', () => {
    expect(at('official', [101.999, 0.5], 1)).toBeNull();
  });

  it('a position that may be off the land is not told', () => {
    expect(at('official', [100.5, 0.005], 1)).toBeNull();
    expect(at('official', [90, 0.5], 0.01)).toBeNull();
  });
});

describe('on approximate boundaries', () => {
  it('no commune is told, but the province well inside of it', () => {
    expect(at('approximate', [100.5, 0.5], 0.05)).toBe(1);
    expect(at('approximate', [101, 0.5], 0.05)).toBe(1);
  });

  it('nothing is told within 10 km of another province', () => {
    expect(at('approximate', [101.92, 0.5], 0.05)).toBeNull(); // 8.9 km
    expect(at('approximate', [101.9, 0.5], 0.05)).toBe(1); // 11.1 km
    expect(at('approximate', [101.9, 0.5], 2)).toBeNull();
  });
});

it('nothing is told on invented boundaries', () => {
  expect(at('made', [100.5, 0.5], 0.05)).toBeNull();
});

it('a hole is outside, and what lies in no outline is in no unit', () => {
  const ring = new PolygonBuilder();
  ring.add([square(100, 0, 1), square(100.4, 0.4, 0.2)]);
  const holed: Bounded = {
    ...bounded('official'),
    shapes: { level: 2, units: Uint32Array.of(3), polygons: ring.finish() },
  };
  expect(unitAt(holed, [100.2, 0.5])).toBe(3);
  expect(unitAt(holed, [100.5, 0.5])).toBeNull();
  expect(unitAt(holed, [Number.NaN, 0.5])).toBeNull();
});

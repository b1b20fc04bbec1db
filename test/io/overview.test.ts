/** The first files of a built dataset: encoding and parsing give the same, neighbours keep their border, damage gives nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RequiredUnit } from '../../src/core/country.ts';
import { multiPolygonOf, PolygonBuilder, type Ring } from '../../src/core/geometry.ts';
import { NO_PARENT, type UnitShapes, type Units } from '../../src/core/units.ts';
import { encodeOverview, overviewRows, parseOverview } from '../../src/io/overview.ts';
import { drawUnits } from '../support/drawn-villages.ts';
import { SMALL_COUNTRY } from '../support/small-dataset.ts';
import { square, squareRing } from '../support/squares.ts';

const shapesOf = (...features: Ring[][][]): UnitShapes[] => {
  const builder = new PolygonBuilder();
  for (const polygons of features) builder.add(polygons);
  return [
    { level: 1, units: Uint32Array.from(features, (_, i) => i + 1), polygons: builder.finish() },
  ];
};
/** Through JSON, as a file. */
const filed = (value: unknown) => JSON.parse(JSON.stringify(value));
const encoded = (units: Units, shapes: UnitShapes[], requiredUnits: RequiredUnit[] = []) =>
  filed(encodeOverview({ units, shapes, country: { ...SMALL_COUNTRY, requiredUnits } }));
const through = (units: Units, shapes: UnitShapes[], requiredUnits: RequiredUnit[] = []) =>
  parseOverview(encoded(units, shapes, requiredUnits))!;

/** A coast of any shape between two units: both have the same border from south to north. */
const border = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
  minLength: 2,
  maxLength: 30,
});
const neighbours = (bends: readonly number[]) => {
  const line = bends.map((bend, i): [number, number] => [105 + bend, (8 * i) / (bends.length - 1)]);
  const west: Ring = [[102, 0], ...line, [102, 8], [102, 0]];
  const east: Ring = [[108, 0], [108, 8], ...line.toReversed(), [108, 0]];
  return { west, east };
};

describe('an overview', () => {
  it('gives back the units and, on its grid, their shapes', () => {
    const units = drawUnits(3);
    const shapes = shapesOf([square(100, 0, 4)], [square(104, 0, 4), square(100, 4, 4)]);
    const read = through(units, shapes);
    expect(read.units).toEqual(units);
    expect(read.shapes).toEqual(shapes); // whole degrees are cells of this grid
  });

  it('says whether the units are those of a whole country', () => {
    const units = drawUnits(1);
    for (const isNational of [true, false])
      expect(through({ ...units, isNational }, []).units.isNational).toBe(isNational);
  });

  const speck = squareRing(103.0001, 3.0001, 0.0001); // 11 m on a grid of a kilometre

  it('keeps a hole, and leaves out what is too small to be seen', () => {
    const hole = squareRing(101, 1, 1).toReversed();
    const shapes = shapesOf([[squareRing(100, 0, 12), hole, speck], [speck]]);
    const read = through(drawUnits(1), shapes).shapes[0]!;
    expect(multiPolygonOf(read.polygons, 0)).toEqual([[squareRing(100, 0, 12), hole]]);
  });

  it('leaves out an island of less than half a square kilometre even where it spans two cells', () => {
    const islet = squareRing(103.003, 3.003, 0.006); // 0.44 km², corners in cells of 0.01°
    const isle = squareRing(103.003, 6.003, 0.007); // 0.60 km²
    const shapes = shapesOf([square(100, 0, 12), [islet], [isle]]);
    const polygons = multiPolygonOf(through(drawUnits(1), shapes).shapes[0]!.polygons, 0);
    expect(polygons.map(([outer]) => outer![0]![1].toFixed(2))).toEqual(['0.00', '6.00']);
  });

  it('keeps a cell of a unit that would vanish, where its largest island is', () => {
    const smaller = squareRing(110, 9, 0.00005);
    const shapes = shapesOf([square(100, 0, 12)], [[smaller], [speck]]);
    const polygons = multiPolygonOf(through(drawUnits(2), shapes).shapes[0]!.polygons, 1);
    expect(polygons).toHaveLength(1);
    const [[lon, lat]] = polygons[0]![0]! as [[number, number]];
    expect([lon.toFixed(2), lat.toFixed(2)]).toEqual(['103.00', '3.00']);
    expect(polygons[0]![0]).toHaveLength(5);
  });

  it('keeps every island of a unit that each map of the country must show, in the outline of the unit above too', () => {
    const { codes, names, kinds, fibre } = drawUnits(2);
    const columns = { codes, names, kinds, fibre, levels: Uint8Array.of(0, 1, 2) };
    const units: Units = {
      ...{ ...columns, count: 3, communeLevel: 2, isNational: true },
      ...{ parents: Int32Array.of(NO_PARENT, 0, 1) },
    };
    const land = square(100, 0, 12);
    const required = [{ level: 'commune', code: units.codes[2]!, name: 'Islands' }];
    const shapes = (level: number, row: number, ...polygons: Ring[][]): UnitShapes => {
      const builder = new PolygonBuilder();
      builder.add(polygons);
      return { level, units: Uint32Array.of(row), polygons: builder.finish() };
    };
    const other = squareRing(105, 3, 0.0001);
    const all = [shapes(1, 1, land, [speck], [other]), shapes(2, 2, [speck])];
    const count = (of: RequiredUnit[]) =>
      multiPolygonOf(through(units, all, of).shapes[0]!.polygons, 0).length;
    expect([count([]), count(required)]).toEqual([1, 2]);
  });

  it('of neighbours gives them the same border', () => {
    fc.assert(
      fc.property(border, (bends) => {
        const { west, east } = neighbours(bends);
        const read = through(drawUnits(2), shapesOf([[west]], [[east]])).shapes[0]!;
        const inside = (ring: Ring) =>
          ring.filter(([lon]) => lon > 102.5 && lon < 107.5).map((position) => position.join(' '));
        const [left, right] = [0, 1].map((f) => inside(multiPolygonOf(read.polygons, f)[0]![0]!));
        expect(left!.length).toBeGreaterThan(1);
        expect(right!.toReversed()).toEqual(left);
      }),
    );
  });

  it('moves no position by more than half a cell', () => {
    fc.assert(
      fc.property(border, (bends) => {
        const { west, east } = neighbours(bends);
        const [positions] = through(drawUnits(2), shapesOf([[west]], [[east]])).shapes.map(
          ({ polygons }) => multiPolygonOf(polygons, 0)[0]![0]!,
        );
        const half = 8 / 1200 / 2 + 1e-9; // the box is 6 by 8 degrees
        for (const [lon, lat] of west) {
          const near = positions!.some(
            ([x, y]) => Math.abs(x - lon) <= half && Math.abs(y - lat) <= half,
          );
          expect(near).toBe(true);
        }
      }),
    );
  });

  it('keeps whole levels, as many as fit', () => {
    const units = (communes: number): Units => {
      const { codes, names, kinds, fibre, levels, parents } = drawUnits(communes + 1);
      const deep = levels.map((level, row) => (row > 1 ? 2 : level));
      const under = parents.map((parent, row) => (row > 1 ? 1 : parent));
      const columns = { codes, names, kinds, fibre, levels: deep, parents: under };
      return { count: communes + 2, communeLevel: 2, isNational: false, ...columns };
    };
    expect(overviewRows(units(198))).toBe(200);
    expect(overviewRows(units(199))).toBe(2);
    const kept = encoded(units(199), shapesOf([square(100, 0, 4)]));
    expect(kept).toMatchObject({ codes: ['XX', 'A'], parents: [NO_PARENT, 0] });
  });

  it('of units in one position is a cell of ten metres', () => {
    const dot: Ring = Array.from({ length: 4 }, () => [105, 5]);
    const read = through(drawUnits(1), shapesOf([[dot]]));
    expect(multiPolygonOf(read.shapes[0]!.polygons, 0)).toEqual([[squareRing(105, 5, 0.0001)]]);
  });
});

describe('a damaged overview', () => {
  const whole = () => encoded(drawUnits(2), shapesOf([square(100, 0, 4)]));

  it.each([
    ['another format', { format: 'phu-song-overview-1' }],
    ['no word on whether it is of a whole country', { national: 'yes' }],
    ['no units', { codes: [], names: [], kinds: [], levels: [], parents: [], fibre: [] }],
    ['a name too few', { names: ['Country', 'A'] }],
    ['a name that is a number', { names: ['Country', 'A', 7] }],
    ['a text for a list', { codes: 'XXA' }],
    ['a parent after its child', { parents: [-1, 2, 0] }],
    ['a unit that is its own parent', { parents: [-1, 1, 0] }],
    ['a parent that leads nowhere', { parents: [-1, -5, 0] }],
    ['two tops', { parents: [-1, -1, 0] }],
    ['a parent on a lower level', { levels: [0, 0, 1] }],
    ['a shape of no unit', { shapes: [{ level: 1, units: [3], polygons: [[]] }] }],
    ['more shapes than units', { shapes: [{ level: 1, units: [], polygons: [[]] }] }],
    [
      'steps that are no numbers',
      { shapes: [{ level: 1, units: [1], polygons: [[[['a', 'b']]]] }] },
    ],
    ['no grid', { grid: null }],
  ])('with %s gives nothing', (_, change) => {
    expect(parseOverview(whole())).not.toBeNull();
    expect(parseOverview({ ...whole(), ...change })).toBeNull();
  });

  it('of any JSON, whole or in one field, gives units that hang together or nothing', () => {
    const damaged = fc.oneof(
      fc.jsonValue(),
      fc
        .tuple(fc.constantFrom(...Object.keys(whole())), fc.jsonValue())
        .map(([key, value]) => ({ ...whole(), [key]: value })),
      fc
        .array(fc.integer({ min: -2, max: 4 }), { maxLength: 4 })
        .map((parents) => ({ ...whole(), parents })),
    );
    fc.assert(
      fc.property(damaged, (json) => {
        const read = parseOverview(json);
        if (!read) return;
        expect(read.units.names).toHaveLength(read.units.count);
        read.units.parents.forEach((parent, row) => {
          expect(parent).toBeLessThan(row);
          expect(parent >= 0).toBe(row > 0);
        });
      }),
      { numRuns: 500 },
    );
  });
});

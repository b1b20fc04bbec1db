/** The first files of a built dataset: encoding and parsing give the same, neighbours keep their border, damage gives nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyFigures, FIGURE_KEYS } from '../../src/core/figures.ts';
import { multiPolygonOf, PolygonBuilder, type Ring } from '../../src/core/geometry.ts';
import { NO_PARENT, type UnitShapes, type Units } from '../../src/core/units.ts';
import {
  encodeOverview,
  encodeStats,
  overviewRows,
  parseOverview,
  parseStats,
} from '../../src/io/overview.ts';
import { drawUnits } from '../support/drawn-villages.ts';
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
const through = (units: Units, shapes: UnitShapes[]) =>
  parseOverview(filed(encodeOverview({ units, shapes })))!;

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

  it('keeps a hole, and leaves out what is too small to be seen', () => {
    const hole = squareRing(101, 1, 1).toReversed();
    const speck = squareRing(103.0001, 3.0001, 0.0001);
    const shapes = shapesOf([[squareRing(100, 0, 12), hole, speck], [speck]], [[speck]]);
    const read = through(drawUnits(2), shapes).shapes[0]!;
    expect(multiPolygonOf(read.polygons, 0)).toEqual([[squareRing(100, 0, 12), hole]]);
    expect(multiPolygonOf(read.polygons, 1)).toEqual([]);
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
      return { count: communes + 2, communeLevel: 2, ...columns };
    };
    expect(overviewRows(units(198))).toBe(200);
    expect(overviewRows(units(199))).toBe(2);
    const kept = filed(
      encodeOverview({ units: units(199), shapes: shapesOf([square(100, 0, 4)]) }),
    );
    expect(kept).toMatchObject({ codes: ['XX', 'A'], parents: [NO_PARENT, 0] });
  });

  it('of units in one position has no shapes, and is still read', () => {
    const dot: Ring = [
      [105, 5],
      [105, 5],
      [105, 5],
      [105, 5],
    ];
    const read = through(drawUnits(1), shapesOf([[dot]]));
    expect(multiPolygonOf(read.shapes[0]!.polygons, 0)).toEqual([]);
  });
});

describe('a damaged overview', () => {
  const whole = () =>
    filed(encodeOverview({ units: drawUnits(2), shapes: shapesOf([square(100, 0, 4)]) }));

  it.each([
    ['another format', { format: 'phu-song-overview-2' }],
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

describe('stored figures', () => {
  const units = drawUnits(2);
  const figures = emptyFigures(3);
  figures.values.forEach((_, i) => {
    figures.values[i] = i;
  });
  const whole = () => filed(encodeStats(units, figures));

  it('come back along the codes that are asked for', () => {
    expect(parseStats(whole(), units.codes)).toEqual(figures);
    const swapped = parseStats(whole(), ['B', 'XX'])!;
    expect([...swapped.values.slice(0, 2)]).toEqual([
      2 * FIGURE_KEYS.length,
      2 * FIGURE_KEYS.length + 1,
    ]);
  });

  it.each([
    ['of another definition', { definition: '4G.any.reported.weak.national.latest' }],
    ['of another version', { keys: FIGURE_KEYS.toReversed() }],
    ['of another format', { format: 'phu-song-stats-2' }],
    ['without a unit', { figures: { XX: [], A: [] } }],
    ['that are no list', { figures: [] }],
    ['that are nested without end', { keys: JSON.parse('['.repeat(1e4) + ']'.repeat(1e4)) }],
  ])('%s are none at all', (_, change) => {
    expect(parseStats({ ...whole(), ...change }, units.codes)).toBeNull();
  });

  it('with a hole are none at all', () => {
    const { figures: rows, ...rest } = whole();
    rows['A'][3] = null;
    expect(parseStats({ ...rest, figures: rows }, units.codes)).toBeNull();
    expect(parseStats(whole(), ['__proto__'])).toBeNull();
  });
});

/** Geometry columns and unit tables: what goes in comes out, and parents hold their children. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boxHolds,
  featureCount,
  LineBuilder,
  multiLineOf,
  multiPolygonOf,
  PolygonBuilder,
  polygonBbox,
  positionsBbox,
  unionBbox,
} from '../../src/core/geometry.ts';
import {
  childrenOf,
  findUnit,
  holdsRequiredUnits,
  isWithin,
  pathTo,
  unitBboxes,
  unitsWithin,
} from '../../src/core/units.ts';
import { drawUnits } from '../support/drawn-villages.ts';
import { square } from '../support/squares.ts';

const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);
const ring = fc.array(position, { minLength: 4, maxLength: 6 });
const multiPolygon = fc.array(fc.array(ring, { minLength: 1, maxLength: 3 }), { maxLength: 3 });

describe('polygon columns', () => {
  it('give back every feature as it was added, those without geometry included', () => {
    fc.assert(
      fc.property(fc.array(multiPolygon, { maxLength: 4 }), (features) => {
        const builder = new PolygonBuilder();
        for (const feature of features) builder.add(feature);
        const columns = builder.finish();
        expect(featureCount(columns)).toBe(features.length);
        expect(features.map((_, i) => multiPolygonOf(columns, i))).toEqual(features);
      }),
    );
  });

  it('know the box of a feature, and that one without geometry has none', () => {
    const builder = new PolygonBuilder();
    builder.add([square(0, 0, 2), square(5, 1, 1)]);
    builder.add([]);
    builder.add([square(-3, -3, 1)]);
    const columns = builder.finish();
    expect([0, 1, 2].map((feature) => polygonBbox(columns, feature))).toEqual([
      [0, 0, 6, 2],
      null,
      [-3, -3, -2, -2],
    ]);
  });
});

describe('line columns', () => {
  it('give back every feature as it was added', () => {
    fc.assert(
      fc.property(fc.array(fc.array(ring, { maxLength: 3 }), { maxLength: 4 }), (features) => {
        const builder = new LineBuilder();
        for (const feature of features) builder.add(feature);
        const columns = builder.finish();
        expect(features.map((_, i) => multiLineOf(columns, i))).toEqual(features);
      }),
    );
  });
});

describe('boxes', () => {
  it('hold what both hold, and nothing is neutral', () => {
    expect(unionBbox([0, 0, 1, 1], [-1, 0.5, 0, 3])).toEqual([-1, 0, 1, 3]);
    expect(unionBbox(null, [0, 0, 1, 1])).toEqual([0, 0, 1, 1]);
    expect(unionBbox(null, null)).toBeNull();
    expect(positionsBbox(new Float64Array())).toBeNull();
  });
});

/*  country ─┬─ A ─┬─ C
             └─ B  └─ D     levels: country 0; A, B 1; C, D 2     */
const TREE = {
  ...drawUnits(4),
  levels: Uint8Array.from([0, 1, 1, 2, 2]),
  communeLevel: 2,
  isNational: false,
  parents: Int32Array.from([-1, 0, 0, 1, 1]),
};

describe('a box', () => {
  it('holds its edge, and nothing that is not a number', () => {
    expect(boxHolds([0, 0, 2, 1], 2, 1)).toBe(true);
    expect(boxHolds([0, 0, 2, 1], 2.1, 1)).toBe(false);
    expect(boxHolds([0, 0, 2, 1], NaN, 1)).toBe(false);
  });
});

describe('units', () => {
  it('know their children, their path and what lies within them', () => {
    expect(childrenOf(TREE, 1)).toEqual([3, 4]);
    expect(pathTo(TREE, 4)).toEqual([0, 1, 4]);
    expect([isWithin(TREE, 4, 1), isWithin(TREE, 4, 2), isWithin(TREE, 1, 1)]).toEqual([
      true,
      false,
      true,
    ]);
    expect(TREE.communeLevel).toBe(2);
    expect([findUnit(TREE, 'D'), findUnit(TREE, 'nowhere')]).toEqual([4, null]);
  });

  it('of a level are listed within a unit, itself included', () => {
    expect(unitsWithin(TREE, 0, 2)).toEqual([3, 4]);
    expect(unitsWithin(TREE, 1, 2)).toEqual([3, 4]);
    expect(unitsWithin(TREE, 4, 2)).toEqual([4]);
    expect(unitsWithin(TREE, 2, 2)).toEqual([]);
  });

  it('are of the whole country when they hold all units it requires, and it requires some', () => {
    const requiring = (...codes: string[]) => ({
      requiredUnits: codes.map((code) => ({ level: 'commune', code, name: code })),
    });
    expect(holdsRequiredUnits(TREE.codes, requiring('C', 'D'))).toBe(true);
    expect(holdsRequiredUnits(TREE.codes, requiring('C', 'Z'))).toBe(false);
    expect(holdsRequiredUnits(TREE.codes, requiring())).toBe(false);
  });

  it('have boxes that hold those of their children; a unit without geometry below has none', () => {
    const builder = new PolygonBuilder();
    builder.add([square(0, 0, 1)]);
    builder.add([square(4, 4, 1)]);
    const shapes = [{ level: 2, units: Uint32Array.from([3, 4]), polygons: builder.finish() }];
    expect(unitBboxes(TREE, shapes)).toEqual([
      [0, 0, 5, 5],
      [0, 0, 5, 5],
      null,
      [0, 0, 1, 1],
      [4, 4, 5, 5],
    ]);
  });
});

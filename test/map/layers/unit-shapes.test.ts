/** Shapes and names of units: outlines where a level has no shapes, names inside their unit. */
import { signal } from '@preact/signals-core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PolygonBuilder, type Position, type Ring } from '../../../src/core/geometry.ts';
import { focusedShapes } from '../../../src/map/layers/focus.ts';
import { labelPoint } from '../../../src/map/layers/label-point.ts';
import { nameZoom, unitLabelFeatures } from '../../../src/map/layers/labels.ts';
import {
  detailedRows,
  drawnLevels,
  outerEdges,
  unitFeature,
  unitFeatures,
  withDetail,
} from '../../../src/map/layers/unit-shapes.ts';
import { SMALL_COUNTRY } from '../../support/small-dataset.ts';
import { square, squareRing } from '../../support/squares.ts';
import { SMALL_UNITS, smallShapes } from '../small-map.ts';

const dataset = { units: SMALL_UNITS, shapes: smallShapes() };

const lengthOf = (lines: Ring[]) =>
  lines.reduce((total, line) => {
    const steps = line
      .slice(1)
      .map((to, i) => Math.hypot(to[0] - line[i]![0], to[1] - line[i]![1]));
    return total + steps.reduce((a, b) => a + b, 0);
  }, 0);

describe('units', () => {
  test('are drawn on every level down to the lowest with shapes', () => {
    expect(drawnLevels(dataset)).toEqual([1, 2]);
    expect(drawnLevels({ ...dataset, shapes: [] })).toEqual([]);
  });

  test('carry their row as id', () => {
    expect(unitFeatures(dataset, 2).features.map(({ id }) => id)).toEqual([3, 4, 5, 6]);
    expect(unitFeatures(dataset, 1).features.map(({ id }) => id)).toEqual([1, 2]);
  });

  test('without shapes are outlined by those below, without the border between them', () => {
    const south = unitFeatures(dataset, 1).features[0]!.geometry;
    expect(south.type).toBe('MultiLineString');
    if (south.type === 'MultiLineString') expect(lengthOf(south.coordinates as Ring[])).toBe(24); // 8 × 4
  });

  test('leave nothing of a block of squares but its rim', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), (w, h) => {
        const builder = new PolygonBuilder();
        for (let x = 0; x < w; x++) for (let y = 0; y < h; y++) builder.add([square(x, y, 1)]);
        const all = Array.from({ length: w * h }, (_, i) => i);
        expect(lengthOf(outerEdges(builder.finish(), all))).toBe(2 * (w + h));
      }),
    );
  });
});

describe('the focus', () => {
  const focus = (selected: number, hovered: number) => {
    const pointed = signal(hovered);
    return { shapes: focusedShapes(signal(dataset), signal(selected), pointed), pointed };
  };
  const roles = (selected: number, hovered: number) =>
    focus(selected, hovered).shapes.value.features.map(({ properties }) => properties?.['role']);

  test('is the selected unit and the hovered one', () => {
    expect(roles(1, 5)).toEqual(['hovered', 'selected']);
  });

  test('is not drawn for the whole country, nor twice for one unit', () => {
    expect(roles(0, -1)).toEqual([]);
    expect(roles(3, 3)).toEqual(['selected']);
  });

  test('keeps the outline of the selected unit while the pointer moves', () => {
    const { shapes, pointed } = focus(1, 5);
    const before = shapes.value.features[1]!;
    pointed.value = 6;
    expect(shapes.value.features.map(({ id }) => id)).toEqual([6, 1]);
    expect(shapes.value.features[1]).toBe(before);
  });
});

describe('the point for a name', () => {
  const of = (...polygons: Ring[][]) => {
    const builder = new PolygonBuilder();
    builder.add(polygons);
    return labelPoint(builder.finish(), 0);
  };

  test('is the middle of a square, of the largest one where there are several', () => {
    expect(of(square(100, 10, 2))).toEqual([101, 11]);
    expect(of(square(100, 10, 2), square(110, 10, 4))).toEqual([112, 12]);
  });

  test('is inside a horseshoe, whose centroid is not', () => {
    const horseshoe: Ring = [
      [0, 0],
      [9, 0],
      [9, 9],
      [8, 9],
      [8, 1],
      [1, 1],
      [1, 9],
      [0, 9],
      [0, 0],
    ];
    const [x, y] = of([horseshoe])!;
    expect(y < 1 || x < 1 || x > 8).toBe(true);
    expect(x > 0 && x < 9 && y > 0 && y < 9).toBe(true);
  });

  test('is not in a hole', () => {
    const [x, y] = of([squareRing(0, 0, 9), squareRing(2, 2, 5)])!;
    expect(x > 2 && x < 7 && y > 2 && y < 7).toBe(false);
  });

  test('is found for a ring of 200,000 positions', () => {
    const south = Array.from({ length: 200_000 }, (_, i): Position => [(9 * i) / 200_000, 0]);
    const ring: Ring = [...south, [9, 0], [9, 9], [0, 9], [0, 0]];
    const [x, y] = of([ring, squareRing(2, 2, 5)])!;
    expect(x > 2 && x < 7 && y > 2 && y < 7).toBe(false);
  });

  test('is nowhere without an area', () => {
    expect(of()).toBeNull();
    expect(of([squareRing(5, 5, 0)])).toBeNull();
  });
});

describe('names', () => {
  const names = (labels: typeof SMALL_COUNTRY.labels = []) =>
    unitLabelFeatures(dataset, { ...SMALL_COUNTRY, labels }).features.map(
      ({ properties }) => properties?.['name'],
    );

  test('are composed letters', () => {
    expect(names()).toEqual(['Ố'.normalize('NFC'), 'Bê', 'Xê', 'Đê']);
  });

  test('are not written twice for a unit that a label of the country stands for', () => {
    const text = { vi: 'Quần đảo' };
    expect(names([{ text, kind: 'archipelago', lon: 0, lat: 0, unit: 'B' }])).not.toContain('Bê');
  });

  test('begin where the unit of middling width is 72 pixels wide', () => {
    // 4 of 360 degrees are 72 px where the world is 6480 px wide: 512 × 2^3.66
    expect(nameZoom(dataset, 2)).toBeCloseTo(3.7, 5);
    expect(nameZoom(dataset, 1)).toBe(0);
  });
});

describe('the finer outlines of a part', () => {
  const builder = new PolygonBuilder();
  builder.add([square(100, 0, 3.9)]);
  builder.add([square(104, 0, 3.9)]);
  const detail = { level: 2, units: Uint32Array.of(3, 4), polygons: builder.finish() };

  test('change the units that they draw and those that are outlined by these', () => {
    expect(detailedRows(dataset, detail)).toEqual([1, 3, 4]);
  });

  test('take the place of the generalised ones, which stay elsewhere', () => {
    const fine = withDetail(dataset, detail);
    expect(unitFeature(fine, 3)?.geometry).toMatchObject({ coordinates: [square(100, 0, 3.9)] });
    expect(unitFeature(fine, 5)).toEqual(unitFeature(dataset, 5));
    const [south, plain] = [unitFeature(fine, 1)!.geometry, unitFeature(dataset, 1)!.geometry];
    expect(south.type).toBe('MultiLineString');
    expect(south).not.toEqual(plain);
    expect(withDetail(dataset, null)).toBe(dataset);
  });

  test('outline a unit above also where it has a shape of its own', () => {
    const own = new PolygonBuilder();
    own.add([square(100, 0, 8)]);
    const provinces = { level: 1, units: Uint32Array.of(1), polygons: own.finish() };
    const whole = { ...dataset, shapes: [provinces, ...dataset.shapes] };
    expect(unitFeature(whole, 1)?.geometry.type).toBe('MultiPolygon');
    expect(unitFeature(withDetail(whole, detail), 1)?.geometry.type).toBe('MultiLineString');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PolygonBuilder } from '../../src/core/geometry.ts';
import type { UnitShapes } from '../../src/core/units.ts';
import { frameOf, groupedPaths, padded } from '../../src/ui/overview-path.ts';

/*
 *  lat 1 ┌───┬───┐      two squares of one degree each on the equator, units 1 and 2,
 *        │ 1 │ 2 │      drawn 100 units to the degree
 *  lat 0 └───┴───┘
 *      lon 0   1   2
 */
function squares(): UnitShapes {
  const builder = new PolygonBuilder();
  for (const west of [0, 1]) {
    const east = west + 1;
    builder.add([
      [
        [
          [west, 0],
          [east, 0],
          [east, 1],
          [west, 1],
          [west, 0],
        ],
      ],
    ]);
  }
  return { level: 1, units: Uint32Array.from([1, 2]), polygons: builder.finish() };
}

/** Corner points of all rings of a path made of `M`, `l` and `z`. */
function corners(path: string): [number, number][] {
  const points: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const [, command, dx, dy] of path.matchAll(/([Ml])(-?\d+) (-?\d+)/g)) {
    [x, y] = command === 'M' ? [Number(dx), Number(dy)] : [x + Number(dx), y + Number(dy)];
    points.push([x, y]);
  }
  return points;
}

describe('overview outlines', () => {
  const frame = frameOf([0, 0, 2, 1], 200);

  test('put north up and keep the shape of the box', () => {
    expect(frame.project(0, 1)).toEqual([0, 0]);
    expect(frame.project(0, 0)).toEqual([0, 100]);
    expect(frame.width).toBe(200);
    expect(frame.height).toBe(Math.ceil(100 / Math.cos((0.5 * Math.PI) / 180)));
  });

  test('draw a unit as its corners on whole units', () => {
    const paths = groupedPaths(squares(), frame, (row) => row);
    expect([...paths.keys()]).toEqual([1, 2]);
    expect(corners(paths.get(1)!)).toEqual([
      [0, 100],
      [100, 100],
      [100, 0],
      [0, 0],
    ]);
  });

  test('let neighbours share the points of their border', () => {
    const paths = groupedPaths(squares(), frame, (row) => row);
    const left = corners(paths.get(1)!).filter(([x]) => x === 100);
    const right = corners(paths.get(2)!).filter(([x]) => x === 100);
    expect(left.map(String).sort()).toEqual(right.map(String).sort());
  });

  test('join the units of one group into one path and leave out those without', () => {
    const paths = groupedPaths(squares(), frame, (row) => (row === 1 ? 7 : null));
    expect([...paths.keys()]).toEqual([7]);
    const all = groupedPaths(squares(), frame, () => 0).get(0)!;
    expect(all.match(/M/g)).toHaveLength(2);
  });

  test('drop points in the middle of a straight run, and keep an island smaller than a unit', () => {
    const builder = new PolygonBuilder();
    builder.add([
      [
        [
          [0, 0],
          [0.5, 0],
          [1, 0],
          [1, 1],
          [0, 1],
          [0, 0],
        ],
      ],
      [
        [
          [1.5, 0.5],
          [1.5001, 0.5],
          [1.5001, 0.5001],
          [1.5, 0.5],
        ],
      ],
    ]);
    const shapes = { level: 1, units: Uint32Array.from([1]), polygons: builder.finish() };
    const path = groupedPaths(shapes, frame, (row) => row).get(1)!;
    expect(corners(path.slice(0, path.indexOf('z')))).toHaveLength(4);
    expect(path).toContain('h1v1h-1z');
  });

  test('never leave the frame of a box that holds them', () => {
    const position = fc.tuple(
      fc.double({ min: 102, max: 118, noNaN: true }),
      fc.double({ min: 7, max: 24, noNaN: true }),
    );
    const wide = frameOf([102, 7, 118, 24], 1000);
    fc.assert(
      fc.property(position, ([lon, lat]) => {
        const [x, y] = wide.project(lon, lat);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(wide.width);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(wide.height);
      }),
    );
  });
});

describe('boxes', () => {
  test('grow on every side', () => {
    expect(padded([0, 0, 2, 1], 0.5)).toEqual([-1, -1, 3, 2]);
  });
});

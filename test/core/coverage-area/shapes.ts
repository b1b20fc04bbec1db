/** Random shapes for the kernel's properties: most of them full of ties, as rasters and copied data are. */
import fc from 'fast-check';
import { disc, type Feature, type Outline, type Point, rectangle, type Shape } from './plane.ts';

/** Corners of cells, halves and quarters: with few places to be, edges and vertices coincide all the time. */
const place = (most: number) => fc.integer({ min: -4, max: 4 * most + 4 }).map((k) => k / 4);
const anywhere = (most: number) => fc.double({ min: -1, max: most + 1, noNaN: true });

const box = (coordinate: fc.Arbitrary<number>): fc.Arbitrary<Outline> =>
  fc
    .tuple(coordinate, coordinate, coordinate, coordinate)
    .filter(([a, b, c, d]) => a !== c && b !== d)
    .map(([a, b, c, d]) =>
      rectangle(Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)),
    );

const triangle = (coordinate: fc.Arbitrary<number>): fc.Arbitrary<Outline> =>
  fc
    .array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 3 })
    .filter(([a, b, c]) => {
      const twice = (b![0] - a![0]) * (c![1] - a![1]) - (c![0] - a![0]) * (b![1] - a![1]);
      return Math.abs(twice) > 1e-3;
    })
    .map((corners) => corners as Outline);

/** Steps up and down again over a flat base: the outline of a raster. */
const stairs = (coordinate: fc.Arbitrary<number>): fc.Arbitrary<Outline> =>
  fc
    .tuple(
      coordinate,
      coordinate,
      fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 6 }),
    )
    .map(([x, y, heights]) => {
      const steps = heights.flatMap((height, k): Point[] => [
        [x + k / 2, y + height / 4],
        [x + (k + 1) / 2, y + height / 4],
      ]);
      const corners: Point[] = [[x, y], ...steps, [x + heights.length / 2, y]];
      return corners.filter(
        ([px, py], k) => k === 0 || px !== corners[k - 1]![0] || py !== corners[k - 1]![1],
      );
    });

const withHole = (coordinate: fc.Arbitrary<number>): fc.Arbitrary<Shape> =>
  fc
    .tuple(coordinate, coordinate, fc.integer({ min: 1, max: 3 }))
    .map(([x, y, size]) => [
      rectangle(x, y, x + size, y + size),
      rectangle(x + size / 4, y + size / 4, x + size / 2, y + size / 2),
    ]);

const round = (most: number): fc.Arbitrary<Outline> =>
  fc
    .tuple(anywhere(most), anywhere(most), fc.double({ min: 0.3, max: 2.5, noNaN: true }))
    .map(([x, y, radius]) => disc(x, y, radius));

/** One feature of one or two parts (which may overlap) near a grid of so many cells each way. */
export function features(most: number): fc.Arbitrary<Feature> {
  const shape: fc.Arbitrary<Shape> = fc.oneof(
    box(place(most)).map((outline) => [outline]),
    triangle(place(most)).map((outline) => [outline]),
    triangle(anywhere(most)).map((outline) => [outline]),
    stairs(place(most)).map((outline) => [outline]),
    withHole(place(most)),
    round(most).map((outline) => [outline]),
  );
  return fc.array(shape, { minLength: 1, maxLength: 2 });
}

/** A partition of the square of so many cells into communes with slanted borders that meet in shared vertices. */
export function partition(most: number): fc.Arbitrary<Feature[]> {
  return fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 9, maxLength: 9 }).map((shifts) => {
    const at = (i: number, j: number): Point => {
      const shift = shifts[3 * j + i]! / 8;
      return [(i * most) / 2 + (i === 1 ? shift : 0), (j * most) / 2 + (j === 1 ? shift : 0)];
    };
    return [0, 1].flatMap((j) =>
      [0, 1].map((i): Feature => [[[at(i, j), at(i + 1, j), at(i + 1, j + 1), at(i, j + 1)]]]),
    );
  });
}

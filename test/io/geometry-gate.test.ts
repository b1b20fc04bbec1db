/**
 * The gate, with a country of 100–110 east and 0–10 north: what is let in, and under which name the rest is set aside.
 */
import fc from 'fast-check';
import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Bbox } from '../../src/core/country.ts';
import { makeSimple } from '../../src/core/geometry-repair/make-simple.ts';
import { gateLines, gatePoint, gatePolygons } from '../../src/io/geometry-gate.ts';
import { square, squareRing } from '../support/squares.ts';

const EXTENT: Bbox = [100, 0, 110, 10];
const geometry = (type: string, coordinates?: unknown) => ({ type, coordinates }) as Geometry;
const polygon = (...rings: unknown[]) => geometry('Polygon', rings);
const verdict = (gated: { ok: true } | { ok: false; code: string }) =>
  gated.ok ? 'in' : gated.code;
const ring = squareRing(101, 1, 2);
const BOW_TIE = [
  [101, 1],
  [103, 3],
  [103, 1],
  [101, 3],
  [101, 1],
];
const FLAT = [ring[0], ring[1], ring[0]];
const SOUND = { ok: true, repairs: [], isApart: false };

describe('polygons', () => {
  const judge = (given: Geometry | null) => verdict(gatePolygons(given, EXTENT));

  it('pass as they are, one polygon as a list of one', () => {
    const value = [square(101, 1, 2)];
    expect(gatePolygons(polygon(ring), EXTENT)).toEqual({ ...SOUND, value });
    expect(gatePolygons(geometry('MultiPolygon', value), EXTENT)).toEqual({ ...SOUND, value });
  });

  it('pass with a hole, with heights, on the border of the country and across it', () => {
    expect(judge(polygon(squareRing(100, 0, 10), ring))).toBe('in');
    expect(judge(polygon(ring.map((position) => [...position, 250])))).toBe('in');
    expect(judge(polygon(squareRing(110, 10, 1)))).toBe('in');
    expect(judge(polygon(squareRing(109, 9, 5)))).toBe('in');
  });

  it('pass without their empty parts', () => {
    const given = geometry('MultiPolygon', [[], [ring], [[]]]);
    expect(gatePolygons(given, EXTENT)).toEqual({ ...SOUND, value: [[ring]] });
  });

  it.each([
    ['no geometry', null, 'geometry-missing'],
    ['a polygon without a ring', polygon(), 'geometry-missing'],
    ['a polygon with an empty ring', polygon([]), 'geometry-missing'],
    ['no part', geometry('MultiPolygon', []), 'geometry-missing'],
    ['a point', geometry('Point', [101, 1]), 'geometry-wrong-type'],
    ['a line', geometry('LineString', ring), 'geometry-wrong-type'],
    ['several geometries', geometry('GeometryCollection'), 'geometry-wrong-type'],
    ['a type that does not exist', geometry('Circle', ring), 'geometry-wrong-type'],
    ['no coordinates', geometry('Polygon'), 'geometry-invalid'],
    ['a level of brackets too few', geometry('Polygon', ring), 'geometry-invalid'],
    ['null for a part', geometry('MultiPolygon', [null]), 'geometry-invalid'],
    ['a ring of two corners', polygon([ring[0], ring[1], ring[0]]), 'geometry-no-area'],
    ['a ring of one position', polygon([ring[0]]), 'geometry-no-area'],
    ['a crossing, as long as the clipper is not there', polygon(BOW_TIE), 'geometry-self-crossing'],
    [
      'a latitude that is no number',
      polygon([...ring.slice(0, 4), [101, Number.NaN]]),
      'geometry-invalid',
    ],
    [
      'coordinates as text',
      polygon(ring.map(([x, y]) => [String(x), String(y)])),
      'geometry-invalid',
    ],
    ['positions of one number', polygon(ring.map(([x]) => [x])), 'geometry-invalid'],
    ['metres', polygon(squareRing(585_000, 2_325_000, 1000)), 'coordinates-not-degrees'],
    ['latitude first', polygon(ring.map(([x, y]) => [y, x])), 'coordinates-swapped'],
    ['another country', polygon(squareRing(0, 40, 2)), 'outside-country'],
    [
      'a corner beyond the pole',
      polygon([
        [101, 1],
        [103, 95],
        [103, 1],
        [101, 1],
      ]),
      'coordinates-not-degrees',
    ],
  ])('with %s are set aside', (_, given, code) => {
    expect(judge(given)).toBe(code);
  });
});

describe('polygons that can be repaired', () => {
  const clipper = { makeSimple, overlap: 'join' } as const;
  const said = (given: Geometry, options = clipper as Parameters<typeof gatePolygons>[2]) => {
    const gated = gatePolygons(given, EXTENT, options);
    return gated.ok ? [gated.value.length, gated.isApart, ...gated.repairs] : [gated.code];
  };

  it.each([
    ['an unclosed ring', polygon(ring.slice(0, -1)), 1, 'ring-closed'],
    ['a spike', polygon([ring[0], [100, 1], ...ring.slice(0)]), 1, 'spike-removed'],
    ['an empty hole', polygon(ring, []), 1, 'ring-dropped'],
    ['a part without area', geometry('MultiPolygon', [[ring], [FLAT]]), 1, 'ring-dropped'],
    ['a bow-tie', polygon(BOW_TIE), 2, 'geometry-mended'],
    ['a hole outside', polygon(ring, squareRing(105, 5, 1)), 1, 'geometry-mended'],
    ['parts that overlap', geometry('MultiPolygon', [[ring], [ring]]), 1, 'geometry-mended'],
  ])('with %s are let in, and it is said', (_, given, parts, code) => {
    expect(said(given)).toEqual([parts, false, code]);
  });

  it('by turning rings and leaving out repeated positions are let in without a word', () => {
    const doubled = ring.flatMap((position) => [position, position]);
    expect(said(polygon([...doubled].reverse()))).toEqual([1, false]);
  });

  it('by taking parts that overlap as features of their own need no clipper and no word', () => {
    const twice = geometry('MultiPolygon', [[ring], [ring]]);
    expect(said(twice, { makeSimple: null, overlap: 'apart' })).toEqual([2, true]);
  });
});

describe('lines', () => {
  const judge = (given: Geometry | null) => verdict(gateLines(given, EXTENT));
  const line = [
    [101, 1],
    [102, 2],
  ];

  it('pass as a list of lines, without those of fewer than two positions', () => {
    expect(gateLines(geometry('LineString', line), EXTENT)).toEqual({ ok: true, value: [line] });
    const given = geometry('MultiLineString', [line, [[101, 1]], []]);
    expect(gateLines(given, EXTENT)).toEqual({ ok: true, value: [line] });
  });

  it.each([
    ['no geometry', null, 'geometry-missing'],
    ['one position', geometry('LineString', [[101, 1]]), 'geometry-missing'],
    ['a polygon', polygon(ring), 'geometry-wrong-type'],
    ['no coordinates', geometry('MultiLineString'), 'geometry-invalid'],
    [
      'latitude first',
      geometry('LineString', [
        [1, 101],
        [2, 102],
      ]),
      'coordinates-swapped',
    ],
    [
      'metres',
      geometry('LineString', [
        [5e5, 1e6],
        [5e5, 2e6],
      ]),
      'coordinates-not-degrees',
    ],
  ])('with %s are set aside', (_, given, code) => {
    expect(judge(given)).toBe(code);
  });
});

describe('points', () => {
  it.each([
    ['inside', 'in', geometry('Point', [101, 1])],
    ['on the border', 'in', geometry('Point', [110, 10])],
    ['nowhere', 'geometry-missing', null],
    ['as a list of points', 'geometry-wrong-type', geometry('MultiPoint', [[101, 1]])],
    ['without numbers', 'geometry-invalid', geometry('Point', [])],
    ['of one text', 'geometry-invalid', geometry('Point', '101,1')],
    ['at infinity', 'geometry-invalid', geometry('Point', [Infinity, 1])],
    ['latitude first', 'coordinates-swapped', geometry('Point', [1, 101])],
    ['just outside', 'outside-country', geometry('Point', [110.0001, 10])],
    ['at null island', 'outside-country', geometry('Point', [0, 0])],
  ])('%s are judged: %s', (_, code, given) => {
    expect(verdict(gatePoint(given, EXTENT))).toBe(code);
  });
});

it('any JSON for a geometry is judged and never throws', () => {
  const type = fc.constantFrom('Point', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon');
  fc.assert(
    fc.property(type, fc.jsonValue(), (name, coordinates) => {
      const given = geometry(name, coordinates);
      const judged = [gatePoint, gateLines, gatePolygons].map((gate) => gate(given, EXTENT));
      expect(judged.filter(({ ok }) => ok).length).toBeLessThanOrEqual(1);
    }),
  );
});

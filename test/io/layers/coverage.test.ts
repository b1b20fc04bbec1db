/** Coverage, fibre and sites from their files: what is kept, and that no doubt becomes coverage. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CoverageEntry, FibreEntry, SitesEntry } from '../../../src/core/dataset.ts';
import { featureCount, multiLineOf, multiPolygonOf } from '../../../src/core/geometry.ts';
import { COVERED, textAt, WEAK } from '../../../src/core/model.ts';
import { readCoverage } from '../../../src/io/layers/coverage.ts';
import { readFibre, readSites } from '../../../src/io/layers/infrastructure.ts';
import { rowsOf } from '../../../src/io/rows.ts';
import {
  collection,
  feature,
  type JsonRecord,
  SMALL_COUNTRY,
} from '../../support/small-dataset.ts';
import { square } from '../../support/squares.ts';

const ENTRY = { id: 'x', file: 'x.json', object: '', fields: {}, rows: null, date: '2025-06-30' };
const rows = (features: JsonRecord[]) => rowsOf(collection(...features), ENTRY).value!;
const told = (issues: readonly { code: string; row: number | null; column: string | null }[]) =>
  issues.map(({ code, row, column }) => `${code} ${row} ${column}`);

describe('coverage', () => {
  const entry = {
    ...ENTRY,
    kind: 'coverage',
    operator: 'alpha',
    technology: '4G',
    evidence: 'declared',
  };
  const read = (...features: JsonRecord[]) =>
    readCoverage(entry as unknown as CoverageEntry, rows(features), SMALL_COUNTRY);
  const area = (x: number, properties: JsonRecord = {}) =>
    feature(properties, ['Polygon', square(x, 1, 1)]);

  it.each([
    ['whole, when every area is used', [area(101)], true],
    [
      'whole, when an area has no geometry or lies abroad',
      [area(101), feature({}), area(10)],
      true,
    ],
    ['incomplete, when an area is swapped', [feature({}, ['Polygon', square(1, 101, 1)])], false],
    ['incomplete, when a signal is not understood', [area(101, { signal: 'strong' })], false],
  ])('is %s', (_, features, isComplete) => {
    expect(read(...features).value.isComplete).toBe(isComplete);
  });

  it('is incomplete when rows are missing', () => {
    const short = { ...entry, rows: 2 } as unknown as CoverageEntry;
    expect(readCoverage(short, rows([area(101)]), SMALL_COUNTRY).value.isComplete).toBe(false);
  });

  it('says of each area whether the signal is good or weak; without a word it is good', () => {
    const { value, issues } = read(
      area(101),
      area(102, { signal: 'weak' }),
      area(103, { signal: 'covered' }),
      area(104, { signal: 'unknown' }),
    );
    expect([...value.signal]).toEqual([COVERED, WEAK, COVERED, COVERED]);
    expect(multiPolygonOf(value.polygons, 1)).toEqual([square(102, 1, 1)]);
    expect(value).toMatchObject({
      id: 'x',
      operator: 'alpha',
      technology: '4G',
      date: '2025-06-30',
    });
    expect(issues).toEqual([]);
  });

  it.each(['none', 'no', 'không', 0, false])(
    'of signal %j is never counted as covered',
    (signal) => {
      const { value, issues } = read(area(101, { signal }), area(102));
      expect(featureCount(value.polygons)).toBe(1);
      expect([...value.signal]).toEqual([COVERED]);
      expect(told(issues)).toEqual(['choice-unknown 1 signal']);
    },
  );

  it('that fails the gate is set aside, and the rest keeps its signal', () => {
    const line = feature({ signal: 'covered' }, [
      'LineString',
      [
        [101, 1],
        [102, 2],
      ],
    ]);
    const { value, issues } = read(line, area(101, { signal: 'weak' }), feature({}));
    expect([...value.signal]).toEqual([WEAK]);
    expect(told(issues)).toEqual(['geometry-wrong-type 1 null', 'geometry-missing 3 null']);
  });

  it('of parts that overlap becomes a feature for each, so that no feature covers a place twice', () => {
    const twice = feature({ signal: 'weak' }, [
      'MultiPolygon',
      [square(101, 1, 2), square(102, 2, 2)],
    ]);
    const { value, issues } = read(twice, area(105));
    expect(featureCount(value.polygons)).toBe(3);
    expect([...value.signal]).toEqual([WEAK, WEAK, COVERED]);
    expect({ issues, isComplete: value.isComplete }).toEqual({ issues: [], isComplete: true });
  });

  it('that crosses itself is incomplete without the clipper, and that has no area loses no land', () => {
    const [a, b, c, d] = [
      [101, 1],
      [103, 3],
      [103, 1],
      [101, 3],
    ];
    const crossing = read(feature({}, ['Polygon', [[a, b, c, d, a]]]));
    expect(told(crossing.issues)).toEqual(['geometry-self-crossing 1 null']);
    expect(crossing.value.isComplete).toBe(false);
    const flat = read(feature({}, ['Polygon', [[a, b, a]]]));
    expect(told(flat.issues)).toEqual(['geometry-no-area 1 null']);
    expect(flat.value.isComplete).toBe(true);
  });
});

describe('fibre', () => {
  const read = (...features: JsonRecord[]) =>
    readFibre({ ...ENTRY, kind: 'fibre' } as FibreEntry, rows(features), SMALL_COUNTRY);
  const route = (x: number, properties: JsonRecord) =>
    feature(properties, [
      'LineString',
      [
        [x, 1],
        [x, 2],
      ],
    ]);

  it('keeps routes with their operator, and planned apart from built', () => {
    const { value, issues } = read(
      route(101, { operator: 'alpha', planned: 'yes' }),
      feature({ operator: 'lost' }, ['Point', [101, 1]]),
      route(102, { planned: 'no' }),
      route(103, { operator: 'beta' }),
    );
    expect([...value.planned]).toEqual([1, 0, 0]);
    expect([0, 1, 2].map((row) => textAt(value.operators, row))).toEqual(['alpha', '', 'beta']);
    expect(multiLineOf(value.lines, 2)).toEqual([
      [
        [103, 1],
        [103, 2],
      ],
    ]);
    expect(told(issues)).toEqual(['geometry-wrong-type 2 null']);
  });
});

describe('sites', () => {
  const read = (...features: JsonRecord[]) =>
    readSites({ ...ENTRY, kind: 'sites' } as SitesEntry, rows(features), SMALL_COUNTRY);
  const site = (properties: JsonRecord) => feature(properties, ['Point', [101, 1]]);

  it.each([
    ['2G 4G', 0b0101],
    ['3g,5g', 0b1010],
    ['4G; 4G | 2G', 0b0101],
    ['', 0],
  ])('that carry %j have those technologies', (technologies, bits) => {
    const { value, issues } = read(site({ technologies }));
    expect([...value.technologies]).toEqual([bits]);
    expect(issues).toEqual([]);
  });

  it('with a technology that does not exist keep the others, and that is said', () => {
    const { value, issues } = read(site({ technologies: '4G 6G' }));
    expect([...value.technologies]).toEqual([0b0100]);
    expect(issues).toMatchObject([{ code: 'choice-unknown', column: 'technologies', value: '6G' }]);
  });

  it('without a usable position stay in the list', () => {
    const { value, issues } = read(feature({ id: 'a', operator: 'alpha' }), site({}));
    expect(value).toMatchObject({ count: 2, ids: ['a', 'row-2'] });
    expect([...value.positions]).toEqual([Number.NaN, Number.NaN, 101, 1]);
    expect(told(issues)).toEqual(['geometry-missing 1 null']);
  });
});

it('any JSON in place of a property or a geometry never throws', () => {
  const any = fc.record({
    signal: fc.jsonValue(),
    planned: fc.jsonValue(),
    technologies: fc.jsonValue(),
    operator: fc.jsonValue(),
  });
  const shape = fc.constantFrom('Polygon', 'LineString', 'Point', 'MultiPolygon');
  fc.assert(
    fc.property(any, shape, fc.jsonValue(), (properties, type, coordinates) => {
      const table = rows([feature(properties, [type, coordinates])]);
      const coverage = readCoverage(ENTRY as unknown as CoverageEntry, table, SMALL_COUNTRY);
      expect(coverage.value.signal.length).toBe(featureCount(coverage.value.polygons));
      readFibre(ENTRY as unknown as FibreEntry, table, SMALL_COUNTRY);
      expect(readSites(ENTRY as unknown as SitesEntry, table, SMALL_COUNTRY).value.count).toBe(1);
    }),
  );
});

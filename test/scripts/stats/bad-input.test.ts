/** Bad input: what fails says which file and feature and what to do; what is only imperfect is said and the rest is counted. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../scripts/build-dataset/findings.ts';
import { collection, feature } from '../../support/small-dataset.ts';
import {
  A,
  B,
  BOUNDARIES,
  COVERAGE,
  EVERYTHING,
  polygon,
  rectangle,
  run,
  TO_STDOUT,
  VILLAGES,
  worldFiles,
} from './small-world.ts';

const withFile = (name: string, file: unknown) => ({ ...worldFiles(), [name]: file });
/** The world at 105° E, 22° N, where latitude and longitude can be told apart. */
const [EAST, NORTH] = [105, 22];
const FAR = collection(
  polygon({ code: 'A', name: 'Aa' }, rectangle(EAST, NORTH, EAST + 0.1, NORTH + 0.1)),
);

const SWAPPED = [
  rectangle(EAST, NORTH, EAST + 0.1, NORTH + 0.1)[0]!.map(([lon, lat]) => [lat, lon]),
];
const BOW_TIE = [
  [
    [0, 0],
    [0.1, 0.1],
    [0.1, 0],
    [0, 0.1],
    [0, 0],
  ],
];
const AREAS = [...BOUNDARIES, '--coverage', 'alpha-4g.geojson', ...TO_STDOUT];

describe('a file that cannot be used ends the command with a message', () => {
  const metres = rectangle(500_000, 2_400_000, 510_000, 2_410_000);
  it.each([
    ['no such boundaries', 'communes.geojson', undefined, 'communes.geojson: file-missing'],
    ['JSON cut off', 'communes.geojson', '{"type": "FeatureColl', 'file-unreadable'],
    ['gzip cut off', 'alpha-4g.geojson', gzipSync('{}').subarray(0, 12), 'file-unreadable'],
    [
      'bytes of another program',
      'alpha-4g.geojson',
      new Uint8Array([80, 75, 3, 4, 0, 200]),
      'alpha-4g.geojson: file-unreadable',
    ],
    ['JSON of another kind', 'alpha-4g.geojson', { some: 1 }, 'format-unknown'],
    ['a list', 'alpha-4g.geojson', [], 'format-unknown'],
    ['no features', 'communes.geojson', collection(), 'has no commune'],
    [
      'no code anywhere',
      'communes.geojson',
      collection(polygon({ ma_xa: 'A' }, BOW_TIE)),
      'it has ma_xa); say --fields communes.code=NAME',
    ],
    [
      'boundaries in metres',
      'communes.geojson',
      collection(polygon({ code: 'A' }, metres)),
      'the first, #1 A: coordinates-not-degrees: expected degrees',
    ],
    [
      'boundaries that are points',
      'communes.geojson',
      collection(feature({ code: 'A' }, ['Point', [0, 0]])),
      '#1 A: geometry-wrong-type',
    ],
    ['a table as boundaries', 'communes.geojson', 'code,name\nA,Aa\n', 'has no commune'],
    [
      'coverage in metres',
      'alpha-4g.geojson',
      collection(polygon({ id: 'a1' }, metres)),
      'alpha-4g.geojson: no polygon can be used; the first, #1: coordinates-not-degrees',
    ],
  ])('%s', async (_, name, file, message) => {
    const files = { ...worldFiles(), [name]: file ?? '' };
    if (file === undefined) delete files[name];
    const { code, out, err } = await run(files, ...AREAS);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(message);
    expect(err).not.toContain('    at '); // no stack
  });

  it('coverage with latitude first', async () => {
    const files = { 'communes.geojson': FAR, 'alpha-4g.geojson': collection(polygon({}, SWAPPED)) };
    const { code, err } = await run(files, ...AREAS);
    expect(code).toBe(1);
    expect(err).toContain('coordinates-swapped: latitude stands before longitude; swap them');
  });

  it('villages of which none is in a commune of the boundaries', async () => {
    const file = 'id,name,commune\n1,Bản 1,1\n';
    const argv = [...BOUNDARIES, ...VILLAGES, ...TO_STDOUT];
    const { code, err } = await run(withFile('villages.geojson', file), ...argv);
    expect(code).toBe(1);
    expect(err).toContain('villages.geojson: no village is in a commune of the boundaries ("1")');
    expect(err).toContain('leading zeros');
  });

  it('villages without the name of their commune', async () => {
    const file = 'id,name,xa\n1,Bản 1,A\n';
    const argv = [...BOUNDARIES, ...VILLAGES, ...TO_STDOUT];
    const { code, err } = await run(withFile('villages.geojson', file), ...argv);
    expect(code).toBe(1);
    expect(err).toContain('it has id, name, xa); say --fields villages.commune=NAME');
  });

  it('a place where nothing can be written', async () => {
    const { code, err } = await run(worldFiles(), ...BOUNDARIES, ...COVERAGE, '--out', 'no/a.csv');
    expect(code).toBe(1);
    expect(err).toContain('no/a.csv: cannot be written');
  });
});

describe('hostile input', () => {
  const anyFeature = fc.record({
    type: fc.constantFrom('Feature', 'x', null),
    properties: fc.oneof(
      fc.record({ code: fc.oneof(fc.string(), fc.constant('A'), fc.jsonValue()) }),
      fc.jsonValue(),
    ),
    geometry: fc.oneof(
      fc.record({
        type: fc.constantFrom('Polygon', 'MultiPolygon', 'Point', 'GeometryCollection', 'x'),
        coordinates: fc.oneof(fc.jsonValue(), fc.array(fc.array(fc.array(fc.double())))),
      }),
      fc.jsonValue(),
    ),
  });
  const anyFile = fc.oneof(
    fc.jsonValue(),
    fc.uint8Array(),
    fc.string(),
    fc.record({ type: fc.constant('FeatureCollection'), features: fc.array(anyFeature) }),
    fc.record({ type: fc.constant('Topology'), objects: fc.jsonValue(), arcs: fc.jsonValue() }),
    fc.record({ format: fc.constant('columns'), rows: fc.jsonValue(), columns: fc.jsonValue() }),
  );

  it('in any file is a message and an exit code, never an exception', async () => {
    const names = ['communes.geojson', 'alpha-4g.geojson', 'villages.geojson', 'fibre.geojson'];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), anyFile, async (name, file) => {
        const { code, out, err } = await run(withFile(name, file), ...EVERYTHING);
        if (code === 0) expect(out).toMatch(/^code,name,parent,area_km2,/);
        else expect([code, out, err.includes('error: ')]).toEqual([1, '', true]);
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

describe('what is imperfect is said, and the rest is counted', () => {
  const report = async (files: Record<string, unknown>, ...argv: string[]) => {
    const read = await run(files, ...argv, '--report', 'report.json');
    expect(read.code).toBe(0);
    const list = JSON.parse(read.written('report.json')) as Finding[];
    return {
      ...read,
      list,
      told: list.map((f) => `${f.code} ${f.action} ${f.file} #${f.row} ${f.id}`),
    };
  };

  it('a bow-tie is mended and its land taken once', async () => {
    const bow = collection(polygon({ code: 'A', name: 'Aa', parent: 'P' }, BOW_TIE), B);
    const { told, rows } = await report(withFile('communes.geojson', bow), ...AREAS);
    expect(told).toEqual(['geometry-mended repaired communes.geojson #1 A']);
    expect(Number(rows[0]!['area_km2'])).toBeCloseTo(Number(rows[1]!['area_km2']) / 2, 2);
    expect(rows[0]!['covered_share_any']).toBe('0.500000');
  });

  it('a commune without code and one whose code is taken are set aside', async () => {
    const communes = collection(
      A,
      polygon({ name: 'no code' }, BOW_TIE),
      B,
      polygon({ code: 'A', name: 'again' }, BOW_TIE),
    );
    const { told, rows } = await report(withFile('communes.geojson', communes), ...AREAS);
    expect(told).toEqual([
      'code-invalid set aside communes.geojson #2 ',
      'code-duplicate set aside communes.geojson #4 A',
    ]);
    expect(rows.map(({ name }) => name)).toEqual(['Aa', 'Bb']);
  });

  it('communes that overlap are both named with the land that they share', async () => {
    const over = polygon({ code: 'C', name: 'Cc', parent: 'P' }, rectangle(0.15, 0, 0.25, 0.1));
    const { list, rows } = await report(
      withFile('communes.geojson', collection(A, B, over)),
      ...AREAS,
    );
    expect(list.map(({ code, action, id }) => [code, action, id])).toEqual([
      ['overlap', 'reported', 'B'],
      ['overlap', 'reported', 'C'],
    ]);
    for (const { value } of list)
      expect(Number.parseFloat(value)).toBeCloseTo(Number(rows[0]!['area_km2']) / 2, 3);
  });

  it('coverage of which part is set aside is at least what is given', async () => {
    const files = {
      'communes.geojson': FAR,
      'alpha-4g.geojson': collection(
        polygon({ id: 'good' }, rectangle(EAST, NORTH, EAST + 0.05, NORTH + 0.1)),
        polygon({ id: 'bad' }, SWAPPED),
      ),
    };
    const { told, rows } = await report(files, ...AREAS);
    expect(told).toEqual(['coordinates-swapped set aside alpha-4g.geojson #2 bad']);
    expect([rows[0]!['covered_share_any'], rows[0]!['coverage_complete']]).toEqual([
      '0.500000',
      'no',
    ]);
  });

  it('coverage without a feature covers nothing, and is known to', async () => {
    const { list, rows } = await report(withFile('alpha-4g.geojson', collection()), ...AREAS);
    expect(list.map(({ code, id }) => [code, id])).toEqual([['layer-empty', 'alpha_4G']]);
    expect(rows.map((row) => [row['covered_share_any'], row['coverage_complete']])).toEqual([
      ['0.000000', 'yes'],
      ['0.000000', 'yes'],
    ]);
  });

  it('a village is named by its line in the table', async () => {
    const csv = 'id,name,commune,households\nv1,"Bản\n1",A,10\nv2,Bản 2,X,many\nv3,,A,1\n';
    const argv = [...BOUNDARIES, ...VILLAGES, ...TO_STDOUT];
    const { told, rows } = await report(withFile('villages.geojson', csv), ...argv);
    expect(told).toEqual([
      'name-missing set aside villages.geojson #5 v3',
      'code-unknown set aside villages.geojson #4 v2',
      'number-invalid reported villages.geojson #4 v2',
    ]);
    expect(rows.map((row) => row['villages'])).toEqual(['1', '0']);
  });

  it('and what to do about it stands on standard error', async () => {
    const { err } = await report(withFile('alpha-4g.geojson', collection()), ...AREAS);
    expect(err).toContain('reported: layer-empty (1)');
    expect(err).toContain('layer-empty: the file has no coverage: 0 km² are covered');
  });

  it('in lines that no file can break or colour', async () => {
    const communes = collection(A, polygon({ code: '\u001b[31m\nerror: forged' }, BOW_TIE));
    const { err } = await report(withFile('communes.geojson', communes), ...AREAS);
    expect(err).toContain('forged');
    expect(err).not.toContain('\u001b');
    expect(err).not.toMatch(/^error/m);
  });

  it('nothing at all is an empty list', async () => {
    const { list } = await report(worldFiles(), ...EVERYTHING);
    expect(list).toEqual([]);
  });
});

describe('a command line that is not understood', () => {
  it.each([
    [['--boundaries', 'a'], '--out is missing'],
    [['--out', '-'], '--boundaries is missing'],
    [['--boundaries', 'a', '--out', '-'], 'nothing to count'],
    [
      ['--boundaries', 'a', 'b', '--coverage', 'x-4g', '--out', '-'],
      '--boundaries takes one value, got 2',
    ],
    [['--boundary', 'a'], 'there is no option --boundary'],
    [['a.geojson'], '"a.geojson" belongs to no option'],
    [[...AREAS, '--coverage', 'viettel.geojson'], 'the technology is not known; say one of 2G'],
    [[...AREAS, '--coverage', '4g.geojson'], 'the operator is not known'],
    [[...AREAS, '--coverage', 'a-4g.geojson:evidence=told'], 'evidence is one of'],
    [[...AREAS, '--coverage', 'a-4g.geojson:owner=me'], '"owner=me" is none of operator'],
    [
      [...AREAS, '--definition', '2G.any'],
      '--definition 2G.any is not understood; one that is: 3G.any',
    ],
    [[...AREAS, '--definition', '4G.any.reported.weak.national.2026-01-01'], 'have no dates'],
    [[...AREAS, '--fields', 'commune.code=x'], '"commune" is none of communes, villages'],
    [[...AREAS, '--fields', 'communes.kode=x'], 'communes have no field "kode"'],
    [[...AREAS, '--fields', 'communes.code'], 'expected communes.code=NAME'],
    [['--dataset', '.', '--villages', 'a', '--out', '-'], 'leave out --villages'],
  ])('%j is refused with exit code 2', async (argv, message) => {
    const { code, out, err } = await run(worldFiles(), ...argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  it('gets help when it asks', async () => {
    const { code, out } = await run({}, '--help');
    expect(code).toBe(0);
    expect(out).toContain('--boundaries FILE');
  });
});

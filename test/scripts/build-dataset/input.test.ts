/** What a description may say, and the forms in which its files may come. */
import { gzipSync } from 'node:zlib';
import { topology } from 'topojson-server';
import { describe, expect, it, vi } from 'vitest';
import { parseDescription } from '../../../scripts/build-dataset/description.ts';
import { Findings } from '../../../scripts/build-dataset/findings.ts';
import { openDescription } from '../../../scripts/build-dataset/open-description.ts';
import {
  brief,
  buildSmall,
  bytesOf,
  collection,
  DESCRIPTION,
  FILES,
  QUARTERS,
  VILLAGES_CSV,
} from './small-country.ts';

vi.setConfig({ testTimeout: 30_000 }); // a busy machine is slow, not wrong

const units = (files: string | readonly string[], more: object = {}) => [
  { level: 'quarter', files, source: 'pen', ...more },
  DESCRIPTION.units[1],
];

describe('the same units and villages', () => {
  const codeOf = (i: number) => QUARTERS[i]!.properties!['code'] as string;
  it.each([
    [
      'gzipped',
      { 'q.geojson.gz': gzipSync(bytesOf(FILES['quarters.geojson'])) },
      units('q.geojson.gz'),
    ],
    [
      'as TopoJSON with a named object and other names for the fields',
      {
        'q.json': topology({
          other: collection(),
          wards: collection(
            ...QUARTERS.map((quarter) => ({
              ...quarter,
              properties: { ma: quarter.properties!['code'] },
            })),
          ),
        }),
      },
      units('q.json', { object: 'wards', fields: { code: 'ma' } }),
    ],
    [
      'as a folder with one feature per file',
      Object.fromEntries(QUARTERS.map((quarter, i) => [`wards/${codeOf(i)}.geojson`, quarter])),
      units('wards/'),
    ],
    [
      'as several files',
      Object.fromEntries(QUARTERS.map((quarter, i) => [`${i}.geojson`, collection(quarter)])),
      units(['2.geojson', '0.geojson', '1.geojson']),
    ],
  ])('%s make the same dataset', async (_, files, given) => {
    const expected = await buildSmall();
    const { data, findings } = await buildSmall(files, { units: given });
    expect(brief(findings.list)).toEqual([]);
    expect(JSON.stringify(data!.boundaries)).toBe(JSON.stringify(expected.data!.boundaries));
    expect(JSON.stringify(data!.detail)).toBe(JSON.stringify(expected.data!.detail));
  });

  it('make the same villages as a gzipped table with a byte order mark and as columnar JSON', async () => {
    const expected = (await buildSmall()).data!.villages;
    const rows = VILLAGES_CSV.trim()
      .split('\n')
      .map((line) => line.split(','));
    const [header, ...lines] = rows;
    const cells = (i: number) =>
      lines.map((line) =>
        [3, 4, 5].includes(i) ? (line[i] === '' ? null : Number(line[i])) : line[i],
      );
    const columns = Object.fromEntries(header!.map((name, i) => [name, cells(i)]));
    for (const [file, content] of [
      ['v.csv.gz', gzipSync(`\uFEFF${VILLAGES_CSV.replaceAll('\n', '\r\n')}`)],
      ['v.json', { format: 'columns', rows: 3, columns }],
    ] as const) {
      const { data } = await buildSmall(
        { [file]: content },
        { villages: [{ files: file, source: 'pen' }] },
      );
      expect(data!.villages).toEqual(expected);
    }
  });
});

describe('a file', () => {
  it.each([
    ['that is not there', {}, 'refused | file-missing | q.json | not-found'],
    ['that is no JSON', { 'q.json': '{' }, 'refused | file-unreadable | q.json | JSON'],
    [
      'that is cut off in its gzip',
      { 'q.json': gzipSync('{"type":"Feature"}').subarray(0, 20) },
      'refused | file-unreadable | q.json | gzip',
    ],
    [
      'of no known form',
      { 'q.json': { type: 'Nothing' } },
      'refused | format-unknown | q.json | Nothing',
    ],
  ])('%s refuses the dataset', async (_, files, expected) => {
    const { data, findings } = await buildSmall(files, { units: units('q.json') });
    expect(data).toBeNull();
    expect(brief(findings.list)).toContain(expected);
  });

  it.each(['../secret.json', '/etc/passwd', 'a\\b.json'])(
    'outside the folder is never read: %s',
    async (file) => {
      const { data, findings } = await buildSmall({}, { units: units(file) });
      expect(data).toBeNull();
      expect(findings.list[0]!.code).toBe('file-missing');
    },
  );

  it('of a folder without any refuses the dataset', async () => {
    const { findings } = await buildSmall({}, { units: units('empty/') });
    expect(brief(findings.list)).toContain('refused | file-missing | empty/ | not-found');
  });
});

describe('a description', () => {
  const without = (key: string) =>
    Object.fromEntries(Object.entries(DESCRIPTION).filter(([name]) => name !== key));

  it('that is whole has no issue', () => {
    expect(parseDescription(DESCRIPTION, 'd.json').issues).toEqual([]);
  });

  it.each([
    'id',
    'title',
    'kind',
    'country',
    'adminVersion',
    'asOf',
    'boundaries',
    'units',
    'villages',
  ])('without %s is refused with that name', (key) => {
    const { value, issues } = parseDescription(without(key), 'd.json');
    expect(value).toBeNull();
    expect(issues.map(({ code, column }) => [code, column])).toEqual([
      ['manifest-field-missing', key],
    ]);
  });

  it.each([
    [{ vilages: [] }, 'manifest-field-invalid', 'vilages'],
    [{ kind: 'real' }, 'manifest-field-invalid', 'kind'],
    [{ asOf: '31/12/2022' }, 'manifest-field-invalid', 'asOf'],
    [{ units: [] }, 'manifest-field-invalid', 'units'],
    [
      { villages: [{ files: 'a.csv', source: 'nobody' }] },
      'reference-unknown',
      'villages.0.source',
    ],
    [{ villages: [{ files: 'a.csv', feilds: {} }] }, 'manifest-field-invalid', 'villages.0.feilds'],
    [
      { coverage: [{ files: 'a', operator: 'beta', technology: '4G', evidence: 'declared' }] },
      'reference-unknown',
      'coverage.0.operator',
    ],
    [
      { coverage: [{ files: 'a', operator: 'alpha', technology: '6G', evidence: 'declared' }] },
      'manifest-field-invalid',
      'coverage.0.technology',
    ],
    [
      { resolution: { part: { metres: 5, stepsPerDegree: 7 } } },
      'manifest-field-invalid',
      'resolution.part.stepsPerDegree',
    ],
  ])('with %j is refused with the place in it', (change, code, column) => {
    const { value, issues } = parseDescription({ ...DESCRIPTION, ...change }, 'd.json');
    expect(value).toBeNull();
    expect(issues.map((found) => [found.code, found.column])).toContainEqual([code, column]);
  });

  it.each([null, 7, 'text', [], { units: { length: 3 } }])(
    'that is %j is refused and never throws',
    (json) => {
      expect(parseDescription(json, 'd.json').value).toBeNull();
    },
  );

  it.each([
    [{ adminVersion: '1999-01-01' }, 'adminVersion'],
    [{ partLevel: 'hamlet' }, 'partLevel'],
  ])('with %j, which the country does not have, refuses the dataset', async (change, column) => {
    const { data, findings } = await buildSmall({}, change);
    expect(data).toBeNull();
    expect(findings.list.map((found) => found.column)).toContain(column);
  });

  it('with a level that the country does not have refuses the dataset', async () => {
    const { data } = await buildSmall(
      {},
      { units: [{ level: 'hamlet', files: 'quarters.geojson' }] },
    );
    expect(data).toBeNull();
  });
});

describe('a description on the web', () => {
  const served = new Map(
    Object.entries({ ...FILES, 'dataset.json': DESCRIPTION }).map(([name, content]) => [
      `https://example.org/orsava/${name}`,
      bytesOf(content),
    ]),
  );
  const fetcher: typeof fetch = (address) => {
    const bytes = served.get(String(address));
    return Promise.resolve(
      new Response((bytes as BodyInit | undefined) ?? null, { status: bytes ? 200 : 404 }),
    );
  };

  it('brings the files that lie beside it', async () => {
    const from = 'https://example.org/orsava/dataset.json';
    const opened = await openDescription({ from, root: null }, fetcher, new Findings());
    expect(opened!.description.id).toBe('orsava');
    expect(await opened!.folder.read('villages.csv')).toEqual(bytesOf(VILLAGES_CSV));
    expect(opened!.folder.list('wards/')).toBeNull();
  });

  it('that is not there is refused', async () => {
    const findings = new Findings();
    const from = 'https://example.org/orsava/other.json';
    expect(await openDescription({ from, root: null }, fetcher, findings)).toBeNull();
    expect(brief(findings.list)).toEqual(['refused | file-missing | other.json | not-found']);
  });
});

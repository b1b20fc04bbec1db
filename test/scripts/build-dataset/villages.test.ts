/** Villages of a description: rows and values that a dataset cannot have are set aside and said. */
import { describe, expect, it, vi } from 'vitest';
import { brief, buildSmall, unit } from './small-country.ts';

vi.setConfig({ testTimeout: 30_000 }); // a busy machine is slow, not wrong

const csv = (...lines: readonly string[]) => ({
  'villages.csv': `${['id,name,commune,lon,lat,households,4G.alpha', ...lines].join('\n')}\n`,
});
const GOOD = 'h1,Net Yard,N1AA001-a,-145.3,-34.1,12,covered';

describe('a village', () => {
  it('goes into the table with its fields; what it does not say is unknown', async () => {
    const { data } = await buildSmall();
    expect(data!.villages).toEqual([
      {
        date: '2022-12-31',
        source: 'pen',
        rows: 3,
        columns: {
          id: ['h1', 'h2', 'h3'],
          name: ['Net Yard', 'Mole End', 'Salt Row'],
          commune: ['N1AA001-a', 'N1AA001-b', 'S1AA001-a'],
          lon: [-145.3, -145.1, -146.9],
          lat: [-34.1, -34.1, -37.1],
          households: [12, 7, null],
          '4G.alpha': ['covered', 'none', 'weak'],
        },
      },
    ]);
  });

  it.each([
    [
      'without a name',
      'h2,,N1AA001-a,-145.1,-34.1,,',
      'set aside | name-missing | villages.csv#3 | h2',
    ],
    [
      'without a commune',
      'h2,Mole End,,-145.1,-34.1,,',
      'set aside | commune-missing | villages.csv#3 | h2',
    ],
    [
      'of an unknown commune',
      'h2,Mole End,X,-145.1,-34.1,,',
      'set aside | code-unknown | villages.csv#3 | h2 | X',
    ],
    [
      'with an id that is taken',
      'h1,Mole End,N1AA001-b,-145.1,-34.1,,',
      'set aside | code-duplicate | villages.csv#3 | h1 | h1',
    ],
    [
      'with a cell too few',
      'h2,Mole End,N1AA001-b',
      'set aside | file-unreadable | villages.csv#3 | h2,Mole End,N1AA001-b',
    ],
  ])('%s is set aside, with its line', async (_, line, expected) => {
    const { data, findings } = await buildSmall(csv(GOOD, line));
    expect(brief(findings.list)).toEqual([expected]);
    expect(data!.villages[0]!.columns['id']).toEqual(['h1']);
  });

  it.each([
    {
      what: 'a number written two ways',
      line: 'h2,Mole End,N1AA001-b,-145.1,-34.1,1.200,',
      finding: 'set aside | number-invalid | villages.csv#3 | h2 | 1.200',
      cell: ['households', null],
    },
    {
      what: 'a status that is none',
      line: 'h2,Mole End,N1AA001-b,-145.1,-34.1,,good',
      finding: 'set aside | choice-unknown | villages.csv#3 | h2 | good',
      cell: ['4G.alpha', ''],
    },
    {
      what: 'a decimal comma',
      line: 'h2,Mole End,N1AA001-b,"-145,1",-34.1,,',
      finding: 'set aside | geometry-invalid | villages.csv#3 | h2',
      cell: ['lon', null],
    },
    {
      what: 'a position in another country',
      line: 'h2,Mole End,N1AA001-b,10,50,,',
      finding: 'set aside | outside-country | villages.csv#3 | h2',
      cell: ['lon', null],
    },
  ] as const)('with $what keeps its place, and that value is unknown', async (given) => {
    const { data, findings } = await buildSmall(csv(GOOD, given.line));
    expect(brief(findings.list)).toEqual([given.finding]);
    const [column, value] = given.cell;
    expect(data!.villages[0]!.columns[column]![1]).toBe(value);
  });

  it('with swapped axes is turned back', async () => {
    const { data, findings } = await buildSmall(csv(GOOD, 'h2,Mole End,N1AA001-b,-34.1,-145.1,,'));
    expect(brief(findings.list)).toEqual(['repaired | coordinates-swapped | villages.csv#3 | h2']);
    const { lon, lat } = data!.villages[0]!.columns;
    expect([lon![1], lat![1]]).toEqual([-145.1, -34.1]);
  });
});

describe('a table', () => {
  it('is read by the names of its own columns and the meanings of its own values; other columns stay outside, said', async () => {
    const table =
      'ma,ten,xa,dan,phone,song\nh1,Net Yard,N1AA001-a,0,0123,Có\nh2,Mole End,N1AA001-b,40,0456,Không\n';
    const villages = [
      {
        files: 'villages.csv',
        fields: { id: 'ma', name: 'ten', commune: 'xa', population: 'dan', '4G.alpha': 'song' },
        values: { population: { '0': '' }, '4G.alpha': { Có: 'covered', Không: 'none' } },
      },
    ];
    const { data, findings } = await buildSmall({ 'villages.csv': table }, { villages });
    expect(brief(findings.list)).toEqual(['reported | columns-left-out | villages.csv | phone']);
    const { columns } = data!.villages[0]!;
    expect(columns).toMatchObject({ population: [null, 40], '4G.alpha': ['covered', 'none'] });
    expect(Object.keys(columns)).not.toContain('phone');
  });

  it('without ids gets them from its lines', async () => {
    const table = 'name,commune\nNet Yard,N1AA001-a\nMole End,N1AA001-b\n';
    const { data, findings } = await buildSmall({ 'villages.csv': table });
    expect(brief(findings.list)).toEqual(['repaired | id-missing | villages.csv | 2 rows']);
    expect(data!.villages[0]!.columns['id']).toEqual(['villages-2', 'villages-3']);
  });

  it('of which no row is left refuses the dataset', async () => {
    const { data, findings } = await buildSmall(csv('h1,Net Yard,X,,,,'));
    expect(data).toBeNull();
    expect(brief(findings.list)).toContain('refused | layer-empty | villages 2022-12-31');
  });
});

describe('several files of villages', () => {
  const point = (id: string, name: string, commune: string) => ({
    ...unit(id, { type: 'Point', coordinates: [-145.3, -34.1] }),
    properties: { id, name, commune },
  });

  it('of one date are one snapshot, an id counting once; of two dates two, the later first', async () => {
    const files = {
      'later.geojson': {
        type: 'FeatureCollection',
        features: [point('h1', 'Net Yard', 'N1AA001-a'), point('h9', 'New Row', 'N1AA001-a')],
      },
    };
    const villages = (date: string) => [
      { files: 'villages.csv', source: 'pen' },
      { files: 'later.geojson', source: 'pen', date },
    ];
    const same = await buildSmall(files, { villages: villages('2022-12-31') });
    expect(same.data!.villages.map(({ rows }) => rows)).toEqual([4]);
    expect(brief(same.findings.list)).toEqual([
      'set aside | code-duplicate | later.geojson#1 | h1',
    ]);
    const two = await buildSmall(files, { villages: villages('2023-06-30') });
    expect(two.data!.villages.map(({ date, rows }) => [date, rows])).toEqual([
      ['2023-06-30', 2],
      ['2022-12-31', 3],
    ]);
  });
});

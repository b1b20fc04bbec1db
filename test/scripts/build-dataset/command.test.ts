/** The command as it is typed: it writes a whole dataset or none, says what it found, and compares without writing. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DONE, REFUSED, run, WOULD_CHANGE } from '../../../scripts/build-dataset/main.ts';
import { folderSource } from '../../../scripts/dataset/folder-source.ts';
import { writeCountry } from '../../../scripts/dataset/write-country.ts';
import { openDataset } from '../../../src/io/load.ts';
import {
  bytesOf,
  COUNTRIES,
  COUNTRIES_FOLDER,
  collection,
  DESCRIPTION,
  FILES,
  type Files,
  PARISHES,
  polygon,
  QUARTERS,
  unit,
  VILLAGES_CSV,
} from './small-country.ts';

vi.setConfig({ testTimeout: 30_000 }); // a busy machine is slow, not wrong

let work: string;
const at = (...names: readonly string[]) => join(work, ...names);

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'build-dataset-test-'));
  give({ ...FILES, 'dataset.json': DESCRIPTION });
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

function give(files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(at('in', name)), { recursive: true });
    writeFileSync(at('in', name), bytesOf(content));
  }
}

/** Types a command; gives its exit code and what it said. */
async function type(...args: readonly string[]): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const fetcher: typeof fetch = () => Promise.reject(new Error('no network in this test'));
  const say = (line: string) => void lines.push(line);
  const code = await run(['--countries', COUNTRIES_FOLDER, ...args], {
    say,
    fetcher,
    write: writeCountry,
  });
  return { code, said: lines.join('\n') };
}

function filesOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

const everything = {
  ...DESCRIPTION,
  coverage: [
    {
      files: 'cover.geojson',
      operator: 'alpha',
      technology: '4G',
      evidence: 'declared',
      complete: 'all',
    },
  ],
  fibre: [{ files: 'fibre.geojson' }],
  sites: [{ files: 'sites.csv' }],
};
const EVERYTHING: Files = {
  'dataset.json': everything,
  'cover.geojson': collection({
    type: 'Feature',
    properties: {},
    geometry: polygon(-145.35, -34.15, 0.1),
  }),
  'fibre.geojson': collection({
    type: 'Feature',
    properties: { operator: 'alpha' },
    geometry: {
      type: 'LineString',
      coordinates: [
        [-145.3, -34.1],
        [-145.1, -34.1],
      ],
    },
  }),
  'sites.csv': 'id,lon,lat,operator,technologies\nm1,-145.3,-34.1,alpha,4G\n',
};

describe('a country with four levels', () => {
  it('is built from a folder and opens with every layer, without a finding and without a change to the product', async () => {
    give(EVERYTHING);
    const { code, said } = await type('--from', at('in'), '--out', at('out'));
    expect(said).toContain('wrote');
    expect(code).toBe(DONE);
    const opened = await openDataset({ dataset: folderSource(at('out')), countries: COUNTRIES });
    expect(opened.issues).toEqual([]);
    expect(opened.gaps).toEqual([]);
    expect(opened.units.isNational).toBe(true);
    expect(opened.units.codes).toEqual([
      'OS',
      ...['N1', 'S1', 'N1AA', 'N1AB', 'S1AA'],
      ...['N1AA001', 'N1AB001', 'S1AA001', 'S1AA002'],
      ...['N1AA001-a', 'N1AA001-b', 'S1AA001-a'],
    ]);
    expect(opened.shapes.map(({ units }) => units.length)).toEqual([2, 3, 4, 3]);
    const kinds = opened.manifest.layers.map(({ kind, parts }) => [kind, Object.keys(parts)]);
    expect(kinds.slice(4)).toEqual([
      ['villages', ['N1AA', 'S1AA']],
      ['coverage', ['N1AA', 'S1AA']],
      ['fibre', ['N1AA']],
      ['sites', ['N1AA']],
    ]);
  });

  it('is the same to the byte on every run', async () => {
    give(EVERYTHING);
    await type('--from', at('in', 'dataset.json'), '--out', at('one'));
    await type('--from', at('in', 'dataset.json'), '--out', at('two'));
    expect(filesOf(at('one'))).toEqual(filesOf(at('two')));
  });

  it('is built from files elsewhere, named from a root', async () => {
    writeFileSync(at('description.json'), JSON.stringify(DESCRIPTION));
    const { code } = await type(
      '--from',
      at('description.json'),
      '--root',
      at('in'),
      '--out',
      at('out'),
    );
    expect(code).toBe(DONE);
  });
});

describe('a refused dataset', () => {
  const refused = async () => {
    give({ 'parishes.geojson': collection(PARISHES[0]) }); // without Far Reef, which every map must show
    return type('--from', at('in'), '--out', at('out'));
  };

  it('says the unit that is missing, ends with an error and leaves nothing behind', async () => {
    const { code, said } = await refused();
    expect(code).toBe(REFUSED);
    expect(said).toContain('refused: required-unit-missing (1)');
    expect(said).toContain('S1AA002');
    expect(readdirSync(work)).toEqual(['in']);
  });

  it('leaves the dataset that was there as it was', async () => {
    await type('--from', at('in'), '--out', at('out'));
    const before = filesOf(at('out'));
    expect((await refused()).code).toBe(REFUSED);
    expect(filesOf(at('out'))).toEqual(before);
  });

  it('writes its findings all the same', async () => {
    give({ 'parishes.geojson': collection(PARISHES[0]) });
    await type('--from', at('in'), '--out', at('out'), '--report', at('found.json'));
    const found: unknown = JSON.parse(readFileSync(at('found.json'), 'utf8'));
    expect(found).toEqual([
      {
        ...{ code: 'required-unit-missing', action: 'refused', file: '2021-06-01', row: null },
        ...{ id: 'S1AA002', column: '', value: 'Far Reef' },
      },
    ]);
  });
});

describe('findings', () => {
  it('are grouped by what was done and what was found, with the first three of each', async () => {
    const bad = Array.from({ length: 5 }, (_, i) => `x${i},Nowhere,X${i},,,,`).join('\n');
    give({ 'villages.csv': `${VILLAGES_CSV}${bad}\n` });
    const { said } = await type(
      '--from',
      at('in'),
      '--out',
      at('out'),
      '--report',
      at('found.csv'),
    );
    expect(said).toContain(
      'set aside: code-unknown (5)\n    villages.csv #5 · x0 · commune · X0\n',
    );
    expect(said.match(/villages\.csv #/g)).toHaveLength(3);
    const lines = readFileSync(at('found.csv'), 'utf8').trimEnd().split('\n');
    expect(lines[0]).toBe('code,action,file,row,id,column,value');
    expect(lines[5]).toBe('code-unknown,set aside,villages.csv,9,x4,commune,X4');
    expect(lines).toHaveLength(6);
  });

  it('cannot become formulas of a spreadsheet', async () => {
    give({ 'villages.csv': `${VILLAGES_CSV}x1,Nowhere,"=1+1,""a""",,,,\n` });
    await type('--from', at('in'), '--out', at('out'), '--report', at('found.csv'));
    expect(readFileSync(at('found.csv'), 'utf8')).toContain(`,commune,"'=1+1,""a"""\n`);
  });
});

describe('--check', () => {
  const check = () => type('--from', at('in'), '--check', at('out'));

  beforeEach(async () => {
    give(EVERYTHING);
    await type('--from', at('in'), '--out', at('out'));
  });

  it('says that nothing would change where nothing would, and writes nothing', async () => {
    const before = filesOf(at('out'));
    const { code, said } = await check();
    expect(said).toContain('nothing would change');
    expect(code).toBe(DONE);
    expect(filesOf(at('out'))).toEqual(before);
    expect(readdirSync(work).sort()).toEqual(['in', 'out']);
  });

  it('names villages that would be added, removed, renamed and changed', async () => {
    const rows = VILLAGES_CSV.replace('Net Yard', 'Net Field')
      .replace('7,none', '9,none')
      .replace(/h3.*\n/, 'h4,Brine,S1AA001-a,-146.9,-37.1,,\n');
    give({ 'villages.csv': rows });
    const before = filesOf(at('out'));
    const { code, said } = await check();
    expect(code).toBe(WOULD_CHANGE);
    expect(said).toContain('villages-2022-12-31: 1 added (h4)');
    expect(said).toContain('villages-2022-12-31: 1 removed (h3)');
    expect(said).toContain('villages-2022-12-31: 1 renamed (h1 Net Yard → Net Field)');
    expect(said).toContain('villages-2022-12-31: 1 changed (h2)');
    expect(filesOf(at('out'))).toEqual(before);
  });

  it('names units and layers', async () => {
    const moved = unit('N1AA001-b', polygon(-145.2, -34.2, 0.1));
    give({
      'dataset.json': { ...everything, sites: [] },
      'quarters.geojson': collection(QUARTERS[0], moved, QUARTERS[2]),
      'parishes.geojson': collection(PARISHES[1]),
    });
    const { code, said } = await check();
    expect(code).toBe(WOULD_CHANGE);
    expect(said).toContain('units (parish): 1 removed (N1AB001)');
    expect(said).toContain('units (quarter): 1 changed (N1AA001-b)');
    expect(said).toContain('layers: 1 removed (sites)');
  });

  it('is an error where there is no dataset, and where the new one is refused', async () => {
    expect((await type('--from', at('in'), '--check', at('nowhere'))).code).toBe(REFUSED);
    give({ 'parishes.geojson': collection() });
    expect((await check()).code).toBe(REFUSED);
  });
});

describe('a command that cannot be understood', () => {
  it.each([
    [[], '--from is missing'],
    [['--from', 'x'], 'give either --out or --check'],
    [['--from', 'x', '--out', 'y', '--check', 'z'], 'give either --out or --check'],
    [['--from', 'x', '--out', 'y', '--report', 'z.txt'], '--report z.txt'],
    [['--form', 'x'], '--form'],
  ])('%j says why and ends with an error', async (args, expected) => {
    const { code, said } = await type(...args);
    expect(code).toBe(REFUSED);
    expect(said).toContain(expected);
  });

  it('never replaces a folder that holds anything else than a dataset', async () => {
    mkdirSync(at('out'));
    writeFileSync(at('out', 'thesis.txt'), 'years of work');
    const { code } = await type('--from', at('in'), '--out', at('out'));
    expect(code).toBe(REFUSED);
    expect(filesOf(at('out'))).toEqual({ 'thesis.txt': 'years of work' });
  });
});

/** A dataset is made again when anything that it was made from has changed, or anything of it is missing; else not. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isUpToDate, type StampInputs, writeStamp } from '../../scripts/dataset/stamp.ts';
import { smallFiles } from '../support/small-dataset.ts';

let root: string;
let folder: string;
let inputs: StampInputs;

const put = (path: string, content: unknown) =>
  writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content));
const lock = (version: string) => ({
  packages: { 'node_modules/flatbush': { version }, 'node_modules/other': { version } },
});

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stamp-'));
  folder = join(root, 'dataset');
  for (const name of ['dataset', 'generator', 'generator/deep', 'pack'])
    mkdirSync(join(root, name));
  put('package-lock.json', lock('1.0.0'));
  put('generator/main.ts', 'one');
  put('generator/deep/part.ts', 'two');
  put('pack/country.json', '{}');
  for (const [name, file] of Object.entries(smallFiles())) put(`dataset/${name}`, file);
  inputs = { root, paths: ['generator', 'pack/country.json'], packages: ['flatbush'] };
  writeStamp(folder, inputs);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('a dataset', () => {
  it('is up to date as long as nothing has changed', () => {
    expect(isUpToDate(folder, inputs)).toBe(true);
    put('unrelated.ts', 'three');
    put('package-lock.json', {
      packages: { ...lock('1.0.0').packages, 'node_modules/other': { version: '2.0.0' } },
    });
    expect(isUpToDate(folder, inputs)).toBe(true);
  });

  it.each<[string, () => void]>([
    ['a source file changes', () => put('generator/deep/part.ts', 'twO')],
    ['a source file is added', () => put('generator/deep/new.ts', '')],
    ['a source file goes', () => rmSync(join(root, 'generator/deep/part.ts'))],
    [
      'two files swap their content',
      () => {
        put('generator/main.ts', 'two');
        put('generator/deep/part.ts', 'one');
      },
    ],
    ['the country pack changes', () => put('pack/country.json', '{ }')],
    ['a package changes', () => put('package-lock.json', lock('1.0.1'))],
    ['its manifest is another', () => put('dataset/manifest.json', { id: 'other' })],
    ['its manifest is missing', () => rmSync(join(folder, 'manifest.json'))],
    ['a file of a layer is missing', () => rmSync(join(folder, 'sites.geojson'))],
    ['it is gone', () => rmSync(folder, { recursive: true })],
    ['the stamp is gone', () => rmSync(join(root, '.cache'), { recursive: true })],
  ])('is not when %s', (_, change) => {
    change();
    expect(isUpToDate(folder, inputs)).toBe(false);
  });

  it('in parts is not when a part or a file of all villages is missing', () => {
    const manifest = {
      ...{ ...smallFiles()['manifest.json'], partLevel: 'province' },
      layers: [{ id: 'v', kind: 'villages', status: 'status.json', parts: { '01': 'part.json' } }],
    };
    put('dataset/manifest.json', manifest);
    put('dataset/status.json', {});
    put('dataset/part.json', {});
    writeStamp(folder, inputs);
    expect(isUpToDate(folder, inputs)).toBe(true);
    for (const name of ['status.json', 'part.json']) {
      rmSync(join(folder, name));
      expect(isUpToDate(folder, inputs)).toBe(false);
      put(`dataset/${name}`, {});
    }
  });

  it('has a stamp of its own, and none among its files', () => {
    expect(isUpToDate(join(root, 'another'), inputs)).toBe(false);
    expect(readdirSync(folder).sort()).toEqual(Object.keys(smallFiles()).sort());
  });

  it('cannot be judged when an input is not there', () => {
    const without = (change: Partial<StampInputs>) => () =>
      isUpToDate(folder, { ...inputs, ...change });
    expect(without({ paths: ['nothing'] })).toThrow(/nothing/);
    expect(without({ packages: ['nothing'] })).toThrow('package-lock.json has no package nothing');
  });
});

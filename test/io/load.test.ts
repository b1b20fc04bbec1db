/**
 * Opening the small dataset with every file in turn missing, cut off, altered or damaged: the rest reads, the gap names the file.
 */
import { describe, expect, it } from 'vitest';
import { EngineError } from '../../src/core/engine.ts';
import { readOverview } from '../../src/io/first-view.ts';
import { openDataset, readLayer } from '../../src/io/load.ts';
import { ReadError } from '../../src/io/source.ts';
import { bytesOf, memorySource } from '../support/memory-source.ts';
import { layersOf, sealedFiles, smallFiles, sourcesOf } from '../support/small-dataset.ts';

type Files = Record<string, unknown>;

/** Opens the dataset and reads every layer. */
const readAll = async (files: Files) => {
  const sources = sourcesOf(files);
  const dataset = await openDataset(sources);
  const entries = dataset.manifest.layers.filter((entry) => entry.kind !== 'units');
  const layers = await Promise.all(
    entries.map((entry) => readLayer(sources.dataset, { entry, part: '' }, dataset)),
  );
  const gaps = [...dataset.gaps, ...layers.flatMap(({ gap }) => (gap ? [gap] : []))];
  return { dataset, layers, gaps };
};
const failure = (reading: Promise<unknown>) =>
  reading.then(
    () => 'read',
    (error) => (error instanceof EngineError ? `${error.code} ${error.file}` : error),
  );
const cut = (file: unknown) => bytesOf(file).slice(0, -20);

const DAMAGES: readonly [name: string, code: string, damage: (file: unknown) => unknown][] = [
  ['missing', 'file-missing', () => undefined],
  ['out of reach', 'file-unreadable', () => new ReadError('network', 'x')],
  ['cut off', 'file-truncated', cut],
  ['altered', 'checksum-mismatch', (file) => `${JSON.stringify(file)}  `],
  ['another file', 'format-unknown', () => ({ hello: 'world' })],
  ['empty', 'file-truncated', () => ''],
  ['a page of the web server', 'file-unreadable', () => '<!doctype html>'],
];

describe('a whole dataset', () => {
  it('opens with its units, and every layer reads without a finding', async () => {
    const { dataset, layers, gaps } = await readAll(sealedFiles());
    expect(dataset.units.codes).toEqual(['SM', '01', '02', 'A', 'B', 'C', 'D']);
    expect(dataset.shapes.map(({ level, units }) => [level, ...units])).toEqual([[2, 3, 4, 5, 6]]);
    expect(layers.map(({ id, data }) => `${id} ${data?.kind}`)).toEqual([
      'villages-24 villages',
      'villages-25 villages',
      'alpha-4g coverage',
      'beta-4g coverage',
      'fibre fibre',
      'sites sites',
    ]);
    expect([...gaps, ...dataset.issues, ...layers.flatMap(({ issues }) => issues)]).toEqual([]);
  });

  it('tells before each file which one it reads, and how many there are', async () => {
    const files: string[] = [];
    await openDataset(sourcesOf(smallFiles()), {
      onFile: (file, done, total) => files.push(`${file} ${done}/${total}`),
    });
    expect(files).toEqual(['communes.geojson 0/1']);
  });

  it('takes the country pack of the site when the manifest names one', async () => {
    const files: Files = smallFiles();
    const { 'country.json': country, ...rest } = files;
    (rest['manifest.json'] as Files)['country'] = 'sm';
    const countries = memorySource({ 'sm/country.json': country });
    const opened = await openDataset({ dataset: memorySource(rest), countries });
    expect(opened.country.code).toBe('SM');
    expect(countries.reads).toEqual(['sm/country.json']);
  });

  it('reads a file once that two levels share', async () => {
    const files = smallFiles();
    const [communes] = layersOf(files);
    layersOf(files).push({ ...communes, id: 'again' });
    const dataset = memorySource(files);
    await openDataset({ dataset, countries: memorySource({}) });
    expect(dataset.reads.filter((path) => path === 'communes.geojson')).toHaveLength(1);
  });
});

describe('a layer file', () => {
  const layers = layersOf(smallFiles()).map(
    ({ id, file }) => [id as string, file as string] as const,
  );

  const cases = layers.flatMap(([id, file]) =>
    DAMAGES.map(([name, code, damage]) => ({ id, file, name, code, damage })),
  );

  it.each(cases)('of $id that is $name leaves a gap with its name', async (one) => {
    const { id, file, code, damage } = one;
    const files: Record<string, unknown> = sealedFiles();
    // What is wrong with the content itself shows only where no checksum gives it away first.
    const isSealed = code !== 'format-unknown' && code !== 'file-unreadable';
    if (!isSealed) Object.assign(files, smallFiles());
    files[file] = damage(files[file]);
    const { dataset, layers: read, gaps } = await readAll(files);
    const isUnits = file === 'communes.geojson';
    expect(gaps).toMatchObject([{ layer: id, file, reason: { code, file } }]);
    expect(read.filter(({ data }) => data !== null)).toHaveLength(isUnits ? 6 : 5);
    expect(dataset.units.count).toBe(isUnits ? 1 : 7);
  });

  it('that the manifest looks for outside the folder is a gap, and nothing outside is read', async () => {
    const files = smallFiles();
    layersOf(files)[5]!['file'] = '../fibre.geojson';
    const { gaps } = await readAll(files);
    expect(gaps).toMatchObject([{ layer: 'fibre', reason: { code: 'file-missing' } }]);
  });
});

describe('the manifest and the country pack', () => {
  it.each([
    ['missing', undefined, 'dataset-missing manifest.json'],
    ['out of reach', new ReadError('network', 'x'), 'network manifest.json'],
    ['cut off', cut(smallFiles()['manifest.json']), 'dataset-unreadable manifest.json'],
    ['no manifest', { hello: 'world' }, 'dataset-unreadable manifest.json'],
  ])('a manifest that is %s ends the opening', async (_, manifest, error) => {
    const sources = sourcesOf({ ...smallFiles(), 'manifest.json': manifest });
    expect(await failure(openDataset(sources))).toBe(error);
    expect(await failure(readOverview(sources))).toBe(error);
  });

  it.each([
    ['missing', undefined, 'dataset-unreadable country.json'],
    ['out of reach', new ReadError('network', 'x'), 'network country.json'],
    ['cut off', cut(smallFiles()['country.json']), 'dataset-unreadable country.json'],
    ['no country', { hello: 'world' }, 'dataset-unreadable country.json'],
  ])('a country pack that is %s ends the opening', async (_, country, error) => {
    const sources = sourcesOf({ ...smallFiles(), 'country.json': country });
    expect(await failure(openDataset(sources))).toBe(error);
  });

  it('a country pack outside its folder is not read', async () => {
    const files = smallFiles();
    files['manifest.json']!['country'] = '../country.json';
    expect(await failure(openDataset(sourcesOf(files)))).toBe('dataset-unreadable ../country.json');
  });

  it('nobody wants any more end the opening as aborted', async () => {
    const opening = openDataset(sourcesOf(smallFiles()), { signal: AbortSignal.abort() });
    expect(await failure(opening)).toMatchObject({ name: 'AbortError' });
  });
});

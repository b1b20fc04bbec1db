/**
 * Searching a written country by what its search files hold, in the order they are read. Its units as in `scripts/small-country.ts`;
 * before them there were Z (Sính Lủng), now A, and Y (Thổ Bình), divided between B and C.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderSource } from '../../scripts/dataset/folder-source.ts';
import { writeCountry } from '../../scripts/dataset/write-country.ts';
import { type AnalysisEngine, type EngineError, JobCancelled } from '../../src/core/engine.ts';
import type { SearchHit, SearchQuestion } from '../../src/core/search/search.ts';
import { ReadError, type Source } from '../../src/io/source.ts';
import { createLocalEngine } from '../../src/worker/local-engine.ts';
import { smallCountry } from '../scripts/small-country.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';
import { smallFiles, sourcesOf } from '../support/small-dataset.ts';

const COUNTRIES = smallCatalogue();
const root = mkdtempSync(join(tmpdir(), 'search-'));
const folder = join(root, 'country');
beforeAll(() => writeCountry(folder, smallCountry(), undefined, COUNTRIES));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A folder that remembers what was read, and lets a file wait or fail. */
function watched(
  before: (path: string) => Promise<void> | void = () => {},
): Source & { readonly reads: string[] } {
  const files = folderSource(folder);
  const reads: string[] = [];
  return {
    name: folder,
    reads,
    async read(path, signal) {
      reads.push(path.replace(/\.[0-9a-f]{8}/, ''));
      await before(path);
      return files.read(path, signal);
    },
  };
}

function opening(source: Source): AnalysisEngine {
  const sources = { dataset: source, countries: COUNTRIES };
  const engine = createLocalEngine({ sources: () => sources, now: () => 0 });
  engine.open('here/').result.catch(() => {});
  return engine;
}

const asking = (text: string, more: Partial<SearchQuestion> = {}): SearchQuestion => ({
  ...{ text, part: '', scope: 'units' },
  ...more,
});
const said = (hit: SearchHit) =>
  hit.kind === 'village'
    ? `${hit.id} ${hit.name}, ${hit.commune?.name}, ${hit.status}`
    : hit.kind === 'former'
      ? `${hit.name} → ${hit.now.map(({ name, within }) => `${name} ${within}`).join(' + ')}`
      : hit.name;

describe('a search', () => {
  test('before any dataset is opened is refused', async () => {
    const engine = createLocalEngine({ sources: () => sourcesOf(smallFiles()), now: () => 0 });
    await expect(engine.search(asking('a')).result).rejects.toMatchObject({ code: 'not-open' });
  });

  test('is answered while the units are still being read, from the file of the part alone', async () => {
    const source = watched((path) =>
      /units/.test(path) ? new Promise<never>(() => {}) : undefined,
    );
    const answer = await opening(source).search(asking('ban a1', { part: '01', scope: 'part' }))
      .result;
    expect(answer.hits.map(said)[0]).toBe('A1 Bản A1, Xã A, covered');
    expect(answer.parts).toEqual(['01']);
    expect(source.reads.filter((path) => /search/.test(path))).toEqual(['search-01.json']);
  });

  test('in a part finds former units and what became of them, beyond the part too', async () => {
    const engine = opening(watched());
    const look = async (text: string) =>
      (await engine.search(asking(text, { part: '01', scope: 'part' })).result).hits.map(said);
    expect(await look('sinh lungr')).toEqual(['Sính Lủng → Xã A Tỉnh 1']);
    expect((await look('thổ bình'))[0]).toBe('Thổ Bình → Xã B Tỉnh 1 + Xã C Tỉnh 2');
    expect((await look('bản a1 sính lủng'))[0]).toBe('A1 Bản A1, Xã A, covered');
    expect(await look('Z')).toEqual([]);
  });

  test('tells what a unit was made of, from the file of its part alone', async () => {
    const source = watched();
    const question = asking('', { part: '01', scope: 'part', formerOf: 'B' });
    const { hits } = await opening(source).search(question).result;
    expect(hits.map(said)).toEqual(['Thổ Bình → Xã B Tỉnh 1 + Xã C Tỉnh 2']);
    expect(source.reads.filter((path) => /search/.test(path))).toEqual(['search-01.json']);
  });

  test('without a part reads all units, then the parts of a unit that the text names beside other words', async () => {
    const source = watched();
    const engine = opening(source);
    const read = () => source.reads.filter((path) => /search/.test(path));
    await engine.search(asking('xã d')).result;
    expect(read()).toEqual(['search.json']);
    const answer = await engine.search(asking('hẻm thổ bình')).result;
    expect(read().toSorted()).toEqual(['search-01.json', 'search-02.json', 'search.json']);
    expect(answer.parts).toEqual(['01', '02']);
  });

  test('everywhere finds a village by its name, whose id and status are then told', async () => {
    const engine = opening(watched());
    const question = asking('bản c2', { scope: 'everywhere' });
    const { hits, parts } = await engine.search(question).result;
    expect(parts).toBeNull();
    expect(hits.map(said)[0]).toBe(' Bản C2, Xã C, null');
    const [hit] = hits;
    const village = hit?.kind === 'village' ? { part: hit.part, row: hit.partRow } : undefined;
    const whole = await engine.search({ ...question, village: village! }).result;
    expect(whole.hits.map(said)).toEqual(['C2 Bản C2, Xã C, unknown']);
  });

  test('reads a file once, whatever is typed', async () => {
    const source = watched();
    const engine = opening(source);
    for (const text of ['b', 'bả', 'bản', 'bản a']) await engine.search(asking(text)).result;
    const files = source.reads.filter((path) => /search/.test(path));
    expect(files.length).toBe(new Set(files).size);
  });

  test('that is cancelled is not answered', async () => {
    const job = opening(watched()).search(asking('bản'));
    job.cancel();
    await expect(job.result).rejects.toBeInstanceOf(JobCancelled);
  });

  test('fails when the network does, and succeeds when asked again', async () => {
    let isDown = true;
    const source = watched((path) => {
      if (isDown && path.startsWith('search')) throw new ReadError('network', path);
    });
    const engine = opening(source);
    await expect(engine.search(asking('xã a')).result).rejects.toMatchObject({
      code: 'network',
    } satisfies Partial<EngineError>);
    isDown = false;
    expect((await engine.search(asking('xã a')).result).hits.map(said)[0]).toBe('Xã A');
  });

  test('says which file was not usable, and answers from the others', async () => {
    const source = watched((path) => {
      if (path.startsWith('search-02')) throw new ReadError('not-found', path);
    });
    const answer = await opening(source).search(asking('bản b1 hẻm thổ bình')).result;
    expect(answer.parts).toEqual(['01', '02']);
    expect(answer.gaps.map(({ file }) => file.replace(/\.[0-9a-f]{8}/, ''))).toEqual([
      'search-02.json',
    ]);
  });

  test('finds what a file holds that was not usable before, once it is', async () => {
    let isGone = true;
    const source = watched((path) => {
      if (isGone && path.startsWith('search-02')) throw new ReadError('not-found', path);
    });
    const engine = opening(source);
    const found = async () =>
      (await engine.search(asking('bản c2 thổ bình')).result).hits.map(said);
    expect(await found()).not.toContain('C2 Bản C2, Xã C, unknown');
    isGone = false;
    expect((await found())[0]).toBe('C2 Bản C2, Xã C, unknown');
  });

  test('goes first: nothing else begins to be read while its files are on their way', async () => {
    let arrive = () => {};
    const source = watched((path) =>
      path.startsWith('search-01')
        ? new Promise<void>((resolve) => {
            arrive = resolve;
          })
        : undefined,
    );
    const engine = createLocalEngine({
      sources: () => ({ dataset: source, countries: COUNTRIES }),
      now: () => 0,
    });
    await engine.open('here/').result;
    const search = engine.search(asking('bản a1', { part: '01', scope: 'part' })).result;
    await expect.poll(() => source.reads.at(-1)).toBe('search-01.json');
    const layer = engine.layer({ layer: 'villages-2025-06-30', part: '02' }).result;
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    expect(source.reads.at(-1)).toBe('search-01.json');
    arrive();
    expect((await search).hits.map(said)[0]).toBe('A1 Bản A1, Xã A, covered');
    expect((await layer).gap).toBeNull();
    expect(source.reads.at(-1)).toBe('villages-2025-06-30-02.json');
  });
});

describe('a dataset without files for searching', () => {
  test('is searched by its units and villages, once it is open', async () => {
    const engine = createLocalEngine({ sources: () => sourcesOf(smallFiles()), now: () => 0 });
    const opened = engine.open('here/').result;
    const { hits, parts } = await engine.search(asking('thon 3')).result;
    await opened;
    expect(parts).toBeNull();
    expect(hits.map(said)).toEqual(['v3 Thôn 3, Xã B, null']);
    expect((await engine.search(asking('Xã D')).result).hits.map(said)[0]).toBe('Xã D');
  });
});

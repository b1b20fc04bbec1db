/** A dataset in parts answers as if it were whole: counted from its status file, from all its parts, or part by part. */
import { describe, expect, it } from 'vitest';
import { ALL_PARTS } from '../../src/core/dataset.ts';
import { DEFAULT_DEFINITION, type Definition } from '../../src/core/definition.ts';
import { type AnalysisEngine, JobCancelled } from '../../src/core/engine.ts';
import { type FigureTable, figuresAt } from '../../src/core/figures.ts';
import { STATUSES } from '../../src/core/model.ts';
import { ReadError } from '../../src/io/source.ts';
import { createLocalEngine } from '../../src/worker/local-engine.ts';
import { memorySource } from '../support/memory-source.ts';
import { hashedName, PARTED, partedFiles } from '../support/parted-dataset.ts';
import { layerWhole, ofWhole } from '../support/questions.ts';
import { type JsonRecord, layersOf, smallFiles, sourcesOf } from '../support/small-dataset.ts';

const DECLARED: Definition = { ...DEFAULT_DEFINITION, evidence: 'declared' };

const engineOver = async (files: Record<string, JsonRecord | undefined>) => {
  const engine = createLocalEngine({ sources: () => sourcesOf(files), now: () => 0 });
  await engine.open('here/').result;
  return engine;
};
/** The dataset without the files about all villages. */
const withoutStatus = () => {
  const files = partedFiles();
  const villages = layersOf(files).find(({ id }) => id === 'villages')!;
  for (const key of ['status', 'declared']) delete villages[key];
  return files;
};
const rows = (table: FigureTable | null) =>
  Array.from({ length: table!.rows }, (_, row) => figuresAt(table!, row));
const countOf = async (engine: AnalysisEngine, definition: Definition, part = '') =>
  engine.count({ definition, part }).result;

describe('the whole of a dataset in parts', () => {
  it('is counted from its status file as the same villages in one file are', async () => {
    const [parted, whole] = [await engineOver(partedFiles()), await engineOver(smallFiles())];
    for (const definition of [
      DEFAULT_DEFINITION,
      { ...DEFAULT_DEFINITION, technology: '5G' },
    ] as const) {
      const expected = await whole.count(ofWhole(definition)).result;
      const { figures, statuses, gaps } = await countOf(parted, definition);
      expect(rows(figures)).toEqual(rows(expected.figures));
      expect(statuses).toEqual(expected.statuses);
      expect(gaps).toEqual([]);
    }
  });

  it('is counted alike from its declared file, and from all parts where it has no such files', async () => {
    const [built, bare] = [await engineOver(partedFiles()), await engineOver(withoutStatus())];
    for (const definition of [DEFAULT_DEFINITION, DECLARED]) {
      const [one, two] = [await countOf(built, definition), await countOf(bare, definition)];
      expect(rows(one.figures)).toEqual(rows(two.figures));
      expect(one.statuses).toEqual(two.statuses);
    }
  });

  it('leaves unknown what an operator did not declare in one part', async () => {
    const { statuses } = await countOf(await engineOver(partedFiles()), DECLARED);
    expect(Array.from(statuses, (code) => STATUSES[code])).toEqual([
      ...['covered', 'covered', 'none', 'unknown'],
    ]);
  });

  it('is not counted as zero when the status file is missing or too short, which is said', async () => {
    const missing = await countOf(
      await engineOver({ ...partedFiles(), [PARTED.status]: undefined }),
      DEFAULT_DEFINITION,
    );
    expect(missing).toMatchObject({ figures: null, gaps: [{ file: PARTED.status }] });
    const files = partedFiles();
    files[PARTED.declared] = { format: 'columns', rows: 1, columns: { '4G.beta': ['none'] } };
    const short = await countOf(await engineOver(files), DECLARED);
    expect(short).toMatchObject({
      figures: null,
      gaps: [{ file: PARTED.declared, reason: { code: 'rows-mismatch', value: '1 / 4' } }],
    });
  });

  it('has no outline of the land outside coverage', async () => {
    const engine = await engineOver(partedFiles());
    expect((await engine.outsideCoverage(ofWhole(DECLARED)).result).units).toHaveLength(0);
  });
});

describe('a part', () => {
  it('has the figures that its units have in the whole', async () => {
    const engine = await engineOver(partedFiles());
    for (const definition of [DEFAULT_DEFINITION, DECLARED]) {
      const whole = rows((await countOf(engine, definition)).figures);
      const south = await countOf(engine, definition, '01');
      const north = await countOf(engine, definition, '02');
      for (const row of [1, 3, 4]) expect(rows(south.figures)[row]).toEqual(whole[row]);
      for (const row of [2, 5, 6]) expect(rows(north.figures)[row]).toEqual(whole[row]);
    }
  });

  it('in which an operator is silent leaves open what the operator says elsewhere', async () => {
    // Village 4 of the north: nobody says anything of it, and both operators speak of 4G in the south.
    const { statuses } = await countOf(await engineOver(partedFiles()), DEFAULT_DEFINITION, '02');
    expect(STATUSES[statuses[0]!]).toBe('unknown');
  });

  it('brings its villages, sites and finer outlines; without a file it has none of them', async () => {
    const engine = await engineOver(partedFiles());
    const read = (layer: string, part: string) => engine.layer({ layer, part }).result;
    expect(await read('villages', '02')).toMatchObject({ data: { villages: { ids: ['v4'] } } });
    expect(await read('sites', '02')).toMatchObject({ data: { sites: { count: 0 } }, gap: null });
    expect(await read('alpha-4g', '02')).toMatchObject({ data: null, gap: null });
    const { data } = await read('communes', '01');
    expect(data).toMatchObject({ shapes: { level: 2, units: Uint32Array.of(3, 4) } });
    expect((await read('communes', '02')).data).toBeNull();
  });

  it('is outlined by its own communes', async () => {
    const engine = await engineOver(partedFiles());
    const question = {
      definition: { ...DECLARED, operator: { kind: 'named', id: 'beta' } },
      part: '02',
    };
    const { units } = await engine.outsideCoverage(question as never).result;
    expect([...units]).toEqual([5, 6]);
  });

  it('whose content does not fit the digits in its name is a gap', async () => {
    const files = partedFiles();
    const named = hashedName('villages-02', files[PARTED.north]!);
    const parts = { '01': PARTED.south, '02': named };
    Object.assign(layersOf(files).find(({ id }) => id === 'villages')!, { parts });
    const ref = { layer: 'villages', part: '02' };
    const whole = await engineOver({ ...files, [named]: files[PARTED.north] });
    expect((await whole.layer(ref).result).gap).toBeNull();
    const altered = await engineOver({ ...files, [named]: files[PARTED.south] });
    expect((await altered.layer(ref).result).gap).toMatchObject({
      reason: { code: 'checksum-mismatch' },
    });
  });
});

describe('all parts at once', () => {
  it('are one list in the order of their codes, counted village by village', async () => {
    const engine = await engineOver(partedFiles());
    const { data } = await engine.layer({ layer: 'villages', part: ALL_PARTS }).result;
    expect(data).toMatchObject({ villages: { ids: ['v1', 'v2', 'v3', 'v4'], count: 4 } });
    const whole = await countOf(engine, DECLARED);
    const all = await countOf(engine, DECLARED, ALL_PARTS);
    expect(all.statuses).toEqual(whole.statuses);
    expect(rows(all.figures)).toEqual(rows(whole.figures));
  });

  it('are none where a part cannot be read: a list without it would count its villages as none', async () => {
    const files = { ...withoutStatus(), [PARTED.north]: undefined };
    const engine = await engineOver(files);
    const read = await engine.layer({ layer: 'villages', part: ALL_PARTS }).result;
    expect(read).toMatchObject({ data: null, gap: { file: PARTED.north } });
    for (const part of ['', ALL_PARTS]) {
      const count = await countOf(engine, DEFAULT_DEFINITION, part);
      expect(count).toMatchObject({ figures: null, gaps: [{ file: PARTED.north }] });
    }
  });

  it('keep nothing of the parts beside the one list', async () => {
    const reads: string[] = [];
    const files = memorySource(partedFiles());
    const dataset: typeof files = {
      ...files,
      read(path, signal) {
        reads.push(path);
        return files.read(path, signal);
      },
    };
    const sources = { dataset, countries: memorySource({}) };
    const engine = createLocalEngine({ sources: () => sources, now: () => 0 });
    await engine.open('here/').result;
    await countOf(engine, DECLARED, ALL_PARTS);
    expect(reads.filter((path) => path === PARTED.south)).toHaveLength(1);
    await engine.layer({ layer: 'villages', part: '01' }).result;
    await engine.layer({ layer: 'beta-4g', part: '01' }).result;
    for (const path of [PARTED.south, 'beta-01.json'])
      expect(reads.filter((read) => read === path)).toHaveLength(2);
  });

  it('are of villages alone, and outline nothing', async () => {
    const engine = await engineOver(partedFiles());
    const coverage = engine.layer({ layer: 'beta-4g', part: ALL_PARTS });
    await expect(coverage.result).rejects.toMatchObject({ code: 'failed', file: 'beta-4g' });
    const question = { definition: DECLARED, part: ALL_PARTS };
    expect((await engine.outsideCoverage(question).result).units).toHaveLength(0);
    expect((await engine.coveredLand(question).result).areaKm2.every(Number.isNaN)).toBe(true);
    expect((await engine.contradictions(question).result).found.count).toBe(0);
  });
});

describe('maps newer than the villages', () => {
  it('are counted by themselves, in the whole as in a part, not by the file made before them', async () => {
    const files = partedFiles();
    const layers = layersOf(files);
    const newer = {
      ...layers.find(({ id }) => id === 'beta-4g')!,
      id: 'beta-4g-new',
      date: '2025-12-31',
    };
    layers.push({ ...newer, parts: { '01': 'none.json', '02': 'none.json' } });
    const engine = await engineOver({
      ...files,
      'none.json': { type: 'FeatureCollection', features: [] },
    });
    const whole = rows((await countOf(engine, DECLARED)).figures);
    const south = rows((await countOf(engine, DECLARED, '01')).figures);
    expect(whole[1]).toEqual(south[1]);
    expect(whole[1]!['villages.covered']).toBe(1); // beta no longer covers village 2
  });
});

describe('coverage that cannot be read', () => {
  it('leaves villages unknown and is named', async () => {
    const files = { ...partedFiles(), 'beta-01.json': undefined };
    const { figures, gaps } = await countOf(await engineOver(files), DECLARED, '01');
    expect(gaps).toMatchObject([{ file: 'beta-01.json' }]);
    expect(rows(figures)[1]!['villages.unknown']).toBeGreaterThan(0);
  });
});

describe('a part that was left', () => {
  it('is no longer read, and is read anew when it is entered again', async () => {
    const reads: string[] = [];
    const files = memorySource(partedFiles());
    const dataset: typeof files = {
      ...files,
      read(path, signal) {
        reads.push(path);
        if (path !== PARTED.south || reads.filter((read) => read === path).length > 1)
          return files.read(path, signal);
        return new Promise((_, reject) => {
          signal!.addEventListener('abort', () => reject(new ReadError('network', path)));
        });
      },
    };
    const sources = { dataset, countries: memorySource({}) };
    const engine = createLocalEngine({ sources: () => sources, now: () => 0 });
    await engine.open('here/').result;
    const ref = { layer: 'villages', part: '01' };
    const job = engine.layer(ref);
    const left = job.result.catch((error: unknown) => error);
    await Promise.resolve();
    await Promise.resolve();
    job.cancel();
    engine.release('01');
    expect(await left).toBeInstanceOf(JobCancelled);
    expect(await engine.layer(ref).result).toMatchObject({ data: { villages: { count: 3 } } });
    expect(reads.filter((path) => path === PARTED.south)).toHaveLength(2);
  });

  it('is read again for another question that was waiting for it', async () => {
    const engine = await engineOver(withoutStatus());
    const whole = countOf(engine, DEFAULT_DEFINITION);
    const part = engine.layer({ layer: 'villages', part: '01' });
    await Promise.resolve();
    part.cancel();
    engine.release('01');
    expect(rows((await whole).figures)[0]!['villages.covered']).toBe(1);
  });

  it('does not take the layers of the whole along', async () => {
    const engine = await engineOver(smallFiles());
    const before = await engine.layer(layerWhole('sites')).result;
    engine.release('01');
    expect((await engine.layer(layerWhole('sites')).result).data).toBe(before.data);
  });
});

/** The engine on the small dataset (`test/support/small-dataset.ts`), with every figure worked out from its drawing. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_DEFINITION, type Definition } from '../../src/core/definition.ts';
import { EngineError, JobCancelled } from '../../src/core/engine.ts';
import { figuresAt } from '../../src/core/figures.ts';
import { multiPolygonOf } from '../../src/core/geometry.ts';
import { STATUSES } from '../../src/core/model.ts';
import { createLocalEngine } from '../../src/worker/local-engine.ts';
import { settled } from '../support/fake-engine.ts';
import { memorySource } from '../support/memory-source.ts';
import { layerWhole, ofWhole } from '../support/questions.ts';
import { smallFiles } from '../support/small-dataset.ts';
import { catchUnhandled } from '../support/unhandled.ts';

const unhandled = catchUnhandled();
const DECLARED: Definition = { ...DEFAULT_DEFINITION, evidence: 'declared' };

/** An engine over files that may change while it runs. */
const engineOver = (files: Record<string, unknown>) => {
  const dataset = memorySource(files);
  const sources = () => ({ dataset, countries: memorySource({}) });
  return { engine: createLocalEngine({ sources, now: () => 0 }), dataset };
};
const opened = async (files: Record<string, unknown> = smallFiles()) => {
  const { engine, dataset } = engineOver(files);
  await engine.open('here/').result;
  return { engine, reads: dataset.reads };
};
const codeOf = (job: { result: Promise<unknown> }) =>
  job.result.then(
    () => 'answered',
    (error) => (error instanceof EngineError ? `${error.code} ${error.file}`.trim() : error),
  );
/** Statuses of villages 1–4. */
const statuses = async (definition: Definition, files?: Record<string, unknown>) => {
  const { engine } = await opened(files);
  const count = await engine.count(ofWhole(definition)).result;
  return [...count.statuses].map((status) => STATUSES[status]);
};

describe('the engine', () => {
  it('answers nothing before a dataset is open, and nothing after it is closed', async () => {
    const { engine } = engineOver(smallFiles());
    const questions = [
      () => engine.layer(layerWhole('sites')),
      () => engine.count(ofWhole(DEFAULT_DEFINITION)),
      () => engine.outsideCoverage(ofWhole(DEFAULT_DEFINITION)),
    ];
    for (const ask of questions) expect(await codeOf(ask())).toBe('not-open');
    await engine.open('here/').result;
    for (const ask of questions) expect(await codeOf(ask())).toBe('answered');
    engine.close();
    for (const ask of questions) expect(await codeOf(ask())).toBe('not-open');
  });

  it('opens nothing once it was closed, even if it was reading then', async () => {
    const { engine } = engineOver(smallFiles());
    const opening = engine.open('here/');
    await Promise.resolve();
    engine.close();
    expect(await codeOf(opening)).toBeInstanceOf(JobCancelled);
    expect(await codeOf(engine.layer(layerWhole('sites')))).toBe('not-open');
  });

  it('holds the dataset that was asked for last, whichever was read first', async () => {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const engine = createLocalEngine({
      sources: (address) => {
        const dataset = memorySource(smallFiles());
        const read: typeof dataset.read = async (path, signal) => {
          if (address === 'slow/') await released;
          return dataset.read(path, signal);
        };
        return { dataset: { ...dataset, read }, countries: memorySource({}) };
      },
      now: () => 0,
    });
    const first = codeOf(engine.open('slow/'));
    await engine.open('fast/').result;
    release();
    expect(await first).toBeInstanceOf(JobCancelled);
    expect(await codeOf(engine.layer(layerWhole('sites')))).toBe('answered');
  });

  it('says which file keeps a dataset from opening', async () => {
    const { engine } = engineOver({ ...smallFiles(), 'manifest.json': undefined });
    expect(await codeOf(engine.open('here/'))).toBe('dataset-missing manifest.json');
    expect(await codeOf(engine.layer(layerWhole('sites')))).toBe('not-open');
  });
});

describe('a layer', () => {
  it('is read once, for several questions at a time too', async () => {
    const { engine, reads } = await opened();
    const [one, two] = [engine.layer(layerWhole('sites')), engine.layer(layerWhole('sites'))];
    expect(await one.result).toBe(await two.result);
    await engine.layer(layerWhole('sites')).result;
    expect(reads.filter((path) => path === 'sites.geojson')).toHaveLength(1);
  });

  it('asked for by two goes on for the other when one cancels', async () => {
    const { engine } = await opened();
    const [one, two] = [engine.layer(layerWhole('sites')), engine.layer(layerWhole('sites'))];
    one.cancel();
    expect((await two.result).data?.kind).toBe('sites');
    expect(unhandled).toEqual([]);
  });

  it('that could not be read is tried again when it is asked for again', async () => {
    const files: Record<string, unknown> = { ...smallFiles(), 'sites.geojson': undefined };
    const { engine } = await opened(files);
    expect((await engine.layer(layerWhole('sites')).result).gap).toMatchObject({
      file: 'sites.geojson',
    });
    files['sites.geojson'] = smallFiles()['sites.geojson'];
    expect((await engine.layer(layerWhole('sites')).result).gap).toBeNull();
  });

  it.each(['nothing', 'communes'])('that is none (%s) is a bug of who asks', async (id) => {
    const { engine } = await opened();
    expect(await codeOf(engine.layer(layerWhole(id)))).toBe(`failed ${id}`);
  });
});

describe('a count', () => {
  it('of what is reported: one covered, one weak, one without, one unknown', async () => {
    expect(await statuses(DEFAULT_DEFINITION)).toEqual(['covered', 'weak', 'none', 'unknown']);
  });

  it('adds up from the communes to the country', async () => {
    const { engine } = await opened();
    const { figures, villagesLayer } = await engine.count(ofWhole(DEFAULT_DEFINITION)).result;
    const households = (row: number) => {
      const of = figuresAt(figures!, row);
      return (['covered', 'weak', 'none', 'unknown'] as const).map((s) => of[`households.${s}`]);
    };
    expect(villagesLayer).toBe('villages-25');
    expect(households(0)).toEqual([10, 20, 30, 40]); // SM
    expect(households(1)).toEqual([10, 20, 30, 0]); // 01
    expect(households(3)).toEqual([10, 20, 0, 0]); // A
    expect(households(6)).toEqual([0, 0, 0, 0]); // D
  });

  it('of an earlier date looks at the snapshot of then', async () => {
    expect(await statuses({ ...DEFAULT_DEFINITION, asOf: '2025-01-01' })).toEqual(['none']);
    expect(await statuses({ ...DEFAULT_DEFINITION, asOf: '2023-01-01' })).toEqual([]);
  });

  it('of what is declared asks whether the village lies inside a polygon', async () => {
    expect(await statuses(DECLARED)).toEqual(['covered', 'covered', 'none', 'none']);
    const alpha = { ...DECLARED, operator: { kind: 'named', id: 'alpha' } } as const;
    expect(await statuses(alpha)).toEqual(['covered', 'none', 'none', 'none']);
  });

  it('of what nobody measured or estimated knows nothing', async () => {
    const nothing = ['unknown', 'unknown', 'unknown', 'unknown'];
    expect(await statuses({ ...DEFAULT_DEFINITION, evidence: 'measured' })).toEqual(nothing);
    expect(await statuses({ ...DEFAULT_DEFINITION, evidence: 'estimated' })).toEqual(nothing);
  });

  it('without the file of an operator says unknown where only that one could cover', async () => {
    const files = { ...smallFiles(), 'beta.geojson': undefined };
    expect(await statuses(DECLARED, files)).toEqual(['covered', 'unknown', 'unknown', 'unknown']);
  });

  it('without the file of the villages is no count, rather than zeros', async () => {
    const { engine } = await opened({ ...smallFiles(), 'villages-25.geojson': '{' });
    const count = await engine.count(ofWhole(DEFAULT_DEFINITION)).result;
    expect(count.villagesLayer).toBe('');
    expect(count.figures).toBeNull();
  });

  it('before the first snapshot counts nothing, because there was nothing to count', async () => {
    const { engine } = await opened();
    const count = await engine.count(ofWhole({ ...DEFAULT_DEFINITION, asOf: '2023-01-01' })).result;
    expect(count.figures?.values.every((value) => value === 0)).toBe(true);
  });
});

describe('the land outside coverage', () => {
  it('is each commune without the polygons of the operators that count', async () => {
    const { engine } = await opened();
    const named = { kind: 'named', id: 'alpha' } as const;
    const { polygons, units } = await engine.outsideCoverage(
      ofWhole({ ...DECLARED, operator: named }),
    ).result;
    expect([...units]).toEqual([3, 4, 5, 6]);
    const area = (feature: number) =>
      multiPolygonOf(polygons, feature)
        .flat()
        .reduce((sum, ring) => sum + shoelace(ring), 0);
    expect([0, 1, 2, 3].map(area)).toEqual([12, 16, 16, 16]); // alpha covers 2 by 2 of A
  });

  it('is not drawn where nobody declared anything', async () => {
    const { engine } = await opened();
    const { polygons, units } = await engine.outsideCoverage(
      ofWhole({ ...DECLARED, technology: '5G' }),
    ).result;
    expect([units.length, polygons.positions.length]).toEqual([0, 0]);
  });

  it('is not drawn while part of what was declared is missing: it might be covered there', async () => {
    const { engine } = await opened({ ...smallFiles(), 'beta.geojson': undefined });
    const { units } = await engine.outsideCoverage(ofWhole(DECLARED)).result;
    expect(units).toHaveLength(0);
  });

  it('under "at least two" is only where the operators that declared nothing could not make two', async () => {
    const two = { ...DECLARED, operator: { kind: 'at-least-two' } } as const;
    const { engine } = await opened(); // alpha and beta both declared: nowhere do they overlap
    expect((await engine.outsideCoverage(ofWhole(two)).result).units).toHaveLength(4);
    const files = smallFiles();
    const manifest = files['manifest.json']!;
    const operators = [...(manifest['operators'] as object[]), { id: 'gamma' }];
    const silent = (more: object[]) => ({
      ...files,
      'manifest.json': { ...manifest, operators: [...operators, ...more] },
    });
    const one = await opened(silent([]));
    const outsideAll = await one.engine.outsideCoverage(ofWhole(DECLARED)).result;
    expect(await one.engine.outsideCoverage(ofWhole(two)).result).toEqual(outsideAll);
    const both = await opened(silent([{ id: 'delta' }]));
    expect((await both.engine.outsideCoverage(ofWhole(two)).result).units).toHaveLength(0);
  });

  it('is drawn commune by commune, with progress, until it is cancelled', async () => {
    const { engine } = await opened();
    const job = engine.outsideCoverage(ofWhole(DECLARED));
    const seen: string[] = [];
    job.progress(({ step, subject, done, total }) => {
      if (step !== 'outlining') return;
      seen.push(`${subject} ${done}/${total}`);
      if (done === 2) job.cancel();
    });
    await expect(job.result).rejects.toBeInstanceOf(JobCancelled);
    await settled();
    expect(seen).toEqual(['Xã A 1/4', 'Xã B 2/4']);
  });
});

/** Twice-signed area, halved: holes count against their polygon. */
function shoelace(ring: readonly (readonly [number, number])[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++)
    sum += ring[i - 1]![0] * ring[i]![1] - ring[i]![0] * ring[i - 1]![1];
  return Math.round((sum / 2) * 1e6) / 1e6;
}

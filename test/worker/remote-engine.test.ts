/** The engine behind a real channel: the same answers as the engine itself, cancelling silent, errors whole. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LayerRef } from '../../src/core/dataset.ts';
import { DEFAULT_DEFINITION, type Definition } from '../../src/core/definition.ts';
import { type AnalysisEngine, EngineError, JobCancelled } from '../../src/core/engine.ts';
import { createLocalEngine } from '../../src/worker/local-engine.ts';
import { createRemoteEngine, type RemoteEngine } from '../../src/worker/remote-engine.ts';
import { serve } from '../../src/worker/serve.ts';
import { type ChannelPair, openChannel } from '../support/channels.ts';
import { anyDefinition } from '../support/definitions.ts';
import { type FakeEngine, fakeEngine, settled } from '../support/fake-engine.ts';
import { memorySource } from '../support/memory-source.ts';
import { layerWhole, ofWhole } from '../support/questions.ts';
import { layersOf, smallFiles } from '../support/small-dataset.ts';
import { catchUnhandled } from '../support/unhandled.ts';

const unhandled = catchUnhandled();
const FOUR_G: Definition = { ...DEFAULT_DEFINITION, technology: '4G' };
const localEngine = () => {
  const sources = () => ({ dataset: memorySource(smallFiles()), countries: memorySource({}) });
  return createLocalEngine({ sources, now: () => performance.now() });
};
const failure = (job: { result: Promise<unknown> }) =>
  job.result.then(
    (value) => ({ value }),
    (error: unknown) => error,
  );

const partsOf = (error: unknown) => {
  const { code, file, message } = error as EngineError;
  return { code, file, message };
};

let channel: ChannelPair;
let remote: RemoteEngine;
const connect = (engine: AnalysisEngine) => {
  channel = openChannel();
  serve(engine, channel.worker);
  remote = createRemoteEngine(channel.page);
};
/** Long enough for messages to go there and back. */
const delivered = async () => {
  for (let i = 0; i < 5; i++) await settled();
};

afterEach(async () => {
  await delivered();
  channel.close();
  expect(unhandled).toEqual([]);
});

describe('a remote engine over a local one', () => {
  let local: AnalysisEngine;
  beforeEach(async () => {
    connect(localEngine());
    local = localEngine();
    const [there, here] = [remote.open('x/'), local.open('x/')];
    expect(await there.result).toEqual(await here.result);
  });

  it('reads the same layers', async () => {
    for (const { id } of (await remote.open('x/').result).manifest.layers) {
      if (id === 'communes') continue;
      expect(await remote.layer(layerWhole(id)).result).toEqual(
        await local.layer(layerWhole(id)).result,
      );
    }
    expect(layersOf(smallFiles())).toHaveLength(7);
  });

  it('answers the same under any definition', async () => {
    const dates = fc.constantFrom('2023-01-01', '2024-12-31', '2025-12-31');
    const definitions = anyDefinition(fc.constantFrom('alpha', 'beta', 'nobody'), dates);
    await fc.assert(
      fc.asyncProperty(definitions, async (definition) => {
        const question = ofWhole(definition);
        for (const ask of ['count', 'outsideCoverage', 'coveredLand', 'contradictions'] as const) {
          const [there, here] = [remote[ask](question).result, local[ask](question).result];
          expect(await there).toEqual(await here);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('fails the same, with code, file and message', async () => {
    for (const ask of [
      (engine: AnalysisEngine) => engine.layer(layerWhole('nothing')),
      (engine: AnalysisEngine) => engine.layer(layerWhole('communes')),
    ]) {
      const [there, here] = [await failure(ask(remote)), await failure(ask(local))];
      expect(there).toBeInstanceOf(EngineError);
      expect(partsOf(there)).toEqual(partsOf(here));
    }
  });

  it('keeps what it holds: asked twice, it answers the same twice', async () => {
    const ask = async () => [
      await remote.layer(layerWhole('villages-25')).result,
      await remote.count(ofWhole(DEFAULT_DEFINITION)).result,
      await remote.count(ofWhole({ ...DEFAULT_DEFINITION, evidence: 'declared' })).result,
      await remote.outsideCoverage(ofWhole(DEFAULT_DEFINITION)).result,
      await remote.open('x/').result,
    ];
    expect(await ask()).toEqual(await ask());
  });

  it('does not mix two counts asked at once', async () => {
    const [one, two] = [remote.count(ofWhole(DEFAULT_DEFINITION)), remote.count(ofWhole(FOUR_G))];
    expect((await two.result).definition).toEqual(FOUR_G);
    expect((await one.result).definition).toEqual(DEFAULT_DEFINITION);
  });

  it('reports the same progress', async () => {
    const heard = async (engine: AnalysisEngine) => {
      const job = engine.outsideCoverage(ofWhole(DEFAULT_DEFINITION));
      const steps: string[] = [];
      job.progress(({ step, subject, done }) => steps.push(`${step} ${subject} ${done}`));
      await job.result;
      return steps;
    };
    const steps = await heard(remote);
    expect(steps).toContain('outlining Xã A 1');
    expect(steps).toEqual(await heard(local));
  });
});

describe('a remote engine', () => {
  let engine: FakeEngine;
  beforeEach(() => {
    engine = fakeEngine();
    connect(engine);
  });

  it('keeps the code, the file and the message of an error', async () => {
    const error = new EngineError('dataset-unreadable', 'country.json', 'levels missing');
    const job = remote.open('x/');
    await delivered();
    engine.asked('open')[0]!.fail(error);
    expect(await failure(job)).toMatchObject({
      code: 'dataset-unreadable',
      file: 'country.json',
      message: 'levels missing: country.json',
    });
  });

  it.each([[new TypeError('x is not a function')], ['thrown text' as unknown as Error]])(
    'calls any other error (%s) a failure, with its message',
    async (error) => {
      const job = remote.layer(layerWhole('a'));
      await delivered();
      engine.asked('layer')[0]!.fail(error);
      const told = (await failure(job)) as EngineError;
      expect(told).toBeInstanceOf(EngineError);
      expect([told.code, told.file]).toEqual(['failed', '']);
      expect(told.message).toBe(error instanceof Error ? error.message : error);
    },
  );

  it('is handed a file that was made, not a copy of it', async () => {
    const question = { unit: '01', per: 'unit', language: 'vi', date: '2026-11-23' } as const;
    const { result } = remote.templates(question);
    await delivered();
    const asked = engine.asked('templates')[0]!;
    expect(asked.argument).toEqual(question);
    const { buffer } = Uint8Array.of(1, 2, 3);
    asked.answer({ name: 'a.xlsx', bytes: buffer });
    const { name, bytes } = await result;
    expect([name, ...new Uint8Array(bytes)]).toEqual(['a.xlsx', 1, 2, 3]);
    expect(buffer.byteLength).toBe(0);
  });

  it('cancels there and here, and hears no more of it', async () => {
    const job = remote.layer(layerWhole('a'));
    const heard: unknown[] = [];
    job.progress(({ subject }) => heard.push(subject));
    await delivered();
    const asked = engine.asked('layer')[0]!;
    asked.report({ step: 'reading', subject: 'before', done: 0, total: 1 });
    await delivered();
    asked.report({ step: 'reading', subject: 'on its way', done: 1, total: 1 });
    job.cancel();
    expect(await failure(job)).toBeInstanceOf(JobCancelled);
    await delivered();
    expect(heard).toEqual(['before']);
    expect(asked.isCancelled).toBe(true);
  });

  it('drops an answer that was on its way when it cancelled', async () => {
    const job = remote.layer(layerWhole('a'));
    await delivered();
    engine.asked('layer')[0]!.answer({ id: 'late' });
    job.cancel();
    expect(await failure(job)).toBeInstanceOf(JobCancelled);
    await delivered();
    expect(channel.received).toMatchObject([{ type: 'answer', value: { id: 'late' } }]);
  });

  it('is answered nothing for what was cancelled in time', async () => {
    const job = remote.layer(layerWhole('a'));
    await delivered();
    job.cancel();
    job.cancel();
    await delivered();
    engine.asked('layer')[0]!.answer({ id: 'late' });
    await delivered();
    expect(channel.received).toEqual([]);
  });

  it('waits for what became of a change that it cancelled', async () => {
    const apply = () => remote.applyImport({ planId: 'plan-1', source: 'a' });
    const [late, early] = [apply(), apply()];
    await delivered();
    for (const job of [late, early]) job.cancel();
    engine.asked('applyImport')[0]!.answer(['taken in']); // before it hears of the cancel
    expect(await late.result).toEqual(['taken in']);
    expect(await failure(early)).toBeInstanceOf(JobCancelled);
  });

  it('leaves nobody waiting for what the engine gave up by itself', async () => {
    const job = remote.open('x/');
    await delivered();
    engine.asked('open')[0]!.fail(new JobCancelled());
    expect(await failure(job)).toBeInstanceOf(JobCancelled);
  });

  it('keeps its answer when it is cancelled too late', async () => {
    const job = remote.layer(layerWhole('a'));
    await delivered();
    engine.asked('layer')[0]!.answer({ id: 'a' });
    expect(await job.result).toEqual({ id: 'a' });
    job.cancel();
    await delivered();
    expect(await job.result).toEqual({ id: 'a' });
    expect(engine.asked('layer')[0]!.isCancelled).toBe(false);
  });

  it('drops what is said about a number that nobody asked', async () => {
    channel.worker.postMessage({ type: 'answer', id: 99, value: 1 }, []);
    channel.worker.postMessage(
      { type: 'error', id: 99, code: 'failed', file: '', message: '' },
      [],
    );
    await delivered();
    expect(channel.received).toHaveLength(2);
  });

  it('whose other end died fails what is under way and what is asked from then on', async () => {
    const under = [remote.layer(layerWhole('a')), remote.count(ofWhole(FOUR_G))].map(failure);
    remote.dead();
    const later = [remote.layer(layerWhole('b')), remote.open('x/')].map(failure);
    for (const error of await Promise.all([...under, ...later]))
      expect(error).toMatchObject({ code: 'worker-died' });
    const cancelled = remote.layer(layerWhole('c'));
    const result = failure(cancelled);
    cancelled.cancel();
    expect(await result).toMatchObject({ code: 'worker-died' });
  });

  it('that is closed leaves nobody waiting and cancels the work', async () => {
    const job = remote.layer(layerWhole('a'));
    remote.count(ofWhole(FOUR_G)); // nobody listens to this one
    await delivered();
    remote.close();
    expect(await failure(job)).toBeInstanceOf(JobCancelled);
    await delivered();
    const asked = [...engine.asked('layer'), ...engine.asked('count')];
    expect(asked.map(({ isCancelled }) => isCancelled)).toEqual([true, true]);
    expect(channel.received).toEqual([]);
  });

  it('of any order of questions and answers gives each question its own answer', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.nat(20), { minLength: 1, maxLength: 6 }),
        async (order) => {
          const before = engine.asked('layer').length;
          const jobs = order.map((n) => remote.layer(layerWhole(`layer ${n}`)));
          await delivered();
          const asked = engine.asked('layer').slice(before);
          const sorted = [...asked.keys()].sort((a, b) => order[a]! - order[b]!);
          for (const i of sorted) asked[i]!.answer({ id: (asked[i]!.argument as LayerRef).layer });
          const answers = await Promise.all(jobs.map(({ result }) => result));
          expect(answers.map(({ id }) => id)).toEqual(order.map((n) => `layer ${n}`));
        },
      ),
      { numRuns: 20 },
    );
  });
});

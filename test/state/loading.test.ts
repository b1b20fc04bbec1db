/** The work that follows from the view, with an engine whose answers the test gives when it likes. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { AppliedImport } from '../../src/core/applied-imports.ts';
import { coverageEntriesAt, type LoadedLayer, type OpenedDataset } from '../../src/core/dataset.ts';
import { DEFAULT_DEFINITION, type Definition } from '../../src/core/definition.ts';
import { type CountQuestion, EngineError } from '../../src/core/engine.ts';
import { openDataset } from '../../src/io/load.ts';
import { countWith } from '../../src/state/imports.ts';
import { startLoading } from '../../src/state/loading.ts';
import { createPageModel, type PageModel } from '../../src/state/page-model.ts';
import { DEFAULT_VIEW } from '../../src/state/view.ts';
import { type FakeEngine, fakeEngine, settled } from '../support/fake-engine.ts';
import { layerWhole, ofWhole } from '../support/questions.ts';
import { smallFiles, sourcesOf } from '../support/small-dataset.ts';

const dataset: OpenedDataset = await openDataset(sourcesOf(smallFiles()));
const LAYER: LoadedLayer = {
  id: 'villages-25',
  part: '',
  data: null,
  gap: null,
  issues: [],
};
const FIVE_G: Definition = { ...DEFAULT_DEFINITION, technology: '5G' };
const FOUR_G: Definition = { ...DEFAULT_DEFINITION, technology: '4G' };

const IMPORT: AppliedImport = {
  ...{ importId: 'a', file: 'tram.csv', sheet: '', source: 'Sở', date: '2026-01-01' },
  ...{ layer: 'sites', parts: [''], counts: { add: 1, update: 0, same: 0 }, conflicts: 0 },
  ...{ keeping: 'denied', bytes: 0, unplaced: [] },
};

let model: PageModel;
let engine: FakeEngine;
let stop: () => void;

const start = (view = DEFAULT_VIEW) => {
  model = createPageModel(view, '2026-01-01');
  engine = fakeEngine();
  stop = startLoading(model.store, model.derived, engine, { address: 'here/', withKept: true });
};
const open = async () => {
  engine.asked('open')[0]!.answer(dataset);
  await settled();
};
const definitions = () =>
  engine.asked('count').map(({ argument }) => (argument as CountQuestion).definition);

beforeEach(() => start());

describe('opening', () => {
  it('asks for the dataset and for nothing else until it is there', async () => {
    expect(engine.log).toEqual(['open here/']);
    await open();
    expect(model.store.dataset.value).toEqual({ phase: 'ready', dataset });
    expect(engine.log).toEqual(['open here/', 'layer villages-25', 'count 3G']);
  });

  it('that fails leaves the reason in place of the dataset, and only there', async () => {
    const error = new EngineError('dataset-missing', 'manifest.json');
    engine.asked('open')[0]!.fail(error);
    await settled();
    expect(model.store.dataset.value).toEqual({ phase: 'failed', error });
    expect(model.store.failure.value).toBeNull();
    expect(engine.log).toHaveLength(1);
  });

  it('that fails by a bug ends too, instead of loading for ever', async () => {
    engine.asked('open')[0]!.fail(new TypeError('oops'));
    await settled();
    expect(model.store.dataset.value).toMatchObject({ phase: 'failed', error: { code: 'failed' } });
  });

  it('can be tried again after a failure', async () => {
    engine.asked('open')[0]!.fail(new EngineError('network', 'manifest.json'));
    await settled();
    stop();
    startLoading(model.store, model.derived, engine, { address: 'here/', withKept: true });
    expect(model.store.dataset.value).toEqual({ phase: 'loading' });
    engine.asked('open')[1]!.answer(dataset);
    await settled();
    expect(model.store.dataset.value.phase).toBe('ready');
  });

  it('again with a new engine keeps what is shown and asks nothing before the new one is open', async () => {
    await open();
    engine.asked('layer')[0]!.answer(LAYER);
    await settled();
    stop();
    const second = fakeEngine();
    startLoading(model.store, model.derived, second, { address: 'here/', withKept: true });
    expect(model.store.dataset.value.phase).toBe('ready');
    expect(second.log).toEqual(['open here/']);
    second.asked('open')[0]!.answer(dataset);
    await settled();
    expect(second.log).toEqual(['open here/', 'layer villages-25', 'count 3G']);
    expect(model.store.layers.value.get('villages-25')?.phase).toBe('read');
  });

  it('that is stopped is cancelled and silent', async () => {
    stop();
    await settled();
    expect(engine.asked('open')[0]!.isCancelled).toBe(true);
    expect(model.store.dataset.value).toEqual({ phase: 'loading' });
    expect(model.store.failure.value).toBeNull();
  });
});

describe('counting', () => {
  beforeEach(open);
  const result = (definition: Definition, villagesLayer: string) => ({
    definition,
    figures: { rows: 0, values: new Float64Array() },
    villagesLayer,
    statuses: new Uint8Array(),
  });

  it('under a newer definition cancels the older count', () => {
    model.actions.setDefinition(FOUR_G);
    model.actions.setDefinition(FIVE_G);
    expect(definitions()).toEqual([DEFAULT_DEFINITION, FOUR_G, FIVE_G]);
    expect(engine.asked('count').map(({ isCancelled }) => isCancelled)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('drops an answer that comes after a newer question, also from an engine that cannot cancel', async () => {
    model.actions.setDefinition(FOUR_G);
    engine.asked('count')[1]!.answer(result(FOUR_G, 'new'));
    engine.asked('count')[0]!.answer(result(DEFAULT_DEFINITION, 'stale'));
    await settled();
    expect(model.store.count.value?.villagesLayer).toBe('new');
  });

  it('keeps the older figures until the newer ones are there, and says that they are older', async () => {
    engine.asked('count')[0]!.answer(result(DEFAULT_DEFINITION, 'old'));
    await settled();
    model.actions.setDefinition(FOUR_G);
    expect(model.store.count.value?.villagesLayer).toBe('old');
    expect(model.derived.recounting.value).toBe(true);
  });

  it('is not asked twice for the same definition, however the view changes', () => {
    model.actions.setCamera({ lon: 1, lat: 2, zoom: 3 });
    model.actions.selectUnit(1);
    model.actions.showView({ ...DEFAULT_VIEW, definition: { ...DEFAULT_DEFINITION } });
    expect(engine.asked('count')).toHaveLength(1);
  });

  it('that fails is shown once, not tried again by moving the map, and tried again by a new definition', async () => {
    const error = new EngineError('failed', '', 'oops');
    engine.asked('count')[0]!.fail(error);
    await settled();
    expect(model.store.failure.value).toBe(error);
    model.actions.dismissFailure();
    model.actions.setCamera({ lon: 1, lat: 2, zoom: 3 });
    await settled();
    expect(engine.asked('count')).toHaveLength(1);
    expect(model.store.failure.value).toBeNull();
    model.actions.setDefinition(FOUR_G);
    model.actions.setDefinition(DEFAULT_DEFINITION);
    expect(engine.asked('count')).toHaveLength(3);
  });

  it('shows how far it is, until it is done', async () => {
    const progress = { step: 'counting', subject: 'x', done: 1, total: 2 } as const;
    engine.asked('count')[0]!.report(progress);
    expect(model.store.progress.value).toEqual(progress);
    engine.asked('count')[0]!.answer(result(DEFAULT_DEFINITION, 'x'));
    await settled();
    expect(model.store.progress.value).toBeNull();
  });
});

describe('layers', () => {
  beforeEach(open);

  it('are asked for once each, when the view first needs them', async () => {
    model.actions.switchLayer('coverage-4G', true);
    model.actions.switchLayer('coverage-4G', false);
    model.actions.switchLayer('coverage-4G', true);
    const ids = coverageEntriesAt(dataset.manifest, null).map(({ id }) => id);
    const asked = engine.asked('layer').map(({ argument }) => argument);
    expect(asked).toEqual(['villages-25', ...ids].map(layerWhole));
    expect(model.store.layers.value.get('alpha-4g')).toEqual({ phase: 'loading' });
  });

  it('that are read are kept, gap and all', async () => {
    engine.asked('layer')[0]!.answer(LAYER);
    await settled();
    expect(model.store.layers.value.get('villages-25')).toEqual({ phase: 'read', layer: LAYER });
  });

  it('of villages and of sites are read again with what is taken in, others are not; what is shown stays', async () => {
    model.actions.switchLayer('sites', true);
    model.actions.switchLayer('fibre', true);
    engine.asked('layer')[0]!.answer(LAYER);
    await settled();
    countWith(model.store, [IMPORT]);
    const asked = engine.log.filter((line) => line.startsWith('layer'));
    expect(asked.slice(0, 3).sort()).toEqual(['layer fibre', 'layer sites', 'layer villages-25']);
    expect(asked.slice(3).sort()).toEqual(['layer sites', 'layer villages-25']);
    expect(model.store.layers.value.get('villages-25')?.phase).toBe('read');
  });

  it('that cannot be had are said once, do not load for ever, and can be asked for again', async () => {
    model.actions.switchLayer('sites', true);
    const error = new EngineError('worker-died');
    engine.asked('layer')[1]!.fail(error);
    await settled();
    expect(model.store.failure.value).toBe(error);
    expect(model.store.layers.value.has('sites')).toBe(false);
    model.actions.switchLayer('sites', false);
    model.actions.switchLayer('sites', true);
    expect(engine.log.filter((line) => line === 'layer sites')).toHaveLength(2);
  });

  it('under way when the loading stops are cancelled without a word', async () => {
    stop();
    await settled();
    expect(engine.asked('layer')[0]!.isCancelled).toBe(true);
    expect(model.store.failure.value).toBeNull();
    model.actions.switchLayer('sites', true);
    model.actions.setDefinition(FOUR_G);
    expect(engine.log).toHaveLength(3);
  });
});

describe('the land outside coverage', () => {
  it('that could not be outlined is tried again when its layer is switched on again', async () => {
    await open();
    model.actions.switchLayer('outside', true);
    engine.asked('outsideCoverage')[0]!.fail(new EngineError('failed'));
    await settled();
    model.actions.switchLayer('outside', false);
    model.actions.switchLayer('outside', true);
    expect(engine.asked('outsideCoverage')).toHaveLength(2);
  });

  it('is outlined only while its layer is on, for the newest definition', async () => {
    await open();
    model.actions.setDefinition(FOUR_G);
    expect(engine.asked('outsideCoverage')).toEqual([]);
    model.actions.switchLayer('outside', true);
    model.actions.setDefinition(FIVE_G);
    const [older, newer] = engine.asked('outsideCoverage');
    expect([older!.argument, older!.isCancelled]).toEqual([ofWhole(FOUR_G), true]);
    const outside = { polygons: dataset.shapes[0]!.polygons, units: Uint32Array.of(3) };
    newer!.answer(outside);
    await settled();
    expect(model.store.outside.value).toBe(outside);
  });
});

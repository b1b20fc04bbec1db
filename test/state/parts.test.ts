/** Moving through a dataset in parts: what is read, counted, shown and let go. */
import { beforeEach, describe, expect, it } from 'vitest';
import {
  ALL_PARTS,
  type LoadedLayer,
  layerKey,
  type OpenedDataset,
} from '../../src/core/dataset.ts';
import { DEFAULT_DEFINITION, type Definition } from '../../src/core/definition.ts';
import type { CountQuestion, CountResult } from '../../src/core/engine.ts';
import { emptyFigures, figuresAt, hasFigures } from '../../src/core/figures.ts';
import { startLoading } from '../../src/state/loading.ts';
import { createPageModel, type PageModel } from '../../src/state/page-model.ts';
import { DEFAULT_VIEW, type MapLayer, type View } from '../../src/state/view.ts';
import { createLocalEngine } from '../../src/worker/local-engine.ts';
import { type FakeEngine, fakeEngine, settled } from '../support/fake-engine.ts';
import { partedFiles } from '../support/parted-dataset.ts';
import { ofWhole } from '../support/questions.ts';
import { sourcesOf } from '../support/small-dataset.ts';

const FOUR_G: Definition = { ...DEFAULT_DEFINITION, technology: '4G' };
const local = createLocalEngine({ sources: () => sourcesOf(partedFiles()), now: () => 0 });
const dataset: OpenedDataset = await local.open('here/').result;
const wholeCount = await local.count(ofWhole(DEFAULT_DEFINITION)).result;

let model: PageModel;
let engine: FakeEngine;

const start = async (view: Partial<View> = {}, opened = dataset) => {
  model = createPageModel({ ...DEFAULT_VIEW, ...view }, '2026-01-01');
  engine = fakeEngine();
  startLoading(model.store, model.derived, engine, { address: 'here/', withKept: true });
  engine.asked('open')[0]!.answer(opened);
  await settled();
};
/** Answers the layer and the count asked last, as the engine would. */
const answerPart = async (part: string) => {
  const layer: LoadedLayer = await local.layer({ layer: 'villages', part }).result;
  const count: CountResult = await local.count({ definition: DEFAULT_DEFINITION, part }).result;
  const asked = engine.asked('layer').findLast(({ argument }) => {
    const { layer: id, part: of } = argument as { layer: string; part: string };
    return id === 'villages' && of === part;
  });
  asked!.answer(layer);
  engine.asked('count').at(-1)!.answer(count);
  await settled();
};
const visit = (code: string) => model.actions.selectUnit(dataset.units.codes.indexOf(code));

describe('the whole', () => {
  beforeEach(() => start());

  it('asks for its count alone: its villages are to be had by province', () => {
    expect(engine.log).toEqual(['open here/', 'count 3G']);
    expect(model.derived.villageList.value).toBe('by-part');
    expect(model.derived.part.value).toBe('');
  });

  it('asks for nothing where figures and colours came with the dataset, until the definition changes', async () => {
    const shares = emptyFigures(dataset.units.count);
    const stored = emptyFigures(3);
    await start({}, { ...dataset, shares });
    model.store.storedFigures.value = stored;
    expect(model.derived.needsWholeCount.value).toBe(false);
    model.actions.setDefinition(FOUR_G);
    expect(model.derived.needsWholeCount.value).toBe(true);
    expect(engine.log.at(-1)).toBe('count 4G');
  });

  it('is counted where a table lists all its communes, which stored figures do not reach', async () => {
    await start({}, { ...dataset, shares: emptyFigures(dataset.units.count) });
    model.store.storedFigures.value = emptyFigures(3);
    model.actions.setTable({ level: 2 });
    expect(model.derived.needsWholeCount.value).toBe(false); // the table is not in sight
    model.actions.showPage('table');
    expect(model.derived.needsWholeCount.value).toBe(true);
    visit('01'); // whose communes are counted as a part
    expect(model.derived.needsWholeCount.value).toBe(false);
  });

  it('shows again what came with the dataset once the definition is the default one again', async () => {
    await start({}, { ...dataset, shares: emptyFigures(dataset.units.count) });
    const stored = emptyFigures(3);
    model.store.storedFigures.value = stored;
    model.actions.setDefinition(FOUR_G);
    engine
      .asked('count')
      .at(-1)!
      .answer({ ...wholeCount, definition: FOUR_G });
    await settled();
    expect(model.derived.figures.value).toBe(wholeCount.figures);
    expect(model.derived.counted.value).toEqual(FOUR_G);
    model.actions.setDefinition(DEFAULT_DEFINITION);
    expect(model.derived.counted.value).toEqual(DEFAULT_DEFINITION);
    expect(model.derived.figures.value).toBe(stored);
    expect(model.derived.recounting.value).toBe(false);
  });

  it('keeps the stored figures when the engine is started again', async () => {
    await start({}, { ...dataset, shares: emptyFigures(dataset.units.count) });
    const stored = emptyFigures(3);
    model.store.storedFigures.value = stored;
    const again = fakeEngine();
    startLoading(model.store, model.derived, again, { address: 'here/', withKept: true });
    again.asked('open')[0]!.answer(dataset);
    await settled();
    expect(model.derived.figures.value).toBe(stored);
  });

  it('shows all villages at once when asked to', async () => {
    model.actions.switchLayer('all-villages', true);
    expect(engine.log.slice(2).sort()).toEqual([
      `count 3G ${ALL_PARTS}`,
      `layer villages ${ALL_PARTS}`,
    ]);
    await answerPart(ALL_PARTS);
    expect(model.derived.villages.value?.villages.count).toBe(4);
    expect([...model.derived.unitVillages.value]).toEqual([0, 1, 2, 3]);
  });
});

describe('layers that are switched on', () => {
  const on = new Set<MapLayer>(['communes', 'coverage-4G', 'outside', 'sites', 'people', 'labels']);

  it('are drawn of a province; of the country those that come by province wait', async () => {
    await start({ layers: on });
    expect([...model.derived.shownLayers.value]).toEqual(['communes', 'labels']);
    model.actions.switchLayer('all-villages', true);
    expect([...model.derived.shownLayers.value]).toEqual([
      ...['communes', 'people', 'labels', 'all-villages'],
    ]);
    visit('01');
    expect([...model.derived.shownLayers.value]).toEqual([...on, 'all-villages']);
  });
});

describe('a province', () => {
  beforeEach(() => start());

  it('that is entered is read and counted, with its finer outlines', async () => {
    visit('01');
    expect(engine.log.slice(2).sort()).toEqual([
      ...['count 3G 01', 'layer communes 01', 'layer villages 01'],
    ]);
    expect(model.derived.villageList.value).toBe('reading');
    await answerPart('01');
    expect(model.derived.villageList.value).toBe('ready');
    expect(model.derived.villages.value?.villages.ids).toEqual(['v1', 'v2', 'v3']);
  });

  it('shows its own figures over those of the whole, which stay elsewhere', async () => {
    engine.asked('count')[0]!.answer(wholeCount);
    await settled();
    const figures = model.derived.figures.value!;
    visit('01');
    await answerPart('01');
    const over = model.derived.figures.value!;
    expect(over).not.toBe(figures);
    for (const row of dataset.units.codes.keys())
      expect(figuresAt(over, row)).toEqual(figuresAt(figures, row));
  });

  it('shows its own figures also before the whole is counted, and none elsewhere', async () => {
    visit('01');
    await answerPart('01');
    const figures = model.derived.figures.value!;
    expect(hasFigures(figures, [1, 3, 4])).toBe(true);
    expect([0, 2, 5, 6].some((row) => hasFigures(figures, [row]))).toBe(false);
    expect([...model.derived.classes.value.slice(5)]).toEqual([-1, -1]);
  });

  it('is the same one in each of its communes', () => {
    visit('01');
    const before = engine.log.length;
    visit('A');
    visit('B');
    expect(engine.log).toHaveLength(before);
  });

  it('that is left is let go: what is still asked is cancelled, what is read is forgotten', async () => {
    visit('01');
    const layer = engine.asked('layer')[0]!;
    const count = engine.asked('count').at(-1)!;
    visit('02');
    expect([layer.isCancelled, count.isCancelled]).toEqual([true, true]);
    expect(engine.log.slice(5).sort()).toEqual([
      ...['count 3G 02', 'layer villages 02', 'release 01'],
    ]);
    await answerPart('02');
    const key = layerKey({ layer: 'villages', part: '02' });
    expect([...model.store.layers.value.keys()]).toEqual([key]);
    model.actions.selectUnit(0);
    expect(engine.log.at(-1)).toBe('release 02');
    expect([...model.store.layers.value.keys()]).toEqual([]);
    expect(model.derived.villages.value).toBeNull();
    expect(model.store.partCount.value).toBeNull();
  });

  it('that is entered again is asked for again', async () => {
    visit('01');
    await answerPart('01');
    visit('02');
    visit('01');
    expect(engine.log.filter((line) => line === 'layer villages 01')).toHaveLength(2);
    expect(engine.log.filter((line) => line === 'count 3G 01')).toHaveLength(2);
    expect(model.derived.villageList.value).toBe('reading');
  });

  it('named by an address is read at once', async () => {
    await start({ place: 'B' });
    expect(engine.log).toContain('layer villages 01');
  });

  it('that is recounted before the whole still says that figures are on their way', async () => {
    engine.asked('count')[0]!.answer(wholeCount);
    visit('01');
    await answerPart('01');
    model.actions.setDefinition(FOUR_G);
    const asked = engine
      .asked('count')
      .findLast(({ argument }) => (argument as CountQuestion).part === '01');
    asked!.answer(await local.count({ definition: FOUR_G, part: '01' }).result);
    await settled();
    expect(model.derived.recounting.value).toBe(true); // the other provinces are still of 3G
  });

  it('is recounted, and the whole as well, when the definition changes', () => {
    visit('01');
    model.actions.setDefinition(FOUR_G);
    expect(engine.log.slice(-2).sort()).toEqual(['count 4G', 'count 4G 01']);
  });
});

describe('the operators’ maps', () => {
  it('are checked of a province when asked for, and again under another definition', async () => {
    await start();
    model.actions.checkMaps(true);
    expect(model.derived.mapsPart.value).toBeNull();
    expect(engine.log.filter((line) => /^(coveredLand|contradictions)/.test(line))).toEqual([]);
    visit('01');
    const asked = () => engine.log.filter((line) => line.startsWith('coveredLand'));
    expect(asked()).toEqual(['coveredLand 3G 01']);
    const question = { definition: DEFAULT_DEFINITION, part: '01' };
    engine.asked('coveredLand')[0]!.answer(await local.coveredLand(question).result);
    engine.asked('contradictions')[0]!.answer(await local.contradictions(question).result);
    await answerPart('01');
    expect(model.derived.land.value).toMatchObject({ isComplete: true });
    expect(model.derived.contradictions.value).toEqual([]);
    model.actions.setDefinition(FOUR_G);
    expect(asked()).toEqual(['coveredLand 3G 01', 'coveredLand 4G 01']);
    expect(model.derived.land.value).toBeNull();
  });
});

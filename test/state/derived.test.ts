/** What follows from the store, on the small dataset (`test/support/small-dataset.ts`). */
import { describe, expect, it } from 'vitest';
import { NO_CLASS } from '../../src/core/choropleth.ts';
import { DEFAULT_DEFINITION } from '../../src/core/definition.ts';
import { emptyFigures } from '../../src/core/figures.ts';
import { createPageModel } from '../../src/state/page-model.ts';
import { DEFAULT_VIEW, type MapLayer, type View } from '../../src/state/view.ts';
import { type Counted, countedDataset, pageOver } from '../support/counted-page.ts';
import { layerWhole } from '../support/questions.ts';
import { layersOf, smallFiles } from '../support/small-dataset.ts';

const counted = await countedDataset();
const count = await counted.count(DEFAULT_DEFINITION);
const page = (view: Partial<View> = {}) => pageOver(counted, { view, count }).derived;
const on = (...layers: MapLayer[]) => ({ layers: new Set(layers) });
const [COUNTRY, PROVINCE, COMMUNE] = [0, 1, 3];

it('lists the villages of a dataset that is whole also where its figures came with it', async () => {
  const whole = { ...counted.dataset, shares: emptyFigures(counted.dataset.units.count) };
  const model = pageOver({ ...counted, dataset: whole }, { count });
  model.store.storedFigures.value = emptyFigures(3);
  expect(model.derived.needsWholeCount.value).toBe(true);
  expect(model.derived.villageList.value).toBe('ready');
});

describe('before anything is there', () => {
  it('everything is empty and nothing is needed', () => {
    const { derived, legend } = createPageModel({ ...DEFAULT_VIEW, place: 'A', village: 'v1' }, '');
    expect(derived.dataset.value).toBeNull();
    expect(derived.unitFigures.value).toBeNull();
    expect([derived.unit.value, derived.village.value]).toEqual([0, -1]);
    for (const list of [
      derived.path,
      derived.bboxes,
      derived.neededLayers,
      derived.coverage,
      derived.gaps,
      derived.issues,
    ])
      expect(list.value).toEqual([]);
    expect(derived.classes.value).toHaveLength(0);
    expect(legend.statuses.value.every(({ villages }) => villages === 0)).toBe(true);
  });
});

describe('the selected place', () => {
  it.each([
    ['', COUNTRY, ['SM']],
    ['01', PROVINCE, ['SM', '01']],
    ['A', COMMUNE, ['SM', '01', 'A']],
    ['nowhere', COUNTRY, ['SM']],
  ])('of code %j is row %i, below %j', (place, row, path) => {
    const derived = page({ place });
    expect(derived.unit.value).toBe(row);
    expect(derived.path.value.map((at) => counted.dataset.units.codes[at])).toEqual(path);
  });

  it('has its own figures and villages', () => {
    const of = (place: string) => {
      const { unitFigures, unitVillages } = page({ place });
      return [unitFigures.value!['villages.covered'], ...unitVillages.value];
    };
    expect(of('')).toEqual([1, 0, 1, 2, 3]);
    expect(of('01')).toEqual([1, 0, 1, 2]);
    expect(of('A')).toEqual([1, 0, 1]);
    expect(of('02')).toEqual([0, 3]);
    expect(of('D')).toEqual([0]);
  });

  it('has a box around its communes', () => {
    expect(page().bboxes.value[PROVINCE]).toEqual([100, 0, 108, 4]);
    expect(page().bboxes.value[COUNTRY]).toEqual([100, 0, 108, 8]);
  });
});

describe('the selected village', () => {
  it.each([
    ['v3', 2],
    ['', -1],
    ['v9', -1],
  ])('of id %j is row %i', (village, row) => {
    expect(page({ village }).village.value).toBe(row);
  });

  it('brings its own commune, whatever place a link names beside it', () => {
    const own = page({ village: 'v3' }).unit.value;
    expect(own).toBe(counted.dataset.units.codes.indexOf('B'));
    expect(page({ village: 'v3', place: 'A' }).unit.value).toBe(own);
    expect(page({ village: 'v9', place: 'A' }).unit.value).not.toBe(own);
  });

  it('is not known before its list is read', () => {
    const model = pageOver({ ...counted, layers: [] }, { view: { village: 'v3' }, count });
    expect(model.derived.villages.value).toBeNull();
    expect(model.derived.village.value).toBe(-1);
    expect(model.derived.unitVillages.value).toHaveLength(0);
  });
});

describe('the list of villages', () => {
  const none: Counted = { ...counted, layers: [] };
  const before = { ...DEFAULT_DEFINITION, asOf: '2020-01-01' };

  it('is there once it is read and counted', () => {
    expect(page().villageList.value).toBe('ready');
    expect(pageOver(counted).derived.villageList.value).toBe('reading');
    expect(pageOver(none, { count }).derived.villageList.value).toBe('reading');
    expect(createPageModel(DEFAULT_VIEW, '').derived.villageList.value).toBe('reading');
  });

  it('is absent where the dataset has none up to the date', async () => {
    const { derived } = pageOver(counted, {
      view: { definition: before },
      count: await counted.count(before),
    });
    expect(derived.villageList.value).toBe('absent');
  });

  it('is unreadable when its own file could not be used, not when another could not', async () => {
    const without = async (file: string) => {
      const broken = await countedDataset({ ...smallFiles(), [file]: undefined });
      const answer = await broken.count(DEFAULT_DEFINITION);
      return pageOver(broken, { count: answer }).derived.villageList.value;
    };
    expect(await without('villages-25.geojson')).toBe('unreadable');
    expect(await without('sites.geojson')).toBe('ready');
    const waiting = await countedDataset({ ...smallFiles(), 'sites.geojson': undefined });
    expect(pageOver(waiting).derived.villageList.value).toBe('reading');
  });
});

describe('the figures', () => {
  it('are those of the count, else those that came with the dataset', () => {
    const model = pageOver(counted, { view: { place: '01' } });
    expect(model.derived.figures.value).toBeNull();
    const stored = emptyFigures(3); // the country and its two provinces
    model.store.storedFigures.value = stored;
    expect(model.derived.figures.value).toBe(stored);
    expect(model.derived.unitFigures.value).toMatchObject({ 'villages.covered': 0 });
    model.store.count.value = count;
    expect(model.derived.figures.value).toBe(count.figures);
    expect(model.derived.unitFigures.value).toMatchObject({ 'villages.covered': 1 });
  });

  it('that came with the dataset say nothing of a commune that they do not reach', () => {
    const model = pageOver(counted, { view: { place: 'A' } });
    model.store.storedFigures.value = emptyFigures(3);
    expect(model.derived.unitFigures.value).toBeNull();
  });

  it('are older than the definition until it is counted', () => {
    expect(page().recounting.value).toBe(false);
    const definition = { ...DEFAULT_DEFINITION, weakCounts: false };
    expect(page({ definition }).recounting.value).toBe(true);
    expect(page({ definition: { ...DEFAULT_DEFINITION } }).recounting.value).toBe(false);
  });

  it('class each unit by its share, and those without enough data not at all', () => {
    // covered or weak: A 2/2; B 0/1; C unknown; D has no villages; 01 2/3; 02 unknown; the country 2/4, one unknown of 4
    expect([...page().classes.value]).toEqual([NO_CLASS, 0, NO_CLASS, 4, 0, NO_CLASS, NO_CLASS]);
  });
});

describe('the layers that a view needs', () => {
  it.each([
    ['nothing but the villages', on(), null, ['villages-25']],
    ['the villages of an earlier date', on(), '2024-12-31', ['villages-24']],
    ['no villages before the first date', on(), '2023-01-01', []],
    [
      'coverage of the technologies switched on',
      on('coverage-4G'),
      null,
      ['villages-25', 'alpha-4g', 'beta-4g'],
    ],
    ['no coverage where there is none', on('coverage-5G', 'coverage-2G'), null, ['villages-25']],
    ['fibre and sites', on('fibre', 'sites'), null, ['villages-25', 'fibre', 'sites']],
    [
      'nothing of a date to come',
      on('fibre', 'sites', 'coverage-4G'),
      '2024-12-31',
      ['villages-24'],
    ],
  ])('are %s', (_, layers, asOf, ids) => {
    const definition = { ...DEFAULT_DEFINITION, asOf };
    expect(page({ ...layers, definition }).neededLayers.value).toEqual(ids.map(layerWhole));
  });

  it('are none while only the overview is there', () => {
    const model = pageOver(counted, { view: on('fibre') });
    model.store.dataset.value = {
      phase: 'overview',
      dataset: { ...counted.dataset, figures: null },
    };
    expect(model.derived.neededLayers.value).toEqual([]);
  });

  it('are given once they are read, and only while they are on', () => {
    const derived = page(on('coverage-4G', 'fibre'));
    expect(derived.coverage.value.map(({ id }) => id)).toEqual(['alpha-4g', 'beta-4g']);
    expect(derived.fibre.value).not.toBeNull();
    expect(derived.sites.value).toBeNull();
    expect(page(on()).coverage.value).toEqual([]);
  });
});

describe('problems', () => {
  it('are those of the dataset and of every layer read, with a gap for each file that could not be used', async () => {
    const files: Record<string, (typeof broken)[string] | undefined> = smallFiles();
    const broken = smallFiles();
    layersOf(broken)[5]!['date'] = 'soon';
    files['manifest.json'] = broken['manifest.json'];
    files['sites.geojson'] = undefined;
    const { derived } = pageOver(await countedDataset(files));
    expect(derived.gaps.value.map(({ layer, file }) => `${layer} ${file}`)).toEqual([
      'sites sites.geojson',
    ]);
    expect(derived.issues.value.map(({ code, file }) => `${code} ${file}`)).toEqual([
      'manifest-field-invalid manifest.json',
      'file-missing sites.geojson',
    ]);
  });
});

describe('the coverage of one operator', () => {
  const drawn = (drawnOperator: string) =>
    page({ ...on('coverage-4G'), drawnOperator }).coverage.value.map(({ operator }) => operator);

  it('is all that is read and drawn', () => {
    expect(drawn('').toSorted()).toEqual(['alpha', 'beta']);
    expect(drawn('beta')).toEqual(['beta']);
  });

  it('is of all where the address names a stranger', () => {
    expect(drawn('gamma').toSorted()).toEqual(['alpha', 'beta']);
    expect(page({ drawnOperator: 'gamma' }).drawnOperator.value).toBe('');
  });
});

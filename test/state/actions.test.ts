/** Intent: each action changes what it names and nothing else. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_DEFINITION } from '../../src/core/definition.ts';
import { EngineError } from '../../src/core/engine.ts';
import { emptyFigures } from '../../src/core/figures.ts';
import { createPageModel } from '../../src/state/page-model.ts';
import { DEFAULT_VIEW, type View } from '../../src/state/view.ts';
import { countedDataset, pageOver } from '../support/counted-page.ts';
import { type JsonRecord, smallFiles } from '../support/small-dataset.ts';

const counted = await countedDataset();
const count = await counted.count(DEFAULT_DEFINITION);
const CAMERA = { lon: 105, lat: 5, zoom: 9 };
const page = (view: Partial<View> = {}) => pageOver(counted, { view, count });
const viewAfter = (
  view: Partial<View>,
  act: (actions: ReturnType<typeof page>['actions']) => void,
) => {
  const { actions, store } = page(view);
  act(actions);
  return store.view.value;
};
const [COUNTRY, COMMUNE_A] = [0, 3];

describe('an action', () => {
  it('selects a unit, leaves the village and lets the map move there', () => {
    const before = { village: 'v1', camera: CAMERA };
    const place = (row: number) => viewAfter(before, ({ selectUnit }) => selectUnit(row));
    expect(place(COMMUNE_A)).toEqual({ ...DEFAULT_VIEW, place: 'A' });
    expect(place(COUNTRY)).toEqual(DEFAULT_VIEW);
    expect(place(99)).toEqual(DEFAULT_VIEW);
  });

  it('selects a village and its commune with it', () => {
    const view = viewAfter({ place: '02', camera: CAMERA }, ({ selectVillage }) =>
      selectVillage(1),
    );
    expect(view).toEqual({ ...DEFAULT_VIEW, place: 'A', village: 'v2' });
  });

  it('selects a village of no commune where it is', async () => {
    const files = smallFiles();
    const features = files['villages-25.geojson']!['features'] as { properties: JsonRecord }[];
    features[0]!.properties['commune'] = 'Z';
    const lost = await countedDataset(files);
    const model = pageOver(lost, {
      view: { place: '02' },
      count: await lost.count(DEFAULT_DEFINITION),
    });
    model.actions.selectVillage(0);
    expect(model.store.view.value).toEqual({ ...DEFAULT_VIEW, place: '02', village: 'v1' });
  });

  it('selects no village that is not there', () => {
    const before = { place: '02', camera: CAMERA };
    for (const row of [-1, 99])
      expect(viewAfter(before, ({ selectVillage }) => selectVillage(row))).toEqual({
        ...DEFAULT_VIEW,
        ...before,
      });
  });

  it('leaves the village in its commune', () => {
    const view = viewAfter({ place: 'A', village: 'v1' }, ({ leaveVillage }) => leaveVillage());
    expect(view).toEqual({ ...DEFAULT_VIEW, place: 'A' });
  });

  it('switches a layer on and off, and leaves the set of before as it was', () => {
    const before = new Set(DEFAULT_VIEW.layers);
    const { actions, store } = page();
    actions.switchLayer('fibre', true);
    expect([...store.view.value.layers].sort()).toEqual([...before, 'fibre'].sort());
    actions.switchLayer('fibre', false);
    actions.switchLayer('fibre', false);
    expect(store.view.value.layers).toEqual(before);
    expect(DEFAULT_VIEW.layers).toEqual(before);
  });

  it.each([
    ['page', 'table', (actions) => actions.showPage('table')],
    ['indicator', 'population', (actions) => actions.setIndicator('population')],
    ['language', 'en', (actions) => actions.setLanguage('en')],
    ['theme', 'dark', (actions) => actions.setTheme('dark')],
    ['camera', CAMERA, (actions) => actions.setCamera(CAMERA)],
    ['hidden', new Set(['covered']), (actions) => actions.hide('covered', true)],
    ['hidden', new Set(['covered', 'weak', 'unknown']), (actions) => actions.showOnly('none')],
    ['classing', 'quantile', (actions) => actions.setClassing('quantile')],
    ['drawnOperator', 'op-a', (actions) => actions.drawOperator('op-a')],
    ['opacity', 40, (actions) => actions.setOpacity(40)],
  ] as [keyof View, unknown, (actions: ReturnType<typeof page>['actions']) => void][])(
    'changes the %s alone',
    (part, value, act) => {
      expect(viewAfter({ place: 'A' }, act)).toEqual({
        ...DEFAULT_VIEW,
        place: 'A',
        [part]: value,
      });
    },
  );

  it('takes everything of a kind in again when one alone is asked for twice, and leaves the other kind', () => {
    const view = viewAfter({}, (actions) => {
      actions.hide('class-4', true);
      actions.showOnly('none');
      actions.showOnly('none');
    });
    expect(view.hidden).toEqual(new Set(['class-4']));
    expect(
      viewAfter({ hidden: new Set(['weak', 'class-4']) }, ({ showAll }) => showAll()).hidden,
    ).toEqual(new Set());
  });

  it('shows a whole view, as when the address changes', () => {
    const view: View = { ...DEFAULT_VIEW, place: 'B', theme: 'light', layers: new Set(['sites']) };
    expect(viewAfter({ village: 'v1' }, ({ showView }) => showView(view))).toEqual(view);
  });

  it('shows the overview with its figures until more is there, never instead of it', () => {
    const overview = { ...counted.dataset, figures: emptyFigures(3) };
    const model = createPageModel(DEFAULT_VIEW, '2026-01-01');
    model.actions.showOverview(overview);
    expect(model.store.dataset.value).toEqual({ phase: 'overview', dataset: overview });
    expect(model.derived.figures.value).toBe(overview.figures);

    const late = page();
    late.actions.showOverview(overview);
    expect(late.store.dataset.value.phase).toBe('ready');
    expect(late.store.storedFigures.value).toBeNull();
  });

  it('puts a failure away', () => {
    const { actions, store } = page();
    store.failure.value = new EngineError('network');
    actions.dismissFailure();
    expect(store.failure.value).toBeNull();
  });
});

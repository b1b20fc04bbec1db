/** Choosing what was found, and what a user does before it is known in full. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { FoundUnit, SearchHit } from '../../src/core/search/search.ts';
import { createPageModel, type PageModel } from '../../src/state/page-model.ts';
import { createSearch, type Search } from '../../src/state/search.ts';
import { DEFAULT_VIEW } from '../../src/state/view.ts';
import { type FakeEngine, fakeEngine, settled } from '../support/fake-engine.ts';

const COMMUNE: FoundUnit = {
  ...{ code: '00001', name: 'Xã A', kind: '', level: 1, kindNames: null },
  within: 'Tỉnh 1',
};

const village = (id: string): SearchHit => ({
  kind: 'village',
  ...{ name: 'Bản Lá', match: 'exact', ranges: [] },
  ...{ id, part: '01', partRow: 7, otherName: '', villageKind: '', formerCommune: '' },
  ...{ commune: COMMUNE, status: null },
  plan: { operator: '', date: '' },
});

let model: PageModel;
let engine: FakeEngine;
let search: Search;

beforeEach(() => {
  model = createPageModel(DEFAULT_VIEW, '2026-01-01');
  engine = fakeEngine();
  model.store.opener.value = engine;
  search = createSearch(model);
});

/** What the engine knows of the village that was found by name alone. */
async function complete(): Promise<void> {
  engine.asked('search')[0]!.answer({ text: '', hits: [village('v7')], total: 1, parts: ['01'] });
  await settled();
}

describe('a village that was found by name alone', () => {
  it('is shown by its commune, and by itself once its id is known', async () => {
    search.choose(village(''));
    expect(model.store.view.value).toMatchObject({ place: '00001', village: '' });
    await complete();
    expect(model.store.view.value).toMatchObject({ place: '00001', village: 'v7' });
  });

  it.each([
    ['another village of the commune', { village: 'v3' }],
    ['another place', { place: '00002' }],
    ['the table', { page: 'table' }],
  ] as const)('does not come back over %s that was chosen meanwhile', async (_, chosen) => {
    search.choose(village(''));
    model.actions.showView({ ...model.store.view.peek(), ...chosen });
    await complete();
    expect(model.store.view.value).toMatchObject(chosen);
    expect(model.store.view.value.village).not.toBe('v7');
  });
});

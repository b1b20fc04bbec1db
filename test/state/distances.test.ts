/** When distances are asked for, and that those of another list are not shown. */
import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_DEFINITION } from '../../src/core/definition.ts';
import type { VillageDistances } from '../../src/core/engine.ts';
import type { PageModel } from '../../src/state/page-model.ts';
import { DEFAULT_TABLE, tellsDistances } from '../../src/state/table-view.ts';
import { countedDataset, pageOver } from '../support/counted-page.ts';

const small = await countedDataset();
const count = await small.count(DEFAULT_DEFINITION);
const FOUND: VillageDistances = {
  definition: DEFAULT_DEFINITION,
  part: '',
  villagesLayer: 'villages-25',
  siteKm: new Float64Array(4),
  fibreKm: new Float64Array(4),
  gaps: [],
};

let model: PageModel;
beforeEach(() => {
  model = pageOver(small, { count });
});

describe('distances', () => {
  it('are needed by the card of a village, and by a table that shows, orders or filters by them', () => {
    const needed = () => model.derived.needsDistances.value;
    expect(needed()).toBe(false);
    model.actions.selectVillage(0);
    expect(needed()).toBe(true);
    model.actions.leaveVillage();
    model.actions.setTable({ columns: ['name', 'fibre-km'] });
    expect(needed()).toBe(false); // the table is not in sight
    model.actions.showPage('table');
    expect(needed()).toBe(true);
  });

  it.each([
    [{ columns: ['site-km'] }, true],
    [{ sort: { column: 'site-km', isDescending: true } }, true],
    [{ filters: new Map([['fibre-km', '>5']]) }, true],
    [{ filters: new Map([['fibre-km', '']]) }, false],
    [{ columns: ['name'] }, false],
  ])('are told by a table with %o: %s', (part, expected) => {
    expect(tellsDistances({ ...DEFAULT_TABLE, ...part })).toBe(expected);
  });

  it('are shown of the list that is counted, not of another one or another part', () => {
    model.store.distances.value = FOUND;
    expect(model.derived.distances.value).toBe(FOUND);
    model.store.distances.value = { ...FOUND, villagesLayer: 'villages-24' };
    expect(model.derived.distances.value).toBeNull();
    model.store.distances.value = { ...FOUND, part: '01' };
    expect(model.derived.distances.value).toBeNull();
  });
});

/** The legend: its counts add up to what the selected place has, whatever the definition. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INDICATOR_IDS, NO_CLASS } from '../../src/core/choropleth.ts';
import { DEFAULT_DEFINITION } from '../../src/core/definition.ts';
import { totalOf } from '../../src/core/figures.ts';
import { countedDataset, pageOver } from '../support/counted-page.ts';
import { anyDefinition } from '../support/definitions.ts';

const counted = await countedDataset();
const legendOf = async (place: string, definition = DEFAULT_DEFINITION) =>
  pageOver(counted, { view: { place, definition }, count: await counted.count(definition) });
const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);

describe('the legend', () => {
  it('lists the statuses of the villages of the place, best first and unknown last', async () => {
    const { legend } = await legendOf('01');
    expect(legend.statuses.value.map(({ status, villages }) => `${status} ${villages}`)).toEqual([
      'covered 1',
      'weak 1',
      'none 1',
      'unknown 0',
    ]);
  });

  it('lists the classes of its communes, best first and those without data last', async () => {
    const { legend } = await legendOf('');
    const entries = legend.shareClasses.value;
    expect(entries.map(({ shareClass, communes }) => [shareClass, communes])).toEqual([
      [4, 1], // A
      [3, 0],
      [2, 0],
      [1, 0],
      [0, 1], // B
      [NO_CLASS, 2], // C and D
    ]);
    expect(entries.slice(0, 5).map(({ from, to }) => [from, to])).toEqual([
      [1, null],
      [0.95, 1],
      [0.85, 0.95],
      [0.7, 0.85],
      [0, 0.7],
    ]);
  });

  it('lists classes by other bounds, only those that can hold a commune', async () => {
    const model = await legendOf('');
    const listed = () =>
      model.legend.shareClasses.value.map(({ key, from, to, communes }) => [
        key,
        from,
        to,
        communes,
      ]);
    model.actions.setClassing('quantile'); // of 1 (A) and 0 (B)
    expect(listed()).toEqual([
      ['class-4', 1, null, 1],
      ['class-0', 0, 1, 1],
      ['class-lacking', 0, 0, 2],
    ]);
    model.actions.setClassing([0.2, 0.4, 0.5, 0.9]);
    expect(listed().map(([key, , , communes]) => `${key} ${communes}`)).toEqual([
      'class-4 1',
      'class-3 0',
      'class-2 0',
      'class-1 0',
      'class-0 1',
      'class-lacking 2',
    ]);
  });

  it('keeps the bounds of the whole dataset in every place, so that a colour means the same', async () => {
    for (const classing of ['quantile', 'equal'] as const) {
      const [whole, part] = [await legendOf(''), await legendOf('02')];
      for (const model of [whole, part]) model.actions.setClassing(classing);
      expect(part.derived.classBreaks.value).toEqual(whole.derived.classBreaks.value);
    }
  });

  it('adds up to the communes and the villages of any place, under any definition and indicator', async () => {
    const communes: Record<string, number> = { '': 4, '01': 2, '02': 2, A: 1, D: 1, nowhere: 4 };
    const definitions = anyDefinition(fc.constantFrom('alpha', 'beta'), fc.constant('2024-12-31'));
    const places = fc.constantFrom(...Object.keys(communes));
    await fc.assert(
      fc.asyncProperty(
        definitions,
        places,
        fc.constantFrom(...INDICATOR_IDS),
        async (definition, place, indicator) => {
          const model = await legendOf(place, definition);
          model.actions.setIndicator(indicator);
          const { shareClasses, statuses } = model.legend;
          expect(sum(shareClasses.value.map((entry) => entry.communes))).toBe(communes[place]);
          const figures = model.derived.unitFigures.value!;
          expect(sum(statuses.value.map((entry) => entry.villages))).toBe(
            totalOf(figures, 'villages'),
          );
          const list = model.derived.unitVillages.value;
          expect(sum(statuses.value.map((entry) => entry.villages))).toBe(list.length);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('what the legend leaves out', () => {
  it('is not listed, stays counted, and changes no figure', async () => {
    const model = await legendOf('01');
    const { legend, derived, actions } = model;
    const figures = derived.unitFigures.value;
    const all = derived.unitVillages.value;
    expect(legend.shownVillages.value).toBe(all);
    actions.hide('covered', true);
    expect(legend.shownStatuses.value).toEqual(new Set(['weak', 'none', 'unknown']));
    expect(legend.shownVillages.value).toHaveLength(2);
    expect(legend.hiddenVillages.value).toBe(1);
    const [covered] = legend.statuses.value;
    expect(covered).toMatchObject({ status: 'covered', villages: 1, isHidden: true });
    expect(derived.unitFigures.value).toBe(figures);
  });

  it('is communes of a class, no province whatever its class', async () => {
    const { legend, derived, actions } = await legendOf('');
    const { codes } = derived.dataset.value!.units;
    const shown = () => codes.filter((_, row) => legend.isUnitShown.value(row));
    expect(shown()).toEqual(codes);
    actions.hide('class-4', true);
    actions.hide('class-lacking', true);
    expect(codes.filter((code) => !shown().includes(code))).toEqual(['A', 'C', 'D']);
    expect(legend.hiddenCommunes.value).toBe(3);
    expect(legend.hiddenClasses.value).toEqual(new Set([4, NO_CLASS]));
  });

  it('comes and goes with "only this" and with "all"', async () => {
    const { legend, actions } = await legendOf('');
    const hidden = () => legend.statuses.value.flatMap((e) => (e.isHidden ? e.status : []));
    actions.showOnly('none');
    expect(hidden()).toEqual(['covered', 'weak', 'unknown']);
    actions.showOnly('none');
    expect(hidden()).toEqual([]);
    actions.hide('weak', true);
    actions.hide('class-0', true);
    actions.showAll();
    expect(hidden()).toEqual([]);
    expect(legend.hiddenCommunes.value).toBe(0);
  });
});

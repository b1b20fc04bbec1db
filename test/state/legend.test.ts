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

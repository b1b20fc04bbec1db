/** Which sides are put beside each other: by a button in plain words, at the beginning, and when they are exchanged. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Manifest } from '../../../src/core/dataset.ts';
import { DEFAULT_VIEW, type MapLayer, type View } from '../../../src/state/view.ts';
import {
  firstComparison,
  isShown,
  type PresetId,
  presetsFor,
  swapped,
  withSides,
} from '../../../src/ui/compare/presets.ts';
import { countedDataset } from '../../support/counted-page.ts';

let manifest: Manifest;

beforeAll(async () => {
  ({ manifest } = (await countedDataset()).dataset);
});

const view = (change: Partial<View> = {}): View => ({ ...DEFAULT_VIEW, ...change });
const preset = (id: PresetId, of: View = view(), data = manifest) =>
  presetsFor(data, of).find((each) => each.id === id)!;
const with4G = new Set<MapLayer>(['communes', 'coverage-4G']);

describe('what can be compared at once', () => {
  test('is 3G with 4G, each with its coverage where somebody supplied any', () => {
    const { left, right } = preset('technologies');
    expect([left.definition.technology, right.definition.technology]).toEqual(['3G', '4G']);
    expect(right.layers.has('coverage-4G')).toBe(true);
    expect([...left.layers].filter((layer) => layer.startsWith('coverage'))).toEqual([]); // nobody declared 3G
  });

  test('is the last two dates, the earlier one on the left', () => {
    const { left, right } = preset('dates');
    expect([left.definition.asOf, right.definition.asOf]).toEqual(['2024-06-30', null]);
  });

  test('is any operator with at least two', () => {
    const { left, right } = preset('operators');
    expect([left.definition.operator.kind, right.definition.operator.kind]).toEqual([
      ...['any', 'at-least-two'],
    ]);
  });

  test('is only what the data can tell apart', () => {
    const poor = {
      ...manifest,
      operators: manifest.operators.slice(1),
      layers: manifest.layers.filter(({ id }) => id !== 'villages-24'),
    };
    expect(presetsFor(poor, view()).map(({ id }) => id)).toEqual(['technologies']);
  });

  test('keeps the coverage that both sides show, and drops that of a comparison before', () => {
    expect(preset('dates', view({ layers: with4G })).right.layers).toEqual(with4G);
    const { left, right } = preset('technologies');
    const compared = withSides(view(), left, right);
    expect([...preset('dates', compared).right.layers].join()).not.toContain('coverage');
  });

  test('is marked while it is shown', () => {
    const { left, right } = preset('dates');
    const shown = withSides(view(), left, right);
    expect(isShown(preset('dates', shown), shown)).toBe(true);
    expect(isShown(preset('operators', shown), shown)).toBe(false);
    expect(isShown(preset('dates'), view())).toBe(false);
  });
});

describe('comparing', () => {
  test('begins with the next technology on the right and leaves the left side alone', () => {
    expect(firstComparison(view())).toMatchObject({ mode: 'swipe', at: 50 });
    expect(firstComparison(view()).definition.technology).toBe('4G');
    expect(firstComparison(view()).layers).toEqual(DEFAULT_VIEW.layers);
  });

  test('begins with the one before where there is no next, and exchanges the coverage drawn', () => {
    const definition = { ...DEFAULT_VIEW.definition, technology: '5G' } as const;
    const layers = new Set<MapLayer>(['coverage-5G', 'labels']);
    const { definition: right, layers: drawn } = firstComparison(view({ definition, layers }));
    expect(right.technology).toBe('4G');
    expect(drawn).toEqual(new Set(['labels', 'coverage-4G']));
  });
});

describe('exchanging the sides', () => {
  test('twice leads back', () => {
    const sides = fc.constantFrom<PresetId[]>('technologies', 'dates', 'operators');
    fc.assert(
      fc.property(sides, fc.integer({ min: 0, max: 100 }), (id, at) => {
        const { left, right } = preset(id);
        const shown = withSides(
          view({ comparison: { ...firstComparison(view()), at } }),
          left,
          right,
        );
        expect(swapped(swapped(shown))).toEqual(shown);
        expect(swapped(shown).definition).toEqual(right.definition);
      }),
    );
  });

  test('is nothing where there is one side', () => {
    expect(swapped(view())).toEqual(view());
  });
});

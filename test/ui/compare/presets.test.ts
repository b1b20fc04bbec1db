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
/** The data of one operator, and of one date. */
const oneOperator = (): Manifest => ({ ...manifest, operators: manifest.operators.slice(1) });
const oneOfAll = (): Manifest => ({
  ...oneOperator(),
  layers: manifest.layers.filter(({ id }) => id !== 'villages-24'),
});
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
    expect(presetsFor(oneOfAll(), view()).map(({ id }) => id)).toEqual(['technologies']);
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
  const begin = (of: View = view(), data = manifest) => firstComparison(of, data, 50);

  test('begins with any operator and at least two, and leaves the left side alone', () => {
    expect(begin()).toMatchObject({ mode: 'swipe', at: 50 });
    expect(begin().definition).toEqual({
      ...{ ...DEFAULT_VIEW.definition, scope: 'national' },
      operator: { kind: 'at-least-two' },
    });
    expect(begin().layers).toEqual(DEFAULT_VIEW.layers);
    const definition = { ...DEFAULT_VIEW.definition, operator: { kind: 'at-least-two' } } as const;
    expect(begin(view({ definition })).definition.operator).toEqual({ kind: 'any' });
  });

  test('begins with the date before where one operator is told of', () => {
    const { definition } = begin(view(), oneOperator());
    expect(definition).toEqual({ ...DEFAULT_VIEW.definition, asOf: '2024-06-30' });
    const earlier = begin(view({ definition }), oneOperator());
    expect(earlier.definition.asOf).toBe(null); // there is none before: the latest
  });

  test('begins with the next technology where there is one date too, and exchanges the coverage drawn', () => {
    expect(begin(view(), oneOfAll()).definition.technology).toBe('4G');
    const definition = { ...DEFAULT_VIEW.definition, technology: '5G' } as const;
    const layers = new Set<MapLayer>(['coverage-5G', 'labels']);
    const { definition: right, layers: drawn } = begin(view({ definition, layers }), oneOfAll());
    expect(right.technology).toBe('4G'); // there is no next
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
          view({ comparison: { ...firstComparison(view(), manifest, 50), at } }),
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

/** The style as a value: what lies over what, what a switch changes, and how little is done to get from one to the next. */
import fc from 'fast-check';
import type { LayerSpecification } from 'maplibre-gl';
import { describe, expect, test } from 'vitest';
import { NO_CLASS } from '../../src/core/choropleth.ts';
import { STATUSES } from '../../src/core/model.ts';
import { layersOf } from '../../src/map/layer-order.ts';
import type { Scene } from '../../src/map/scene.ts';
import { changesBetween, emptyStyle } from '../../src/map/style.ts';
import { MAP_LAYERS, type MapLayer } from '../../src/state/view.ts';
import { fullScene, testPalette } from './small-map.ts';

describe('the layers of the map', () => {
  const layers = layersOf(fullScene());
  const place = (id: string) => layers.findIndex((layer) => layer.id === id);

  test('have each another id', () => {
    expect(new Set(layers.map(({ id }) => id)).size).toBe(layers.length);
  });

  test('read only sources that the style has, or shapes of units', () => {
    const sources = new Set([...Object.keys(emptyStyle().sources), 'units-1', 'units-2']);
    for (const layer of layers) {
      if ('source' in layer) expect(sources).toContain(layer.source);
    }
  });

  test('lie in the order of an atlas: ground, washes, borders, lines, villages, names', () => {
    const order = [
      'backdrop',
      'land-2',
      'communes-2',
      'communes-hatch-2',
      'coverage-2G',
      'coverage-5G',
    ];
    order.push('outside', 'borders-2', 'borders-1', 'selected', 'fibre', 'sites');
    order.push('village-names', 'village-symbols', 'labels-2', 'labels-1', 'archipelago-labels');
    const places = order.map(place);
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('show the archipelagos and seas even when everything is switched off', () => {
    const bare = layersOf(fullScene({ layers: new Set(), levels: [] }));
    for (const id of ['islands', 'sea-labels', 'archipelago-labels']) {
      const layer = bare.find((one) => one.id === id);
      expect(layer).toBeDefined();
      expect(layer?.layout).not.toMatchObject({ visibility: 'none' });
    }
  });

  const DATA_ALONE = new Set<MapLayer>(['people', 'all-villages']); // say what is read, or are drawn elsewhere
  test.each(MAP_LAYERS.filter((layer) => !DATA_ALONE.has(layer)))(
    'of %s follow its switch',
    (name) => {
      const without = layersOf(
        fullScene({ layers: new Set(MAP_LAYERS.filter((l) => l !== name)) }),
      );
      const isShown = (layer: (typeof layers)[number]) => layer.layout?.visibility !== 'none';
      const hidden = without.filter((layer) => !isShown(layer)).map(({ id }) => id);
      const hiddenBefore = layers.filter((layer) => !isShown(layer)).map(({ id }) => id);
      expect(hidden.length).toBeGreaterThan(hiddenBefore.length);
    },
  );

  test('grow with the levels of the country', () => {
    const ids = layersOf(fullScene({ levels: [1, 2, 3], nameZooms: [0, 5, 8] })).map(
      ({ id }) => id,
    );
    for (const level of [1, 2, 3]) {
      expect(ids).toContain(`borders-${level}`);
      expect(ids).toContain(`labels-${level}`);
    }
  });
});

/** Every scene; levels are never without those above them. */
const anyScene: fc.Arbitrary<Scene> = fc
  .record({
    palette: fc.constantFrom(testPalette(), testPalette(100)),
    layers: fc.subarray([...MAP_LAYERS]).map((on) => new Set(on)),
    levels: fc.integer({ min: 0, max: 3 }).map((depth) => [1, 2, 3].slice(0, depth)),
    nameZooms: fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9)),
    unclassed: fc.subarray([3, 4]),
    unclassedOutside: fc.subarray([5, 6]),
    hiddenClasses: fc.subarray([NO_CLASS, 0, 1, 2, 3, 4]).map((hidden) => new Set(hidden)),
    shownStatuses: fc.subarray([...STATUSES]).map((shown) => new Set(shown)),
    opacity: fc.integer({ min: 10, max: 100 }),
    isDotted: fc.boolean(),
  })
  .map((change) => fullScene(change));

describe('a layer, from any scene to any other,', () => {
  /** The layer of each id in both scenes. */
  const inBoth = (before: readonly LayerSpecification[], after: readonly LayerSpecification[]) =>
    before.flatMap((layer) => {
      const other = after.find(({ id }) => id === layer.id);
      return other ? [[layer, other] as const] : [];
    });
  const readsState = (value: unknown) => JSON.stringify(value).includes('"feature-state"');

  test('keeps its type and its source', () => {
    fc.assert(
      fc.property(anyScene, anyScene, (before, after) => {
        for (const [a, b] of inBoth(layersOf(before), layersOf(after))) {
          const kept = (layer: LayerSpecification) => ({
            type: layer.type,
            source: 'source' in layer && layer.source,
          });
          expect([a.id, kept(a)]).toEqual([b.id, kept(b)]);
        }
      }),
    );
  });

  test('that reads feature state is never put back under its id, and reads it by the same properties', () => {
    const stateProperties = ({ paint }: LayerSpecification) =>
      Object.entries(paint ?? {}).flatMap(([name, value]) => (readsState(value) ? [name] : []));
    let seen = 0;
    fc.assert(
      fc.property(anyScene, anyScene, (one, other) => {
        const [before, after] = [layersOf(one), layersOf(other)];
        const added = changesBetween(before, after).flatMap((change) =>
          change.kind === 'add' ? [change.layer.id] : [],
        );
        for (const [a, b] of inBoth(before, after)) {
          expect(stateProperties(a)).toEqual(stateProperties(b));
          if (stateProperties(a).length === 0) continue;
          expect(added).not.toContain(a.id);
          seen++;
        }
      }),
    );
    expect(seen).toBeGreaterThan(0);
  });
});

describe('changes between two lists of layers', () => {
  test('are none when nothing changed', () => {
    expect(changesBetween(layersOf(fullScene()), layersOf(fullScene()))).toEqual([]);
  });

  test('are one property for one switch', () => {
    const after = fullScene({ layers: new Set(MAP_LAYERS.filter((layer) => layer !== 'sites')) });
    expect(changesBetween(layersOf(fullScene()), layersOf(after))).toEqual([
      { kind: 'layout', id: 'sites', name: 'visibility', value: 'none' },
    ]);
  });

  test('are only paint for another theme', () => {
    const dark = layersOf(fullScene({ palette: testPalette(100) }));
    const kinds = changesBetween(layersOf(fullScene()), dark).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['paint']));
  });

  test('set the filter when units begin to lack data', () => {
    const changes = changesBetween(layersOf(fullScene()), layersOf(fullScene({ unclassed: [4] })));
    expect(changes).toEqual([
      { kind: 'filter', id: 'communes-hatch-2', value: ['in', ['id'], ['literal', [4]]] },
    ]);
  });

  test('lead from any list to any other, in the right order', () => {
    const lists = [[], [1], [1, 2], [1, 2, 3], [2]].map((levels) =>
      layersOf(fullScene({ levels, nameZooms: levels.map((level) => level) })),
    );
    for (const before of lists) {
      for (const after of lists) {
        const ids = before.map(({ id }) => id);
        for (const change of changesBetween(before, after)) {
          if (change.kind === 'remove') ids.splice(ids.indexOf(change.id), 1);
          if (change.kind !== 'add') continue;
          const at = change.before === undefined ? ids.length : ids.indexOf(change.before);
          expect(at).toBeGreaterThanOrEqual(0);
          ids.splice(at, 0, change.layer.id);
        }
        expect(ids).toEqual(after.map(({ id }) => id));
      }
    }
  });
});

describe('what the legend leaves out', () => {
  const layersWith = (change: Parameters<typeof fullScene>[0]) => layersOf(fullScene(change));
  const full = layersWith({});

  test('of statuses is a filter on every layer of villages, so that a click passes it by', () => {
    const shownStatuses = new Set(['none', 'unknown'] as const);
    const changes = changesBetween(full, layersWith({ shownStatuses }));
    expect(changes.map(({ kind }) => kind)).toEqual(['filter', 'filter', 'filter']);
    expect(changes.map((change) => 'id' in change && change.id).toSorted()).toEqual([
      'village-circles',
      'village-names',
      'village-symbols',
    ]);
    for (const change of changes) {
      const drawn = ['in', ['get', 'status'], ['literal', ['none', 'unknown']]];
      expect(change).toMatchObject({ value: drawn });
    }
  });

  test('of classes has the colour of the land, others keep theirs', () => {
    const palette = testPalette();
    const changes = changesBetween(full, layersWith({ hiddenClasses: new Set([2]) }));
    expect(changes.map((change) => 'id' in change && `${change.kind} ${change.id}`)).toEqual([
      'paint communes-2',
    ]);
    const colours = JSON.stringify((changes[0] as { value: unknown }).value);
    expect(colours).toContain(`2,"${palette.land}"`);
    expect(colours).not.toContain(`3,"${palette.land}"`);
  });

  test('of what lacks data loses its hatching', () => {
    const lacking = { unclassed: [3], unclassedOutside: [5] };
    const hatched = (layers: typeof full) => {
      const hatch = layers.find(({ id }) => id === 'communes-hatch-2')!;
      return 'filter' in hatch ? hatch.filter : null;
    };
    const ofRows = (rows: number[]) => ['in', ['id'], ['literal', rows]];
    expect(hatched(layersWith(lacking))).toEqual(ofRows([3, 5]));
    expect(hatched(layersWith({ ...lacking, hiddenClasses: new Set([NO_CLASS]) }))).toEqual(
      ofRows([]),
    );
  });
});

describe('coverage', () => {
  test('is drawn as strongly as asked, and nothing else changes', () => {
    const numbersOf = (opacity: number) => {
      const wash = layersOf(fullScene({ opacity })).find(({ id }) => id === 'coverage-4G')!;
      const text = JSON.stringify((wash.paint as Record<string, unknown>)['fill-opacity']);
      return [...text.matchAll(/0\.\d+/g)].map(([number]) => Number(number)); // estimated, weak, good
    };
    expect(numbersOf(100)).toEqual([0.06, 0.1, 0.22]);
    expect(numbersOf(50)).toEqual([0.03, 0.05, 0.11]);
    expect(numbersOf(10)).toEqual([0.006, 0.01, 0.022]);
    const changes = changesBetween(layersOf(fullScene()), layersOf(fullScene({ opacity: 30 })));
    expect(changes.every((change) => 'id' in change && change.id.startsWith('coverage-'))).toBe(
      true,
    );
  });

  test('that is estimated, and only that, is hatched', () => {
    const hatch = layersOf(fullScene()).find(({ id }) => id === 'coverage-4G-hatch')!;
    expect(hatch.paint).toMatchObject({ 'fill-pattern': 'hatch-coverage-4G' });
    expect(hatch).toMatchObject({ filter: ['==', ['get', 'estimated'], 1] });
  });
});

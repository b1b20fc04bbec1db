/** When the overlay of people without service is put on a map, and which cells it is given. What it draws is looked at in a browser. */
import { computed, signal } from '@preact/signals-core';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { describe, expect, test } from 'vitest';
import { DEFAULT_DEFINITION } from '../../src/core/definition.ts';
import { ownedEffects } from '../../src/map/compare/owned-effects.ts';
import type { PeopleCell } from '../../src/map/layers/people.ts';
import type { Palette } from '../../src/map/palette.ts';
import { startPeople } from '../../src/map/people-sync.ts';
import type { SyncedMap } from '../../src/map/sync.ts';
import { DEFAULT_VIEW } from '../../src/state/view.ts';
import { countedDataset, pageOver } from '../support/counted-page.ts';
import { settled } from '../support/fake-engine.ts';
import { type JsonRecord, smallFiles } from '../support/small-dataset.ts';

/** People over the small dataset, on a map that is nothing: what was put on it, how often its context can be lost, what is shown. */
async function started() {
  const files = smallFiles();
  const villages = files['villages-25.geojson']!['features'] as { properties: JsonRecord }[];
  for (const { properties } of villages) Object.assign(properties, { population: 320 });
  const counted = await countedDataset(files);
  const count = await counted.count(DEFAULT_DEFINITION);
  const view = { ...DEFAULT_VIEW, layers: new Set(['people'] as const) };
  const model = pageOver(counted, { view, count });
  const log: string[] = [];
  const shown: { cells: readonly PeopleCell[]; lose: () => void } = { cells: [], lose: () => {} };
  const style = signal(1);
  const synced: SyncedMap = {
    ...{ map: {} as MapLibreMap, model, style, isDotted: signal(false) },
    palette: computed(() => ({}) as Palette),
    viewport: signal({ bbox: [0, 0, 1, 1], zoom: 5 }),
  };
  const addPeopleOverlay = (_: MapLibreMap, lost: () => void) => {
    log.push('on');
    shown.lose = lost;
    return {
      show: (cells: readonly PeopleCell[]) => (shown.cells = cells),
      remove: () => log.push('off'),
    };
  };
  const stop = ownedEffects(() => startPeople(synced, async () => ({ addPeopleOverlay })));
  await settled();
  return { model, log, shown, style, stop };
}

describe('the overlay of people', () => {
  test('is replaced when its own context is lost, and given up when that goes on', async () => {
    const { model, log, shown } = await started();
    shown.lose();
    await settled();
    expect(log).toEqual(['on', 'off', 'on']);
    for (let more = 0; more < 3; more++) {
      shown.lose();
      await settled();
    }
    expect(log.at(-1)).toBe('off');
    expect(model.store.view.value.layers.has('people')).toBe(false);
  });

  test('is left to the map when the map’s context is lost with it', async () => {
    const { log, shown, style } = await started();
    style.value = 0;
    shown.lose();
    await settled();
    style.value = 2;
    await settled();
    expect(log).toEqual(['on', 'off', 'on']);
  });

  test('follows the legend: its cells are of villages without signal', async () => {
    const { model, shown } = await started();
    expect(shown.cells.length).toBeGreaterThan(0);
    model.actions.showView({ ...model.store.view.peek(), hidden: new Set(['none']) });
    expect(shown.cells).toEqual([]);
    model.actions.showView({ ...model.store.view.peek(), hidden: new Set(['covered']) });
    expect(shown.cells.length).toBeGreaterThan(0);
  });

  test('does not come to a map that went while its code was on its way', async () => {
    const { log, stop } = await started();
    stop();
    expect(log).toEqual(['on', 'off']);
  });
});

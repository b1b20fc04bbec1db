/** When the overlay of dots is put on a map and taken off it. What it draws is looked at in a browser. */
import { computed, signal } from '@preact/signals-core';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { ownedEffects } from '../../src/map/compare/owned-effects.ts';
import { startDots } from '../../src/map/dots-sync.ts';
import type { Palette } from '../../src/map/palette.ts';
import type { SyncedMap } from '../../src/map/sync.ts';
import { createPageModel } from '../../src/state/page-model.ts';
import { DEFAULT_VIEW } from '../../src/state/view.ts';
import { settled } from '../support/fake-engine.ts';

/** Dots on a map that is no more than its element, with what is on it at the moment. */
function started() {
  const log: string[] = [];
  const style = signal(1);
  const isDotted = signal(true);
  const synced: SyncedMap = {
    map: { getContainer: () => ({ dataset: {} }) } as unknown as MapLibreMap,
    model: createPageModel(DEFAULT_VIEW, '2026-01-01'),
    palette: computed(() => ({}) as Palette),
    viewport: signal({ bbox: [0, 0, 1, 1], zoom: 5 }),
    ...{ style, isDotted },
  };
  const addDotsOverlay = () => {
    log.push('on');
    return { show: () => {}, remove: () => log.push('off') };
  };
  const stop = ownedEffects(() => startDots(synced, async () => ({ addDotsOverlay })));
  return { log, style, isDotted, stop };
}

describe('the overlay of dots', () => {
  it('is there for as long as dots are wanted, one for each style', async () => {
    const { log, style, isDotted } = started();
    await settled();
    style.value = 2;
    await settled();
    isDotted.value = false;
    expect(log).toEqual(['on', 'off', 'on', 'off']);
  });

  it('goes when the map is no longer kept in step', async () => {
    const { log, stop } = started();
    await settled();
    stop();
    expect(log).toEqual(['on', 'off']);
  });

  it('does not come to a map that went while its code was on its way', async () => {
    const { log, stop } = started();
    stop();
    await settled();
    expect(log).toEqual([]);
  });
});

/**
 * The composition root of `embed.html`: one place of the site for a frame on another page. The first small files tell most places by
 * themselves; the engine starts only for what they don't hold, the map only when it is asked for.
 */
import { computed, effect, signal } from '@preact/signals-core';
import { EngineError } from './core/engine.ts';
import { datasetAddress } from './dataset-address.ts';
import { readOverview } from './io/first-view.ts';
import { loadedOnce } from './map/loaded-once.ts';
import type { MapHandle } from './map/map-view.ts';
import { startLoading } from './state/loading.ts';
import { createPageModel, type PageModel } from './state/page-model.ts';
import { formatHash, parseHash } from './state/permalink.ts';
import { DEFAULT_PREFERENCES } from './state/preferences.ts';
import { today } from './today.ts';
import { siteAddress } from './ui/cite/embed-code.ts';
import { renderEmbed } from './ui/embed/embed-page.tsx';
import { hasFailed, isToldByOverview } from './ui/embed/embedded-place.ts';
import './ui/styles/fonts.css';
import { followWords } from './ui/words.ts';
import { siteSources } from './worker/site-sources.ts';
import { startEngine } from './worker/start-engine.ts';

/** Tells as much as the first small files do; `false` when they don't tell of this place and definition. */
async function tellOverview(model: PageModel, address: string): Promise<boolean> {
  const overview = await readOverview(siteSources(address)).catch(() => null); // the engine says what is wrong
  if (overview) model.actions.showOverview(overview);
  return overview !== null && isToldByOverview(overview, model.store.view.peek());
}

function start(root: HTMLElement): void {
  const view = parseHash(window.location.hash);
  const model = createPageModel({ ...view, page: 'map', village: '', camera: null }, today());
  const address = datasetAddress(window.location.href);
  const withEngine = loadedOnce(async () => {
    startLoading(model.store, model.derived, await startEngine(), { address, withKept: false });
  });
  const tell = () => {
    withEngine().catch(() => model.actions.reportFailure(new EngineError('network')));
  };
  // Told by its address alone, the page can begin anew. It must: browsers remember code that they could not fetch while it lives.
  const beginAnew = () => window.location.reload();
  effect(() => {
    if (!hasFailed(model.store)) return undefined;
    window.addEventListener('online', beginAnew);
    return () => window.removeEventListener('online', beginAnew);
  });
  void tellOverview(model, address).then((isTold) => isTold || tell());
  const { words, ready } = followWords(model);
  let map: Promise<MapHandle> | null = null;
  const withMap = (use: (handle: MapHandle) => void) => {
    map?.then(use, () => {}); // where the map did not start there is nothing to move
  };
  const startMapIn = async (element: HTMLElement) => {
    await withEngine();
    const { startMap } = await import('./map/map-view.ts');
    const name = computed(() => words.value.text.map.region);
    return startMap(element, model, { padding: () => ({ bottom: 0 }), name });
  };
  const ports = {
    mapContainer(element: HTMLElement) {
      if (map) return;
      map = startMapIn(element);
      map.catch(() => {
        map = null; // so that the next press of the button tries again
        model.actions.setMapState('unavailable'); // the overview carries on
      });
    },
    zoomIn: () => withMap((handle) => handle.zoomIn()),
    zoomOut: () => withMap((handle) => handle.zoomOut()),
    home: () => withMap((handle) => handle.home()),
    retry: beginAnew,
    preferences: signal(DEFAULT_PREFERENCES),
    addressOf: (shown: typeof view) => siteAddress(window.location.href, formatHash(shown)),
  };
  const version = new URL(window.location.href).searchParams.get('version') ?? '';
  ready.then(() => renderEmbed(root, model, { ...ports, words, version }));
}

start(document.getElementById('embed')!);

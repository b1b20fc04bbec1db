/** The composition root: the only file that knows all the others. It wires them and decides nothing else. */
import { computed } from '@preact/signals-core';
import { addressOf, keepAddress } from './address-bar.ts';
import { coveredPadding } from './covered-padding.ts';
import { datasetAddress } from './dataset-address.ts';
import { readOverview } from './io/first-view.ts';
import type { MapHandle } from './map/map-view.ts';
import { startOfflinePort } from './offline-port.ts';
import { keepPreferences } from './preferences-store.ts';
import { startComparing } from './state/comparing.ts';
import { startLoading } from './state/loading.ts';
import { createPageModel, type PageModel } from './state/page-model.ts';
import { parseHash } from './state/permalink.ts';
import { today } from './today.ts';
import { type AppPorts, renderApp } from './ui/app.tsx';
import { followWords } from './ui/words.ts';
import { siteSources } from './worker/site-sources.ts';
import { startEngine } from './worker/start-engine.ts';

/** Opens the dataset: the small first files here at once. Resolves, never rejects, when these are shown or cannot be had. */
async function loadFirst(model: PageModel, address: string): Promise<void> {
  try {
    const overview = await readOverview(siteSources(address));
    if (overview) model.actions.showOverview(overview);
  } catch {
    // the engine reads the same files and says what is wrong with them
  }
}

/**
 * Everything else of the dataset, in the engine. Returns what stops it. It waits for the first files: on a slow network its own would
 * take their place.
 */
async function load(model: PageModel, address: string, first: Promise<void>): Promise<() => void> {
  await first;
  const engine = await startEngine();
  const stop = startLoading(model.store, model.derived, engine, { address, withKept: true });
  return () => {
    stop();
    engine.close();
  };
}

function start(root: HTMLElement): void {
  const model = createPageModel(parseHash(window.location.hash), today());
  const address = datasetAddress(window.location.href);
  const first = loadFirst(model, address);
  let stopLoading = load(model, address, first);
  let map: Promise<MapHandle> | null = null;
  const withMap = (use: (handle: MapHandle) => void) => {
    map?.then(use, () => {}); // where the map did not start there is nothing to move
  };
  const { words, ready } = followWords(model);
  const ports: AppPorts = {
    mapContainer(element) {
      map ??= first.then(fetchMap).then(({ startMap }) =>
        startMap(element, model, {
          padding: () => coveredPadding(element),
          name: computed(() => words.value.text.map.region),
        }),
      );
      map.catch(() => model.actions.setMapState('unavailable')); // the overview carries on
    },
    zoomIn: () => withMap((handle) => handle.zoomIn()),
    zoomOut: () => withMap((handle) => handle.zoomOut()),
    home: () => withMap((handle) => handle.home()),
    retry() {
      const stopped = stopLoading.then(
        (stop) => stop(),
        () => {}, // it had not started
      );
      stopLoading = stopped.then(() => load(model, address, loadFirst(model, address)));
    },
    copyText,
    mapSnapshot: async () => (map ? (await map).snapshot() : null),
    saveTable: async (...table) => (await import('./save-table.ts')).saveTable(...table),
    preferences: keepPreferences(() => window.localStorage),
    offline: startOfflinePort(model, address, today),
    addressOf,
  };
  const render = () => renderApp(root, model, { ...ports, words });
  if (words.peek().language === model.store.view.peek().language) render();
  else ready.then(render);
  keepAddress(model);
  startComparing(model);
}

/** The map and the letters it is drawn with. The page itself is readable in the system's letters until they are there. */
async function fetchMap(): Promise<typeof import('./map/map-view.ts')> {
  const [map] = await Promise.all([
    import('./map/map-view.ts'),
    import('./ui/styles/fonts.css').catch(() => {}), // then the map is drawn in the system's letters too
  ]);
  return map;
}

/** Whether the text is on the clipboard now; plain HTTP pages have none. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

start(document.getElementById('app')!);

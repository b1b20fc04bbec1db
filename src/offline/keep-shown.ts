/**
 * Keeps what the first visit has shown. Its files were fetched before there was a service worker to keep them; the browser's own
 * cache has them still, so this asks little or nothing of the network.
 */
import type { LayerRef, OpenedDataset } from '../core/dataset.ts';
import { MANIFEST_FILE } from '../io/manifest.ts';
import { PASSING_BY } from '../service-worker/stores.ts';
import { fileAddresses, filesShown } from './dataset-files.ts';
import { fetchToSave, type SavedPlace } from './saved-store.ts';

/** Puts copies of the files behind what is shown into the visited store, one after the other; what cannot be kept is left out. */
export async function keepShown(
  place: SavedPlace,
  site: string,
  dataset: Pick<OpenedDataset, 'manifest' | 'country' | 'units'>,
  read: readonly LayerRef[],
): Promise<void> {
  const { country } = dataset.manifest;
  const pack = country.endsWith('.json')
    ? fileAddresses(place.folder, [country])
    : fileAddresses(`${site}country/`, [`${country}/country.json`]);
  const files = [MANIFEST_FILE, ...filesShown(dataset, read)];
  for (const address of [...pack, ...fileAddresses(place.folder, files)]) {
    await keep(place, address);
  }
}

async function keep(place: SavedPlace, address: string): Promise<void> {
  const { stores, names } = place;
  try {
    for (const cacheName of [names.saved, names.visited]) {
      if (await stores.match(address, { cacheName, ignoreVary: true })) return;
    }
    const response = await fetchToSave(place, address, PASSING_BY.forGood);
    await (await stores.open(names.visited)).put(address, response);
  } catch {
    // no room or no network: it is fetched and kept when it is next looked at
  }
}

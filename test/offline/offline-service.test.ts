/** Saving, renewing and removing parts: what the store holds afterwards, whatever happens on the way. */
import { describe, expect, test } from 'vitest';
import { createOfflineService, type Device } from '../../src/offline/offline-service.ts';
import type { SavedPlace } from '../../src/offline/saved-store.ts';
import { storeNames } from '../../src/service-worker/stores.ts';
import { createOfflineState } from '../../src/state/offline.ts';
import { memoryStores } from '../support/memory-stores.ts';
import { twoPartManifest as manifestOf } from '../support/two-part-manifest.ts';

const SITE = 'https://host/site/';
const FOLDER = `${SITE}datasets/a/`;
const NAMES = storeNames(SITE);

const OLD = '0000000a';
const NEW = '0000000b';

function setUp() {
  const stores = memoryStores();
  const files = new Map<string, string>();
  const asked: string[] = [];
  const world = { isDown: false, free: null as number | null, beforeFile: (_: string) => {} };
  const publish = (manifest: unknown, edition: string) => {
    files.set('manifest.json', JSON.stringify(manifest));
    files.set('units.00000001.json', '"uni"'); // 5 bytes
    files.set(`v-01.${edition}.json`, '"12345678"'); // 10 bytes
    files.set(`v-02.${edition}.json`, `"${'2'.repeat(18)}"`); // 20 bytes
  };
  publish(manifestOf(OLD), OLD);
  const fetcher = async (address: RequestInfo | URL, init?: RequestInit) => {
    const name = String(address).slice(FOLDER.length);
    asked.push(name);
    world.beforeFile(name);
    init?.signal?.throwIfAborted();
    if (world.isDown) throw new TypeError('Failed to fetch');
    const text = files.get(name);
    return text === undefined
      ? new Response('', { status: 404 })
      : new Response(text, { headers: { date: 'Sat, 21 Nov 2026 05:00:00 GMT' } });
  };
  const place: SavedPlace = {
    stores,
    names: NAMES,
    folder: FOLDER,
    fetcher: fetcher as typeof fetch,
  };
  let turn: Promise<unknown> = Promise.resolve();
  const device: Device = {
    freeBytes: async () => world.free,
    persist: async () => {},
    alone(task) {
      const done = turn.then(task);
      turn = done.catch(() => {});
      return done;
    },
    today: () => '2026-11-22',
  };
  const state = createOfflineState();
  const service = createOfflineService(state, place, device);
  const held = () =>
    stores
      .addresses(NAMES.saved)
      .map((address) => address.slice(FOLDER.length))
      .sort();
  return { stores, files, asked, world, publish, place, device, state, service, held };
}

const ALL_OF_01 = ['?saved', 'manifest.json', 'units.00000001.json', `v-01.${OLD}.json`];

describe('looking', () => {
  test('tells what a part would take, by what the dataset says', async () => {
    const { service, state, asked } = setUp();
    await service.wish({ ask: 'look', part: '02' });
    expect(state.cost.value).toEqual({ part: '02', bytes: 25 });
    expect(state.saved.value).toEqual({ parts: [], commonBytes: 0, isCurrent: true });
    expect(asked).toEqual(['manifest.json']);
  });

  test.each([
    [{}],
    [null],
    ['5'],
    [{ common: -1, parts: {} }],
    [{ common: 5, parts: { '02': 'x' } }],
  ])('says that it is not known where the dataset says nothing usable: %j', async (sizes) => {
    const { service, state, publish } = setUp();
    publish(manifestOf(OLD, sizes), OLD);
    await service.wish({ ask: 'look', part: '02' });
    expect(state.cost.value).toEqual({ part: '02', bytes: null });
  });

  test('tells what is saved without a server too', async () => {
    const { service, state, world } = setUp();
    await service.wish({ ask: 'save', part: '01' });
    world.isDown = true;
    await service.wish({ ask: 'look', part: '01' });
    expect(state.saved.value?.parts.map(({ part }) => part)).toEqual(['01']);
    expect(state.failure.value).toBeNull();
  });
});

describe('saving', () => {
  test('holds what the part needs, with its size and the date, and tells how far it is', async () => {
    const { service, state, held } = setUp();
    const steps: string[] = [];
    state.saving.subscribe(
      (saving) => saving && steps.push(`${saving.doneFiles}/${saving.totalFiles}`),
    );
    await service.wish({ ask: 'save', part: '01' });
    expect(held()).toEqual(ALL_OF_01);
    expect(state.saved.value).toEqual({
      parts: [{ part: '01', bytes: 10, savedOn: '2026-11-22' }],
      commonBytes: 5,
      isCurrent: true,
    });
    expect(steps).toEqual(['0/0', '0/2', '1/2', '2/2']);
    expect(state.saving.value).toBeNull();
  });

  test('of a second part adds to the first, and takes what they share once', async () => {
    const { service, state, asked } = setUp();
    await service.wish({ ask: 'save', part: '01' });
    await service.wish({ ask: 'look', part: '02' });
    expect(state.cost.value).toEqual({ part: '02', bytes: 20 });
    await service.wish({ ask: 'save', part: '02' });
    expect(state.saved.value?.parts.map(({ part }) => part)).toEqual(['01', '02']);
    expect(asked.filter((name) => name.startsWith('units')).length).toBe(1);
  });

  test('in two windows at once keeps the parts of both', async () => {
    const { service, place, device, held } = setUp();
    const other = createOfflineService(createOfflineState(), place, device);
    await Promise.all([
      service.wish({ ask: 'save', part: '01' }),
      other.wish({ ask: 'save', part: '02' }),
    ]);
    expect(held()).toEqual([...ALL_OF_01, `v-02.${OLD}.json`]);
  });

  test('takes a file that was visited from there, and leaves no second copy', async () => {
    const { service, stores, asked } = setUp();
    const visited = await stores.open(NAMES.visited);
    await visited.put(`${FOLDER}v-01.${OLD}.json`, new Response('"12345678"'));
    await service.wish({ ask: 'save', part: '01' });
    expect(asked).not.toContain(`v-01.${OLD}.json`);
    expect(stores.addresses(NAMES.visited)).toEqual([]);
  });

  test('refuses before fetching anything when the device says that there is no room', async () => {
    const { service, state, world, asked, held } = setUp();
    world.free = 14;
    await service.wish({ ask: 'save', part: '01' });
    expect(state.failure.value).toBe('quota');
    expect([asked, held()]).toEqual([['manifest.json'], []]);
  });

  test('ends without a trace when the room runs out on the way', async () => {
    const { service, state, stores, held } = setUp();
    stores.setQuota(12);
    await service.wish({ ask: 'save', part: '01' });
    expect(state.failure.value).toBe('quota');
    expect(held()).toEqual([]);
    expect(state.saving.value).toBeNull();
  });

  test('leaves what was saved before as it was when the room runs out for another', async () => {
    const { service, state, stores, held, files } = setUp();
    await service.wish({ ask: 'save', part: '01' });
    stores.setQuota(files.get('manifest.json')!.length + 200);
    await service.wish({ ask: 'save', part: '02' });
    expect(state.failure.value).toBe('quota');
    expect(held()).toEqual(ALL_OF_01);
  });

  test('can be cancelled, which is no failure and leaves no trace', async () => {
    const { service, state, world, held } = setUp();
    world.beforeFile = (name) => {
      if (name.startsWith('v-01')) void service.wish({ ask: 'cancel' });
    };
    await service.wish({ ask: 'save', part: '01' });
    expect(state.failure.value).toBeNull();
    expect(held()).toEqual([]);
  });

  test('keeps what has come for the next attempt when the network fails', async () => {
    const { service, state, world, held, asked } = setUp();
    world.beforeFile = (name) => {
      if (name.startsWith('v-01')) world.isDown = true;
    };
    await service.wish({ ask: 'save', part: '01' });
    expect(state.failure.value).toBe('network');
    expect(state.saved.value).toBeNull();
    expect(held()).toEqual(['units.00000001.json']);
    world.beforeFile = () => {};
    world.isDown = false;
    await service.wish({ ask: 'save', part: '01' });
    expect(held()).toEqual(ALL_OF_01);
    expect(asked.filter((name) => name.startsWith('units')).length).toBe(1);
  });

  test.each([
    ['file-missing', (files: Map<string, string>) => files.delete(`v-01.${OLD}.json`)],
    ['file-missing', (files: Map<string, string>) => files.delete('manifest.json')],
    ['dataset', (files: Map<string, string>) => files.set('manifest.json', '[]')],
    ['dataset', (files: Map<string, string>) => files.set('manifest.json', '{')],
  ] as const)('says why it could not: %s', async (code, damage) => {
    const { service, state, files, held } = setUp();
    damage(files);
    await service.wish({ ask: 'save', part: '01' });
    expect(state.failure.value).toBe(code);
    expect(held()).toEqual([]);
  });

  test('fetches nothing from outside the dataset’s folder, whatever its manifest names', async () => {
    const { service, files, asked } = setUp();
    const manifest = manifestOf(OLD);
    const hostile = ['../../secret.json', 'https://elsewhere/x.json', '/x.json', '\ud800.json'];
    const layers = hostile.map((file, i) => ({
      id: `f${i}`,
      kind: 'fibre',
      date: `2026-01-0${i + 1}`,
      file,
    }));
    files.set(
      'manifest.json',
      JSON.stringify({ ...manifest, layers: [...manifest.layers, ...layers] }),
    );
    await service.wish({ ask: 'save', part: '01' });
    expect(asked.sort()).toEqual(['manifest.json', 'units.00000001.json', `v-01.${OLD}.json`]);
  });
});

describe('a dataset that has changed', () => {
  test('is brought up to date without being asked, and what only the former one named goes', async () => {
    const { service, state, publish, held } = setUp();
    await service.wish({ ask: 'save', part: '01' });
    publish(manifestOf(NEW), NEW);
    await service.renewQuietly();
    expect(held()).toEqual(['?saved', 'manifest.json', 'units.00000001.json', `v-01.${NEW}.json`]);
    expect(state.saved.value?.isCurrent).toBe(true);
  });

  test('leaves the former one whole when it cannot be fetched, and says that it is of before', async () => {
    const { service, state, publish, held, world, place } = setUp();
    await service.wish({ ask: 'save', part: '01' });
    publish(manifestOf(NEW), NEW);
    world.beforeFile = (name) => {
      if (name.startsWith('v-01')) world.isDown = true;
    };
    await service.renewQuietly();
    expect(held()).toEqual(ALL_OF_01);
    const manifest = await place.stores.match(`${FOLDER}manifest.json`, { cacheName: NAMES.saved });
    expect(await manifest?.text()).toContain(OLD);
    expect(state.failure.value).toBeNull();
    world.beforeFile = () => {};
    world.isDown = false;
    await service.wish({ ask: 'look', part: null });
    expect(state.saved.value?.isCurrent).toBe(false);
  });

  test('costs nothing when it is the same', async () => {
    const { service, asked } = setUp();
    await service.wish({ ask: 'save', part: '01' });
    const before = asked.length;
    await service.renewQuietly();
    expect(asked.slice(before)).toEqual(['manifest.json']);
  });

  test('drops a part that it no longer has', async () => {
    const { service, state, files, held } = setUp();
    await service.wish({ ask: 'save', part: '01' });
    await service.wish({ ask: 'save', part: '02' });
    const { layers, ...head } = manifestOf(OLD);
    const [communes, villages] = layers;
    const only01 = { ...villages, parts: { '01': `v-01.${OLD}.json` } };
    files.set('manifest.json', JSON.stringify({ ...head, layers: [communes, only01] }));
    await service.renewQuietly();
    expect(state.saved.value?.parts.map(({ part }) => part)).toEqual(['01']);
    expect(held()).toEqual(ALL_OF_01);
  });
});

describe('removing', () => {
  test('takes away what no other part needs, without a server, and in the end everything', async () => {
    const { service, state, held, world } = setUp();
    await service.wish({ ask: 'save', part: '01' });
    await service.wish({ ask: 'save', part: '02' });
    world.isDown = true;
    await service.wish({ ask: 'remove', part: '02' });
    expect(held()).toEqual(ALL_OF_01);
    await service.wish({ ask: 'remove', part: '01' });
    expect(held()).toEqual([]);
    expect(state.saved.value?.parts).toEqual([]);
  });
});

/** How requests for data are answered with and without a server, and what is kept of the answers. */
import { describe, expect, test } from 'vitest';
import {
  answerData,
  type DataWorld,
  MOST_DATASETS,
} from '../../src/service-worker/data-answers.ts';
import {
  answerDate,
  type DataNews,
  isForGood,
  storeNames,
} from '../../src/service-worker/stores.ts';
import { memoryStores } from '../support/memory-stores.ts';

const SITE = 'https://host/site/';
const FOLDER = `${SITE}datasets/a/`;
const MANIFEST = `${FOLDER}manifest.json`;
const UNITS = `${FOLDER}units.0a1b2c3d.json`;
const NAMES = storeNames(SITE);
const DATE = 'Sat, 21 Nov 2026 05:00:00 GMT';

type Server = (request: Request) => Response | Promise<Response>;

const text = (body: string, headers: Record<string, string> = {}, status = 200) =>
  new Response(body, { status, headers: { date: DATE, ...headers } });
const down: Server = () => {
  throw new TypeError('Failed to fetch');
};
const never = () => new Promise<never>(() => {});

/** A world whose server and patience a test sets; `settle` waits for what goes on after the answers. */
function worldOf(server: Server) {
  const stores = memoryStores();
  const news: DataNews[] = [];
  const asked: Request[] = [];
  const works: Promise<void>[] = [];
  const world = {
    stores,
    names: NAMES,
    server,
    tooLong: never as () => Promise<void>,
    fetch: async (request: Request) => {
      asked.push(request);
      return world.server(request);
    },
    tell: (item: DataNews) => news.push(item),
    afterwards: (work: Promise<void>) => works.push(work),
  };
  const ask = (address: string) => answerData(new Request(address), world as DataWorld);
  const settle = () => Promise.all(works);
  const keep = async (name: string, address: string, body: string) =>
    (await stores.open(name)).put(address, text(body));
  return { world, stores, news, asked, ask, settle, keep };
}

describe('a file named by its checksum', () => {
  test.each([
    [UNITS, true],
    [`${UNITS}?x`, true],
    [MANIFEST, false],
    [`${FOLDER}villages.geojson`, false],
    [`${FOLDER}units.0a1b2c3.json`, false],
    [`${FOLDER}units.0A1B2C3D.json`, false],
  ])('is told from others: %s', (address, expected) => {
    expect(isForGood(address)).toBe(expected);
  });

  test('is asked of the server once, and then taken from the store', async () => {
    const { ask, asked, settle, stores } = worldOf(() => text('units'));
    expect(await (await ask(UNITS)).text()).toBe('units');
    await settle();
    expect(await (await ask(UNITS)).text()).toBe('units');
    expect(asked.length).toBe(1);
    expect(stores.addresses(NAMES.visited)).toEqual([UNITS]);
  });

  test('is a network error without a server and a copy', async () => {
    expect((await worldOf(down).ask(UNITS)).type).toBe('error');
  });

  test.each([
    ['missing', text('no', {}, 404)],
    ['half', text('un', {}, 206)],
    ['the start page in its place', text('<html>', { 'content-type': 'text/html; charset=utf-8' })],
  ])('is handed on and not kept when it is %s', async (_, response) => {
    const { ask, settle, stores } = worldOf(() => response);
    expect((await ask(UNITS)).status).toBe(response.status);
    await settle();
    expect(stores.addresses(NAMES.visited)).toEqual([]);
  });

  test('is answered when there is no room left to keep it', async () => {
    const { ask, settle, stores } = worldOf(() => text('units'));
    stores.setQuota(1);
    expect(await (await ask(UNITS)).text()).toBe('units');
    await settle();
    expect(stores.addresses(NAMES.visited)).toEqual([]);
  });
});

describe('a file that is asked for anew', () => {
  test('is the server’s, without the browser’s own cache, and its date is told', async () => {
    const { ask, asked, news, keep } = worldOf(() => text('new'));
    await keep(NAMES.visited, MANIFEST, 'old');
    expect(await (await ask(MANIFEST)).text()).toBe('new');
    expect(asked[0]!.cache).toBe('no-cache');
    expect(news).toEqual([{ type: 'phu-song-data', from: 'server', date: '2026-11-21' }]);
  });

  test.each([
    ['is out of reach', down],
    ['fails', () => text('oops', {}, 503)],
  ])('is the copy when the server %s, which is told', async (_, server) => {
    const { ask, news, keep } = worldOf(server);
    await keep(NAMES.visited, MANIFEST, 'copy');
    expect(await (await ask(MANIFEST)).text()).toBe('copy');
    expect(news).toEqual([{ type: 'phu-song-data', from: 'store', date: '2026-11-21' }]);
  });

  test('is the copy when the server takes too long, and the server’s answer is kept when it comes', async () => {
    let answer: (response: Response) => void = () => {};
    const { ask, world, keep, settle, stores } = worldOf(
      () => new Promise((done) => (answer = done)),
    );
    world.tooLong = async () => {};
    await keep(NAMES.visited, MANIFEST, '"old"');
    expect(await (await ask(MANIFEST)).text()).toBe('"old"');
    answer(text('"new"'));
    await new Promise((done) => setImmediate(done));
    await settle();
    expect(await (await (await stores.open(NAMES.visited)).match(MANIFEST))?.text()).toBe('"new"');
  });

  test('announces what is still to be kept before a copy answers: no work is taken after that', async () => {
    const { ask, world, keep } = worldOf(never);
    const announced: Promise<void>[] = [];
    world.afterwards = (work) => announced.push(work);
    world.tooLong = async () => {};
    await keep(NAMES.visited, MANIFEST, 'copy');
    expect(await (await ask(MANIFEST)).text()).toBe('copy');
    expect(announced.length).toBe(1);
  });

  test('waits on for a slow server when there is no copy', async () => {
    const { ask, world } = worldOf(() => text('late'));
    world.tooLong = async () => {};
    expect(await (await ask(MANIFEST)).text()).toBe('late');
  });

  test('is of what was saved before what was seen last, so that the saved files fit it', async () => {
    const { ask, keep } = worldOf(down);
    await keep(NAMES.visited, MANIFEST, 'seen');
    await keep(NAMES.saved, MANIFEST, 'saved');
    expect(await (await ask(MANIFEST)).text()).toBe('saved');
  });

  test('is an answer of the server although it says no: there is no such file', async () => {
    const { ask, news } = worldOf(() => text('no', {}, 404));
    expect((await ask(MANIFEST)).status).toBe(404);
    expect(news[0]?.from).toBe('server');
  });

  test('is answered where storage is refused', async () => {
    const { ask, world } = worldOf(() => text('new'));
    world.stores = { match: () => Promise.reject(new Error('refused')) } as never;
    expect(await (await ask(MANIFEST)).text()).toBe('new');
    world.server = down;
    expect((await ask(MANIFEST)).type).toBe('error');
  });
});

describe('a changed manifest', () => {
  const manifest = (...files: string[]) =>
    JSON.stringify({ layers: files.map((file) => ({ file })) });
  const visit = async (before: string, after: string, kept: readonly string[]) => {
    const { ask, keep, settle, stores } = worldOf(() => text(after));
    await keep(NAMES.visited, MANIFEST, before);
    for (const address of kept) await keep(NAMES.visited, address, '{}');
    await ask(MANIFEST);
    await settle();
    return stores.addresses(NAMES.visited).filter((address) => address !== MANIFEST);
  };
  const old = `${FOLDER}units.00000000.json`;
  const other = `${SITE}datasets/b/units.00000000.json`;
  const plain = `${FOLDER}villages.geojson`;

  test('makes away with the files that only the former one named, and with no other dataset’s', async () => {
    const before = manifest('units.00000000.json');
    const after = manifest('units.0a1b2c3d.json');
    expect(await visit(before, after, [UNITS, old, other, plain])).toEqual([UNITS, other, plain]);
  });

  test('makes away with nothing when it is the same, or no JSON', async () => {
    const same = manifest('units.0a1b2c3d.json');
    expect(await visit(same, same, [UNITS, old])).toEqual([UNITS, old]);
    expect(await visit(same, '{"layers": [', [UNITS, old])).toEqual([UNITS, old]);
  });
});

describe('a dataset that is visited for the first time', () => {
  test('has those let go that were asked for longest ago, with all their files, and nothing else', async () => {
    const { ask, settle, stores, keep } = worldOf(() => text('{}'));
    const visited = await stores.open(NAMES.visited);
    const days = ['05', '02', '04', '03'];
    for (const day of days) {
      const folder = `${SITE}datasets/${day}/`;
      const date = `Sat, ${day} Sep 2026 05:00:00 GMT`;
      await visited.put(`${folder}manifest.json`, text('{}', { date }));
      await keep(NAMES.visited, `${folder}units.00000000.json`, '{}');
      await keep(NAMES.saved, `${folder}manifest.json`, '{}');
    }
    await keep(NAMES.visited, `${SITE}country/vn/country.json`, '{}');
    await ask(MANIFEST);
    await settle();
    expect(MOST_DATASETS).toBe(3); // the new one, the 5th and the 4th
    expect(new Set(stores.addresses(NAMES.visited))).toEqual(
      new Set([
        MANIFEST,
        `${SITE}country/vn/country.json`,
        ...['05', '04'].flatMap((day) => [
          `${SITE}datasets/${day}/manifest.json`,
          `${SITE}datasets/${day}/units.00000000.json`,
        ]),
      ]),
    );
    expect(stores.addresses(NAMES.saved).length).toBe(4);
  });
});

describe('the date of an answer', () => {
  test.each([
    ['Sat, 21 Nov 2026 12:00:00 GMT', '2026-11-21'],
    ['yesterday', ''],
    [null, ''],
  ])('is that of its header: %s', (header, expected) => {
    expect(answerDate(new Response('', header === null ? {} : { headers: { date: header } }))).toBe(
      expected,
    );
  });
});

/**
 * How a request for data is answered. A file named by its checksum is taken from a store when there is a copy; anything else is
 * asked for anew, and a copy serves when the server fails or takes too long. Everything of the outside is in {@link DataWorld}.
 *
 * What was saved on purpose is a whole: its files fit its own manifest. So without a server its manifest goes before the one
 * that was seen last.
 */
import { answerDate, type DataNews, isForGood, isManifest, type StoreNames } from './stores.ts';

/** So many datasets are kept of those that were visited; what was saved on purpose is not among them. */
export const MOST_DATASETS = 3;

/** The world as far as answering needs it. */
export interface DataWorld {
  readonly stores: CacheStorage;
  readonly names: StoreNames;
  readonly fetch: (request: Request) => Promise<Response>;
  /** Resolves when a copy should serve rather than waiting on. */
  readonly tooLong: () => Promise<void>;
  /** Told how each file that is asked for anew was answered. */
  readonly tell: (news: DataNews) => void;
  /** Work that goes on after the answer. It never rejects. */
  readonly afterwards: (work: Promise<void>) => void;
}

/** Answers a request for a file of data; a network error where there is neither an answer nor a copy. Never rejects. */
export function answerData(request: Request, world: DataWorld): Promise<Response> {
  return isForGood(request.url) ? answerForGood(request, world) : answerAnew(request, world);
}

async function answerForGood(request: Request, world: DataWorld): Promise<Response> {
  const kept = await keptCopy(request, world);
  if (kept) return kept;
  const response = await fromServer(request, world);
  if (!response) return Response.error();
  if (isWorthKeeping(response)) world.afterwards(keep(request, response.clone(), world));
  return response;
}

async function answerAnew(request: Request, world: DataWorld): Promise<Response> {
  const asked = fromServer(new Request(request, { cache: 'no-cache' }), world);
  // Announced at once: when the server answers late, a copy has served and the browser takes no further work.
  world.afterwards(
    asked.then((response) =>
      response && isWorthKeeping(response) ? keepAnew(request, response.clone(), world) : undefined,
    ),
  );
  const answered = asked.then((response) => (response && response.status < 500 ? response : null));
  const inTime = await Promise.race([answered, world.tooLong().then(() => null)]);
  if (inTime) {
    world.tell({ type: 'phu-song-data', from: 'server', date: answerDate(inTime) });
    return inTime;
  }
  const kept = await keptCopy(request, world);
  if (kept) {
    world.tell({ type: 'phu-song-data', from: 'store', date: answerDate(kept) });
    return kept;
  }
  return (await asked) ?? Response.error();
}

/** `null` when the server cannot be reached, or whoever asked no longer waits. */
async function fromServer(request: Request, world: DataWorld): Promise<Response | null> {
  try {
    return await world.fetch(request);
  } catch {
    return null;
  }
}

/** Found, whole, from this site, and not the start page that some hosts give for a file that is missing. */
export function isWorthKeeping(response: Response): boolean {
  const type = response.headers.get('content-type')?.toLowerCase() ?? '';
  const isOwn = response.type === 'basic' || response.type === 'default';
  return response.status === 200 && isOwn && !type.startsWith('text/html');
}

/** A copy from the saved store, else from the visited one. Where storage is out of reach there is none. */
async function keptCopy(request: Request, { stores, names }: DataWorld): Promise<Response | null> {
  try {
    for (const name of [names.saved, names.visited]) {
      const copy = await stores.match(request.url, { cacheName: name, ignoreVary: true });
      if (copy) return copy;
    }
  } catch {
    // storage was taken away since the worker started: the same as having kept nothing
  }
  return null;
}

/** Keeps a copy; where there is no room left for it the page has its answer all the same. */
async function keep(request: Request, response: Response, world: DataWorld): Promise<void> {
  try {
    const visited = await world.stores.open(world.names.visited);
    await visited.put(request.url, response);
  } catch {
    // no room, or no storage: what is saved stays, what is visited is not kept
  }
}

/** Keeps a copy; a manifest that differs from the copy before makes away with what only the former one named. */
async function keepAnew(request: Request, response: Response, world: DataWorld): Promise<void> {
  if (!isManifest(request.url)) return keep(request, response, world);
  const { stores, names } = world;
  try {
    const text = await response.clone().text();
    const visited = await stores.open(names.visited);
    const before = await visited.match(request.url, { ignoreVary: true });
    const isSame = before && (await before.text()) === text;
    await visited.put(request.url, response);
    if (before && !isSame) await forgetUnnamed(visited, request.url, text);
    if (!before) await forgetFormer(visited, request.url);
  } catch {
    // as above
  }
}

/**
 * Lets go the datasets that were asked for longest ago, but the last {@link MOST_DATASETS}: a host may publish every edition in a folder
 * of its own. How long ago is told by the answers with their manifests, which are asked for anew at every visit.
 */
async function forgetFormer(store: Cache, latest: string): Promise<void> {
  const addresses = (await store.keys()).map(({ url }) => url);
  const asked = await Promise.all(
    addresses.filter(isManifest).map(async (url) => {
      const copy = url === latest ? undefined : await store.match(url, { ignoreVary: true });
      const time = url === latest ? Infinity : Date.parse(copy?.headers.get('date') ?? '');
      return { folder: folderOf(url), time: Number.isNaN(time) ? 0 : time };
    }),
  );
  const sorted = asked.toSorted((a, b) => b.time - a.time).map(({ folder }) => folder);
  const [kept, former] = [sorted.slice(0, MOST_DATASETS), sorted.slice(MOST_DATASETS)];
  const isIn = (folders: readonly string[], url: string) =>
    folders.some((folder) => url.startsWith(folder));
  for (const url of addresses) {
    if (isIn(former, url) && !isIn(kept, url)) await store.delete(url);
  }
}

const folderOf = (manifest: string) => new URL('.', manifest).href;

/** Deletes the files for good of a dataset's folder that its manifest does not name. */
async function forgetUnnamed(store: Cache, manifest: string, text: string): Promise<void> {
  const folder = folderOf(manifest);
  const named = filesNamedIn(text, folder);
  if (!named) return;
  for (const { url } of await store.keys()) {
    if (url.startsWith(folder) && isForGood(url) && !named.has(url)) await store.delete(url);
  }
}

/** Addresses of all texts of a manifest that could name a file; `null` when it is no JSON. */
function filesNamedIn(text: string, folder: string): ReadonlySet<string> | null {
  const named = new Set<string>();
  try {
    JSON.parse(text, (_, value: unknown) => {
      if (typeof value === 'string' && value.endsWith('.json'))
        named.add(new URL(value, folder).href);
      return value;
    });
    return named;
  } catch {
    return null;
  }
}

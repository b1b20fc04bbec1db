/** The browser's cache storage in memory: what the code of this project asks of it, and a limit to run into. */

/** Stores whose content a test can look at. */
export interface MemoryStores extends CacheStorage {
  /** Addresses in a store, in the order in which they came; none when there is no such store. */
  addresses(name: string): string[];
  /** From now on every `put` beyond so many bytes in all fails as a full device does. */
  setQuota(bytes: number): void;
}

interface Entry {
  readonly body: ArrayBuffer;
  readonly init: ResponseInit;
}

export function memoryStores(): MemoryStores {
  const stores = new Map<string, Map<string, Entry>>();
  let quota = Number.POSITIVE_INFINITY;
  const used = () =>
    [...stores.values()]
      .flatMap((store) => [...store.values()])
      .reduce((sum, { body }) => sum + body.byteLength, 0);
  const copyOf = (entry: Entry | undefined) =>
    entry && new Response(entry.body.slice(0), entry.init);
  const addressOf = (request: RequestInfo | URL) =>
    request instanceof Request ? request.url : String(request);
  const open = (name: string): Cache => {
    if (!stores.has(name)) stores.set(name, new Map());
    const store = stores.get(name)!;
    const cache = {
      match: async (request: RequestInfo | URL) => copyOf(store.get(addressOf(request))),
      async put(request: RequestInfo | URL, response: Response) {
        const body = await response.arrayBuffer();
        if (used() + body.byteLength > quota)
          throw new DOMException('no room', 'QuotaExceededError');
        const { status } = response;
        store.set(addressOf(request), { body, init: { status, headers: [...response.headers] } });
      },
      delete: async (request: RequestInfo | URL) => store.delete(addressOf(request)),
      keys: async () => [...store.keys()].map((address) => new Request(address)),
    };
    return cache as unknown as Cache;
  };
  const all = {
    open: async (name: string) => open(name),
    match: async (request: RequestInfo | URL, options?: MultiCacheQueryOptions) =>
      copyOf(stores.get(options?.cacheName ?? '')?.get(addressOf(request))),
    addresses: (name: string) => [...(stores.get(name)?.keys() ?? [])],
    setQuota(bytes: number) {
      quota = bytes;
    },
  };
  return all as unknown as MemoryStores;
}

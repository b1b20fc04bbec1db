/**
 * The service worker: the site without a network. Keeps the shell as one version (Workbox), and answers requests for data and for
 * code outside the shell. It takes over from an older one only when a page asks for it, so that no page changes under the reader.
 * Built by `scripts/offline/service-worker-plugin.ts` into `sw.js` beside `index.html`.
 */
import { precacheAndRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { answerCode } from './code-answers.ts';
import { answerData } from './data-answers.ts';
import { type DataNews, passesBy, storeNames, type TakeOver } from './stores.ts';

declare const self: ServiceWorkerGlobalScope;

/** Files of the shell, with a checksum where the name holds none; put in when the site is built. */
declare const SHELL_FILES: { readonly url: string; readonly revision: string | null }[];
/** Code outside the shell: paths from the folder of the site; put in when the site is built. */
declare const LATER_FILES: readonly string[];

/** How long a copy waits for the server: longer than a manifest takes at 100 kbps and 800 ms. */
const PATIENCE_MS = 5_000;

const SITE = self.registration.scope;
const NAMES = storeNames(SITE);
const LATER = new Set(LATER_FILES.map((path) => new URL(path, SITE).href));

// Whatever a page's query (`?data=`) asks for, the page is the same.
precacheAndRoute(SHELL_FILES, { ignoreURLParametersMatching: [/./], cleanURLs: false });

registerRoute(
  ({ url, request, sameOrigin }) =>
    sameOrigin && url.href.startsWith(SITE) && request.destination === '' && !passesBy(request),
  ({ request, event }) =>
    answerData(request, {
      stores: caches,
      names: NAMES,
      fetch: (asked) => fetch(asked),
      tooLong: () => new Promise((done) => setTimeout(done, PATIENCE_MS)),
      tell: (news) => event.waitUntil(tellPages(news)),
      afterwards: (work) => event.waitUntil(work),
    }),
);

registerRoute(
  ({ url }) => LATER.has(url.href),
  ({ url, request, event }) =>
    answerCode(url.href, request, {
      stores: caches,
      names: NAMES,
      fetch: (asked) => fetch(asked),
      afterwards: (work) => event.waitUntil(work),
    }),
);

self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([self.clients.claim(), forgetFormerCode()]));
});

self.addEventListener('message', ({ data }) => {
  if ((data as TakeOver | null)?.type === 'phu-song-take-over') void self.skipWaiting();
});

async function tellPages(news: DataNews): Promise<void> {
  for (const page of await self.clients.matchAll({ type: 'window' })) page.postMessage(news);
}

async function forgetFormerCode(): Promise<void> {
  const store = await caches.open(NAMES.code);
  for (const { url } of await store.keys()) {
    if (!LATER.has(url)) await store.delete(url);
  }
}

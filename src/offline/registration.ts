/** The service worker's registration as the page sees it: whether it is there, whether a newer one waits, and how it takes over. */
import type { TakeOver } from '../service-worker/stores.ts';
import type { OfflineSupport } from '../state/offline.ts';

/** The site's script, beside its page. */
const SCRIPT = 'sw.js';

/** A page that stays open looks for a newer version when it is looked at again, at most this often. */
const LOOK_AGAIN_MS = 3_600_000;

/** What the page has of its service worker. */
export interface Registered {
  readonly support: Exclude<OfflineSupport, 'unknown'>;
  /** Loads the newer version: lets it take over, then loads the page again. Without one only the latter. */
  reload(): void;
}

/**
 * Registers the service worker of this site, and calls `onUpdate` when a newer one is ready, or took over for another page. Never
 * rejects: where it is not possible the answer says so.
 */
export async function registerWorker(page: Window, onUpdate: () => void): Promise<Registered> {
  const container = page.navigator.serviceWorker as ServiceWorkerContainer | undefined;
  const reloadPage = () => page.location.reload();
  if (!container || !('caches' in page)) return { support: 'missing', reload: reloadPage };
  try {
    const address = new URL(SCRIPT, page.document.baseURI);
    await page.caches.has(address.href); // refused where storage is: then a service worker would keep nothing
    await container.register(address);
  } catch (error) {
    const isDenied = error instanceof DOMException && error.name !== 'AbortError';
    return { support: isDenied ? 'denied' : 'failed', reload: reloadPage };
  }
  const registration = await container.getRegistration();
  if (!registration) return { support: 'failed', reload: reloadPage };
  const isAsked = watchUpdates(registration, container, onUpdate);
  lookAgain(registration, page);
  return {
    support: 'ready',
    reload() {
      const { waiting } = registration;
      if (!waiting) return reloadPage();
      isAsked.value = true;
      container.addEventListener('controllerchange', reloadPage, { once: true });
      waiting.postMessage({ type: 'phu-song-take-over' } satisfies TakeOver);
    },
  };
}

/** @returns whether this page asked for the change of workers itself, for the caller to set */
function watchUpdates(
  registration: ServiceWorkerRegistration,
  container: ServiceWorkerContainer,
  onUpdate: () => void,
): { value: boolean } {
  const isAsked = { value: false };
  let controller = container.controller;
  const watch = (worker: ServiceWorker | null) => {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && registration.active) onUpdate();
    });
  };
  if (registration.waiting && registration.active) onUpdate();
  watch(registration.installing);
  registration.addEventListener('updatefound', () => watch(registration.installing));
  container.addEventListener('controllerchange', () => {
    // Another page let a newer worker take over: this one runs on with the code that it has.
    if (controller && !isAsked.value) onUpdate();
    controller = container.controller;
  });
  return isAsked;
}

function lookAgain(registration: ServiceWorkerRegistration, { document, performance }: Window) {
  let lastMs = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - lastMs < LOOK_AGAIN_MS)
      return;
    lastMs = performance.now();
    registration.update().catch(() => {}); // no network: next time
  });
}

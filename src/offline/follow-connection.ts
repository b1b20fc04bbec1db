/** Whether the server answers, as far as the browser and the service worker tell. Small: it listens from the first moment on. */
import type { DataNews } from '../service-worker/stores.ts';
import type { OfflineState } from '../state/offline.ts';

/** Follows the connection for as long as the page lives. */
export function followConnection(state: OfflineState, page: Window): void {
  const { navigator } = page;
  const { isOffline, dataDate } = state;
  isOffline.value = !navigator.onLine;
  page.addEventListener('offline', () => {
    isOffline.value = true;
  });
  page.addEventListener('online', () => {
    isOffline.value = false;
  });
  // Where there are no service workers (plain HTTP) the browser alone tells.
  navigator.serviceWorker?.addEventListener('message', ({ data }) => {
    const news = data as DataNews | null;
    if (news?.type !== 'phu-song-data') return;
    isOffline.value = news.from === 'store';
    dataDate.value = news.date;
  });
}

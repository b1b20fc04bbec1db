/** The way to the line that says that the server is out of reach, or that a newer version waits. What it says is fetched then. */
import { later } from '../later.tsx';
import { usePage } from '../page.ts';

const Lines = later(() => import('./notice-lines.tsx').then(({ NoticeLines }) => NoticeLines));

/**
 * A place that is always there, so that what comes into it is read aloud; empty while all is well. Its lines are fetched when the
 * page is calm: once the network is gone it is too late.
 */
export function OfflineNotice() {
  const { isOffline, support } = usePage().ports.offline.state;
  return (
    <div class="offline-notice" role="status">
      {(isOffline.value || support.value !== 'unknown') && <Lines />}
    </div>
  );
}

/** What is said at the foot of the page while the server is out of reach, and when a newer version waits. */
import './offline.css';
import { formatDate } from '../format.ts';
import { offlineWords } from '../i18n/offline.ts';
import { usePage } from '../page.ts';

/** One line for each; nothing while all is well. */
export function NoticeLines() {
  const { ports, language } = usePage();
  const { isOffline, dataDate, hasUpdate } = ports.offline.state;
  const words = offlineWords(language.value);
  const date = dataDate.value === '' ? '' : formatDate(dataDate.value, language.value);
  return (
    <>
      {isOffline.value && <p class="offline-line">{words.offline(date)}</p>}
      {hasUpdate.value && (
        <p class="offline-line">
          {words.update}
          <button
            type="button"
            class="text-button"
            onClick={() => ports.offline.wish({ ask: 'reload' })}
          >
            {words.reload}
          </button>
        </p>
      )}
    </>
  );
}

/** What the log keeps of many tables that were taken in as one: every file with what became of it. */
import '../../styles/inbox.css';
import { useState } from 'preact/hooks';
import type { InboxRecord } from '../../../core/inbox/record.ts';
import { formatDate } from '../../format.ts';
import { Unfolding } from '../../unfolding.tsx';
import { whyText } from './board-rows.ts';
import { useInbox } from './use-inbox.ts';

/** Files that are shown at once. */
const PAGE = 50;

export function RecordDetails({ record }: { readonly record: InboxRecord }) {
  const { inboxText: words, page } = useInbox();
  const { missing, files } = record;
  const nouns = page.nouns.value;
  return (
    <div class="inbox-record">
      <p class="data-note">{words.board.line(record, missing.length, nouns)}</p>
      <Unfolding summary={words.log.each(files)}>{() => <Entries record={record} />}</Unfolding>
    </div>
  );
}

function Entries({ record: { entries, missing } }: { readonly record: InboxRecord }) {
  const { inboxText: words, page } = useInbox();
  const [most, setMost] = useState(PAGE);
  return (
    <>
      {missing.length > 0 && <p>{words.log.missing(missing.map(({ name }) => name).join(', '))}</p>}
      <ul class="inbox-entries">
        {entries.slice(0, most).map((entry) => {
          const why = whyText(entry, entry.of, words);
          return (
            <li key={`${entry.code} ${entry.file}`} class={`inbox-answer is-${entry.state}`}>
              {entry.commune || words.log.none(page.nouns.value)}:{' '}
              <span class="inbox-file">{entry.file}</span>{' '}
              {entry.state !== 'counts' && (
                <span class="data-badge">{words.states[entry.state]}</span>
              )}{' '}
              <span class="faint">
                {words.table.rows(entry.rows)}, {formatDate(entry.date, page.language.value)}
                {why !== '' && `, ${why}`}
              </span>
            </li>
          );
        })}
      </ul>
      {entries.length > most && (
        <button type="button" class="button button-plain" onClick={() => setMost(most + PAGE)}>
          {words.table.more}
        </button>
      )}
    </>
  );
}

/** Everything that has been taken in, the latest first, each with its own way back. */
import { formatDate } from '../format.ts';
import { takeBack } from './outcome.ts';
import { useFlow } from './use-flow.ts';

/** Nothing while nothing has been taken in. */
export function ImportLog() {
  const { flow, words, page } = useFlow();
  const applied = page.model.store.imports.value;
  if (applied.length === 0) return null;
  return (
    <section class="data-log">
      <h2>{words.log.title}</h2>
      <ul>
        {applied.toReversed().map(({ importId, file, sheet, source, date, counts }) => (
          <li key={importId}>
            <div>
              <strong>{source}</strong>{' '}
              <span class="quiet">
                {words.log.entry(counts.add, counts.update, page.nouns.value)},{' '}
                {words.log.at(formatDate(date, page.language.value))}
              </span>
              {file !== source && (
                <span class="data-note"> {[file, sheet].filter(Boolean).join(', ')}</span>
              )}
            </div>
            <button
              type="button"
              class="button button-plain"
              disabled={flow.one.work.value !== null}
              onClick={() => takeBack(page, flow, importId)}
            >
              {words.log.undoShort}
              <span class="visually-hidden"> {source}</span>
            </button>
          </li>
        ))}
      </ul>
      <p class="data-note">{words.done.stays}</p>
    </section>
  );
}

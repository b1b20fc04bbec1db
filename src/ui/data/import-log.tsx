/** Everything that counts with the dataset, the latest first, each with its own way back; how it is kept, and the way to delete it. */
import type { AppliedImport, Keeping } from '../../core/applied-imports.ts';
import { formatDate } from '../format.ts';
import { importsWords } from '../i18n/imports.ts';
import { rolesWords } from '../i18n/roles.ts';
import { ClearImports } from './clear-imports.tsx';
import { RecordDetails } from './inbox/record-details.tsx';
import { takeBack } from './outcome.ts';
import { isOfSites } from './site-layer.ts';
import { useFlow } from './use-flow.ts';

/** Nothing while nothing has been taken in; after it was deleted, that it is. */
export function ImportLog() {
  const { page, flow } = useFlow();
  const { imports, asideImports } = page.model.store;
  const words = importsWords(page.language.value).kept;
  const applied = imports.value;
  const aside = asideImports.value;
  if (applied.length === 0 && aside.length === 0)
    return flow.isCleared.value ? (
      <p class="data-note" role="status">
        {words.cleared}
      </p>
    ) : null;
  return (
    <section class="data-log">
      <h2>{words.title}</h2>
      <ul>
        {applied.toReversed().map((each) => (
          <Applied key={each.importId} applied={each} />
        ))}
      </ul>
      {aside.map(({ source, reason }) => (
        <p key={`${source} ${reason}`} class="data-warning">
          {words.aside(source, words.reasons[reason](page.nouns.value))}
        </p>
      ))}
      <HowKept applied={applied} />
      <ClearImports />
    </section>
  );
}

function Applied({ applied }: { readonly applied: AppliedImport }) {
  const { flow, words, page } = useFlow();
  const { importId, file, sheet, source, date, counts, unplaced, inbox } = applied;
  const kept = importsWords(page.language.value).kept;
  const rows = unplaced.reduce((sum, commune) => sum + commune.rows, 0);
  const communes = unplaced.map(({ name, code }) => kept.commune(name, code)).join(', ');
  return (
    <li>
      <div>
        <strong>{source}</strong>{' '}
        <span class="quiet">
          {isOfSites(page, applied)
            ? rolesWords(page.language.value, page.nouns.value).sites.entry(
                counts.add,
                counts.update,
              )
            : words.log.entry(counts.add, counts.update, page.nouns.value)}
          , {words.log.at(formatDate(date, page.language.value))}
        </span>
        {file !== source && (
          <span class="data-note"> {[file, sheet].filter(Boolean).join(', ')}</span>
        )}
        {inbox && <RecordDetails record={inbox} />}
        {rows > 0 && <p class="data-warning">{kept.unplaced(rows, communes)}</p>}
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
  );
}

/** Whether they are there when the page is opened again, a line for each answer. */
function HowKept({ applied }: { readonly applied: readonly AppliedImport[] }) {
  const { page } = useFlow();
  const words = importsWords(page.language.value).kept;
  const bytes = applied.reduce((sum, each) => sum + each.bytes, 0);
  const ways = (['kept', 'full', 'denied'] as const satisfies readonly Keeping[]).filter((way) =>
    applied.some(({ keeping }) => keeping === way),
  );
  return (
    <>
      {ways.map((way) => (
        <p key={way} class={way === 'kept' ? 'data-note' : 'data-warning'}>
          {words.keeping[way](words.size(bytes))}
        </p>
      ))}
    </>
  );
}

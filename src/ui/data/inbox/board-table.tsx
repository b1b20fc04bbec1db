/** Every commune with its files and what became of them; where several differ, which of them is used. */
import { useId, useState } from 'preact/hooks';
import type { InboxPlan } from '../../../core/inbox/inbox.ts';
import { formatDate } from '../../format.ts';
import { capitalised } from '../../names.ts';
import { type BoardRow, boardRows, FILTERS, type Filter, isShown } from './board-rows.ts';
import { useInbox } from './use-inbox.ts';

/** Communes that are shown at once. */
const PAGE = 40;

export function BoardTable({ plan }: { readonly plan: InboxPlan }) {
  const { words, inboxText, page } = useInbox();
  const { table } = inboxText;
  const [filter, setFilter] = useState<Filter>('all');
  const [text, setText] = useState('');
  const [most, setMost] = useState(PAGE);
  const id = useId();
  const all = boardRows(plan, inboxText);
  const rows = all.filter((row) => isShown(row, filter, text));
  const count = (each: Filter) => all.filter((row) => isShown(row, each, '')).length;
  return (
    <>
      <div class="data-filter">
        <label for={`${id}f`}>{table.filter}</label>
        <select
          id={`${id}f`}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value as Filter)}
        >
          {FILTERS.map((each) => (
            <option key={each} value={each}>
              {table.option(table.filters[each], count(each))}
            </option>
          ))}
        </select>
        <label for={`${id}s`}>{table.search}</label>
        <input
          id={`${id}s`}
          type="search"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <p class="data-note" role="status">
        {rows.length === 0
          ? words.report.nothing
          : table.shown(Math.min(most, rows.length), rows.length)}
      </p>
      {rows.length > 0 && (
        <table class="inbox-board">
          <caption class="visually-hidden">{table.caption(page.nouns.value)}</caption>
          <thead>
            <tr>
              <th scope="col">{capitalised(page.nouns.value.commune.one)}</th>
              <th scope="col">{table.state}</th>
              <th scope="col">{table.answers}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most).map((row) => (
              <Commune key={row.code} row={row} />
            ))}
          </tbody>
        </table>
      )}
      {rows.length > most && (
        <p class="data-next">
          <button type="button" class="button button-plain" onClick={() => setMost(most + PAGE)}>
            {table.more}
          </button>
        </p>
      )}
    </>
  );
}

function Commune({ row }: { readonly row: BoardRow }) {
  const { inboxText, page } = useInbox();
  const { table, states } = inboxText;
  return (
    <tr class={row.isAnswered ? 'is-answered' : 'is-missing'}>
      <th scope="row">
        {row.name} <span class="faint">{row.code}</span>
      </th>
      <td>{row.isAnswered ? table.isAnswered : <strong>{table.isMissing}</strong>}</td>
      <td>
        {row.answers.length === 0 && <span class="faint">{table.from}</span>}
        <ul>
          {row.answers.map(({ sheetId, title, state, rows, date, why }) => (
            <li key={sheetId} class={`inbox-answer is-${state}`}>
              <span class="inbox-file">{title}</span>{' '}
              {(state !== 'counts' || row.answers.length > 1) && (
                <span class="data-badge">{states[state]}</span>
              )}{' '}
              <span class="faint">
                {table.rows(rows)}, {formatDate(date, page.language.value)}
                {why !== '' && `, ${why}`}
              </span>
            </li>
          ))}
        </ul>
        {row.isUnchanged && <p class="data-note">{table.unchanged}</p>}
        {row.fewer > 0 && <p class="data-warning">{table.fewer(row.fewer)}</p>}
        <AnswerChoice row={row} />
      </td>
    </tr>
  );
}

/** Which file is used; nothing where none says otherwise than another. */
function AnswerChoice({ row }: { readonly row: BoardRow }) {
  const { inbox, inboxText } = useInbox();
  const id = useId();
  const chosen = inbox.chosenOf(row.code);
  const differ = row.answers.filter(({ state }) => state === 'counts' || state === 'replaced');
  const isOpen = chosen !== '' || differ.some(({ state }) => state === 'replaced');
  if (!isOpen) return null;
  return (
    <p class="data-reading">
      <label for={id}>{inboxText.table.use(row.name)}</label>
      <select
        id={id}
        value={chosen}
        onChange={(event) => inbox.choose(row.code, event.currentTarget.value)}
      >
        <option value="">{inboxText.table.byDate}</option>
        {differ.map(({ sheetId, title }) => (
          <option key={sheetId} value={sheetId}>
            {title}
          </option>
        ))}
      </select>
    </p>
  );
}

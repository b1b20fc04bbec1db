/** What of a sheet is no data and why: titles, headings, totals. Nothing is dropped without a word. */
import { ROW_ROLES } from '../../core/import-codes.ts';
import { isHeadless, type OtherRow } from '../../core/imports.ts';
import { Unfolding } from '../unfolding.tsx';
import type { ChosenSheet } from './chosen-sheet.ts';
import { useFlow } from './use-flow.ts';

export function SheetFacts({ file, sheet }: ChosenSheet) {
  const { words } = useFlow();
  const { others, hidden, isHidden, span } = sheet;
  const counts = ROW_ROLES.map((role) => ({
    role,
    count: others.filter((row) => row.role === role).length,
  })).filter(({ count }) => count > 0);
  const isAll = others.length === sheet.othersCount;
  const said = counts.map(({ role, count }) => words.sheet.others[role](count)).join(', ');
  return (
    <div class="data-facts">
      <h3>{sheet.name || file.name}</h3>
      <p>
        {words.sheet.rows(sheet.rowsIn)}.{hidden > 0 && ` ${words.sheet.hidden(hidden)}.`}
      </p>
      {span !== '' && <p class="data-warning">{words.sheet.beside(span)}</p>}
      {isHidden && <p class="data-warning">{words.sheet.hiddenNote}</p>}
      {isHeadless(sheet.columns) && <Headless />}
      {counts.length > 0 && (
        <Unfolding summary={words.sheet.readAs(isAll ? said : words.sheet.rows(sheet.othersCount))}>
          {() => <Others rows={others} />}
        </Unfolding>
      )}
    </div>
  );
}

/** Nothing says what the columns are: somebody should look. */
export function Headless() {
  const { what, remedy } = useFlow().words.findings.codes['headings-missing'];
  return (
    <p class="data-warning">
      {what} {remedy}
    </p>
  );
}

function Others({ rows }: { readonly rows: readonly OtherRow[] }) {
  const { words } = useFlow();
  return (
    <ul class="data-others">
      {rows.map(({ line, text }) => (
        <li key={line}>
          <span class="faint">
            {words.columns.line} {line}
          </span>{' '}
          {text}
        </li>
      ))}
    </ul>
  );
}

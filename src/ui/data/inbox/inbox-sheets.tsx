/** File by file: rows that can be used, the date, what was found and asked; those that need somebody first. */
import { useId, useState } from 'preact/hooks';
import { type InboxPlan, type InboxSheet, titleOf } from '../../../core/inbox/inbox.ts';
import type { InboxWords } from '../../i18n/inbox.ts';
import { Unfolding } from '../../unfolding.tsx';
import { AskedRows } from '../asked-rows.tsx';
import { FindingGroups } from '../finding-groups.tsx';
import { SaveRejected } from '../save-rejected.tsx';
import { useInbox } from './use-inbox.ts';

/** Files that are shown at once. */
const PAGE = 20;

export function InboxSheets({ plan }: { readonly plan: InboxPlan }) {
  const { inboxText } = useInbox();
  const { sheets: words, table } = inboxText;
  const faulty = plan.sheets.filter(({ rejected }) => rejected > 0);
  const [isAll, setAll] = useState(false);
  const [most, setMost] = useState(PAGE);
  const shown = isAll
    ? [...faulty, ...plan.sheets.filter(({ rejected }) => rejected === 0)]
    : faulty;
  const left = faulty.reduce((sum, { rejected }) => sum + rejected, 0);
  return (
    <section aria-labelledby="inbox-sheets">
      <h3 id="inbox-sheets">{words.title}</h3>
      <p>{left === 0 ? words.clean : words.faulty(faulty.length, left)}</p>
      <ul class="inbox-sheets">
        {shown.slice(0, most).map((sheet) => (
          <li key={sheet.sheetId}>
            <Unfolding summary={summaryOf(sheet, inboxText)}>
              {() => (
                <OneSheet key={sheet.planId} sheet={sheet} hasCommune={hasCommune(plan, sheet)} />
              )}
            </Unfolding>
          </li>
        ))}
      </ul>
      {shown.length > most && (
        <button type="button" class="button button-plain" onClick={() => setMost(most + PAGE)}>
          {table.more}
        </button>
      )}
      {plan.sheets.length > faulty.length && (
        <button type="button" class="text-button" onClick={() => setAll(!isAll)}>
          {isAll ? words.faultyOnly : words.all(plan.sheets.length)}
        </button>
      )}
    </section>
  );
}

/** The file, its rows, and what became of it where that is not plain. */
function summaryOf(sheet: InboxSheet, { sheets, states }: InboxWords): string {
  const rows = sheets.rows(sheet.rowsIn, sheet.kept);
  const state = sheet.state === 'counts' ? '' : `, ${states[sheet.state]}`;
  return `${titleOf(sheet)}: ${rows}${state}`;
}

function hasCommune({ communes }: InboxPlan, { sheetId }: InboxSheet): boolean {
  return communes.some(({ answers }) => answers.some((answer) => answer.sheetId === sheetId));
}

function OneSheet({
  sheet,
  hasCommune: isKnown,
}: {
  readonly sheet: InboxSheet;
  readonly hasCommune: boolean;
}) {
  const { inbox, inboxText, page } = useInbox();
  const { sheets: words } = inboxText;
  const { today } = page.model.store;
  const id = useId();
  const title = titleOf(sheet);
  return (
    <div class="inbox-sheet">
      {!isKnown && <p class="data-warning">{words.silent(page.nouns.value)}</p>}
      <p class="data-reading">
        <label for={id}>{words.date(title)}</label>
        <input
          id={id}
          type="date"
          max={today}
          value={sheet.date}
          onChange={(event) => {
            const date = event.currentTarget.value;
            if (date <= today) inbox.setDate(sheet.sheetId, date);
          }}
        />
        <span class="data-note">{words.datings[sheet.dating]}</span>
      </p>
      {sheet.asked > 0 && (
        <AskedRows plan={sheet} answer={(given) => inbox.answer(sheet.sheetId, given)} />
      )}
      {sheet.groups.length > 0 && <FindingGroups plan={sheet} />}
      <SaveRejected plan={sheet} file={title} />
    </div>
  );
}

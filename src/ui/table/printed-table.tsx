/** The table on paper: every row that the filters leave, not only those in sight, under the notes that a downloaded file has. */
import '../styles/print.css';
import { useEffect, useRef } from 'preact/hooks';
import { embedWords } from '../i18n/embed.ts';
import { tableWords } from '../i18n/table.ts';
import { usePage } from '../page.ts';
import { preparePrint } from '../print/prepare.tsx';
import type { TableColumn } from './columns.ts';
import { exportOf } from './export-of.ts';
import type { ShownTable } from './table-model.ts';

/** As many rows go on paper, some sixty pages; who wants more takes the file. */
const MOST_ROWS = 2000;

interface PrintedTableProps extends ShownTable {
  /** The columns on the screen. */
  readonly shown: readonly TableColumn[];
}

/** Where the table goes when it is printed; empty until then. */
export function PrintPlace(props: PrintedTableProps) {
  const page = usePage();
  const latest = useRef(props); // paper changes the width, which must not begin the print again
  latest.current = props;
  useEffect(
    () => preparePrint(page, { '.print-rows': () => <PrintedTable {...latest.current} /> }),
    [page],
  );
  return <div class="print-rows" />;
}

/** Prints the page, whose list is then whole. */
export function PrintButton() {
  const { language } = usePage();
  return (
    <button type="button" class="button button-plain" onClick={() => window.print()}>
      {embedWords(language.value).print}
    </button>
  );
}

function PrintedTable(props: PrintedTableProps) {
  const page = usePage();
  const { table, shown } = props;
  const words = tableWords(page.language.value);
  const rows = [...table.arranged.value.rows.subarray(0, MOST_ROWS)];
  const { count, notes } = exportOf(page, props);
  return (
    <>
      <dl class="print-notes">
        {notes.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <table>
        <thead>
          <tr>
            {shown.map(({ id, label, values }) => (
              <th key={id} scope="col" class={numberClass(values.kind)}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              {shown.map(({ id, values, cell }) => (
                <td key={id} class={numberClass(values.kind)}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {count > rows.length && <p>{words.printedRows(rows.length, count, table.noun.value)}</p>}
    </>
  );
}

function numberClass(kind: TableColumn['values']['kind']): string {
  return kind === 'number' ? 'number' : '';
}

/** Below every chart: the definition and date of its data, and unfolding the table behind it, which can be saved. */
import { textIn } from '../../core/country.ts';
import type { OpenedDataset } from '../../core/dataset.ts';
import { countedDate, definitionLine } from '../definition-text.ts';
import { formatCount, formatDate } from '../format.ts';
import { chartWords } from '../i18n/charts.ts';
import { shortName } from '../names.ts';
import { type PageContext, usePage } from '../page.ts';
import { Unfolding } from '../unfolding.tsx';
import { type CsvCell, csvAddress, csvText } from './csv.ts';

/** The numbers of a chart; the first cell of a row names it. */
export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

interface FootProps {
  readonly dataset: OpenedDataset;
  readonly table: ChartTable;
  /** Begins the name of the file; letters of ASCII. */
  readonly name: string;
}

export function ChartFoot({ dataset, table, name }: FootProps) {
  const page = usePage();
  const words = chartWords(page.language.value);
  const told = toldOf(page, dataset);
  const isSample = dataset.manifest.kind === 'sample';
  return (
    <>
      <p class="chart-source">
        {words.source(told.definition, told.date)}
        {isSample && ` ${page.text.value.kinds.sample}.`}
      </p>
      <Unfolding summary={words.table}>
        {() => (
          <>
            <Table table={table} />
            <p>
              <SaveLink dataset={dataset} table={table} name={name} />
            </p>
          </>
        )}
      </Unfolding>
    </>
  );
}

function Table({ table: { caption, columns, rows } }: { readonly table: ChartTable }) {
  const { language } = usePage();
  return (
    <div class="chart-scroll">
      <table class="chart-table">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...cells]) => (
            <tr key={first}>
              <th scope="row">{first}</th>
              {cells.map((cell, at) => (
                <td key={columns[at + 1]} class="number">
                  {typeof cell === 'number' ? formatCount(cell, language.value) : cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The table as a file, followed by what its numbers rest on. */
function SaveLink({ dataset, table, name }: FootProps) {
  const page = usePage();
  const { language, text, model } = page;
  const words = chartWords(language.value);
  const { manifest, units } = dataset;
  const unit = model.derived.unit.value;
  const told = toldOf(page, dataset);
  const code = unit > 0 ? `-${units.codes[unit]}` : '';
  const sources = manifest.sources.map(({ id, title }) => textIn(title, language.value) || id);
  const rows = [
    table.columns,
    ...table.rows,
    [],
    [table.caption, shortName(dataset, unit, language.value)],
    [words.definition, told.definition],
    [words.date, told.date],
    [words.kind, text.value.kinds[manifest.kind]],
    [words.sources, sources.join('; ')],
  ];
  return (
    <a
      class="chart-save"
      href={csvAddress(csvText(rows))}
      download={`${name}-${manifest.id}${code}.csv`}
    >
      {words.csv}
    </a>
  );
}

/** The definition that was counted, in words, and the date of its data. */
function toldOf({ counted, text, language }: PageContext, { manifest }: OpenedDataset) {
  const { asOf } = counted.value;
  const of = { operators: manifest.operators, text: text.value, language: language.value };
  return {
    definition: definitionLine(counted.value, of),
    date: formatDate(countedDate(manifest, asOf), language.value),
  };
}

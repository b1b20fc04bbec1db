/**
 * `published-series.csv` to {@link PublishedFigure}: figures that an office or a newspaper published, kept apart from computed
 * ones.
 */
import type { LocalText, PublishedFigure } from '../core/country.ts';
import { isIsoDate } from '../core/definition.ts';
import { type Issue, issue, type Outcome } from '../core/issue.ts';
import { type CsvTable, csvColumn } from './csv.ts';

/** Columns that must be there; texts come as `title_<language>`, `note_<language>`, `source_<language>`. */
export const PUBLISHED_COLUMNS = ['as_of', 'indicator', 'covered', 'base', 'remaining'];

/** Reads the table; a row with a wrong date or number, without a title or without a source is left out and reported. */
export function publishedSeries(table: CsvTable): Outcome<readonly PublishedFigure[]> {
  const issues: Issue[] = [];
  const figures = table.lines.flatMap((_, i) => readFigure(table, i, issues) ?? []);
  return { value: figures, issues };
}

function readFigure(table: CsvTable, i: number, issues: Issue[]): PublishedFigure | null {
  const cell = (column: string) => csvColumn(table, column)[i]!;
  const wrong = (code: Issue['code'], column: string) => {
    const place = { file: table.file, row: table.lines[i]!, column };
    issues.push(issue(code, place, cell(column)));
    return null;
  };
  const isCount = (column: string) => /^\d{1,15}$/.test(cell(column));

  if (!isIsoDate(cell('as_of'))) return wrong('date-invalid', 'as_of');
  if (cell('indicator') === '') return wrong('name-missing', 'indicator');
  if (!isCount('covered')) return wrong('number-invalid', 'covered');
  if (!isCount('base')) return wrong('number-invalid', 'base');
  const remaining = cell('remaining');
  if (remaining !== '' && !isCount('remaining')) return wrong('number-invalid', 'remaining');
  const [covered, base] = [Number(cell('covered')), Number(cell('base'))];
  if (covered > base) return wrong('number-invalid', 'covered');
  const [title, source] = [textsOf(table, 'title', i), textsOf(table, 'source', i)];
  if (Object.keys(title).length === 0) return wrong('name-missing', 'title');
  if (Object.keys(source).length === 0) return wrong('manifest-field-missing', 'source');
  return {
    asOf: cell('as_of'),
    indicator: cell('indicator'),
    title,
    covered,
    base,
    remaining: remaining === '' ? null : Number(remaining),
    note: textsOf(table, 'note', i),
    source,
  };
}

/** The cells of `<field>_<language>` that are not empty, by language. */
function textsOf(table: CsvTable, field: string, i: number): LocalText {
  const texts: (readonly [string, string])[] = [];
  for (const [column, cells] of table.columns) {
    const [name, language] = column.split('_');
    if (name === field && language && cells[i] !== '') texts.push([language, cells[i]!]);
  }
  return Object.fromEntries(texts);
}

/** What was taken in on this device, as a line of provenance beside what is printed, drawn, exported or cited. */
import { formatDate } from './format.ts';
import { importsWords } from './i18n/imports.ts';
import type { PageContext } from './page.ts';

/** Sources and dates of the tables, the latest last; '' where there are none. Reads signals. */
export function importedTables({
  model,
  language,
}: Pick<PageContext, 'model' | 'language'>): string {
  const words = importsWords(language.value).provenance;
  return model.store.imports.value
    .map(({ source, date }) => words.table(source, formatDate(date, language.value)))
    .join('; ');
}

/** The same as a sentence; '' where there are none. Reads signals. */
export function importsLine(page: Pick<PageContext, 'model' | 'language'>): string {
  const tables = importedTables(page);
  return tables === '' ? '' : importsWords(page.language.value).provenance.line(tables);
}

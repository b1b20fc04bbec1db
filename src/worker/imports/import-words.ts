/** The words by which tables are read, for those who look them up. */
import type { ImportWords } from '../../core/templates.ts';
import { readImportPack } from '../../io/import-pack.ts';
import type { Session } from '../session.ts';

/** Of a dataset whose units no table can be joined to as well: its words are those of the country. */
export async function importWords({ dataset, sources }: Session): Promise<ImportWords> {
  const { manifest, country } = dataset;
  const { columns, values } = await readImportPack(sources, manifest.country, country);
  const { unknown, blank, signal, answer, power, state, operators } = values;
  return {
    headings: columns.fields,
    ...{ unknown, blank },
    choices: { signal, answer, power, state, operators },
  };
}

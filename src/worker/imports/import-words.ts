/** The words by which tables are read, for those who look them up. */
import type { ImportWords } from '../../core/templates.ts';
import type { Session } from '../session.ts';
import { kitOf } from './kit.ts';

export async function importWords(session: Session): Promise<ImportWords> {
  const { columns, values } = (await kitOf(session)).pack;
  const { unknown, blank, signal, answer, power, state, operators } = values;
  return {
    headings: columns.fields,
    personal: columns.personal,
    ...{ unknown, blank },
    choices: { signal, answer, power, state, operators },
  };
}

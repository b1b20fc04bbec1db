/** The words of the table page by language; they are fetched with it. */
import type { Language } from '../../state/view.ts';
import { enTable } from './en-table.ts';
import { viTable } from './vi-table.ts';

/** Every text of the table page in one language. */
export type TableWords = typeof viTable;

const WORDS = { vi: viTable, en: enTable } satisfies Record<Language, TableWords>;

/** The words in a language. */
export function tableWords(language: Language): TableWords {
  return WORDS[language];
}

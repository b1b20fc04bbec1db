/** The words of search by language; they are fetched with it. */
import type { Language } from '../../state/view.ts';
import { enSearch } from './en-search.ts';
import { viSearch } from './vi-search.ts';

const WORDS = { vi: viSearch, en: enSearch } satisfies Record<Language, typeof viSearch>;

/** The words in a language. */
export function searchWords(language: Language): typeof viSearch {
  return WORDS[language];
}

/** The words of the page of a whole country by language; they are fetched with it. */
import type { Language } from '../../state/view.ts';
import { enNational } from './en-national.ts';
import { viNational } from './vi-national.ts';

const WORDS = { vi: viNational, en: enNational } satisfies Record<Language, typeof viNational>;

/** The words in a language. */
export function nationalWords(language: Language): typeof viNational {
  return WORDS[language];
}

/** The words of the later parts of the panel by language; they are fetched with them. */
import type { Language } from '../../state/view.ts';
import { enNational } from './en-national.ts';
import { viNational } from './vi-national.ts';

const WORDS = { vi: viNational, en: enNational } satisfies Record<Language, typeof viNational>;

/** The words in a language. */
export function laterWords(language: Language): typeof viNational {
  return WORDS[language];
}

/** The words of the tools at the edge of the map by language; they are fetched with them. */
import type { Language } from '../../state/view.ts';
import { enTools } from './en-tools.ts';
import { viTools } from './vi-tools.ts';

const WORDS = { vi: viTools, en: enTools } satisfies Record<Language, typeof viTools>;

/** The words in a language. */
export function toolsWords(language: Language): typeof viTools {
  return WORDS[language];
}

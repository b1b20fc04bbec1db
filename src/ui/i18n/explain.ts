/** The words of the explanation of a figure by language; they are fetched with it. */
import type { Language } from '../../state/view.ts';
import { enExplain } from './en-explain.ts';
import { viExplain } from './vi-explain.ts';

const WORDS = { vi: viExplain, en: enExplain } satisfies Record<Language, typeof viExplain>;

/** The words in a language. */
export function explainWords(language: Language): typeof viExplain {
  return WORDS[language];
}

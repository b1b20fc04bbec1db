/** The words of comparing by language; they are fetched with it. */
import type { Language } from '../../state/view.ts';
import { enCompare } from './en-compare.ts';
import { viCompare } from './vi-compare.ts';

const WORDS = { vi: viCompare, en: enCompare } satisfies Record<Language, typeof viCompare>;

/** The words in a language. */
export function compareWords(language: Language): typeof viCompare {
  return WORDS[language];
}

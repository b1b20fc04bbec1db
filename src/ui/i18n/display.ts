/** The words of the display settings by language; they are fetched with them. */
import type { Language } from '../../state/view.ts';
import { enDisplay } from './en-display.ts';
import { viDisplay } from './vi-display.ts';

const WORDS = { vi: viDisplay, en: enDisplay } satisfies Record<Language, typeof viDisplay>;

/** The words in a language. */
export function displayWords(language: Language): typeof viDisplay {
  return WORDS[language];
}

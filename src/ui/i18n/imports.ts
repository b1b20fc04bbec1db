/** The words about tables that this device has taken in, by language: wherever figures with them are shown. */
import type { Language } from '../../state/view.ts';
import { enImports } from './en-imports.ts';
import { viImports } from './vi-imports.ts';

const WORDS = { vi: viImports, en: enImports } satisfies Record<Language, typeof viImports>;

/** The words in a language. */
export function importsWords(language: Language): typeof viImports {
  return WORDS[language];
}

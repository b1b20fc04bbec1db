/** The words of the method page and the glossary by language; they are fetched with them. */
import type { Language } from '../../state/view.ts';
import { enGlossary } from './en-glossary.ts';
import { enMethod } from './en-method.ts';
import { viGlossary } from './vi-glossary.ts';
import { viMethod } from './vi-method.ts';

const VI = { ...viMethod, glossary: viGlossary };
const EN = { ...enMethod, glossary: enGlossary };
const WORDS = { vi: VI, en: EN } satisfies Record<Language, typeof VI>;

/** The words in a language. */
export function methodWords(language: Language): typeof VI {
  return WORDS[language];
}

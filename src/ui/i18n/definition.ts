/** The words of the definition's choices by language; they are fetched with them. */
import type { Language } from '../../state/view.ts';
import { enDefinition } from './en-definition.ts';
import { viDefinition } from './vi-definition.ts';

const WORDS = { vi: viDefinition, en: enDefinition } satisfies Record<
  Language,
  typeof viDefinition
>;

/** The words in a language. */
export function definitionWords(language: Language): typeof viDefinition {
  return WORDS[language];
}

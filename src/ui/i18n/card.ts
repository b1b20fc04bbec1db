/** The words of the village card by language; they are fetched with it. */
import type { Language } from '../../state/view.ts';
import { enCard } from './en-card.ts';
import { viCard } from './vi-card.ts';

const WORDS = { vi: viCard, en: enCard } satisfies Record<Language, typeof viCard>;

/** The words in a language. */
export function cardWords(language: Language): typeof viCard {
  return WORDS[language];
}

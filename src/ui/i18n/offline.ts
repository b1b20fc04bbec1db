/** The words of working without a network by language; they are fetched with the parts that say them. */
import type { Language } from '../../state/view.ts';
import { enOffline } from './en-offline.ts';
import { viOffline } from './vi-offline.ts';

const WORDS = { vi: viOffline, en: enOffline } satisfies Record<Language, typeof viOffline>;

/** The words in a language. */
export function offlineWords(language: Language): typeof viOffline {
  return WORDS[language];
}

/** The words of printing, citing and embedding by language; they are fetched with them. */
import type { Language } from '../../state/view.ts';
import { enEmbed } from './en-embed.ts';
import { viEmbed } from './vi-embed.ts';

const WORDS = { vi: viEmbed, en: enEmbed } satisfies Record<Language, typeof viEmbed>;

/** The words in a language. */
export function embedWords(language: Language): typeof viEmbed {
  return WORDS[language];
}

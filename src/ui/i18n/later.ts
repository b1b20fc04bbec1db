/** The words of the later parts of the panel by language; they are fetched with them. */
import type { Language } from '../../state/view.ts';
import { enExplain } from './en-explain.ts';
import { enMaps } from './en-maps.ts';
import { enNational } from './en-national.ts';
import { viExplain } from './vi-explain.ts';
import { viMaps } from './vi-maps.ts';
import { viNational } from './vi-national.ts';

const VI = { ...viNational, maps: viMaps, explain: viExplain };
const EN = { ...enNational, maps: enMaps, explain: enExplain };
const WORDS = { vi: VI, en: EN } satisfies Record<Language, typeof VI>;

/** The words in a language. */
export function laterWords(language: Language): typeof VI {
  return WORDS[language];
}

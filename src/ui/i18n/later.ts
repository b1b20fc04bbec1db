/** The words of the later parts of the panel by language; they are fetched with them. */
import type { Language } from '../../state/view.ts';
import { enMaps } from './en-maps.ts';
import { enNational } from './en-national.ts';
import { viMaps } from './vi-maps.ts';
import { viNational } from './vi-national.ts';

const VI = { ...viNational, maps: viMaps };
const EN = { ...enNational, maps: enMaps };
const WORDS = { vi: VI, en: EN } satisfies Record<Language, typeof VI>;

/** The words in a language. */
export function laterWords(language: Language): typeof VI {
  return WORDS[language];
}

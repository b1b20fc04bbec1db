/** The words of layers and legend by language; they are fetched with them. */
import type { Language } from '../../state/view.ts';
import { enLayers } from './en-layers.ts';
import { viLayers } from './vi-layers.ts';

const WORDS = { vi: viLayers, en: enLayers } satisfies Record<Language, typeof viLayers>;

/** The words in a language. */
export function layersWords(language: Language): typeof viLayers {
  return WORDS[language];
}

/** The words of the charts of a place by language; they are fetched with them. */
import type { Language } from '../../state/view.ts';
import { enCharts } from './en-charts.ts';
import { viCharts } from './vi-charts.ts';

const WORDS = { vi: viCharts, en: enCharts } satisfies Record<Language, typeof viCharts>;

/** The words in a language. */
export function chartWords(language: Language): typeof viCharts {
  return WORDS[language];
}

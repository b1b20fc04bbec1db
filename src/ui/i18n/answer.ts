/** The words of the first answer about a village by language; they are fetched with it. */
import type { Language } from '../../state/view.ts';
import { enAnswer } from './en-answer.ts';
import { viAnswer } from './vi-answer.ts';

const WORDS = { vi: viAnswer, en: enAnswer } satisfies Record<Language, typeof viAnswer>;

/** The words in a language. */
export function answerWords(language: Language): typeof viAnswer {
  return WORDS[language];
}

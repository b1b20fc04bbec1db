/** The words of many tables of one form by language; they are fetched with the page of data. */
import type { Language } from '../../state/view.ts';
import { enInbox } from './en-inbox.ts';
import { viInbox } from './vi-inbox.ts';

export type InboxWords = typeof viInbox;

const WORDS = { vi: viInbox, en: enInbox } satisfies Record<Language, InboxWords>;

/** The words in a language. */
export function inboxWords(language: Language): InboxWords {
  return WORDS[language];
}

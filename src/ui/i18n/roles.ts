/** The words about tables that are no list of villages, by language. */
import type { Language } from '../../state/view.ts';
import type { Nouns } from '../names.ts';
import { enRoles } from './en-roles.ts';
import { viRoles } from './vi-roles.ts';

const WORDS = { vi: viRoles, en: enRoles } satisfies Record<Language, typeof viRoles>;

/** The words in a language. */
export function rolesWords(language: Language, nouns: Nouns): ReturnType<typeof viRoles> {
  return WORDS[language](nouns);
}

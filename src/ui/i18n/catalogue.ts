/**
 * The words of the interface by language. Vietnamese is written first, sets the shape and is part of the page; a language is
 * complete when it compiles, and is fetched when it is first chosen. Messages with arguments are functions, so that numbers and
 * grammar agree inside the language itself.
 */
import type { Language } from '../../state/view.ts';
import { vi } from './vi.ts';

/** Every text of the interface in one language. */
export type Catalogue = typeof vi;

/** The language whose words are always there. */
export const FIRST_LANGUAGE = 'vi' satisfies Language;
export const FIRST_CATALOGUE: Catalogue = vi;

const OTHERS = {
  en: async () => (await import('./en.ts')).en,
} satisfies Record<Exclude<Language, typeof FIRST_LANGUAGE>, () => Promise<Catalogue>>;

/** The catalogue of a language that has to be fetched. Rejects when it can't be. */
export function fetchCatalogue(
  language: Exclude<Language, typeof FIRST_LANGUAGE>,
): Promise<Catalogue> {
  return OTHERS[language]();
}

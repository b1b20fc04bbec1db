/**
 * The words of the interface by language. Vietnamese is written first and sets the shape; a language is complete when it
 * compiles. Messages with arguments are functions, so that numbers and grammar agree inside the language itself.
 */
import type { Language } from '../../state/view.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** Every text of the interface in one language. */
export type Catalogue = typeof vi;

const CATALOGUES = { vi, en } satisfies Record<Language, Catalogue>;

/** The catalogue of a language. */
export function catalogueOf(language: Language): Catalogue {
  return CATALOGUES[language];
}

/** Every catalogue at once, for tests of words. */
import type { Language } from '../../src/state/view.ts';
import type { Catalogue } from '../../src/ui/i18n/catalogue.ts';
import { en } from '../../src/ui/i18n/en.ts';
import { vi } from '../../src/ui/i18n/vi.ts';

/** The catalogue of a language. */
export function catalogueOf(language: Language): Catalogue {
  return { vi, en }[language];
}

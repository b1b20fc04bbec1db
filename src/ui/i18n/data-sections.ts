/** The words of what unfolds on the page of data, by language; they are fetched with it. */
import type { Language } from '../../state/view.ts';
import { enDataSpecification } from './en-data-specification.ts';
import { enDataTemplates } from './en-data-templates.ts';
import { viDataSpecification } from './vi-data-specification.ts';
import { viDataTemplates } from './vi-data-templates.ts';

const VI = { templates: viDataTemplates, specification: viDataSpecification };
const EN = { templates: enDataTemplates, specification: enDataSpecification };
const WORDS = { vi: VI, en: EN } satisfies Record<Language, typeof VI>;

/** The words in a language. */
export function dataSectionWords(language: Language): typeof VI {
  return WORDS[language];
}

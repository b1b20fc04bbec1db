/** The words of the page of data by language; they are fetched with it. */
import type { Language } from '../../state/view.ts';
import { enData } from './en-data.ts';
import { enDataFaults } from './en-data-faults.ts';
import { enDataFields } from './en-data-fields.ts';
import { enDataFindings } from './en-data-findings.ts';
import { viData } from './vi-data.ts';
import { viDataFaults } from './vi-data-faults.ts';
import { viDataFields } from './vi-data-fields.ts';
import { viDataFindings } from './vi-data-findings.ts';

const VI = {
  ...viData,
  fields: viDataFields,
  findings: { ...viDataFindings, faults: viDataFaults },
};
const EN = {
  ...enData,
  fields: enDataFields,
  findings: { ...enDataFindings, faults: enDataFaults },
};

/** Every text of the page of data in one language. */
export type DataWords = typeof VI;

const WORDS = { vi: VI, en: EN } satisfies Record<Language, DataWords>;

/** The words in a language. */
export function dataWords(language: Language): DataWords {
  return WORDS[language];
}

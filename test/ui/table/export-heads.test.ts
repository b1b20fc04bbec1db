/** What is given away is headed by the country's own nouns, and those are among the words by which its tables are read. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Country } from '../../../src/core/country.ts';
import { fieldOfHeading } from '../../../src/io/import/vocabulary.ts';
import { tableWords } from '../../../src/ui/i18n/table.ts';
import { capitalised, nounsOf } from '../../../src/ui/names.ts';
import { vocabulary } from '../../io/import/words.ts';

const country = JSON.parse(readFileSync('data/country/vn/country.json', 'utf8')) as Country;

describe.each(['vi', 'en'] as const)('headings in %s', (language) => {
  const { settlement, commune, province } = nounsOf(country, language);
  const { code } = tableWords(language).exports;

  it.each([
    [code(settlement), 'id'],
    [code(commune), 'commune_code'],
    [code(province), 'province_code'],
    [capitalised(commune.one), 'commune'],
    [capitalised(province.one), 'province'],
  ])('%s is %s', (heading, field) => {
    expect(fieldOfHeading(vocabulary, heading)).toBe(field);
  });
});

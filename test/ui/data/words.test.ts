/** The words of the page of data: every code has a sentence in both languages, every example is read as it says. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FILE_FAULTS, FINDING_CODES } from '../../../src/core/import-codes.ts';
import { type ColumnWords, fieldOfHeading } from '../../../src/io/import/vocabulary.ts';
import { FIELD_GROUP_NAMES, fieldsOf } from '../../../src/ui/data/fields.ts';
import { dataWords } from '../../../src/ui/i18n/data.ts';
import { vocabulary } from '../../io/import/words.ts';

const COLUMNS = JSON.parse(
  readFileSync(
    resolve(import.meta.dirname, '../../../data/country/vn/import/columns.json'),
    'utf8',
  ),
) as ColumnWords;

describe.each(['vi', 'en'] as const)('the words in %s', (language) => {
  const words = dataWords(language);

  test('have a title, a sentence and a remedy for every finding', () => {
    for (const code of FINDING_CODES) {
      const { title, what, remedy } = words.findings.codes[code];
      expect(title, code).not.toMatch(/[.!]$/);
      expect(what, code).toMatch(/\.$/);
      expect(remedy, code).toMatch(/\.$/);
    }
    const titles = FINDING_CODES.map((code) => words.findings.codes[code].title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('have a sentence and a remedy for every file that cannot be read', () => {
    for (const fault of FILE_FAULTS) {
      const { what, remedy } = words.findings.faults[fault];
      expect(what, fault).toMatch(/\.$/);
      expect(remedy, fault).toMatch(/\.$/);
    }
    expect(words.findings.faults['format-old'].remedy).toContain('.xlsx');
  });

  test('name every field, each differently', () => {
    const names = Object.values(words.fields.names);
    expect(new Set(names).size).toBe(names.length);
  });

  test('say in which of two ways a number can be read', () => {
    const { numbers } = words.columns;
    const decimal = language === 'vi' ? '1,234' : '1.234';
    expect(numbers['comma-decimal']('1.234')).toMatch(/^1234 /);
    expect(numbers['point-decimal']('1.234').startsWith(`${decimal} `)).toBe(true);
    expect(numbers['comma-decimal']('1,234').startsWith(`${decimal} `)).toBe(true);
    expect(numbers['point-decimal']('1,234')).toMatch(/^1234 /);
  });
});

describe('the fields that are offered', () => {
  const offered = FIELD_GROUP_NAMES.flatMap((group) => fieldsOf(group));

  test('are exactly those that tables are read by', () => {
    expect(offered.map(([field]) => field).toSorted()).toEqual(
      Object.keys(COLUMNS.fields).toSorted(),
    );
  });

  test('have an example heading that is read as that field', () => {
    for (const [field, { heading }] of offered)
      expect(fieldOfHeading(vocabulary, heading), heading).toBe(field);
  });
});

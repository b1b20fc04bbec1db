/** What is made of a row, in words. */
import { describe, expect, test } from 'vitest';
import { understood } from '../../../src/ui/data/understood.ts';
import { dataWords } from '../../../src/ui/i18n/data.ts';

const telling = (language: 'vi' | 'en') => ({
  language,
  words: dataWords(language),
  fieldName: (field: string) => field,
  operatorName: (id: string) => (id === 'unnamed' ? '' : id.toUpperCase()),
});

describe('a row as it is understood', () => {
  test('tells numbers, dates and choices as the language writes them', () => {
    const values = { households: 1234, lon: 105.348083, power: 'no', plan_date: '2025-12-31' };
    expect(understood(values, telling('vi')).map(({ text }) => text)).toEqual([
      '1.234',
      '105,34808',
      'không có',
      '31/12/2025',
    ]);
    expect(understood(values, telling('en')).map(({ text }) => text)).toEqual([
      '1,234',
      '105.34808',
      'no',
      '31 Dec 2025',
    ]);
  });

  test('puts signals together by technology, lowest first', () => {
    const values = {
      '4G.a': 'covered',
      '4G.b': 'covered',
      '4G.c': 'none',
      '3G.unnamed': 'weak',
      name: '__proto__',
    };
    expect(understood(values, telling('vi'))).toEqual([
      { field: 'name', text: '__proto__' },
      { field: '3G', text: 'yếu' },
      { field: '4G', text: 'có (A, B); không có (C)' },
    ]);
  });

  test('says once what holds of all operators', () => {
    const values = { '4G.a': 'none', '4G.b': 'none', '4G.c': 'none', '4G.d': 'none' };
    expect(understood(values, telling('en'))).toEqual([{ field: '4G', text: 'none' }]);
  });
});

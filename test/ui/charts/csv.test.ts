/** A saved table, read again by the strict reader of the project. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../src/io/csv.ts';
import { csvAddress, csvText } from '../../../src/ui/charts/csv.ts';

const saved = (text: string) =>
  new TextEncoder().encode(decodeURIComponent(csvAddress(text).split(',').slice(1).join(',')));

describe('a saved table', () => {
  test('keeps commas, quotes and line breaks inside their cells', () => {
    expect(
      csvText([
        ['a,b', 'say "x"', 1.5],
        ['two\nlines', '', -3],
      ]),
    ).toBe('\ufeff"a,b","say ""x""",1.5\r\n"two\nlines",,-3\r\n');
  });

  test('lets no text be computed by a spreadsheet; numbers stay numbers', () => {
    expect(csvText([['=1+1', '+84', '-x', '@a', '\ttab', -1]])).toBe(
      "\ufeff'=1+1,'+84,'-x,'@a,'\ttab,-1\r\n",
    );
  });

  test('is read again as it was written, whatever its texts', () => {
    const cell = fc
      .string({ unit: 'grapheme', maxLength: 8 })
      .filter((text) => !/^[=+\-@\t\r'\ufeff]/.test(text) && text.trim() === text);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, fc.integer()), { minLength: 1, maxLength: 6 }),
        (rows) => {
          const { value } = readCsv(
            saved(csvText([['name', 'count'], ...rows.map(([a, b]) => [`x${a}`, b])])),
            'saved.csv',
          );
          expect(value?.columns.get('name')).toEqual(rows.map(([a]) => `x${a}`));
          expect(value?.columns.get('count')).toEqual(rows.map(([, b]) => String(b)));
        },
      ),
    );
  });

  test('is an address for any text, broken letters too', () => {
    expect(csvAddress('\ud800')).toBe('data:text/csv;charset=utf-8,%EF%BF%BD');
  });
});

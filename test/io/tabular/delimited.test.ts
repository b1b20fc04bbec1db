/** Tables as text: no line is lost, no cell is converted, one bad quote costs one line. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DELIMITERS, type Delimiter } from '../../../src/core/import-codes.ts';
import { finish } from '../../../src/core/steps.ts';
import { countLines, guessDelimiter, readDelimited } from '../../../src/io/tabular/delimited.ts';
import type { Sheet } from '../../../src/io/tabular/sheet.ts';
import { TextWindow } from '../../../src/io/tabular/text-window.ts';
import { windowOf } from '../../support/window-of.ts';

const read = (text: string, delimiter: Delimiter = ','): Sheet =>
  finish(readDelimited(windowOf(text), delimiter));
/** In pieces of those lengths, and the rest. */
function* cutAt(text: string, lengths: readonly number[]) {
  let from = 0;
  for (const length of [...lengths, text.length]) {
    yield { piece: text.slice(from, from + length), done: 0, unreadable: 0 };
    from += length;
  }
}
const cellsOf = ({ rows }: Sheet) => rows.map(({ cells }) => cells);

describe('a table of text', () => {
  it('keeps every cell as it is written', () => {
    expect(cellsOf(read('code,name\n00001,"Bản, Lá"\n1.234, x \n'))).toEqual([
      ['code', 'name'],
      ['00001', 'Bản, Lá'],
      ['1.234', ' x '],
    ]);
  });

  it('says on which line a row begins, also behind blank lines and cells of several lines', () => {
    const sheet = read('a,b\r\n\r\n"one\r\ntwo",2\r\n,\r\n3,4');
    expect(sheet.rows.map(({ line }) => line)).toEqual([1, 3, 6]);
    expect(sheet.blank).toBe(2);
  });

  it('has columns that are called like parts of an object', () => {
    expect(cellsOf(read('__proto__,constructor\n1,2\n'))).toEqual([
      ['__proto__', 'constructor'],
      ['1', '2'],
    ]);
  });

  it('loses one line to a quote that is never closed', () => {
    const sheet = read('a,b\n1,2\n"open,3\n4,5\n6,7\n');
    expect(cellsOf(sheet)).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['4', '5'],
      ['6', '7'],
    ]);
    expect(sheet.broken).toEqual([{ line: 3, reason: 'quotes-open', text: '"open,3' }]);
  });

  it('loses no line but their own to very many open quotes', () => {
    const text = Array.from({ length: 5000 }, (_, i) => `"open ${i},x\n${i},y`).join('\n');
    const sheet = read(text);
    expect(sheet.broken.length).toBe(5000);
    expect(sheet.broken[4999]).toMatchObject({ line: 9999, text: '"open 4999,x' });
    expect(sheet.rows.length).toBe(5000);
    expect(sheet.rows[4999]).toEqual({ line: 10_000, cells: ['4999', 'y'] });
  });

  it('is read in time, however many quotes are open in however long a text', () => {
    const text = `"open,1\n${'22,6,x\n'.repeat(400)}`.repeat(4000);
    const began = performance.now();
    const { rows, broken } = read(text);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect([rows.length, broken.length]).toEqual([1_600_000, 4000]);
  });

  it('is the same in whatever pieces it comes', () => {
    const line = fc.constantFrom('a,b\n', '"a\n",b\n', '"a,', 'x\n', '\n', 'a""b,"",', '"a"b,1\n');
    const text = fc.array(line, { maxLength: 60 }).map((lines) => lines.join(''));
    const lengths = fc.array(fc.integer({ min: 1, max: 200_000 }), { maxLength: 20 });
    fc.assert(
      fc.property(text, lengths, (part, cuts) => {
        const whole = part.repeat(500_000 / Math.max(1, part.length)); // longer than what is looked at together
        const sheet = finish(readDelimited(new TextWindow(cutAt(whole, cuts)), ','));
        expect(JSON.stringify(sheet) === JSON.stringify(read(whole))).toBe(true);
      }),
      { numRuns: 5 },
    );
  });

  it('is read in steps, with rows that lie across them whole', () => {
    const cell = `"${'line\n'.repeat(150_000)}end"`;
    const steps = readDelimited(windowOf(`a,b\n1,2\n${cell},3\n${'5,6\n'.repeat(200_000)}`), ',');
    let count = 0;
    let result = steps.next();
    for (; !result.done; result = steps.next()) count++;
    expect(count).toBeGreaterThan(1);
    const { rows } = result.value;
    expect(rows.length).toBe(200_003);
    expect(rows.at(-1)).toEqual({ line: 3 + 150_000 + 200_000, cells: ['5', '6'] });
  });

  it('accounts for every physical line of any text', () => {
    const piece = fc.constantFrom('a', '1,5', '"', '""', ',', ';', '\n', '\r\n', '\r', ' ', 'Bản');
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        fc.constantFrom(...DELIMITERS),
        (pieces, delimiter) => {
          const text = pieces.join('').replace(/\r\n?/g, '\n');
          const { rows, broken, blank } = read(text, delimiter);
          const starts = [...rows.map(({ line }) => line), ...broken.map(({ line }) => line)];
          expect(new Set(starts).size).toBe(starts.length);
          for (const line of starts) expect(line).toBeLessThanOrEqual(countLines(text));
          const breaks = (cells: readonly unknown[]) => cells.join('').split('\n').length;
          const lines =
            rows.reduce((sum, { cells }) => sum + breaks(cells), 0) +
            broken.reduce((sum, each) => sum + breaks([each.text]), 0);
          expect(lines + blank).toBe(countLines(text));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('the delimiter', () => {
  it.each([
    ['a,b,c\n1,2,3\n', ','],
    ['a;b\n1,5;2,5\n1,25;3,5\n', ';'],
    ['a\tb\tc\n1,5\t2,5\tx\n', '\t'],
    ['a|b\n1|2\n', '|'],
    ['SỞ KHOA HỌC, CÔNG NGHỆ\nDANH SÁCH\nSTT;Thôn;Số hộ\n1;A, B;1.234,5\n2;C;3,5\n', ';'],
    ['one column\nonly\n', ','],
    ['', ','],
  ])('of %j is %j', (text, delimiter) => {
    expect(guessDelimiter(text)).toBe(delimiter);
  });
});

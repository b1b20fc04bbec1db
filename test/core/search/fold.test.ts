import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_TEXT, plainText, wordsOf } from '../../../src/core/search/fold.ts';

const exact = (text: string) =>
  wordsOf(text)
    .map((word) => word.exact)
    .join(' ');

describe('folding', () => {
  test.each([
    ['hoà', 'hòa'],
    ['Thuỷ', 'Thủy'],
    ['Mỹ Lý', 'Mĩ Lí'],
    ['Quý', 'Quí'],
    ['KHUẾ', 'khuế'],
    ['Thôn 01', 'thôn 1'],
    ["K'Bang", 'K’Bang'],
    ['ệ', 'e\u0323\u0302'],
    ['ệ', 'e\u0302\u0323'],
  ])('makes no difference between %s and %s', (one, other) => {
    expect(exact(one)).toBe(exact(other));
  });

  test.each([
    ['la', 'lá'],
    ['dá', 'đá'],
    ['an', 'ân'],
    ['tây', 'tâi'],
    ['Yên', 'Iên'],
    ['thôn 1', 'thôn 10'],
  ])('tells %s from %s', (one, other) => {
    expect(exact(one)).not.toBe(exact(other));
  });

  test.each([
    ['Đặc khu Hoàng Sa', 'dac khu hoang sa'],
    ['Tổ dân phố số 5', 'to dan pho so 5'],
    ['P5', 'p 5'],
    ['Ea H’leo', 'ea hleo'],
    ['Đắk-Lắk', 'dak lak'],
  ])('of %s leaves %s', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  test('says where each word stands', () => {
    expect(wordsOf('Bản  Lá.').map(({ from, to }) => [from, to])).toEqual([
      [0, 3],
      [5, 7],
    ]);
  });

  test('of what is folded changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const once = plainText(text);
        expect(plainText(once)).toBe(once);
      }),
    );
  });

  test('looks at the beginning of a long text only', () => {
    expect(wordsOf('a '.repeat(10_000)).length).toBeLessThanOrEqual(LONGEST_TEXT / 2);
  });
});

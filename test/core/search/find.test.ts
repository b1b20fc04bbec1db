import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { find, placesNamed } from '../../../src/core/search/find.ts';
import { wordsOf } from '../../../src/core/search/fold.ts';
import type { SearchHit } from '../../../src/core/search/search.ts';
import { places, UNITS, VILLAGES } from './places.ts';

const prepared = places();
const look = (text: string, part = '') => find(prepared, { text, part });
const said = (hit: SearchHit) =>
  hit.kind === 'village'
    ? `${hit.name}, ${hit.commune?.name}`
    : hit.kind === 'unit'
      ? `${hit.name} (${hit.unit.code})`
      : `${hit.name} → ${hit.now.map(({ name }) => name).join(' + ')}`;
const hits = (text: string, part = '') => look(text, part).hits.map(said);

describe('a name', () => {
  test.each([
    ['Tuyên Quang', 'Tuyên Quang (08)'],
    ['tuyen quang', 'Tuyên Quang (08)'],
    ['TUYÊN QUANG', 'Tuyên Quang (08)'],
    ['tuyenquang', 'Tuyên Quang (08)'],
    ['Hòa Bình', 'Hoà Bình (17)'],
    ['hoà bình', 'Hoà Bình (17)'],
    ['mĩ đức', 'Mỹ Đức (00004)'],
    ['my duc', 'Mỹ Đức (00004)'],
    ['xã Mỹ Đức', 'Mỹ Đức (00004)'],
    ['X. Mỹ Đức', 'Mỹ Đức (00004)'],
    ['phường lương sơn', 'Lương Sơn (00004)'.replace('00004', '00003')],
    ['P.Lương Sơn', 'Lương Sơn (00003)'],
    ['Luong Son Ward', 'Lương Sơn (00003)'],
    ['bản lá', 'Bản Lá, Yên Hoa'],
    ['lá', 'Bản Lá, Yên Hoa'],
    ['bản la', 'Bản La, Bình An'],
    ['thôn 10', 'Thôn 10, Yên Hoa'],
    ['thôn 01', 'Thôn 1, Yên Hoa'],
    ['tdp hoà bình 2', 'Tổ dân phố Hòa Bình 2, Lương Sơn'],
    ['kon kbang', 'Kon K’Bang, Mỹ Đức'],
    ['pác cáp', 'Pác Cáp, Yên Hoa'],
    ['khuoi phin', 'Khuổi Phìn, Yên Hoa'],
  ])('%s is found first as %s', (text, first) => {
    expect(hits(text)[0]).toBe(first);
  });

  test.each([
    ['tuyên quagn', 'Tuyên Quang (08)'],
    ['tuyn quang', 'Tuyên Quang (08)'],
    ['luong sonn', 'Lương Sơn (00003)'],
    ['khuoi phjn', 'Khuổi Phìn, Yên Hoa'],
    ['sinh logn', 'Sinh Long → Yên Hoa'],
  ])('with typing errors, %s, is found as %s', (text, first) => {
    expect(look(text).hits[0]?.match).toBe('similar');
    expect(hits(text)[0]).toBe(first);
  });

  test('with more than two errors is not found', () => {
    expect(hits('tuyxx quxxg')).toEqual([]);
  });

  test('that is a number forgives nothing', () => {
    expect(hits('thôn 7')).toEqual([]);
  });

  test('with its tones comes before the same without, and both before similar ones', () => {
    const found = look('bản la').hits;
    expect(found.map(({ name }) => name)).toEqual(['Bản La', 'Bản Lá', 'Nà Lạ']);
    expect(found.map(({ match }) => match)).toEqual(['exact', 'plain', 'plain']);
  });

  test('that is not finished is found by its beginning, behind whole ones', () => {
    expect(hits('thôn 1').slice(0, 3)).toEqual([
      'Thôn 1, Yên Hoa',
      'Thôn 1, Lương Sơn',
      'Thôn 10, Yên Hoa',
    ]);
    expect(hits('yên ho')[0]).toBe('Yên Hoa (00001)');
    expect(hits('thôn 1 ')).toEqual(['Thôn 1, Yên Hoa', 'Thôn 1, Lương Sơn']);
  });

  test('says which letters of it were met', () => {
    expect(look('khuoi').hits[0]?.ranges).toEqual([[0, 5]]);
    expect(look('ban la').hits[0]?.ranges).toEqual([[0, 6]]);
    expect(look('phi').hits[0]?.ranges).toEqual([[6, 9]]);
  });

  test('in the part that is looked at comes before the same elsewhere', () => {
    expect(hits('thôn 1 ', '17')[0]).toBe('Thôn 1, Lương Sơn');
    expect(hits('thôn 1 ', '08')[0]).toBe('Thôn 1, Yên Hoa');
  });
});

describe('a former unit', () => {
  test('leads to the one of today', () => {
    expect(hits('Sinh Long')[0]).toBe('Sinh Long → Yên Hoa');
    expect(hits('sinh long hà giang')[0]).toBe('Sinh Long → Yên Hoa');
    expect(hits('sinh long tuyen quang')[0]).toBe('Sinh Long → Yên Hoa');
  });

  test('that was divided leads to all of them', () => {
    expect(hits('thị trấn thổ bình')[0]).toBe('Thổ Bình → Bình An + Lương Sơn');
  });

  test('names the place of a village, and the answer says so', () => {
    const [first] = look('bản lá sinh long').hits;
    expect(first && said(first)).toBe('Bản Lá, Yên Hoa');
    expect(first).toMatchObject({ formerCommune: 'Sinh Long', match: 'exact' });
    expect(hits('Bản Lá, xã Sinh Long cũ')[0]).toBe('Bản Lá, Yên Hoa');
    expect(hits('ban la sinh logn')[0]).toBe('Bản Lá, Yên Hoa');
    expect(hits('bản la thổ bình')[0]).toBe('Bản La, Bình An');
  });

  test('of a province names a village too', () => {
    expect(hits('ban la ha giang')).toContain('Bản Lá, Yên Hoa');
  });
});

describe('a place that a village is in', () => {
  test('chooses between villages of one name', () => {
    expect(hits('thôn 1 lương sơn')[0]).toBe('Thôn 1, Lương Sơn');
    expect(hits('thôn 1, tỉnh tuyên quang')[0]).toBe('Thôn 1, Yên Hoa');
    expect(hits('thon 1 yen hoa')[0]).toBe('Thôn 1, Yên Hoa');
  });

  test('is told from a text, with errors, to know which names to read', () => {
    const named = (text: string) => placesNamed(prepared, text, 0).map((row) => UNITS[row]![0]);
    expect(named('ban la sinh logn')).toEqual(['08']);
    expect(named('thôn 5 thổ bình')).toEqual(['08', '17']);
    expect(named('thon 7 hoa binh')).toEqual(['17']);
    expect(named('hoa binh')).toEqual([]);
    expect(named('bản')).toEqual([]);
  });
});

describe('a code', () => {
  test('finds its unit, of today or before, and units by its first digits', () => {
    expect(hits('00003')).toEqual(['Lương Sơn (00003)']);
    expect(hits('02227')).toEqual(['Sinh Long → Yên Hoa']);
    expect(hits('022')).toEqual(['Sinh Long → Yên Hoa']);
    expect(hits('v4')[0]).toBe('Thôn 1, Lương Sơn');
  });
});

describe('whatever is typed', () => {
  test.each([
    ['nothing', ''],
    ['spaces', ' \t\n '],
    ['punctuation', '.,;:!?"\'<>&'],
    ['emoji', '📶👩‍👩‍👧‍👦🇻🇳'],
    ['right to left', 'قرية \u202eabc\u202c שלום'],
    ['markup', '<img src=x onerror=alert(1)>'],
    ['marks alone', '\u0301\u0323\u0301'],
    ['half a surrogate pair', '\ud83d'],
    ['10,000 letters', 'a'.repeat(10_000)],
    ['10,000 words', 'la '.repeat(10_000)],
    ['10,000 marks on a letter', `l${'\u0301'.repeat(10_000)}`],
    ['a prototype', '__proto__ constructor'],
  ])('%s is answered, with hits that are places', (_, text) => {
    for (const hit of look(text).hits) expect(said(hit)).not.toBe('');
  });

  test('every text is answered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { hits: found, total } = look(text);
        expect(total).toBeGreaterThanOrEqual(found.length);
      }),
    );
  });

  test('a kind of place alone is looked for itself', () => {
    expect(
      hits('thôn')
        .slice(0, 3)
        .every((hit) => hit.startsWith('Thôn 1')),
    ).toBe(true);
  });
});

describe('any village', () => {
  const line = fc.constantFrom(...VILLAGES.map(([name]) => name));

  test('is among the hits for its own name, in any case, with and without marks', () => {
    fc.assert(
      fc.property(line, fc.boolean(), fc.boolean(), (name, isPlain, isUpper) => {
        const plain = isPlain
          ? wordsOf(name)
              .map((word) => word.plain)
              .join(' ')
          : name;
        const found = look(isUpper ? plain.toUpperCase() : plain).hits;
        expect(found.map((hit) => hit.name)).toContain(name);
      }),
    );
  });

  test('is among the hits for its name with two neighbouring letters swapped', () => {
    const long = fc.constantFrom('Khuổi Phìn', 'Tuyên Quang', 'Lương Sơn', 'Sinh Long');
    fc.assert(
      fc.property(long, fc.nat(), (name, at) => {
        const plain = wordsOf(name).map((word) => word.plain);
        const words = plain.flatMap((word, i) => (word.length >= 3 ? [i] : []));
        const i = words[at % words.length]!;
        const k = at % (plain[i]!.length - 1);
        const word = plain[i]!;
        plain[i] = word.slice(0, k) + word[k + 1]! + word[k]! + word.slice(k + 2);
        expect(look(`${plain.join(' ')} `).hits.map((hit) => hit.name)).toContain(name);
      }),
    );
  });

  test('is ranked the same whatever the order of the villages', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...VILLAGES], { minLength: VILLAGES.length }), (lines) => {
        const other = find(places(lines), { text: 'ban la', part: '' }).hits.map(said);
        expect(other).toEqual(hits('ban la'));
      }),
    );
  });
});

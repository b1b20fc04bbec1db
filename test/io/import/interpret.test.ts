/** Records become values: each fault of a cell costs that cell, is said with its line and column, and nothing else. */
import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/core/steps.ts';
import { guessMapping } from '../../../src/io/import/column-mapping.ts';
import { type InterpretOptions, interpret } from '../../../src/io/import/interpret.ts';
import { signalsOf } from '../../../src/io/import/signals.ts';
import { shapeOf } from '../../../src/io/import/table-shape.ts';
import { readDelimited } from '../../../src/io/tabular/delimited.ts';
import { windowOf } from '../../support/window-of.ts';
import { values, vocabulary, words } from './words.ts';

const OPTIONS: InterpretOptions = {
  values,
  extent: [102.14, 7.18, 117.83, 23.4],
  operators: ['viettel', 'vinaphone'],
  numberFormats: new Map(),
  blanks: new Map(),
};

function read(text: string, options: Partial<InterpretOptions> = {}) {
  const shape = shapeOf(finish(readDelimited(windowOf(text), ';')), vocabulary)!;
  return finish(interpret(shape, guessMapping(shape, words), { ...OPTIONS, ...options }));
}
const column = (text: string, field: string, options?: Partial<InterpretOptions>) =>
  read(text, options).columns.get(field) ?? [];
const found = (text: string) =>
  read(text).findings.map(({ line, column: heading, code, severity, value }) => [
    line,
    heading,
    code,
    severity,
    value,
  ]);

describe('a table of villages', () => {
  const text = [
    'STT;Tên thôn;Xã;Số hộ;Dân số;Toạ độ;Viettel 4G;VNPT 4G;Điện lưới;Dự kiến hoàn thành',
    '1;Bản Lá;Sinh Long;1.045;2.368,0;22,62924/105,34808;x;Yếu;Có;31/12/2025',
    '2;Bản Lục;Sinh Long;đang cập nhật;<50;;-;;Điện mặt trời;Quý II/2026',
  ].join('\n');

  it('has its values by field of the dataset', () => {
    const { columns, places, lines } = read(text);
    expect(Object.fromEntries(columns)).toEqual({
      name: ['Bản Lá', 'Bản Lục'],
      households: [1045, null],
      population: [2368, null],
      lon: [105.34808, null],
      lat: [22.62924, null],
      '4G.viettel': ['covered', 'none'],
      '4G.vinaphone': ['weak', null],
      power: ['yes', 'unstable'],
      plan_date: ['2025-12-31', '2026-06-30'],
    });
    expect(places.commune).toEqual(['Sinh Long', 'Sinh Long']);
    expect([...lines]).toEqual([2, 3]);
  });

  it('says what it could not read, and where', () => {
    expect(found(text)).toEqual([[3, 'Dân số', 'number-bound', 'noted', '<50']]);
  });
});

it.each(['#REF!', '#VALUE!', '#DIV/0!', '#NAME?'])(
  '%s, of a formula that failed, names nothing',
  (cell) => {
    const { columns, places } = read(`Thôn;Xã;Ghi chú\n${cell};${cell};${cell}\n#1;B;#2`);
    expect(columns.get('name')).toEqual([null, '#1']);
    expect(columns.get('note')).toEqual([null, '#2']);
    expect(places.commune).toEqual(['', 'B']);
  },
);

describe('a second table below the first', () => {
  it.each(['Xã;Thôn;Số khẩu', 'Thôn;Xã;Dân số;STT'])(
    'under the headings %s is set aside row by row, never read by the headings of the first',
    (headings) => {
      const text = `Xã;Thôn;Số hộ;Ghi chú\nYên Hoa;Một;12;\n${headings}\nYên Hoa;Hai;800;\nYên Hoa;Ba;900;`;
      const { columns, rejected } = read(text);
      expect(columns.get('households')).toEqual([12, null, null]);
      expect([...rejected]).toEqual([0, 1, 1]);
      expect(found(text)).toEqual([
        [4, '', 'headings-changed', 'rejected', ''],
        [5, '', 'headings-changed', 'rejected', ''],
      ]);
    },
  );

  it('may have more headings: the first table is read all the same', () => {
    const text =
      'Xã;Thôn;Số hộ\nYên Hoa;Một;1\nYên Hoa;Hai;2\nXã;Thôn;Số khẩu;4G;Ghi chú\nYên Hoa;Ba;9;có;';
    expect(read(text).columns.get('households')).toEqual([1, 2, null]);
    expect(found(text).map(([line, , code]) => [line, code])).toEqual([[5, 'headings-changed']]);
  });

  it('is none where the headings stand again as they were, in other letters and with another note', () => {
    const text = 'Xã;Thôn;Số hộ;Ghi chú\nYên Hoa;Một;12;\nXÃ;Thôn;SỐ HỘ;Note\nYên Hoa;Hai;800;';
    expect(read(text).columns.get('households')).toEqual([12, 800]);
    expect(found(text)).toEqual([]);
  });

  it('ends where the first headings stand again', () => {
    const text =
      'Xã;Thôn;Số hộ\nYên Hoa;Một;1\nXã;Thôn;Số khẩu\nYên Hoa;Hai;2\nXã;Thôn;Số hộ\nYên Hoa;Ba;3';
    expect(read(text).columns.get('households')).toEqual([1, null, 3]);
  });
});

describe('a cell that cannot be read', () => {
  it.each([
    ['Thôn;Xã;Số hộ\nA;B;nhiều', 'Số hộ', 'number-unreadable', 'nhiều'],
    ['Thôn;Xã;Số hộ\nA;B;-5', 'Số hộ', 'number-negative', '-5'],
    ['Thôn;Xã;Số hộ\nA;B;0912345678', 'Số hộ', 'number-too-large', '0912345678'],
    ['Thôn;Xã;4G\nA;B;sắp có', '4G', 'choice-unknown', 'sắp có'],
    ['Thôn;Xã;Nhà mạng\nA;B;Acme', 'Nhà mạng', 'operator-unknown', 'Acme'],
    ['Thôn;Xã;Thời hạn\nA;B;30/02/2025', 'Thời hạn', 'date-unreadable', '30/02/2025'],
    ['Thôn;Xã;Toạ độ\nA;B;gần suối', 'Toạ độ', 'position-unreadable', 'gần suối'],
    ['Thôn;Xã;Vĩ độ;Kinh độ\nA;B;48,85;2,35', 'Vĩ độ', 'position-outside', '48,85 2,35'],
    ['Thôn;Xã;Vĩ độ;Kinh độ\nA;B;22,62924;', 'Vĩ độ', 'position-halved', '22,62924'],
  ])('of %j is said', (text, heading, code, value) => {
    expect(found(text)).toEqual([[2, heading, code, 'noted', value]]);
  });

  it('that can be read two ways is asked about, once for its column', () => {
    const text = 'Thôn;Xã;Khoảng cách tới trạm\nA;B;1.234\nC;D;2.345';
    expect(found(text)).toEqual([
      [2, 'Khoảng cách tới trạm', 'number-ambiguous', 'asked', '1.234'],
    ]);
    const chosen = { numberFormats: new Map([[2, 'point-decimal' as const]]) };
    expect(read(text, chosen).findings).toEqual([]);
    expect(column(text, 'site_distance_km', chosen)).toEqual([1.234, 2.345]);
  });

  it('is not asked about where only one way gives a whole number of households', () => {
    expect(column('Thôn;Xã;Số hộ\nA;B;1.234', 'households')).toEqual([1234]);
    expect(column('Thôn;Xã;Số hộ\nA;B;1,234', 'households')).toEqual([1234]);
    expect(found('Thôn;Xã;Số hộ\nA;B;1.234')).toEqual([]);
  });

  it('of the wrong order is put right, and said', () => {
    expect(found('Thôn;Xã;Vĩ độ;Kinh độ\nA;B;105,34808;22,62924')).toEqual([
      [2, 'Vĩ độ', 'position-swapped', 'repaired', '105,34808 22,62924'],
    ]);
  });
});

describe('other columns', () => {
  it('hold households and people together', () => {
    const text = 'Thôn;Xã;Số hộ/khẩu\nA;B;45 hộ/368 khẩu';
    expect([column(text, 'households'), column(text, 'population')]).toEqual([[45], [368]]);
  });

  it('hold metres of a plane', () => {
    const text = 'Thôn;Xã;X;Y\nA;B;2503484,000;432792,684';
    expect([column(text, 'northing'), column(text, 'easting')]).toEqual([
      [2_503_484],
      [432_792.684],
    ]);
  });

  it('say the opposite of power', () => {
    expect(column('Thôn;Xã;Chưa có điện\nA;B;x\nC;D;', 'power')).toEqual(['no', null]);
  });

  it('of x-marks have empty cells that mean none where a person says so', () => {
    const text = 'Thôn;Xã;Viettel 4G\nA;B;x\nC;D;';
    expect(column(text, '4G.viettel')).toEqual(['covered', null]);
    expect(column(text, '4G.viettel', { blanks: new Map([[2, 'none']]) })).toEqual([
      'covered',
      'none',
    ]);
  });

  it('take the units that groups name', () => {
    const { places } = read('STT;Thôn;Số hộ\nI;Huyện Na Hang;\n1;Xã Đà Vị;\n1;Bản Lục;12');
    expect([places.district, places.commune]).toEqual([['Huyện Na Hang'], ['Xã Đà Vị']]);
  });
});

describe('signals that name less than a technology and an operator', () => {
  const said = { any: new Map(), named: new Map(), broadband: new Map(), present: null };
  const signals = (part: object) => Object.fromEntries(signalsOf({ ...said, ...part }, ['a', 'b']));

  it('none of a technology is none of every operator', () => {
    expect(signals({ any: new Map([['4G', 'none']]) })).toEqual({ '4G.a': 'none', '4G.b': 'none' });
  });
  it('covered is one unnamed operator, or those that the row lists', () => {
    expect(signals({ any: new Map([['4G', 'covered']]) })).toEqual({ '4G.unnamed': 'covered' });
    expect(signals({ any: new Map([['4G', 'covered']]), present: ['b'] })).toEqual({
      '4G.b': 'covered',
    });
  });
  it('covered is not counted twice beside an operator that is named', () => {
    const named = new Map([['4G.a', 'covered']]);
    expect(signals({ named, any: new Map([['4G', 'covered']]) })).toEqual({ '4G.a': 'covered' });
  });
  it('broadband is 3G at least where there is any, and no generation of it where there is none', () => {
    expect(signals({ broadband: new Map([['a', 'weak']]) })).toEqual({ '3G.a': 'weak' });
    expect(signals({ broadband: new Map([['a', 'none']]) })).toEqual({
      '3G.a': 'none',
      '4G.a': 'none',
      '5G.a': 'none',
    });
  });
  it('operators that are listed alone have broadband', () => {
    expect(signals({ present: ['a'] })).toEqual({ '3G.a': 'covered' });
  });
});

/** Totals that tables state of themselves, wherever they stand, against the rows that they are of. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/core/steps.ts';
import { guessMapping } from '../../../src/io/import/column-mapping.ts';
import { interpret } from '../../../src/io/import/interpret.ts';
import { shapeOf } from '../../../src/io/import/table-shape.ts';
import { readDelimited } from '../../../src/io/tabular/delimited.ts';
import { windowOf } from '../../support/window-of.ts';
import { values, vocabulary, words } from './words.ts';

const shapeOfLines = (lines: readonly string[]) =>
  shapeOf(finish(readDelimited(windowOf(lines.join('\n')), ';')), vocabulary)!;

/** Line, heading and what is stated against what is counted, of every total that does not fit. */
function wrongTotals(...lines: readonly string[]) {
  const shape = shapeOfLines(lines);
  const table = finish(
    interpret(shape, guessMapping(shape, words), {
      values,
      extent: [102.14, 7.18, 117.83, 23.4],
      operators: ['viettel'],
      numberFormats: new Map(),
      blanks: new Map(),
    }),
  );
  return table.findings
    .filter(({ code }) => code === 'total-mismatch')
    .map(({ line, column, value, severity }) => [line, column, value, severity]);
}

const HEADINGS = 'STT;Tên thôn;Xã;Số hộ;Dân số;4G';

describe('the total of a table', () => {
  const rows = [
    '1;Bản Lá;Sinh Long;40;160;x',
    '2;Bản Lục;Sinh Long;25;100;',
    '3;Nà Sản;Đà Vị;35;140;x',
  ];

  it('is silent where it is the sum of its rows, below them or above them', () => {
    // 40 + 25 + 35 = 100 households, 160 + 100 + 140 = 400 people, 2 marks.
    expect(wrongTotals(HEADINGS, ...rows, ';Tổng cộng;;100;400;2')).toEqual([]);
    expect(wrongTotals(HEADINGS, ';TỔNG SỐ;;100;400;2', ...rows)).toEqual([]);
  });

  it('is said with its line, its column and both numbers where it is not', () => {
    expect(wrongTotals(HEADINGS, ...rows, ';Tổng cộng;;110;400;3')).toEqual([
      [5, 'Số hộ', '110 → 100', 'noted'],
      [5, '4G', '3 → 2', 'noted'],
    ]);
  });

  it('may count its villages in words, or alone under the names', () => {
    expect(wrongTotals(HEADINGS, ...rows, 'Tổng cộng: 3 thôn;;;100;;')).toEqual([]);
    expect(wrongTotals(HEADINGS, ...rows, 'Tổng cộng: 4 thôn;;;100;;')).toEqual([
      [5, '', '4 → 3', 'noted'],
    ]);
    expect(wrongTotals(HEADINGS, ...rows, 'Tổng;12;;100;;')).toEqual([
      [5, 'Tên thôn', '12 → 3', 'noted'],
    ]);
    expect(wrongTotals(HEADINGS, ...rows, 'Cộng;3 thôn;;100;;')).toEqual([]);
  });

  it('over a row that does not tell may be larger, not smaller', () => {
    const open = [rows[0]!, '2;Bản Lục;Sinh Long;chưa có số liệu;100;', rows[2]!];
    expect(wrongTotals(HEADINGS, ...open, ';Tổng cộng;;100;;')).toEqual([]);
    expect(wrongTotals(HEADINGS, ...open, ';Tổng cộng;;70;;')).toEqual([
      [5, 'Số hộ', '70 → 75', 'noted'],
    ]);
  });

  it('is no row of data', () => {
    const shape = shapeOfLines([
      HEADINGS,
      ...rows,
      ';Cộng xã Sinh Long;;65;;',
      'Tổng cộng: 3 thôn;;;;;',
    ]);
    expect(shape.records.map(({ cells }) => cells[1])).toEqual(['Bản Lá', 'Bản Lục', 'Nà Sản']);
    expect(shape.others.map(({ role }) => role)).toEqual(['heading', 'total', 'total']);
  });
});

describe('a total of a part', () => {
  const sections = (first: number, second: number, all: number) => [
    HEADINGS,
    '1;Bản Lá;Sinh Long;40;;',
    '2;Bản Lục;Sinh Long;25;;',
    `;Cộng xã Sinh Long;;${first};;`,
    '3;Nà Sản;Đà Vị;35;;',
    `;Cộng xã Đà Vị;;${second};;`,
    `;Tổng cộng;;${all};;`,
  ];

  it('is of the rows since the one before, and the last one of all', () => {
    expect(wrongTotals(...sections(65, 35, 100))).toEqual([]);
    expect(wrongTotals(...sections(66, 35, 101))).toEqual([
      [4, 'Số hộ', '66 → 65', 'noted'],
      [7, 'Số hộ', '101 → 100', 'noted'],
    ]);
  });

  const groups = (naHang: string, sinhLong: string, lamBinh: string) => [
    HEADINGS,
    `I;${naHang};;;;`,
    `1;${sinhLong};;;;`,
    '1;Bản Lá;;40;;',
    '2;Bản Lục;;25;;',
    '2;Xã Đà Vị;;;;',
    '3;Nà Sản;;35;;',
    `II;${lamBinh};;;;`,
    '1;Xã Phúc Yên;;;;',
    '4;Nà Khậu;;10;;',
  ];

  it('may stand in the name of its group, which it is no part of', () => {
    const told = groups('Huyện Na Hang: 3 thôn, 100 hộ', 'Xã Sinh Long (2 thôn)', 'Huyện Lâm Bình');
    expect(wrongTotals(...told)).toEqual([]);
    expect(shapeOfLines(told).records[0]!.groups).toEqual(['Huyện Na Hang', 'Xã Sinh Long']);
    expect(
      wrongTotals(
        ...groups('Huyện Na Hang: 120 thôn', 'Xã Sinh Long (3 thôn)', 'Huyện Lâm Bình – 1 thôn'),
      ),
    ).toEqual([
      [2, '', '120 → 3', 'noted'],
      [3, '', '3 → 2', 'noted'],
    ]);
  });

  it('may stand beside the name of its group, column by column', () => {
    const told = groups('Huyện Na Hang', 'Xã Sinh Long', 'Huyện Lâm Bình');
    const withNumbers = (line: string, households: number) =>
      line.replace(/;;;;$/, `;;${households};;`);
    told[1] = withNumbers(told[1]!, 100);
    told[2] = withNumbers(told[2]!, 65);
    told[7] = withNumbers(told[7]!, 11);
    expect(wrongTotals(...told)).toEqual([[8, 'Số hộ', '11 → 10', 'noted']]);
  });

  it('follows from the smallest group that ends there, or directly under its name from what comes', () => {
    const told = groups('Huyện Na Hang', 'Xã Sinh Long', 'Huyện Lâm Bình');
    told.splice(7, 0, ';Cộng;;100;;'); // both communes of the district
    expect(wrongTotals(...told)).toEqual([]);
    const above = groups('Huyện Na Hang', 'Xã Sinh Long', 'Huyện Lâm Bình');
    above.splice(8, 0, ';Tổng số;;10;;'); // under the second district
    above.push(';Tổng cộng;;110;;');
    expect(wrongTotals(...above)).toEqual([]);
  });
});

describe('any table', () => {
  const village = fc.record({
    households: fc.nat({ max: 5000 }),
    commune: fc.integer({ min: 0, max: 3 }),
  });

  it('that is summed up rightly has nothing wrong, and one number more anywhere is told', () => {
    fc.assert(
      fc.property(fc.array(village, { minLength: 1, maxLength: 40 }), fc.nat(), (all, pick) => {
        const sorted = all.toSorted((a, b) => a.commune - b.commune);
        const communes = [...new Set(sorted.map(({ commune }) => commune))];
        const total = sorted.reduce((sum, { households }) => sum + households, 0);
        const lines = (wrongAt: number) => [
          HEADINGS,
          ...communes.flatMap((commune, i) => {
            const own = sorted.filter((each) => each.commune === commune);
            const sum = own.reduce((so, { households }) => so + households, 0);
            const stated = wrongAt === i ? total + sum + 1 : sum;
            return [
              `I;Xã Số ${commune};;;;`,
              ...own.map(({ households }, at) => `${at};Bản ${commune} ${at};;${households};;`),
              `;Cộng;;${stated};;`,
            ];
          }),
          `;Tổng cộng;;${wrongAt === communes.length ? total + 1 : total};;`,
        ];
        expect(wrongTotals(...lines(-1))).toEqual([]);
        expect(wrongTotals(...lines(pick % (communes.length + 1)))).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });
});

/** The headless twin of the import page: what it reports adds up, and nothing makes it throw. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFile, type FileReport } from '../../../scripts/check-data/check-file.ts';
import { readCheckContext } from '../../../scripts/check-data/context.ts';
import { madeWorkbook } from '../../support/workbook.ts';

const context = await readCheckContext();
const utf8 = (text: string) => new TextEncoder().encode(text);
const check = (bytes: Uint8Array | null): FileReport => checkFile('a', bytes, context);
const codes = ({ sheets }: FileReport) =>
  sheets.flatMap(({ issues }) =>
    issues.map(({ line, code, severity }) => `${line} ${code} ${severity}`),
  );

/** A table as departments make it, with one fault in each of five rows. */
const DEPARTMENTAL = [
  'SỞ KHOA HỌC VÀ CÔNG NGHỆ;;;;;;',
  'DANH SÁCH THÔN;;;;;;',
  'STT;Tên thôn;Xã;Tỉnh;Số hộ;4G;Trưởng thôn',
  '1;Bản Lá;Yên Hoa;Tuyên Quang;1.045;x;A',
  '2;;Yên Hoa;Tuyên Quang;12;x;B',
  '3;Bản Lục;Yên Hoo;Tuyên Quang;12;x;C',
  '4;Bản Lá;Xã Yên Hoa;Tuyên Quang;1.045;x;D',
  '5;Khuổi Phầy;;Tuyên Quang;12;;E',
  '6;Nà Khậu;Phuong Son;Bắc Ninh;nhiều;sắp có;F',
  'Tổng cộng;;;;1.126;;',
].join('\n');

describe('a table of a department', () => {
  const report = check(utf8(DEPARTMENTAL));
  const sheet = report.sheets[0]!;

  it('is understood', () => {
    expect(report).toMatchObject({
      fault: null,
      format: 'text',
      encoding: 'utf-8',
      delimiter: ';',
    });
    expect(sheet).toMatchObject({
      role: 'villages',
      rowsIn: 6,
      kept: 2,
      rejected: 4,
      otherRows: 4,
    });
    expect(sheet.personal).toEqual(['Trưởng thôn']);
  });

  it('has each fault at its line', () => {
    expect(codes(report)).toEqual([
      '5 name-missing rejected',
      '6 unit-unknown asked',
      '7 row-twice rejected',
      '8 place-missing rejected',
      '9 number-unreadable noted',
      '9 choice-unknown noted',
      '9 unit-unaccented repaired',
      '10 total-mismatch noted', // 1.045 + 12 + 12 + 1.045 + 12 is more
    ]);
  });

  it('is the same as a workbook', () => {
    const rows = DEPARTMENTAL.split('\n').map((line) =>
      line.split(';').map((cell) => cell || null),
    );
    const workbook = check(madeWorkbook([{ name: 'Biểu 1', rows }]));
    expect(codes(workbook)).toEqual(codes(report));
    expect(workbook.sheets[0]).toMatchObject({ name: 'Biểu 1', rowsIn: 6, kept: 2, rejected: 4 });
  });
});

describe('a file that cannot be read', () => {
  it('is said with its reason', () => {
    expect(check(null).fault?.code).toBe('missing');
    expect(check(new Uint8Array(0)).fault?.code).toBe('empty');
    expect(check(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)).fault?.code).toBe('format-old');
  });
});

it('any table ends in a report whose rows add up', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      'Tên thôn',
      'Xã',
      'Mã xã',
      '4G',
      'Toạ độ',
      'x',
      '955',
      '1.234',
      '"',
      '22,6/105,3',
      'Tổng cộng',
      'I',
      '',
    ),
    fc.string({ maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 }), (rows) => {
      const report = check(utf8(rows.map((cells) => cells.join(';')).join('\n')));
      expect(['missing', 'failed']).not.toContain(report.fault?.code);
      for (const { rowsIn, kept, rejected, issues } of report.sheets) {
        expect(kept + rejected).toBe(rowsIn);
        const lost = issues.filter(
          ({ severity }) => severity === 'rejected' || severity === 'asked',
        );
        expect(rejected === 0 || lost.length > 0).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

const SHARED = resolve(import.meta.dirname, '../../../../shared/data');
const csvFiles = existsSync(SHARED)
  ? readdirSync(SHARED, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.csv'),
    )
  : [];

describe.skipIf(csvFiles.length === 0)('every table of the real data', () => {
  it.each(csvFiles)(
    '%s is read, each row kept or rejected with a reason',
    (path) => {
      const report = check(readFileSync(resolve(SHARED, path)));
      expect(report.fault).toBeNull();
      for (const { rowsIn, kept, rejected } of report.sheets) {
        expect(rowsIn).toBeGreaterThan(0);
        expect(kept + rejected).toBe(rowsIn);
      }
    },
    120_000,
  );
});

/** What the command line prints: the sentences of the import page, in either language, and how it exits. */
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFile } from '../../../scripts/check-data/check-file.ts';
import { readCheckContext } from '../../../scripts/check-data/context.ts';
import { reportLines } from '../../../scripts/check-data/print-report.ts';
import { FILE_FAULTS } from '../../../src/core/import-codes.ts';
import { dataWords } from '../../../src/ui/i18n/data.ts';

const REPOSITORY = resolve(import.meta.dirname, '../../..');
const context = await readCheckContext();
const table = 'Tên thôn;Xã;Số hộ;Cột lạ;SĐT\n;Yên Hoa;45;;1\nBản Lá;Yên Hoa;nhiều;;2\n';
const report = checkFile('bang.csv', new TextEncoder().encode(table), context);

describe('a report', () => {
  it('is told in Vietnamese, with what to do and where', () => {
    expect(reportLines(report, dataWords('vi'))).toEqual([
      '',
      'bang.csv',
      '  Văn bản, Unicode (UTF-8), chấm phẩy ;',
      '  Danh sách thôn (vì có cột Tên thôn, Tên xã)',
      '  2 dòng đã đọc: 1 dòng dùng được, 1 dòng chưa dùng.',
      '  Tên và mã theo đơn vị hành chính ngày 2026-04-30.',
      '  Tên thôn = Tên thôn; Xã = Tên xã; Số hộ = Số hộ',
      '  Không dùng: Cột lạ',
      '  Bỏ qua thông tin cá nhân: SĐT. Các cột này không được đọc vào, chỉ còn trong tệp gốc.',
      '  - Không có tên thôn: 1 chỗ (bị loại). Dòng không có tên thôn, nên không biết là nơi nào. Điền tên thôn rồi thả lại tệp.',
      '      dòng 2',
      '  - Số không đọc được: 1 chỗ (ghi nhận). Ô cần một con số nhưng ghi thứ khác, nên để là chưa rõ. Chỉ ghi số, ví dụ 1.234 hoặc 12,5.',
      '      dòng 3, Số hộ “nhiều”',
    ]);
  });

  it('has as many lines in English, none of them empty', () => {
    const lines = reportLines(report, dataWords('en'));
    expect(lines.length).toBe(reportLines(report, dataWords('vi')).length);
    expect(lines.slice(1).every((line) => line.trim() !== '')).toBe(true);
  });

  it.each([...FILE_FAULTS, 'missing', 'failed'] as const)(
    'of a file that is %s says so',
    (code) => {
      const unread = { ...report, sheets: [], fault: { code, detail: '12 MB' } };
      const [, , said] = reportLines(unread, dataWords('vi'));
      expect(said).toMatch(/^ {2}\S.* \(Chi tiết: 12 MB\)$/);
    },
  );
});

/** Exit status of the command. */
const exitOf = (...args: readonly string[]) =>
  new Promise<number>((done) => {
    const command = ['--import', 'tsx', 'scripts/check-data/main.ts', ...args];
    execFile(process.execPath, command, { cwd: REPOSITORY }, (error) =>
      done(Number(error?.code ?? 0)),
    );
  });

it('the command exits with 0 for what is read, 1 for what is not, 2 for wrong use', async () => {
  const folder = 'test/fixtures/imports/layout';
  expect(
    await Promise.all([
      exitOf(`${folder}/title-rows.csv`, '--json'),
      exitOf(`${folder}/title-rows.csv`, `${folder}/old-workbook.xls`),
      exitOf('--yaml', `${folder}/title-rows.csv`),
      exitOf(),
    ]),
  ).toEqual([0, 1, 2, 2]);
}, 60_000);

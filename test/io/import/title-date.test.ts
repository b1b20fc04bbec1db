/** The day that a table says it is of. */
import { describe, expect, it } from 'vitest';
import { titleDates } from '../../../src/io/import/title-date.ts';
import { places, values } from './words.ts';

const titleDate = titleDates(places, values.date);

const of = (...rows: readonly (readonly ['title' | 'signature' | 'total', string])[]) =>
  titleDate(
    {
      others: rows.map(([role, text], i) => ({
        ...{ line: i + 1, role, text, cells: [], amounts: [] },
      })),
    },
    '2026-10-01',
  );

describe('the day of a table', () => {
  it.each([
    ['Côn Lôn, ngày 15 tháng 9 năm 2026', '2026-09-15'],
    ['UBND XÃ CÔN LÔN | Côn Lôn, ngày 05 tháng 09 năm 2026', '2026-09-05'],
    ['Số: 12/BC-UBND | Côn Lôn, ngày 15 tháng 9 năm 2026', '2026-09-15'],
    ['(Số liệu đến ngày 31/8/2026)', '2026-08-31'],
    ['(Kèm theo Báo cáo số 12/BC-UBND, số liệu tính đến ngày 31/8/2026)', '2026-08-31'],
    ['Ngày 15 tháng 9 năm 2026'.normalize('NFD'), '2026-09-15'],
  ])('is read in "%s"', (text, date) => {
    expect(of(['title', text])).toBe(date);
  });

  it.each([
    '(Kèm theo Quyết định số 12/QĐ-UBND ngày 10 tháng 1 năm 2026)',
    'Căn cứ Công văn 45/SKHCN ngày 3/2/2026',
    'Côn Lôn, ngày … tháng … năm 2026',
    'Côn Lôn, ngày 31 tháng 2 năm 2026',
    'Côn Lôn, ngày 15 tháng 9 năm 2027', // has not come yet
    'Kế hoạch năm 2026',
  ])('is not that of "%s"', (text) => {
    expect(of(['title', text])).toBeNull();
  });

  it('is told by the signature where no title tells it, and by nothing between', () => {
    const signed = ['signature', 'Côn Lôn, ngày 16 tháng 9 năm 2026'] as const;
    expect(of(['total', 'Tổng cộng đến ngày 1/9/2026'], signed)).toBe('2026-09-16');
    expect(of(['title', 'Ngày 15 tháng 9 năm 2026'], signed)).toBe('2026-09-15');
  });
});

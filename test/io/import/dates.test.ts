/** Dates: the day before the month, spans for what names no day, and none that no calendar has. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { values } from './words.ts';

const readDate = values.date;

describe('a date', () => {
  it.each([
    ['31/12/2025', '2025-12-31', '2025-12-31', 'day'],
    ['1/2/2025', '2025-02-01', '2025-02-01', 'day'],
    ['31-12-25', '2025-12-31', '2025-12-31', 'day'],
    ['31.12.2025', '2025-12-31', '2025-12-31', 'day'],
    ['2025-12-31', '2025-12-31', '2025-12-31', 'day'],
    ['2025-12-31T00:00:00', '2025-12-31', '2025-12-31', 'day'],
    ['ngày 05 tháng 9 năm 2025', '2025-09-05', '2025-09-05', 'day'],
    ['trước ngày 30/11/2025', '2025-11-30', '2025-11-30', 'day'],
    ['trước 30/11/2025', '2025-11-30', '2025-11-30', 'day'],
    [45_992, '2025-12-01', '2025-12-01', 'day'],
    [2025, '2025-01-01', '2025-12-31', 'year'],
    ['2025', '2025-01-01', '2025-12-31', 'year'],
    ['Năm 2026', '2026-01-01', '2026-12-31', 'year'],
    ['Quý II/2025', '2025-04-01', '2025-06-30', 'quarter'],
    ['quý 4 năm 2025', '2025-10-01', '2025-12-31', 'quarter'],
    ['Q1/2026', '2026-01-01', '2026-03-31', 'quarter'],
    ['T9/2025', '2025-09-01', '2025-09-30', 'month'],
    ['Tháng 2/2024', '2024-02-01', '2024-02-29', 'month'],
    ['12/2025', '2025-12-01', '2025-12-31', 'month'],
    ['6 tháng đầu năm 2026', '2026-01-01', '2026-06-30', 'half'],
  ] as const)('%s', (cell, from, to, precision) => {
    expect(readDate(cell)).toEqual({ from, to, precision });
  });

  it.each([
    '',
    'đang cập nhật',
    '30/02/2025',
    '12/31/2025',
    '31/12/1825',
    '13/2025',
    'Quý V/2025',
    1.5,
    12,
    true,
    'x'.repeat(5000),
    `t1${' '.repeat(300_000)}x`,
  ])('%j is none', (cell) => {
    expect(readDate(cell)).toBeNull();
  });

  it('comes back from the day that is written', () => {
    const days = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2100-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [y, m, d] = iso.split('-');
        expect(readDate(`${d}/${m}/${y}`)?.from).toBe(iso);
        expect(readDate(iso)?.to).toBe(iso);
      }),
    );
  });

  it('is days of the calendar, the first not after the last, or none, whatever is written', () => {
    const piece = fc.constantFrom(
      ...'0123456789/-. ',
      ...['T', 'Quý ', 'II', 'năm ', 'tháng ', '6 tháng đầu năm ', '2025', '31', '12', '45992'],
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(fc.oneof(text, fc.double()), (cell) => {
        const span = readDate(cell);
        if (!span) return;
        for (const day of [span.from, span.to])
          expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
        expect(span.from <= span.to).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

/** Words and signs of cells: every form that tables have, unknown apart from none, nothing guessed. */
import { describe, expect, it } from 'vitest';
import { values } from './words.ts';

const signal = (cell: string | number | boolean) => {
  const read = values.choice(cell, 'signal');
  return read.kind === 'choice' ? read.choice : read.kind;
};

describe('a signal', () => {
  it.each([
    'x',
    'X',
    '√',
    '✓',
    'v',
    '1',
    1,
    true,
    'Có',
    'CÓ',
    'có sóng',
    'Đã phủ',
    'đã có',
    'Đa phu song',
    'Yes',
    '✅',
    '✔️',
  ])('%s is covered', (cell) => expect(signal(cell)).toBe('covered'));
  it.each(['Yếu', 'chập chờn', 'Sóng 1 vạch', 'Một phần', 'Có sóng ngoài trời', 'sóng  yếu'])(
    '%s is weak',
    (cell) => expect(signal(cell)).toBe('weak'),
  );
  it.each([
    '–',
    '-',
    '0',
    0,
    false,
    'Không',
    'Chưa có sóng',
    'Chưa',
    'Trắng sóng',
    'No',
    '❌',
    '✖️',
  ])('%s is none', (cell) => expect(signal(cell)).toBe('none'));
  it.each(['Đang cập nhật', '<NA>', 'N/A', '…', '...', '?', 'Không có số liệu', 'Chưa rõ'])(
    '%s is unknown, not none',
    (cell) => expect(signal(cell)).toBe('unknown'),
  );
  it('that is blank is empty, and a word that is not known is refused', () => {
    expect(signal('')).toBe('empty');
    expect(signal('  ')).toBe('empty');
    expect(signal('sắp có')).toBe('unreadable');
    expect(signal('__proto__')).toBe('unreadable');
  });
});

describe('other cells', () => {
  it.each([
    ['power', 'Điện mặt trời', 'unstable'],
    ['power', 'Chưa có điện', 'no'],
    ['state', 'Vùng lõm sóng', 'gaps'],
    ['state', 'Trắng sóng', 'no-signal'],
    ['answer', 'Thuộc', 'yes'],
  ] as const)('%s: %s is %s', (kind, cell, choice) => {
    expect(values.choice(cell, kind)).toEqual({ kind: 'choice', choice });
  });

  it('that should be numbers are missing where they say so', () => {
    for (const cell of ['', '-', '–', '…', 'đang cập nhật', 'Không có số liệu']) {
      expect(values.isMissing(cell)).toBe(true);
    }
    for (const cell of ['0', 'không', 12]) expect(values.isMissing(cell)).toBe(false);
  });
});

describe('operators', () => {
  it.each([
    ['Viettel', ['viettel']],
    ['Viettel, VNPT', ['viettel', 'vinaphone']],
    ['VTL + VNP/MBF', ['viettel', 'vinaphone', 'mobifone']],
    ['VNPT; VinaPhone', ['vinaphone']],
    ['Viettel và MobiFone', ['viettel', 'mobifone']],
    ['VNPT-VinaPhone', ['vinaphone']],
    ['', []],
  ])('%s', (cell, ids) => {
    expect(values.operators(cell)).toEqual(ids);
  });

  it('of which one is not known are refused as a whole', () => {
    expect(values.operators('Viettel, Acme')).toBeNull();
  });
});

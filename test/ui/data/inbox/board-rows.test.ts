/** The board as people read it and as a file that is given away, in both languages. */
import { describe, expect, it, test } from 'vitest';
import { type InboxPlan, type InboxSheet, tallyOf } from '../../../../src/core/inbox/inbox.ts';
import type { ExportCell } from '../../../../src/core/table/export-table.ts';
import { guessMapping } from '../../../../src/io/import/column-mapping.ts';
import { guessRole } from '../../../../src/io/import/role.ts';
import { NOTHING_HIDDEN } from '../../../../src/io/tabular/sheet.ts';
import { boardTable } from '../../../../src/ui/data/inbox/board-export.ts';
import {
  boardRows,
  FILTERS,
  isShown,
  missingNames,
} from '../../../../src/ui/data/inbox/board-rows.ts';
import { inboxWords } from '../../../../src/ui/i18n/inbox.ts';
import { words } from '../../../io/import/words.ts';

const NOUNS = {
  settlement: { one: 'thôn', many: 'villages' },
  commune: { one: 'xã', many: 'communes' },
  province: { one: 'tỉnh', many: 'provinces' },
};

const sheet = (sheetId: string, state: InboxSheet['state']): InboxSheet => ({
  ...{ sheetId, planId: `plan ${sheetId}`, file: `${sheetId}.csv`, sheet: '', state },
  ...{ rowsIn: 3, kept: 3, rejected: 0, asked: 0, groups: [] },
  ...{ date: '2026-09-02', dating: 'titled' },
});

/** Commune 1: b takes the place of a, with a row less; 2: c, and d the same; 3: nothing of e can be used; 4: nothing came. */
const PLAN: InboxPlan = {
  ...{ planId: 'inbox', role: 'villages', parts: [''], isApplicable: true },
  ...{ counts: { add: 0, update: 5, same: 0 }, conflicts: 0 },
  sheets: [
    sheet('a', 'replaced'),
    sheet('b', 'counts'),
    sheet('c', 'counts'),
    sheet('d', 'duplicate'),
    { ...sheet('e', 'empty'), sheet: 'Trang 2' },
  ],
  communes: [
    {
      ...{ code: '00001', name: 'Côn Lôn', place: '08' },
      answers: [
        { sheetId: 'b', rows: 2, state: 'counts', because: 'titled', of: '', changes: 2 },
        { sheetId: 'a', rows: 3, state: 'replaced', because: 'titled', of: 'b', changes: 0 },
      ],
    },
    {
      ...{ code: '00002', name: 'Đông Sơn', place: '08' },
      answers: [
        { sheetId: 'd', rows: 3, state: 'duplicate', because: 'same', of: 'c', changes: 0 },
        { sheetId: 'c', rows: 3, state: 'counts', because: 'first', of: '', changes: 0 },
      ],
    },
    {
      ...{ code: '00004', name: 'Xa Lạ', place: '08' },
      answers: [{ sheetId: 'e', rows: 0, state: 'empty', because: 'empty', of: '', changes: 0 }],
    },
  ],
  missing: [
    { code: '00003', name: 'Bình An', place: '08' },
    { code: '00004', name: 'Xa Lạ', place: '08' },
  ],
  places: [{ code: '08', name: 'Tuyên Quang', communes: 4, answered: 2, isAsked: true }],
};
const VI = inboxWords('vi');
const ROWS = boardRows(PLAN, VI);

describe('the rows of a board', () => {
  it('are all communes in the order of their codes, those that nothing came from among them', () => {
    expect(ROWS.map(({ code, isAnswered }) => [code, isAnswered])).toEqual([
      ['00001', true],
      ['00002', true],
      ['00003', false],
      ['00004', false],
    ]);
  });

  it('say of every file why it is used or not, by the names of files', () => {
    expect(ROWS.flatMap(({ answers }) => answers.map(({ title, why }) => [title, why]))).toEqual([
      ['b.csv', 'mới hơn theo ngày trong bảng'],
      ['a.csv', 'thay bằng b.csv'],
      ['d.csv', 'giống hệt c.csv'],
      ['c.csv', 'tệp khác giống hệt'],
      ['e.csv, Trang 2', 'không dòng nào dùng được'],
    ]);
  });

  it('warn where the file in use has fewer rows than the one that it replaces', () => {
    expect(ROWS.map(({ fewer }) => fewer)).toEqual([1, 0, 0, 0]);
  });

  it('are shown by what became of them, and by name whatever the marks', () => {
    const shown = FILTERS.map((filter) => [
      filter,
      ...ROWS.filter((row) => isShown(row, filter, '')).map(({ code }) => code.slice(4)),
    ]);
    expect(shown).toEqual([
      ['all', '1', '2', '3', '4'],
      ['answered', '1', '2'],
      ['missing', '3', '4'],
      ['duplicate', '2'],
      ['replaced', '1'],
      ['empty', '4'],
      ['unchanged', '2'],
    ]);
    expect(ROWS.filter((row) => isShown(row, 'all', 'dong s')).map(({ code }) => code)).toEqual([
      '00002',
    ]);
  });
});

describe('the names of the communes that are missing', () => {
  it('have their province where several were asked', () => {
    expect(missingNames(PLAN)).toEqual(['Bình An', 'Xa Lạ']);
    const other = { code: '10', name: 'Lào Cai', communes: 9, answered: 9, isAsked: true };
    expect(missingNames({ ...PLAN, places: [...PLAN.places, other] })).toEqual([
      ...['Bình An, Tuyên Quang', 'Xa Lạ, Tuyên Quang'],
    ]);
  });
});

describe('the board as a file', () => {
  it('has a line for every file, and one for every commune that nothing came from', () => {
    const given = { words: VI, nouns: NOUNS, summary: '2/4', today: '2026-10-01' };
    const { columns, count, fileName, notes } = boardTable(PLAN, given);
    const text = (cell: ExportCell) => {
      if (cell.kind === 'text') return cell.words;
      if (cell.kind === 'number') return String(cell.value);
      return cell.kind === 'code' ? cell.text : cell.iso;
    };
    expect(fileName).toBe('phu-song-theo-doi-so-lieu-2026-10-01');
    expect(notes).toEqual([['Bảng theo dõi', '2/4']]);
    // Brought back it is no list of villages: its communes are communes, and it has nothing to take in.
    const headed = columns.map(({ title }, at) => ({ at, path: [title] }));
    const shape = {
      columns: headed,
      records: [],
      others: [],
      groupLevels: new Map(),
      hidden: NOTHING_HIDDEN,
    };
    const fields = guessMapping(shape, words).flatMap(({ field }) => field ?? []);
    expect(fields).toEqual(['commune_code', 'commune', 'province', 'date']);
    expect(guessRole(new Set(fields)).role).toBe('unknown');
    const lines = Array.from({ length: count }, (_, i) => columns.map(({ at }) => text(at(i))));
    expect(lines).toHaveLength(6);
    expect(lines[1]).toEqual([
      ...['00001', 'Côn Lôn', 'Tuyên Quang', 'đã có', 'a.csv', 'được thay'],
      ...['thay bằng b.csv', '3', '2026-09-02'],
    ]);
    expect(lines[4]).toEqual([
      ...['00003', 'Bình An', 'Tuyên Quang', 'còn thiếu', '', '', '', 'NaN', ''],
    ]);
  });
});

test.each([
  ['vi', '2/4 xã đã có số liệu · 1 tệp trùng · 1 tệp được thay · còn thiếu 2 xã'],
  ['en', '2 of 4 communes have figures · 1 duplicate file · 1 replaced file · 2 communes missing'],
] as const)('the counts are a line in %s', (language, line) => {
  expect(inboxWords(language).board.line(tallyOf(PLAN), 2, NOUNS)).toBe(line);
});

test('a line leaves out what there is none of', () => {
  const tally = { files: 4, used: 4, communes: 4, answered: 4, duplicates: 0, replaced: 0 };
  expect(VI.board.line(tally, 0, NOUNS)).toBe('4/4 xã đã có số liệu · không thiếu xã nào');
});

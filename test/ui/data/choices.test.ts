/** What somebody chose of a table, and what the browser remembers of it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SheetColumn } from '../../../src/core/imports.ts';
import {
  blankOf,
  doubtfulColumns,
  fieldOf,
  firstChoices,
  isPersonal,
  lackingFields,
  markColumns,
  toRemember,
  withBlanks,
  withField,
} from '../../../src/ui/data/choices.ts';
import { recall, remember } from '../../../src/ui/data/remembered.ts';

const column = (at: number, field: string | null, ambiguous = ''): SheetColumn => ({
  ...{ at, field, ambiguous, path: [`h${at}`] },
  ...{ reason: 'heading', isPersonal: false, numberFormat: null },
});

/** Name, commune, 4G, households. */
const COLUMNS = [
  column(0, 'name'),
  column(2, 'commune'),
  column(3, 'signal_4G'),
  column(5, 'households', '1.234'),
];
const START = firstChoices({ sheetId: 's1', columns: COLUMNS }, null, '2026-11-22');

const storage = (kept = new Map<string, string>()) => ({
  kept,
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, text: string) => void kept.set(key, text),
  removeItem: (key: string) => void kept.delete(key),
});

describe('the fields of columns', () => {
  test('are those that are guessed until somebody chooses', () => {
    expect(COLUMNS.map((each) => fieldOf(each, START))).toEqual([
      'name',
      'commune',
      'signal_4G',
      'households',
    ]);
    expect(toRemember(START)).toBeNull();
  });

  test('are taken by one column only: the one that had the field is left out', () => {
    const next = withField(START, COLUMNS, { at: 5, field: 'name' });
    expect(COLUMNS.map((each) => fieldOf(each, next))).toEqual([
      null,
      'commune',
      'signal_4G',
      'name',
    ]);
    const none = withField(next, COLUMNS, { at: 2, field: null });
    expect(COLUMNS.map((each) => fieldOf(each, none))).toEqual([null, null, 'signal_4G', 'name']);
  });

  test('say what still lacks: a name, and where it belongs unless rows are in groups', () => {
    expect(lackingFields(COLUMNS, START, false)).toEqual([]);
    const bare = withField(withField(START, COLUMNS, { at: 0, field: null }), COLUMNS, {
      at: 2,
      field: null,
    });
    expect(lackingFields(COLUMNS, bare, false)).toEqual(['name', 'place']);
    expect(lackingFields(COLUMNS, bare, true)).toEqual(['name']);
  });

  test('tell which columns leave a question', () => {
    expect(markColumns(COLUMNS, START).map(({ at }) => at)).toEqual([3]);
    expect(doubtfulColumns(COLUMNS, START).map(({ at }) => at)).toEqual([5]);
    const out = withField(START, COLUMNS, { at: 5, field: null });
    expect(doubtfulColumns(COLUMNS, out)).toEqual([]);
  });
});

test('blank cells mean one thing for each column, however others are answered', () => {
  const marks = [column(3, 'signal_4G'), column(4, 'signal_3G'), column(6, 'signal_5G')];
  const all = { ...START, blanks: withBlanks(START, marks, 'none') };
  const one = { ...all, blanks: withBlanks(all, [marks[1]!], 'unknown') };
  expect(marks.map(({ at }) => blankOf(START, at))).toEqual(['unknown', 'unknown', 'unknown']);
  expect(marks.map(({ at }) => blankOf(all, at))).toEqual(['none', 'none', 'none']);
  expect(marks.map(({ at }) => blankOf(one, at))).toEqual(['none', 'unknown', 'none']);
});

test('a column is personal when it is said to be, or its heading is on the list of the sheet', () => {
  expect(isPersonal({ personal: [] }, { ...column(1, null), isPersonal: true })).toBe(true);
  expect(isPersonal({ personal: ['h1'] }, column(1, null))).toBe(true);
  expect(isPersonal({ personal: ['h2'] }, column(1, null))).toBe(false);
});

describe('what is remembered of a form', () => {
  const chosen = {
    ...withField(START, COLUMNS, { at: 5, field: 'population' }),
    numberFormats: { 5: 'comma-decimal' } as const,
    blanks: { 3: 'none' } as const,
  };

  test('comes back for the same headings, said as remembered, and for no others', () => {
    const kept = storage();
    remember(() => kept, 'a|b', toRemember(chosen));
    expect(recall(() => kept, 'a|c')).toBeNull();
    const again = firstChoices(
      { sheetId: 's2', columns: COLUMNS },
      recall(() => kept, 'a|b'),
      '2026-11-23',
    );
    expect(again).toEqual({ ...chosen, sheetId: 's2', date: '2026-11-23', remembered: [5] });
    remember(() => kept, 'a|b', null);
    expect(kept.kept.size).toBe(0);
  });

  test('never names a column that the table does not have', () => {
    const remembered = {
      mapping: { 9: 'name' },
      numberFormats: { 9: 'comma-decimal' },
      blanks: {},
    };
    expect(
      firstChoices({ sheetId: 's', columns: COLUMNS }, remembered as never, '2026-11-22'),
    ).toEqual({ ...START, sheetId: 's' });
  });

  test('is nothing where storage is denied or full', () => {
    const denied = () => {
      throw new Error('denied');
    };
    expect(recall(denied, 'a')).toBeNull();
    expect(() =>
      remember(denied, 'a', { mapping: {}, numberFormats: {}, blanks: {} }),
    ).not.toThrow();
  });

  test('survives whatever else is in the storage', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const kept = storage(new Map([['phu-song.columns', text]]));
        const found = recall(() => kept, 'a');
        if (found) expect(Object.keys(found)).toEqual(['mapping', 'numberFormats', 'blanks']);
        remember(() => kept, 'b', { mapping: { 1: 'name' }, numberFormats: {}, blanks: {} });
        expect(recall(() => kept, 'b')).toEqual({
          mapping: { 1: 'name' },
          numberFormats: {},
          blanks: {},
        });
      }),
    );
  });

  test('keeps fifty forms, the latest ones', () => {
    const kept = storage();
    for (let i = 0; i < 60; i++)
      remember(() => kept, `form ${i}`, { mapping: { 0: 'name' }, numberFormats: {}, blanks: {} });
    expect(recall(() => kept, 'form 9')).toBeNull();
    expect(recall(() => kept, 'form 10')).not.toBeNull();
  });
});

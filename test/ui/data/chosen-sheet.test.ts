/** Which table is looked at first: never one that its file hides, where there is another. */
import { expect, it } from 'vitest';
import type { OpenedFile, ReadSheet } from '../../../src/core/imports.ts';
import { likeliestSheet } from '../../../src/ui/data/chosen-sheet.ts';

const sheet = (sheetId: string, rowsIn: number, more: Partial<ReadSheet> = {}) =>
  ({ sheetId, rowsIn, isHidden: false, role: 'unknown', ...more }) as ReadSheet;
const chosen = (...sheets: ReadSheet[]) =>
  likeliestSheet([{ kind: 'read', sheets } as unknown as OpenedFile]);

it('is the first of villages, else the longest', () => {
  expect(chosen(sheet('a', 9), sheet('b', 3, { role: 'villages' }))).toBe('b');
  expect(chosen(sheet('a', 3), sheet('b', 9))).toBe('b');
});

it('is shown, though a hidden one is of villages', () => {
  const hidden = sheet('a', 9, { role: 'villages', isHidden: true });
  expect(chosen(hidden, sheet('b', 3))).toBe('b');
  expect(chosen(hidden, sheet('b', 0))).toBe('a'); // that one has nothing
  expect(chosen(hidden)).toBe('a');
});

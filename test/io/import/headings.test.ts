/** Every heading that domain 4.2 says is met, written as there, in capitals and without marks, is known for what it is. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guessMapping } from '../../../src/io/import/column-mapping.ts';
import { NOTHING_HIDDEN } from '../../../src/io/tabular/sheet.ts';
import { words } from './words.ts';

const HEADINGS = JSON.parse(readFileSync('test/fixtures/import-headings.json', 'utf8')) as Record<
  string,
  readonly string[]
>;

const bare = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');

describe.each(Object.entries(HEADINGS))('%s', (field, headings) => {
  it.each(headings)('is headed %s', (heading) => {
    for (const path of [heading, heading.toUpperCase(), heading.normalize('NFD'), bare(heading)]) {
      const shape = {
        columns: [{ at: 0, path: [path] }],
        records: [],
        others: [],
        groupLevels: new Map(),
        hidden: NOTHING_HIDDEN,
      };
      const [column] = guessMapping(shape, words);
      expect([path, column!.field]).toEqual([path, field]);
    }
  });
});

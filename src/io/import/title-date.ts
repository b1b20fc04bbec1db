/**
 * The day that a table says it is of, above its headings or where it is signed: "Côn Lôn, ngày 15 tháng 9 năm 2026", "(số liệu đến
 * 15/9/2026)". The day of a decision that the table only refers to is not that of the table.
 */
import { plainText } from '../../core/search/fold.ts';
import { anyOf } from '../word-pattern.ts';
import type { DateReader } from './dates.ts';
import type { PlaceWords } from './place-words.ts';
import { CELL_BREAK, type TableShape } from './table-shape.ts';

/** Letters before a day that tell whose it is. */
const BEFORE = 100;

/**
 * The ISO date of a table; `null` where it tells none. The titles go before the signature.
 * @param latest ISO date: no table is of a later day
 */
export type TitleDate = (shape: Pick<TableShape, 'others'>, latest: string) => string | null;

/** Finds the days of a country's tables. */
export function titleDates(words: PlaceWords, readDate: DateReader): TitleDate {
  const dateIn = dateFinder(words, readDate);
  return ({ others }, latest) => {
    for (const wanted of ['title', 'signature'] as const) {
      for (const { role, text } of others) {
        if (role !== wanted) continue;
        for (const cell of text.normalize('NFC').split(CELL_BREAK)) {
          const date = dateIn(cell, latest);
          if (date !== null) return date;
        }
      }
    }
    return null;
  };
}

function dateFinder({ signatures, titles }: PlaceWords, readDate: DateReader) {
  const [day, month, year] = signatures.date.map((word) => anyOf([word]));
  const days = new RegExp(
    `${day}\\s+\\d{1,2}\\s+${month}\\s+\\d{1,2}\\s+${year}\\s+\\d{4}|\\d{1,2}/\\d{1,2}/\\d{4}`,
    'giu',
  );
  const plain = (some: readonly string[]) => anyOf(some.map(plainText));
  const refers = new RegExp(`\\b(?:${plain(titles.refers)}|${plain(titles.numbered)} \\d+)\\b`);
  const isItself = new RegExp(`\\b${plain(titles.itself)}(?: ${plain([signatures.date[0]])})?$`);
  return (text: string, latest: string): string | null => {
    for (const match of text.matchAll(days)) {
      const before = plainText(text.slice(Math.max(0, match.index - BEFORE), match.index));
      if (refers.test(before) && !isItself.test(before)) continue;
      const date = readDate(match[0].replace(/\s+/g, ' '));
      if (date && date.from <= latest) return date.from;
    }
    return null;
  };
}

/**
 * The day that a table says it is of, above its headings or where it is signed: "Côn Lôn, ngày 15 tháng 9 năm 2026", "(số liệu đến
 * 15/9/2026)". The day of a decision that the table only refers to is not that of the table.
 */
import { plainText } from '../../core/search/fold.ts';
import { readDate } from './dates.ts';
import { CELL_BREAK, type TableShape } from './table-shape.ts';

/** A day in words, or in figures with its year. */
const DAY = /ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|\d{1,2}\/\d{1,2}\/\d{4}/giu;

/** Words before the day of another document: "kèm theo Báo cáo số 12 ngày …". */
const REFERS =
  /\b(?:kem theo|can cu|so \d+|quyet dinh|nghi quyet|nghi dinh|thong tu|cong van|ke hoach|van ban|chi thi)\b/;
/** Words right before the day of the table itself, where a text has both. */
const ITSELF = /\b(?:so lieu|tinh|cap nhat|den)(?: den)?(?: ngay)?$/;

/** Letters before a day that tell whose it is. */
const BEFORE = 100;

/**
 * The ISO date; `null` where the table tells none. The titles go before the signature.
 * @param latest ISO date: no table is of a later day
 */
export function titleDate({ others }: Pick<TableShape, 'others'>, latest: string): string | null {
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
}

function dateIn(text: string, latest: string): string | null {
  for (const match of text.matchAll(DAY)) {
    const before = plainText(text.slice(Math.max(0, match.index - BEFORE), match.index));
    if (REFERS.test(before) && !ITSELF.test(before)) continue;
    const date = readDate(match[0].replace(/\s+/g, ' '));
    if (date && date.from <= latest) return date.from;
  }
  return null;
}

/** Texts of cells as they are compared. */
import type { Cell } from '../tabular/sheet.ts';

/**
 * A text without blanks around it, one blank for any that stand together or break a line, and without hidden letters. One that is
 * so comes back as it is.
 */
export function evenly(text: string): string {
  return (UNEVEN.test(text) ? withoutHidden(text).replace(/\s+/g, ' ') : text).trim();
}

/**
 * Letters that show nothing, or turn the letters around them: control and format characters, but for those that join letters or
 * keep them apart (some scripts need U+200C and U+200D). Source: Unicode 15, general categories Cc and Cf.
 */
const HIDDEN = /[^\P{Cc}\s]|[^\P{Cf}\s\u200c\u200d]/gu;

const UNEVEN = new RegExp(`[^\\S ]|\\s\\s|${HIDDEN.source}`, 'u');

/** A cell without hidden letters; one that has none comes back as it is. */
export function withoutHidden<T extends Cell>(cell: T): T | string {
  return typeof cell === 'string' ? cell.replace(HIDDEN, '') : cell;
}

/** A text with the numbers of its hidden letters in their place: "‹U+202E›". */
export function withHiddenShown(text: string): string {
  return text.replace(
    HIDDEN,
    (letter) => `‹U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}›`,
  );
}

/** A cell as a text without blanks around it and line breaks in it. */
export function textOf(cell: Cell | undefined): string {
  return cell === undefined ? '' : evenly(String(cell));
}

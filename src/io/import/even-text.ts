/** Texts of cells as they are compared. */
import type { Cell } from '../tabular/sheet.ts';

/**
 * A text without blanks around it, one blank for any that stand together or break a line, and without hidden letters. One that is
 * so comes back as it is.
 */
export function evenly(text: string): string {
  return isPlain(text) ? text : withoutHidden(text).replace(/\s+/g, ' ').trim();
}

/**
 * Whether a text has only letters of Latin script with their marks on them (so it is in NFC), digits and signs, single spaces
 * between them: that is quickly seen, and most are so.
 */
export function isPlain(text: string): boolean {
  let before = SPACE;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isInk =
      code < 0xc0 ? code > SPACE && code < 0x7f : code < 0x250 || (code >= 0x1e00 && code < 0x1f00);
    if (!isInk && (code !== SPACE || before === SPACE)) return false;
    before = code;
  }
  return before !== SPACE || text === '';
}

const SPACE = 0x20;

/**
 * Letters that show nothing, or turn the letters around them: control and format characters, but for those that join letters or
 * keep them apart (some scripts need U+200C and U+200D). Source: Unicode 15, general categories Cc and Cf.
 */
const HIDDEN = /[^\P{Cc}\s]|[^\P{Cf}\s\u200c\u200d]/gu;

/** A cell without hidden letters; one that has none comes back as it is. */
export function withoutHidden<T extends Cell>(cell: T): T | string {
  return typeof cell === 'string' && !isPlain(cell) ? cell.replace(HIDDEN, '') : cell;
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

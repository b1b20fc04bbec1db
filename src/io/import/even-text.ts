/** Texts of cells as they are compared. */
import type { Cell } from '../tabular/sheet.ts';

/** A text without blanks around it, and one blank for any that stand together or break a line. One that is so comes back as it is. */
export function evenly(text: string): string {
  return (UNEVEN.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}

const UNEVEN = /[^\S ]|\s\s/;

/** A cell as a text without blanks around it and line breaks in it. */
export function textOf(cell: Cell | undefined): string {
  return cell === undefined ? '' : evenly(String(cell));
}

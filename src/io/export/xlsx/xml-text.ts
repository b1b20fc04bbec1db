/** Texts and addresses as the parts of a workbook have them. */

/** Longest text of a cell, in code units (Excel's specification). */
const LONGEST_CELL = 32_767;

/** What XML 1.0 has no place for: control characters, halves of pairs, the two that are no characters. */
const NO_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** What a program would take for a character written by its number (ECMA-376 part 1, 22.9.2.19): the underscore is written so. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** A text without what XML cannot hold. */
export function cleanText(text: string): string {
  return text.replace(NO_XML, '');
}

/** The text of a cell, as the content of an element. */
export function cellText(text: string): string {
  const cut = cleanText(text.slice(0, LONGEST_CELL)); // half of a pair that was cut goes too
  return escaped(cut.replace(LOOKS_ESCAPED, '_x005F_').replaceAll('\r', '_x000D_'));
}

/** A text in an attribute or between tags. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

/** Letters of a column, from 0: A, B … Z, AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + (column % 26));
}

/** Address of a cell, row and column from 0. */
export function address(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** Name of a sheet in a reference to its cells. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** A name that sheets may have. */
export function sheetName(name: string): string {
  const allowed = cleanText(name)
    .replace(/[[\]:*?/\\\t\n\r]/g, ' ')
    .slice(0, 31)
    .replace(/^'+|'+$/g, '');
  return allowed.trim() || 'Sheet';
}

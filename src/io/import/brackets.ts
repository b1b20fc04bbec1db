/** What stands in brackets. */

/** Letters of a text that are looked at: brackets that never close would be looked behind again and again. */
const LONGEST = 200;

/** The text without what its brackets hold. */
export function withoutBrackets(text: string): string {
  return text.includes('(') ? text.slice(0, LONGEST).replace(/\([^)]*\)/g, ' ') : text;
}

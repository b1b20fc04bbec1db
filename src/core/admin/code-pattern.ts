/**
 * Code patterns of a country pack: which codes a level allows. Patterns are data, so only a small, linear subset of regular
 * expressions is let in; a pattern that could make matching slow is refused when the pack is read.
 */
import type { Level } from '../country.ts';

/** One literal, class or `\d`, perhaps counted: no groups, no alternation, no open-ended repetition. */
const ATOM = String.raw`(?:\\d|\[[\w-]+\]|[\w-])(?:\{\d{1,2}(?:,\d{1,2})?\})?`;
const SAFE_PATTERN = new RegExp(`^\\^?(?:${ATOM}){1,32}\\$?$`);

/**
 * Whether a pattern is of the form that a pack may use, such as `^\d{5}$` or `^[A-Z]{2}\d{3,4}$`. One count may be a range:
 * several could make a match try every way to share out the characters.
 */
export function isCodePattern(pattern: string): boolean {
  const ranges = pattern.split(',').length - 1;
  return pattern.length <= 100 && ranges <= 1 && SAFE_PATTERN.test(pattern) && compiles(pattern);
}

/**
 * A test for codes of a level: the whole code must match.
 * @throws {SyntaxError} when `codePattern` is no regular expression; packs are checked with {@link isCodePattern} first
 */
export function codeMatcher(level: Pick<Level, 'codePattern'>): (code: string) => boolean {
  const pattern = new RegExp(`^(?:${level.codePattern})$`, 'u');
  return (code) => pattern.test(code);
}

function compiles(pattern: string): boolean {
  try {
    return codeMatcher({ codePattern: pattern }) !== null;
  } catch {
    return false;
  }
}

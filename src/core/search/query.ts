/** What a typed text asks for: words that have to be met, and words that may be. */
import { type Word, wordsOf } from './fold.ts';
import { kindWords } from './kind-words.ts';
import { hasWord, type NameIndex } from './name-index.ts';

/** One word of a query. */
export interface QueryWord extends Pick<Word, 'plain' | 'exact'> {
  /** Must be met, by the name or by a place around it; others only say what kind of place is meant. */
  readonly isNeeded: boolean;
  /** May go on: nothing was typed behind it. */
  readonly isOpen: boolean;
}

/** Words of a query that are looked at: an address has fewer. */
const MOST_WORDS = 12;

/** The words of a query; none when nothing can be looked for. */
export function parseQuery(text: string): QueryWord[] {
  const words = wordsOf(text).slice(0, MOST_WORDS);
  const isKind = kindWords(words);
  const end = text.trimEnd().length === text.length ? text.length : -1;
  return words.map(({ plain, exact, to }, i) => ({
    ...{ plain, exact, isNeeded: !isKind[i] },
    isOpen: to === end,
  }));
}

/**
 * Parts words that were written together ("sinhlong") where the names have the parts and not the whole.
 * Takes the square of a word's length.
 */
export function partWords(words: readonly QueryWord[], indexes: readonly NameIndex[]): QueryWord[] {
  const isKnown = (plain: string) => indexes.some((index) => hasWord(index, plain));
  return words.flatMap((word) => {
    if (!word.isNeeded || word.plain.length < 4 || isKnown(word.plain)) return [word];
    const parts = knownParts(word.plain, isKnown);
    return parts.length === 0
      ? [word]
      : parts.map((plain) => ({ ...word, plain, exact: plain, isOpen: false }));
  });
}

/** The fewest known words that make up a word; none when it cannot be made of at least two of two letters or more. */
function knownParts(plain: string, isKnown: (part: string) => boolean): readonly string[] {
  const best: (readonly string[] | null)[] = [[]];
  for (let to = 1; to <= Math.min(plain.length, 24); to++) {
    best[to] = null;
    for (let from = 0; from <= to - 2; from++) {
      const before = best[from];
      const part = plain.slice(from, to);
      if (!before || !isKnown(part)) continue;
      const known = best[to];
      if (!known || known.length > before.length + 1) best[to] = [...before, part];
    }
  }
  const parts = best[plain.length] ?? [];
  return parts.length < 2 ? [] : parts;
}

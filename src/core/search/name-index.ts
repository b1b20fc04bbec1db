/**
 * The words of all names, so that a query looks at words and never at names. Built once, then only read.
 *
 *     name            entry        words (sorted by plain form)      entries that have them, ascending
 *     Sinh Long       0            ban   bản   ───────────────────>  2 3
 *     Yên Sinh        1            la    la    ───────────────────>  3
 *     Bản Lá          2            la    lá    ───────────────────>  2
 *     Bản La          3            long  long  ───────────────────>  0
 *                                  sinh  sinh  ───────────────────>  0 1
 *                                  yen   yên   ───────────────────>  1
 *
 * There are some ten thousand different words in a hundred thousand names, so a word of a query is compared with every one of
 * them for typing errors; letters in common, a bit each, rule most of them out. What starts with the letters of an unfinished
 * word is one stretch of the sorted words.
 */
import { differingLetters, forgivenErrors, letterBits, typingErrors } from './distance.ts';
import { wordsOf } from './fold.ts';

export interface NameIndex {
  /** Number of entries. */
  readonly count: number;
  /** Distinct words in the order of `plain`, then of `exact`. */
  readonly plain: readonly string[];
  readonly exact: readonly string[];
  /** Entries of word w: `entries[starts[w]]` up to, not including, `entries[starts[w + 1]]`; ascending, each once. */
  readonly starts: Uint32Array;
  readonly entries: Uint32Array;
  /** `letterBits` of each word. */
  readonly letters: Uint32Array;
}

/** How a word was met, best first; 0 is not at all. */
export const EXACT = 1;
export const EXACT_START = 2;
export const PLAIN = 3;
export const PLAIN_START = 4;
export const ONE_ERROR = 5;
export const TWO_ERRORS = 6;

/** Indexes the names of entries: `textsOf` gives all texts of an entry, number `entry` of `count`. */
export function indexNames(count: number, textOf: (entry: number) => string): NameIndex {
  const numbers = new Map<string, number>(); // of words, by first appearance
  const forms: (readonly [plain: string, exact: string])[] = [];
  const known = new Map<string, readonly number[]>(); // many villages share a name
  const words: number[] = [];
  const owners: number[] = [];
  for (let entry = 0; entry < count; entry++) {
    const text = textOf(entry);
    let of = known.get(text);
    if (!of) {
      const found = wordsOf(text).map(({ plain, exact }) => {
        const key = `${plain} ${exact}`;
        const number = numbers.get(key);
        if (number !== undefined) return number;
        numbers.set(key, forms.length);
        return forms.push([plain, exact]) - 1;
      });
      of = [...new Set(found)];
      known.set(text, of);
    }
    for (const word of of) {
      words.push(word);
      owners.push(entry);
    }
  }
  return sorted(count, forms, { words, owners });
}

interface Occurrences {
  readonly words: readonly number[];
  readonly owners: readonly number[];
}

function sorted(
  count: number,
  forms: readonly (readonly [plain: string, exact: string])[],
  { words, owners }: Occurrences,
): NameIndex {
  const order = forms.map((_, i) => i);
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  order.sort((a, b) => compare(forms[a]![0], forms[b]![0]) || compare(forms[a]![1], forms[b]![1]));
  const places = new Uint32Array(forms.length);
  order.forEach((number, place) => {
    places[number] = place;
  });
  const starts = new Uint32Array(forms.length + 1);
  for (const word of words) starts[places[word]! + 1]! += 1;
  for (let w = 0; w < forms.length; w++) starts[w + 1]! += starts[w]!;
  const next = starts.slice();
  const entries = new Uint32Array(words.length);
  words.forEach((word, i) => {
    entries[next[places[word]!]!++] = owners[i]!;
  });
  const plain = order.map((i) => forms[i]![0]);
  return {
    ...{ count, plain, starts, entries },
    exact: order.map((i) => forms[i]![1]),
    letters: Uint32Array.from(plain, letterBits),
  };
}

/** A word that is looked for. */
export interface SoughtWord {
  readonly plain: string;
  readonly exact: string;
  /** Whether it may go on: the last one, while somebody types. */
  readonly isOpen: boolean;
}

/**
 * How each entry has a word, by its best: a value of {@link EXACT} to {@link TWO_ERRORS}, 0 where it has not.
 * @param withErrors whether typing errors are forgiven
 */
export function findWord(index: NameIndex, word: SoughtWord, withErrors: boolean): Uint8Array {
  const found = new Uint8Array(index.count);
  const limit = withErrors ? forgivenErrors(word.plain) : 0;
  if (limit > 0) markErrors(index, word.plain, limit, found);
  const end = word.isOpen ? index.plain.length : firstAfter(index, `${word.plain} `);
  for (let w = firstAfter(index, word.plain); w < end; w++) {
    const plain = index.plain[w]!;
    if (!plain.startsWith(word.plain)) break;
    mark(index, w, metAs(word, plain, index.exact[w]!), found);
  }
  return found;
}

/** Whether some name has the word itself. */
export function hasWord(index: NameIndex, plain: string): boolean {
  return index.plain[firstAfter(index, plain)] === plain;
}

function metAs(word: SoughtWord, plain: string, exact: string): number {
  if (plain.length === word.plain.length) return exact === word.exact ? EXACT : PLAIN;
  return exact.startsWith(word.exact) ? EXACT_START : PLAIN_START;
}

function markErrors(index: NameIndex, plain: string, limit: number, found: Uint8Array): void {
  const bits = letterBits(plain);
  for (let w = 0; w < index.plain.length; w++) {
    if (differingLetters(bits, index.letters[w]!) > 2 * limit) continue;
    const errors = typingErrors(plain, index.plain[w]!, limit);
    if (errors > 0 && errors <= limit && !/\d/.test(index.plain[w]!))
      mark(index, w, errors === 1 ? ONE_ERROR : TWO_ERRORS, found);
  }
}

function mark({ starts, entries }: NameIndex, w: number, as: number, found: Uint8Array): void {
  for (let i = starts[w]!; i < starts[w + 1]!; i++) {
    const entry = entries[i]!;
    if (found[entry] === 0 || found[entry]! > as) found[entry] = as;
  }
}

/** The first word whose plain form is not before a text. */
function firstAfter({ plain }: NameIndex, text: string): number {
  let [low, high] = [0, plain.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (plain[middle]! < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

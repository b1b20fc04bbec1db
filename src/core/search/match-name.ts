/** How the words of a query lie in one name: which it has, how, in what order, and which of its own words are left over. */
import { forgivenErrors, typingErrors } from './distance.ts';
import { type Word, wordsOf } from './fold.ts';
import { kindWords } from './kind-words.ts';
import { EXACT, EXACT_START, ONE_ERROR, PLAIN, PLAIN_START } from './name-index.ts';
import type { QueryWord } from './query.ts';
import type { Range } from './search.ts';

export interface NameMatch {
  /** How the name has each word of the query; 0 where it has not. */
  readonly met: readonly number[];
  /** Words of the name, its kind aside, that the query does not have. */
  readonly left: number;
  /** Neighbours of the query that the name has the other way round. */
  readonly swaps: number;
  readonly ranges: readonly Range[];
}

/** Each word of the name answers one word of the query, the best it can; needed words choose first. */
export function matchName(name: string, query: readonly QueryWord[]): NameMatch {
  const words = wordsOf(name);
  const isKind = kindWords(words);
  const taken = words.map(() => false);
  const places = query.map(() => -1);
  const met = query.map(() => 0);
  const inTurn = [...query.keys()].sort(
    (a, b) => Number(query[b]!.isNeeded) - Number(query[a]!.isNeeded) || a - b,
  );
  for (const i of inTurn) {
    const word = query[i]!;
    let best = -1;
    for (const [at, own] of words.entries()) {
      const value = taken[at] ? 0 : metBy(word, own);
      if (value === 0 || (met[i]! > 0 && value >= met[i]!)) continue;
      met[i] = value;
      best = at;
    }
    if (best < 0) continue;
    taken[best] = true;
    places[i] = best;
  }
  const order = places.filter((at) => at >= 0);
  return {
    met,
    left: words.filter((_, at) => !taken[at] && !isKind[at]).length,
    swaps: order.filter((at, i) => i > 0 && at < order[i - 1]!).length,
    ranges: joined(places.flatMap((at, i) => (at < 0 ? [] : [rangeOf(words[at]!, query[i]!)]))),
  };
}

function metBy(word: QueryWord, own: Word): number {
  if (own.plain === word.plain) return own.exact === word.exact ? EXACT : PLAIN;
  if (word.isOpen && own.plain.startsWith(word.plain))
    return own.exact.startsWith(word.exact) ? EXACT_START : PLAIN_START;
  const isForgiven = word.isNeeded && !/\d/.test(own.plain);
  const limit = isForgiven ? forgivenErrors(word.plain) : 0;
  const errors = limit === 0 ? 1 : typingErrors(word.plain, own.plain, limit);
  return errors > limit ? 0 : ONE_ERROR + errors - 1;
}

/** Of an unfinished word only its beginning is marked, where letters and code units are one to one. */
function rangeOf(own: Word, word: QueryWord): Range {
  const isStart = own.plain.length > word.plain.length && own.plain.startsWith(word.plain);
  const isPlain = own.to - own.from === own.plain.length;
  return [own.from, isStart && isPlain ? own.from + word.plain.length : own.to];
}

/** In order, those that touch or have one letter between them (a space) as one. */
function joined(ranges: readonly Range[]): Range[] {
  const all: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = all.at(-1);
    if (last && range[0] - last[1] <= 1) all[all.length - 1] = [last[0], range[1]];
    else all.push(range);
  }
  return all;
}

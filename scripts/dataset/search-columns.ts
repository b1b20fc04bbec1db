/** Writes the columns of search files (`src/io/search-file.ts` reads them): texts that stand for lists of numbers, names by their words. */
import { folded, textOf } from './compact-columns.ts';

/** Values and an index; the texts themselves where few repeat; `null` where there is none. */
export function textColumn(texts: readonly string[]): unknown {
  if (texts.every((text) => text === '')) return null;
  const values = [...new Set(texts)];
  if (values.length > texts.length / 2) return texts;
  const places = new Map(values.map((text, place) => [text, place]));
  return { values, index: textOf(texts.map((text) => places.get(text)!)) };
}

/** Names as texts or as words, whichever is shorter. */
export function nameColumn(names: readonly string[]): unknown {
  const [asTexts, asWords] = [textColumn(names) ?? [], wordColumn(names)];
  const lengthOf = (column: unknown) => JSON.stringify(column).length;
  return asWords && lengthOf(asWords) < lengthOf(asTexts) ? asWords : asTexts;
}

/**
 * Names by their words: every word once, the most frequent first, and a number for each word of a name, 0 behind it. `null` for names
 * that words with one space between them do not give back.
 */
function wordColumn(names: readonly string[]): unknown {
  const lists = names.map((name) => (name === '' ? [] : name.split(' ')));
  if (lists.some((list) => list.some((word) => word === '' || /\s/.test(word)))) return null;
  const counts = new Map<string, number>();
  for (const word of lists.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const places = new Map(words.map(([word], place) => [word, place + 1]));
  const numbers = lists.flatMap((list) => [...list.map((word) => places.get(word)!), 0]);
  return { words: words.map(([word]) => word).join(' '), text: textOf(numbers) };
}

/** Runs of codes of digits, of one length and not far apart, by steps from the first; codes of another kind one by one. */
export function codeRuns(units: readonly { readonly code: string }[]): unknown[] {
  const runs: string[][] = [];
  for (const { code } of units) {
    const before = runs.at(-1)?.at(-1);
    const isNext = before !== undefined && isNumber(code) && isNumber(before);
    if (isNext && code.length === before.length && Math.abs(+code - +before) < FARTHEST)
      runs.at(-1)!.push(code);
    else runs.push([code]);
  }
  return runs.map((run): unknown => {
    const [first = ''] = run;
    if (!isNumber(first)) return first;
    const from = Number(first);
    return { digits: first.length, from, steps: stepsOf(run.map((code) => Number(code) - from)) };
  });
}

/** Codes farther apart than this start a new run: half of what a character holds. */
const FARTHEST = 20_000;

function isNumber(code: string): boolean {
  return /^\d{1,9}$/.test(code);
}

/** The number behind the code of the commune, where all ids are made so; else the ids. */
export function idColumn(ids: readonly string[], communes: readonly string[]): unknown {
  const [, join = '', number = ''] = ids[0]?.slice(communes[0]!.length).match(/^(\D*)(\d+)$/) ?? [];
  const numbers = ids.map((id, row) => {
    const start = `${communes[row]}${join}`;
    const rest = id.slice(start.length);
    return id.startsWith(start) && /^\d{1,6}$/.test(rest) && rest.length === number.length
      ? Number(rest)
      : Number.NaN;
  });
  if (number === '' || numbers.some(Number.isNaN)) return ids;
  return { join, digits: number.length, steps: stepsOf(numbers) };
}

/**
 * Numbers by the distance of each from the one before: 0, −1, 1, −2, 2 … as 0, 1, 2, 3, 4 …
 * @throws when one is too large for a character
 */
export function stepsOf(numbers: readonly number[]): string {
  return textOf(
    numbers.map((number, row) => {
      const step = folded(number - (numbers[row - 1] ?? 0));
      if (step > 0xd000) throw new Error(`a step of ${step} is more than a character holds`);
      return step;
    }),
  );
}

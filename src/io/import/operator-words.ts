/** The words for operators, of a country and of a dataset that may call them otherwise. */
import type { Operator } from '../../core/model.ts';
import { plainText } from '../../core/search/fold.ts';

type Words = Readonly<Record<string, readonly string[]>>;

/**
 * The words of the country by the ids of the dataset, each of whose operators is known by its own id and name too. One that the
 * country knows under another id has that one's words; what the dataset calls its own is nobody else's.
 */
export function operatorWords(country: Words, operators: readonly Operator[]): Words {
  const ownWords = new Map(operators.map(({ id, name }) => [id, [name, id]]));
  const own = new Set([...ownWords.values()].flat().map(plainText));
  const merged: Record<string, readonly string[]> = Object.fromEntries(ownWords);
  for (const [common, words] of Object.entries(country)) {
    const same = operators.find(({ id, name }) =>
      [common, ...words].some((word) => [id, name].map(plainText).includes(plainText(word))),
    );
    const free = words.filter((word) => !own.has(plainText(word)));
    const id = same?.id ?? common;
    merged[id] = [...(merged[id] ?? []), ...free];
  }
  return merged;
}

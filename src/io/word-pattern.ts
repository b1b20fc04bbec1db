/** Words of a country as a part of a pattern. */

/** Any of the words, the longer ones first, as the source of a regular expression; of no words one that nothing matches. */
export function anyOf(words: readonly string[]): string {
  if (words.length === 0) return '(?!)';
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  return `(?:${longestFirst.map(escaped).join('|')})`;
}

function escaped(text: string): string {
  return text.normalize('NFC').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/**
 * Typing errors between two short words: letters added, left out, exchanged for another, or swapped with their neighbour
 * (optimal string alignment). Source: Damerau, CACM 7(3), 1964; the band after Ukkonen, Information and Control 64, 1985.
 */

/** How many errors are forgiven in a word: none in two letters, one in up to five, two in longer ones; none in a number. */
export function forgivenErrors(plain: string): number {
  if (plain.length < 3 || /\d/.test(plain)) return 0;
  return plain.length < 6 ? 1 : 2;
}

/** Errors between two words, or `limit + 1` when there are more than `limit`. Takes length × limit steps. */
export function typingErrors(a: string, b: string, limit: number): number {
  const tooMany = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return tooMany;
  let before: number[] = []; // two rows up
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = new Array<number>(b.length + 1).fill(tooMany);
    row[0] = i;
    let least = i;
    for (let j = Math.max(1, i - limit); j <= Math.min(b.length, i + limit); j++) {
      const isSame = a[i - 1] === b[j - 1];
      let errors = Math.min(
        above[j - 1]! + (isSame ? 0 : 1),
        (above[j] ?? tooMany) + 1,
        (row[j - 1] ?? tooMany) + 1,
      );
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwapped) errors = Math.min(errors, before[j - 2]! + 1);
      row[j] = errors;
      least = Math.min(least, errors);
    }
    if (least > limit) return tooMany;
    [before, above] = [above, row];
  }
  return Math.min(above[b.length]!, tooMany);
}

/** A bit per letter a–z that occurs in a word, to tell cheaply that two words differ in too many. */
export function letterBits(plain: string): number {
  let bits = 0;
  for (let i = 0; i < plain.length; i++) {
    const letter = plain.charCodeAt(i) - 97;
    if (letter >= 0 && letter < 26) bits |= 1 << letter;
  }
  return bits;
}

/** Number of letters that occur in one of two words only: each error accounts for two at most. */
export function differingLetters(bits: number, others: number): number {
  let left = bits ^ others;
  let count = 0;
  for (; left !== 0; left &= left - 1) count++;
  return count;
}

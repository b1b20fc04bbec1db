/** Breaks a text into lines of a width, for a canvas, which doesn't. Pure. */

/**
 * Lines of at most `width`, broken at spaces, and inside words that are longer than a line. `measure` gives the width of a text and
 * never less for a longer one. Complexity: a few measurements a word.
 */
export function wrapped(
  text: string,
  width: number,
  measure: (part: string) => number,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = piecesOf(word, width, measure);
    line = pieces.pop() ?? '';
    lines.push(...pieces);
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** A word in pieces that fit, at least one letter each. */
function piecesOf(word: string, width: number, measure: (part: string) => number): string[] {
  if (measure(word) <= width) return [word];
  const letters = lettersOf(word);
  const pieces: string[] = [];
  for (let from = 0; from < letters.length; ) {
    const fits = (count: number) => measure(letters.slice(from, from + count).join('')) <= width;
    let least = 1;
    while (from + least < letters.length && fits(2 * least)) least *= 2;
    let most = Math.min(2 * least - 1, letters.length - from);
    while (least < most) {
      const middle = Math.ceil((least + most) / 2);
      if (fits(middle)) least = middle;
      else most = middle - 1;
    }
    pieces.push(letters.slice(from, from + least).join(''));
    from += least;
  }
  return pieces;
}

/** Grapheme clusters, so that no mark leaves its letter; code points in browsers that can't tell (Firefox before 125). */
function lettersOf(word: string): readonly string[] {
  if (!('Segmenter' in Intl)) return [...word];
  return Array.from(new Intl.Segmenter().segment(word), ({ segment }) => segment);
}

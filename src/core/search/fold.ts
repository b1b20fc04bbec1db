/**
 * How Vietnamese text is compared: in words, each in two forms. The exact form keeps vowels and tone but not where the tone is
 * written (hoà = hòa) nor i or y where both are customary (Mỹ = Mĩ); the plain form has neither marks nor đ. The only folding
 * in the product. Source of the rules: Vietnamese orthography as on signs and in the catalogue of units; Unicode 15, NFD.
 */

/** One word of a text. */
export interface Word {
  /** Letters with their vowel marks, the tone after them; digits without leading zeros. */
  readonly exact: string;
  /** Unmarked lower-case letters. */
  readonly plain: string;
  /** Where it stands: code units of the text, `to` behind the last. */
  readonly from: number;
  readonly to: number;
}

/** Letters of a text that are looked at; a name is shorter, and a query that is longer says nothing more. */
export const LONGEST_TEXT = 200;

/** Letters in a row (K'bô is one word), or digits in a row: "P5" is two words. */
const WORD = /\p{L}[\p{L}\p{M}'’ʼ]*|\p{Nd}+/gu;

/** Grave, acute, tilde, hook, dot below: tones. Circumflex, breve and horn make other vowels. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const MARKS = /\p{M}/gu;

/** A syllable that is a consonant and y, or qu and y: kỹ, lý, mỹ, quý may all be written with i. */
const FINAL_Y = /^([b-df-hj-np-tv-xzđ]*|qu)y$/;

/** A word by its forms. */
export type FoldedWord = Pick<Word, 'exact' | 'plain'>;

/** The words of a text, in its order; those behind {@link LONGEST_TEXT} letters are left out. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  eachStretch(text, (stretch, start) => {
    for (const { exact, plain, from, to } of stretch)
      words.push({ exact, plain, from: start + from, to: start + to });
  });
  return words;
}

/** The forms of {@link wordsOf}, for whoever does not ask where they stand. */
export function foldedWords(text: string): FoldedWord[] {
  const words: FoldedWord[] = [];
  eachStretch(text, (stretch) => {
    for (const word of stretch) words.push(word);
  });
  return words;
}

/** The plain words of a text, a space between them: "Đặc khu Hoàng Sa" is "dac khu hoang sa". */
export function plainText(text: string): string {
  let plain = '';
  eachStretch(text, (stretch) => {
    for (const word of stretch) plain += plain === '' ? word.plain : ` ${word.plain}`;
  });
  return plain;
}

/** No word has a space in it: the words of each stretch between two spaces, and where it begins. */
function eachStretch(text: string, see: (words: readonly Word[], start: number) => void): void {
  const end = Math.min(text.length, LONGEST_TEXT);
  for (let from = 0; from < end; ) {
    const space = text.indexOf(' ', from);
    const to = space < 0 ? end : Math.min(space, end);
    if (to > from) see(stretchWords(text.slice(from, to)), from);
    from = to + 1;
  }
}

/** Stretches that were read before: names share most of theirs. */
const READ = new Map<string, readonly Word[]>();

/** So many are kept: more than a language has syllables, little memory. */
const MOST_READ = 20_000;

function stretchWords(stretch: string): readonly Word[] {
  const known = READ.get(stretch);
  if (known) return known;
  const words = Array.from(stretch.matchAll(WORD), (match): Word => {
    const [letters] = match;
    return { ...foldedWord(letters), from: match.index, to: match.index + letters.length };
  });
  if (READ.size >= MOST_READ) READ.clear();
  READ.set(stretch, words);
  return words;
}

function foldedWord(letters: string): FoldedWord {
  const apart = letters.toLowerCase().replace(/['’ʼ]/g, '').normalize('NFD');
  if (/^\p{Nd}/u.test(apart)) {
    const number = apart.replace(/^0+(?=.)/, '');
    return { exact: number, plain: number };
  }
  const tone = apart.match(TONES)?.[0] ?? '';
  const vowels = apart.replace(TONES, '').normalize('NFC').replace(FINAL_Y, '$1i');
  const plain = apart.replace(MARKS, '').replaceAll('đ', 'd').replace(FINAL_Y, '$1i');
  return { exact: vowels + tone, plain };
}

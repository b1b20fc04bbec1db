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

/** The words of a text, in its order; those behind {@link LONGEST_TEXT} letters are left out. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of shortened(text).matchAll(WORD)) {
    const [letters] = match;
    const { exact, plain } = foldWord(letters);
    words.push({ exact, plain, from: match.index, to: match.index + letters.length });
  }
  return words;
}

/** The plain words of a text, a space between them: "Đặc khu Hoàng Sa" is "dac khu hoang sa". */
export function plainText(text: string): string {
  const words = shortened(text).match(WORD) ?? [];
  return words.map((letters) => foldWord(letters).plain).join(' ');
}

function shortened(text: string): string {
  return text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text;
}

/** Words that were folded before: names share most of theirs. */
const FOLDED = new Map<string, Pick<Word, 'exact' | 'plain'>>();

/** So many are kept: more than a language has syllables, little memory. */
const MOST_FOLDED = 20_000;

function foldWord(letters: string): Pick<Word, 'exact' | 'plain'> {
  const known = FOLDED.get(letters);
  if (known) return known;
  const folded = foldedWord(letters);
  if (FOLDED.size >= MOST_FOLDED) FOLDED.clear();
  FOLDED.set(letters, folded);
  return folded;
}

function foldedWord(letters: string): Pick<Word, 'exact' | 'plain'> {
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

/** How much a text looks like written Vietnamese, to tell codings apart by what they would make of it. */

/**
 * A syllable without its tone: an initial, vowels that go together, a final. Vietnamese knows no others, so letters of another
 * coding seldom make one.
 *
 *     ngh · iê · ng        initial · vowels · final
 */
const SYLLABLE =
  /^(?:ngh?|nh|gh?|gi|kh?|ph|qu?|th|tr|ch|[bcdđhlmnrstvxp])?(?:[aăâeêioôơuưy]|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iêu|iu|oa|oai|oao|oay|oă|oe|oeo|oi|oo|ôi|ơi|ua|uâ|uây|uê|ui|uô|uôi|uơ|ưa|ưi|ươ|ươi|ươu|ưu|uy|uya|uyê|uyu|yê|yêu)(?:ch|nh|ng|[cmnpt])?$/;

/** Tone marks: grave, acute, tilde, hook, dot below. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Words that are looked at: more say nothing new. */
const MOST_WORDS = 5000;

/**
 * The part (0..1) of the words beyond ASCII that could be Vietnamese syllables, and how many of these words there are. `share` is
 * 1 when there is no such word: then every coding reads the same.
 */
export function vietnameseShare(text: string): { readonly share: number; readonly words: number } {
  let words = 0;
  let likely = 0;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}]+|[^\s\x20-\x7e]+/gu)) {
    if (isAscii(word) || (word.length === 1 && standsAlone(text, index))) continue;
    if (++words > MOST_WORDS) break;
    if (isSyllable(word)) likely++;
  }
  return { share: words === 0 ? 1 : likely / words, words };
}

/** A sign between blanks may be punctuation ("4G · 5G") and a letter of another coding: it says nothing of either. */
function standsAlone(text: string, at: number): boolean {
  return [text[at - 1], text[at + 1]].every((beside) => beside === undefined || /\s/.test(beside));
}

function isSyllable(word: string): boolean {
  const plain = word.toLowerCase().normalize('NFD').replace(TONES, '').normalize('NFC');
  return SYLLABLE.test(plain);
}

function isAscii(word: string): boolean {
  return [...word].every((letter) => letter < '\x80');
}

/**
 * Bytes of a text file to Unicode. No coding is taken on trust: what says itself (a byte order mark, strict UTF-8, the zeros of
 * UTF-16) comes first, and of the codings that any bytes could be in that is taken which makes Vietnamese words of them.
 */
import { type Encoding, TEXT_CODINGS } from '../../core/import-codes.ts';
import { fromLegacyFont, type LegacyFont } from './legacy-fonts.ts';
import { vietnameseShare } from './vietnamese-words.ts';

/** A text and how it was read. */
export interface DecodedText {
  /** In NFC, without a byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether the coding was inferred from the words that it makes: then a person should look. */
  readonly isGuess: boolean;
  /** Letters that could not be read, replaced by U+FFFD. */
  readonly unreadable: number;
}

const BYTE_ORDER_MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Characters that the guess looks at. */
const SAMPLE_LENGTH = 200_000;

/** A legacy coding is taken only when it makes words of most of the text; else the text stays as it is. */
const LEAST_SHARE = 0.6;

/** Decodes with the coding found, or with the one given. Never throws. */
export function decodeText(bytes: Uint8Array, encoding?: Encoding): DecodedText {
  if (encoding) return finished(decodeAs(bytes, encoding), encoding, false);
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (marked) return finished(decodeAs(bytes, marked[0]), marked[0], false);
  const wide = wideCoding(bytes);
  if (wide) return finished(decodeAs(bytes, wide), wide, false);
  const strict = strictUtf8(bytes);
  const candidates: readonly Encoding[] =
    strict === null ? ['windows-1258', 'tcvn3', 'vni', 'windows-1252'] : TEXT_CODINGS;
  const best = mostVietnamese(bytes, strict, candidates);
  return finished(
    strict !== null && best === 'utf-8' ? strict : decodeAs(bytes, best),
    best,
    best !== 'utf-8',
  );
}

/** The coding that makes most Vietnamese words of a text that is Unicode already; `utf-8` leaves it as it is. */
export function codingOf(text: string): Encoding {
  return mostVietnamese(new Uint8Array(0), text, TEXT_CODINGS);
}

/** Text of valid UTF-8, else `null`. */
function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 without a mark: Latin letters, digits and separators leave every other byte zero. */
function wideCoding(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (length < 4) return null;
  let [even, odd] = [0, 0];
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const half = length / 2;
  if (odd > 0.3 * half && even === 0) return 'utf-16le';
  return even > 0.3 * half && odd === 0 ? 'utf-16be' : null;
}

/** The candidate that makes most Vietnamese words; the first of equals, and the first when none makes enough. */
function mostVietnamese(
  bytes: Uint8Array,
  strict: string | null,
  candidates: readonly Encoding[],
): Encoding {
  const first = candidates[0]!;
  const sample = strict === null ? bytes.subarray(0, SAMPLE_LENGTH) : null;
  const read = (encoding: Encoding) =>
    strict === null
      ? decodeAs(sample!, encoding)
      : convert(strict.slice(0, SAMPLE_LENGTH), encoding);
  const shares = candidates.map((encoding) => {
    const { share, words } = vietnameseShare(read(encoding));
    return words === 0 && encoding !== first ? 0 : share; // nothing left to judge by is no proof
  });
  const best = shares.indexOf(Math.max(...shares));
  return shares[best]! >= LEAST_SHARE || strict === null ? candidates[best]! : first;
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === 'twice') return convert(strictUtf8(bytes) ?? '', encoding);
  if (encoding === 'tcvn3' || encoding === 'vni') {
    return convert(strictUtf8(bytes) ?? latinText(bytes), encoding);
  }
  return new TextDecoder(encoding).decode(bytes);
}

/** What a text that was read as Latin letters is in another coding. */
export function convert(latin: string, encoding: Encoding): string {
  if (encoding === 'tcvn3' || encoding === 'vni')
    return fromLegacyFont(latin, encoding satisfies LegacyFont);
  if (encoding !== 'twice') return latin;
  const bytes = Uint8Array.from(
    latin,
    (letter) => WINDOWS_1252.get(letter) ?? letter.charCodeAt(0),
  );
  const isLatin = [...latin].every((letter) => WINDOWS_1252.has(letter) || letter <= '\xff');
  return (isLatin ? strictUtf8(bytes) : null) ?? latin;
}

/** Code n as U+00n: legacy fonts count codes, not what Windows shows for those between 80 and 9F. */
function latinText(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) {
    text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  }
  return text;
}

/** Codes of the letters that Windows-1252 has beyond Latin 1. */
const WINDOWS_1252: ReadonlyMap<string, number> = new Map(
  [...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'].map((letter, i) => [letter, 0x80 + i]),
);

function finished(text: string, encoding: Encoding, isGuess: boolean): DecodedText {
  const normal = text.replace(/^\uFEFF/, '').normalize('NFC');
  return { text: normal, encoding, isGuess, unreadable: normal.split('\uFFFD').length - 1 };
}

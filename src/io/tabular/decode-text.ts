/**
 * Bytes of a text file to Unicode. No coding is taken on trust: what says itself (a byte order mark, strict UTF-8, the zeros of
 * UTF-16) comes first, and of the codings that any bytes could be in that is taken which makes Vietnamese words of them.
 */
import { type Encoding, TEXT_CODINGS } from '../../core/import-codes.ts';
import { finish, type Steps, shareOf } from '../../core/steps.ts';
import { fromLegacyFont, type LegacyFont } from './legacy-fonts.ts';
import { type Decode, decodeLatin, decoderOf, partedAt, textPieces } from './text-pieces.ts';
import { type TextPiece, unified } from './text-window.ts';
import { vietnameseShare } from './vietnamese-words.ts';

/** A text and how it was read. */
export interface DecodedText {
  /** In NFC, without a byte order mark; line breaks are \n. */
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
const SAMPLE_LENGTH = 100_000;

/** A legacy coding is taken only when it makes words of most of the text; else the text stays as it is. */
const LEAST_SHARE = 0.6;

/** Decodes with the coding found, or with the one given. Never throws. */
export function decodeText(bytes: Uint8Array, encoding?: Encoding): DecodedText {
  return finish(decodeTextSteps(bytes, encoding));
}

/** {@link decodeText} in steps. */
export function* decodeTextSteps(bytes: Uint8Array, encoding?: Encoding): Steps<DecodedText> {
  const coding = yield* shareOf(codingSteps(bytes, encoding), 0, 0.25);
  let [text, unreadable] = ['', 0];
  for (const piece of decodedPieces(bytes, coding)) {
    text += piece.piece;
    unreadable += piece.unreadable;
    yield 0.25 + 0.75 * piece.done;
  }
  const { encoding: found, isGuess } = coding;
  return { text, encoding: found, isGuess, unreadable };
}

/** The coding of a text. */
export interface FoundCoding extends Pick<DecodedText, 'encoding' | 'isGuess'> {
  /** Whether what looks like Latin letters was saved as Unicode since. */
  readonly isUnicode: boolean;
}

/** Finds the coding, where none is given. */
export function* codingSteps(bytes: Uint8Array, encoding?: Encoding): Steps<FoundCoding> {
  if (encoding) {
    const isLatin = encoding === 'tcvn3' || encoding === 'vni';
    return { encoding, isGuess: false, isUnicode: isLatin && (yield* isUtf8(bytes)) };
  }
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  const told = marked?.[0] ?? wideCoding(bytes);
  if (told) return { encoding: told, isGuess: false, isUnicode: true };
  const isUnicode = yield* isUtf8(bytes);
  const best = isUnicode ? codingOf(startOf(bytes)) : legacyCodingOf(bytes);
  return { encoding: best, isGuess: best !== 'utf-8', isUnicode };
}

/** The text in pieces, as they are asked for: nobody needs to keep all of it. */
export function* decodedPieces(
  bytes: Uint8Array,
  { encoding, isUnicode }: FoundCoding,
): Generator<TextPiece, void> {
  const decode = decoderFor(encoding, isUnicode);
  let isStart: boolean = true;
  for (const { piece, done } of textPieces(bytes, decode)) {
    const own = isStart ? piece.replace(/^\uFEFF/, '') : piece;
    if (own !== '') isStart = false;
    const right = unified(convert(own, encoding)).normalize('NFC');
    const unreadable = right.includes('\uFFFD') ? right.split('\uFFFD').length - 1 : 0;
    yield { piece: right, done, unreadable };
  }
}

/** The coding that makes most Vietnamese words of a text that is Unicode already; `utf-8` leaves it as it is. */
export function codingOf(text: string): Encoding {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const start = sample.length < text.length ? sample.slice(0, partedAt(sample)) : sample;
  const { best, share } = mostVietnamese(TEXT_CODINGS, (encoding) => convert(start, encoding));
  return share >= LEAST_SHARE ? best : TEXT_CODINGS[0]!;
}

/** Of bytes that are no Unicode. */
function legacyCodingOf(bytes: Uint8Array): Encoding {
  const sample = bytes.subarray(0, SAMPLE_LENGTH);
  const read = (encoding: Encoding) => decodeText(sample, encoding).text;
  return mostVietnamese(['windows-1258', 'tcvn3', 'vni', 'windows-1252'], read).best;
}

/** The first letters of a text in UTF-8, none of them cut. */
function startOf(bytes: Uint8Array): string {
  return decoderOf('utf-8')(bytes.subarray(0, SAMPLE_LENGTH), true);
}

function* isUtf8(bytes: Uint8Array): Steps<boolean> {
  try {
    for (const { done } of textPieces(bytes, decoderOf('utf-8', { fatal: true }))) yield done / 4;
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
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

/** The candidate that makes most Vietnamese words, and their share of all; the first of equals. */
function mostVietnamese(
  candidates: readonly Encoding[],
  read: (encoding: Encoding) => string,
): { readonly best: Encoding; readonly share: number } {
  const shares = candidates.map((encoding, i) => {
    const { share, words } = vietnameseShare(read(encoding));
    return words === 0 && i > 0 ? 0 : share; // nothing left to judge by is no proof
  });
  const share = Math.max(...shares);
  return { best: candidates[shares.indexOf(share)]!, share };
}

/** Text that was read as Latin letters once may have been saved as Unicode since. */
function decoderFor(encoding: Encoding, isUnicode: boolean): Decode {
  if (encoding === 'twice') return decoderOf('utf-8');
  if (encoding !== 'tcvn3' && encoding !== 'vni') return decoderOf(encoding);
  return isUnicode ? decoderOf('utf-8') : decodeLatin;
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

/** Text of valid UTF-8, else `null`. */
function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Codes of the letters that Windows-1252 has beyond Latin 1. */
const WINDOWS_1252: ReadonlyMap<string, number> = new Map(
  [...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'].map((letter, i) => [letter, 0x80 + i]),
);

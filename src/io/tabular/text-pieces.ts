/** Bytes as text, piece by piece, so that a long file can be put right in steps. */

import type { TextPiece } from './text-window.ts';

/** Bytes that are decoded between two pauses. */
const PIECE_BYTES = 262_144;

/** A piece that nothing parts is cut where it ends. */
const LONGEST_PIECE = 2_000_000;

/** The text of a stretch of bytes; `isMore` when others follow. */
export type Decode = (bytes: Uint8Array, isMore: boolean) => string;

/** A decoder of bytes in a coding that browsers know. @throws {TypeError} by `fatal`, at bytes that are none of it */
export function decoderOf(label: string, options?: TextDecoderOptions): Decode {
  const decoder = new TextDecoder(label, options);
  return (bytes, isMore) => decoder.decode(bytes, { stream: isMore });
}

/** Code n as U+00n: legacy fonts count codes, not what Windows shows for those between 80 and 9F. */
export const decodeLatin: Decode = (bytes) => {
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) {
    text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  }
  return text;
};

/** The text in pieces, each to be worked on by itself; and behind each, how far it is (0 to 1). */
export function* textPieces(
  bytes: Uint8Array,
  decode: Decode,
): Generator<Omit<TextPiece, 'unreadable'>, void> {
  let rest = '';
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    const isMore = at + PIECE_BYTES < bytes.length;
    const text = rest + decode(bytes.subarray(at, at + PIECE_BYTES), isMore);
    const end = isMore && text.length < LONGEST_PIECE ? partedAt(text) : text.length;
    yield { piece: text.slice(0, end), done: at / bytes.length };
    rest = text.slice(end);
  }
}

/**
 * Where the last part of a text begins that can be read without what stands before it: at a letter of ASCII, which begins anew in
 * every coding and never joins a letter before it (Unicode, UAX 15); not at a line feed, which may belong to a carriage return.
 * 0 without any.
 */
export function partedAt(text: string): number {
  for (let at = text.length - 1; at > 0; at--) {
    const code = text.charCodeAt(at);
    if (code < 0x80 && code !== 0x0a) return at;
  }
  return 0;
}

/**
 * Which font files a browser fetches to draw a text, worked out from the `@font-face` rules of a style sheet: each family
 * and weight is one composite face, where the last rule whose `unicode-range` holds a letter gives it.
 * Source: CSS Fonts 4, section 4.5 (composite faces).
 */

/** Letters of ordinary Vietnamese text: plain, with one mark and with two, as they come precomposed. */
const VIETNAMESE_TEXT =
  'Xã Mường Nhé, tỉnh Điện Biên: ăâđêôơư ĂÂĐÊÔƠƯ ĩũ ĨŨ ế ặ ỗ 3.529/3.802 (92,8 %) – “…”';

interface FontFace {
  /** Family, weight and style: rules with the same key form one composite face. */
  readonly key: string;
  /** The first file of `src`, the one that today's browsers take. */
  readonly url: string;
  readonly ranges: readonly (readonly [first: number, last: number])[];
}

/**
 * Addresses, as written in the style sheet, of the fonts fetched for a text in every family and weight of the sheet.
 * @param css a style sheet as built
 */
export function fetchedFonts(css: string, text: string = VIETNAMESE_TEXT): string[] {
  const faces = fontFaces(css);
  const composites = [...new Set(faces.map(({ key }) => key))];
  const letters = [...new Set(text)].map((letter) => letter.codePointAt(0) as number);
  const urls = composites.flatMap((composite) =>
    letters.map(
      (letter) =>
        faces.findLast(({ key, ranges }) => key === composite && isIn(letter, ranges))?.url ?? '',
    ),
  );
  return [...new Set(urls)].filter((url) => url !== '');
}

function fontFaces(css: string): FontFace[] {
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].map(([, rule = '']) => ({
    key: ['font-family', 'font-weight', 'font-style'].map((name) => declared(rule, name)).join('|'),
    url: /url\(["']?([^"')]+)["']?\)/.exec(declared(rule, 'src'))?.[1] ?? '',
    ranges: parseRanges(declared(rule, 'unicode-range')),
  }));
}

function declared(rule: string, name: string): string {
  return new RegExp(`(?:^|;)\\s*${name}\\s*:([^;]*)`).exec(rule)?.[1]?.trim() ?? '';
}

/** `U+41`, `U+0-FF` and `U+4??`; no range at all means every letter. */
function parseRanges(text: string): [number, number][] {
  if (text === '') return [[0, 0x10ffff]];
  return text.split(',').map((range) => {
    const [first = '', last = first] = range.trim().slice('U+'.length).split('-');
    return [
      Number.parseInt(first.replaceAll('?', '0'), 16),
      Number.parseInt(last.replaceAll('?', 'F'), 16),
    ];
  });
}

function isIn(letter: number, ranges: FontFace['ranges']): boolean {
  return ranges.some(([first, last]) => letter >= first && letter <= last);
}

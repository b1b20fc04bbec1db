/**
 * Vietnamese text of before Unicode, whose font did the work: the bytes of TCVN3 (ABC, fonts .VnTime) and VNI (VNI-Times) mean
 * Vietnamese letters only to somebody who has the font. Read as Latin letters "Th«n" and "Thoân" are "Thôn".
 * Source: the code tables of TCVN 5712:1993 (VN3) and of VNI for Windows.
 */

/** The two codings that tables of offices still hold. */
export type LegacyFont = 'tcvn3' | 'vni';

/** TCVN3: each line a letter of Unicode and the code (hex) that stands for it. Capitals with a tone have the code of the small letter. */
const TCVN3_TABLE =
  'ĂA1 ÂA2 ÊA3 ÔA4 ƠA5 ƯA6 ĐA7 ăA8 âA9 êAA ôAB ơAC ưAD đAE ' +
  'àB5 ảB6 ãB7 áB8 ạB9 ằBB ẳBC ẵBD ắBE ặC6 ầC7 ẩC8 ẫC9 ấCA ậCB ' +
  'èCC ẻCE ẽCF éD0 ẹD1 ềD2 ểD3 ễD4 ếD5 ệD6 ìD7 ỉD8 ĩDC íDD ịDE ' +
  'òDF ỏE1 õE2 óE3 ọE4 ồE5 ổE6 ỗE7 ốE8 ộE9 ờEA ởEB ỡEC ớED ợEE ' +
  'ùEF ủF1 ũF2 úF3 ụF4 ừF5 ửF6 ữF7 ứF8 ựF9 ỳFA ỷFB ỹFC ýFD ỵFE';

const TCVN3: ReadonlyMap<string, string> = new Map(
  TCVN3_TABLE.split(' ').map((entry) => [
    String.fromCharCode(Number.parseInt(entry.slice(1), 16)),
    entry[0]!,
  ]),
);

/** VNI: marks that follow a letter, in the order of the letter they make with `a`, and single codes. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  // grave, acute, hook, tilde, dot below
  a: 'aø:à aù:á aû:ả aõ:ã aï:ạ aâ:â aà:ầ aá:ấ aå:ẩ aã:ẫ aä:ậ aê:ă aè:ằ aé:ắ aú:ẳ aü:ẵ aë:ặ',
  e: 'eø:è eù:é eû:ẻ eõ:ẽ eï:ẹ eâ:ê eà:ề eá:ế eå:ể eã:ễ eä:ệ',
  o: 'oø:ò où:ó oû:ỏ oõ:õ oï:ọ oâ:ô oà:ồ oá:ố oå:ổ oã:ỗ oä:ộ',
  u: 'uø:ù uù:ú uû:ủ uõ:ũ uï:ụ',
  y: 'yø:ỳ yù:ý yû:ỷ yõ:ỹ',
  ô: 'ôø:ờ ôù:ớ ôû:ở ôõ:ỡ ôï:ợ',
  ö: 'öø:ừ öù:ứ öû:ử öõ:ữ öï:ự',
};
const VNI_SINGLE = 'ô:ơ ö:ư ñ:đ î:ỵ æ:ỉ ó:ĩ ò:ị Ô:Ơ Ö:Ư Ñ:Đ Î:Ỵ Æ:Ỉ Ó:Ĩ Ò:Ị';

const VNI: ReadonlyMap<string, string> = new Map(
  [...Object.values(VNI_MARKS), VNI_SINGLE].flatMap((list) =>
    list.split(' ').flatMap((entry) => {
      const [coded, letter] = entry.split(':') as [string, string];
      const isPair = coded.length === 2;
      if (!isPair) return [[coded, letter] as const];
      const capital = coded[0]!.toUpperCase();
      // A capital is followed by the mark of either case, as it was typed.
      return [
        [coded, letter] as const,
        [capital + coded[1]!, letter.toUpperCase()] as const,
        [capital + coded[1]!.toUpperCase(), letter.toUpperCase()] as const,
      ];
    }),
  ),
);

/** Text in such a coding, read as Latin letters, in Unicode (NFC). */
export function fromLegacyFont(text: string, font: LegacyFont): string {
  return font === 'tcvn3' ? fromTcvn3(text) : fromVni(text);
}

/** Code units of Unicode by the code of a letter. */
const TCVN3_CODES = Uint16Array.from({ length: 256 }, (_, code) =>
  (TCVN3.get(String.fromCharCode(code)) ?? String.fromCharCode(code)).charCodeAt(0),
);

/** Letters that are converted at once: as many as a call takes arguments anywhere. */
const AT_ONCE = 8192;

/** Letter by letter, in stretches: a list of all letters of a large file would be many times its size. */
function fromTcvn3(text: string): string {
  const codes = new Uint16Array(AT_ONCE);
  let converted = '';
  for (let start = 0; start < text.length; start += AT_ONCE) {
    const count = Math.min(AT_ONCE, text.length - start);
    for (let i = 0; i < count; i++) {
      const code = text.charCodeAt(start + i);
      codes[i] = TCVN3_CODES[code] ?? code;
    }
    converted += String.fromCharCode(...codes.subarray(0, count));
  }
  return converted;
}

/** Every letter that is not plain begins beyond ASCII, or one behind it does; runs of others are taken as they are. */
function fromVni(text: string): string {
  let converted = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const isNextPlain = !(text.charCodeAt(i + 1) >= 0x80);
    if (isNextPlain && text.charCodeAt(i) < 0x80) continue;
    const pair = isNextPlain ? undefined : VNI.get(text.slice(i, i + 2));
    converted += text.slice(from, i) + (pair ?? VNI.get(text[i]!) ?? text[i]!);
    if (pair !== undefined) i++;
    from = i + 1;
  }
  return converted + text.slice(from);
}

/** Letters of Unicode as such a coding writes them; for tests and for the reverse of {@link fromLegacyFont}. */
export function toLegacyFont(text: string, font: LegacyFont): string {
  const codes = new Map(
    [...(font === 'tcvn3' ? TCVN3 : VNI)].map(([code, letter]) => [letter, code]),
  );
  return [...text.normalize('NFC')]
    .map((letter) => codes.get(letter) ?? codes.get(letter.toLowerCase()) ?? letter)
    .join('');
}

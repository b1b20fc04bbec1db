/** Every coding that an office's text may be in gives the same words, and nothing is lost in a long file. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/io/tabular/decode-text.ts';
import { fromLegacyFont, toLegacyFont } from '../../../src/io/tabular/legacy-fonts.ts';

const TEXT = 'Thôn;Xã;Tỉnh\nBản Lá;Sinh Long;Tuyên Quang\nKhuổi Phầy;Đạo Viện;Phường Mỹ Lâm\n';

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, isBig: boolean) => {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), !isBig);
  return bytes;
};

/** Windows-1258: letters with their own code, tones as marks that follow. */
function windows1258(text: string): Uint8Array {
  const codes = new Map<string, number>();
  for (let byte = 0x80; byte < 0x100; byte++) {
    codes.set(new TextDecoder('windows-1258').decode(Uint8Array.of(byte)), byte);
  }
  const bytes = [...text.normalize('NFC')].flatMap((letter) => {
    const whole = letter < '\x80' ? letter.charCodeAt(0) : codes.get(letter);
    if (whole !== undefined) return [whole];
    const parts = [...letter.normalize('NFD')];
    const tone = parts.find((part) => /[\u0300\u0301\u0303\u0309\u0323]/.test(part))!;
    const base = parts
      .filter((part) => part !== tone)
      .join('')
      .normalize('NFC');
    return [base < '\x80' ? base.charCodeAt(0) : codes.get(base)!, codes.get(tone)!];
  });
  return Uint8Array.from(bytes);
}

describe('the coding of a text', () => {
  it.each([
    ['utf-8', utf8(TEXT), false],
    ['utf-8', utf8(`\uFEFF${TEXT}`), false],
    ['utf-8', utf8(TEXT.normalize('NFD')), false],
    ['utf-16le', utf16(`\uFEFF${TEXT}`, false), false],
    ['utf-16be', utf16(`\uFEFF${TEXT}`, true), false],
    ['utf-16le', utf16(TEXT, false), false],
    ['utf-16be', utf16(TEXT, true), false],
    ['windows-1258', windows1258(TEXT), true],
    ['tcvn3', latin(toLegacyFont(TEXT, 'tcvn3')), true],
    ['tcvn3', utf8(toLegacyFont(TEXT, 'tcvn3')), true],
    ['vni', latin(toLegacyFont(TEXT, 'vni')), true],
    ['vni', utf8(toLegacyFont(TEXT, 'vni')), true],
    ['twice', utf8(new TextDecoder('windows-1252').decode(utf8(TEXT))), true],
  ] as const)('%s is told from its bytes', (encoding, bytes, isGuess) => {
    expect(decodeText(bytes)).toEqual({ text: TEXT, encoding, isGuess, unreadable: 0 });
  });

  it('of plain ASCII is UTF-8', () => {
    expect(decodeText(utf8('code,name\n1,A\n')).encoding).toBe('utf-8');
  });

  it('of good UTF-8 in another language is left as it is', () => {
    const text = 'Größe;Ärger\nÇa va;Señor\n日本;Ünïcödé\n';
    expect(decodeText(utf8(text))).toMatchObject({ text, encoding: 'utf-8' });
  });

  it('is not told by signs between words, which are letters of another coding', () => {
    const text = 'Bình Minh;Xã Bình Minh · Thôn Sáu « 4G »\n';
    expect(decodeText(utf8(text))).toMatchObject({ text, encoding: 'utf-8' });
  });

  it('that a person chose is used', () => {
    expect(decodeText(latin('Th«n'), 'tcvn3')).toMatchObject({ text: 'Thôn', isGuess: false });
  });

  it('counts letters that could not be read', () => {
    const broken = Uint8Array.of(...utf8('Thôn'), 0xff, 0xc3);
    expect(decodeText(broken, 'utf-8').unreadable).toBe(2);
  });

  it('never throws, and gives a text, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(typeof decodeText(bytes).text).toBe('string');
      }),
    );
  });

  it('loses no letter of a file of 32 MB', () => {
    const line = 'Bản Khuổi Phầy,Xã Đạo Viện,Tỉnh Tuyên Quang,ỗẵữợỷ\n';
    const count = Math.ceil(32e6 / utf8(line).length);
    const { text, unreadable } = decodeText(utf8(line.repeat(count)));
    expect(text.length).toBe(line.length * count);
    expect(unreadable).toBe(0);
    expect(text === line.repeat(count)).toBe(true);
  }, 60_000);
});

describe('a legacy font', () => {
  it.each([
    ['tcvn3', 'Th«n', 'Thôn'],
    ['tcvn3', 'x·', 'xã'],
    ['tcvn3', 'B¶n Khuæi PhÇy', 'Bản Khuổi Phầy'],
    ['vni', 'Thoân', 'Thôn'],
    ['vni', 'xaõ Ñaïo Vieän', 'xã Đạo Viện'],
    ['vni', 'PHÖÔØNG MYÕ LAÂM', 'PHƯỜNG MỸ LÂM'],
  ] as const)('%s: %s is %s', (font, coded, text) => {
    expect(fromLegacyFont(coded, font)).toBe(text);
  });

  it('is read the same in one piece and letter by letter, however long', () => {
    const text = 'Khuæi PhÇy xaõ Ñaïo Vieän PHÖÔØNG öùa ôù aé'.repeat(700);
    expect(text.length).toBeGreaterThan(2 * 8192);
    const oneByOne = [...text].map((letter) => fromLegacyFont(letter, 'tcvn3')).join('');
    expect(fromLegacyFont(text, 'tcvn3')).toBe(oneByOne);
    const words = text.split(' ').map((word) => fromLegacyFont(word, 'vni'));
    expect(fromLegacyFont(text, 'vni')).toBe(words.join(' '));
  });

  it('gives back every small letter that it can write', () => {
    const letters = 'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ';
    for (const font of ['tcvn3', 'vni'] as const) {
      expect(fromLegacyFont(toLegacyFont(letters, font), font)).toBe(letters);
    }
  });
});

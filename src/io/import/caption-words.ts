/** Texts that look like titles of tables, and texts that name settlements, by the words of a country. */
import { plainText } from '../../core/search/fold.ts';
import type { PlaceWords } from './place-words.ts';

/** Three words and more, none of them in small letters. */
const THREE_WORDS = /\p{L}+\P{L}+\p{L}+\P{L}+\p{L}/u;

/** "II. DANH SÁCH …", "(Kèm theo …)", or three words and more in capitals alone. */
export function captionsOf({ captions = [] }: Pick<PlaceWords, 'captions'>) {
  const begin = captions.map(plainText);
  return (text: string): boolean => {
    const words = text.replace(/^(?:[IVXLC]{1,6}|[A-ZĐ]|\d{1,3})\s*[.\-)]\s*/, '');
    if (/^\(.*\)$/.test(words)) return true;
    if (words === words.toUpperCase() && THREE_WORDS.test(words)) return true;
    const plain = `${plainText(words)} `;
    return begin.some((word) => plain.startsWith(`${word} `));
  };
}

/** A kind of settlement, with its marks or in a text that has none, and a name behind it: "Bản Lá". */
export function settlementsOf({ settlements }: Pick<PlaceWords, 'settlements'>) {
  const kinds = settlements.map((word) => word.normalize('NFC'));
  const known = new Set([...kinds, ...kinds.map(plainText)]);
  return (text: string): boolean => {
    const words = text
      .normalize('NFC')
      .toLowerCase()
      .split(/[\s.]+/);
    return [1, 2, 3].some((n) => words.length > n && known.has(words.slice(0, n).join(' ')));
  };
}

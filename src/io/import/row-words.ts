/** Rows that are no records, told by the words that they begin with: totals, groups of rows, signatures. */
import { plainText } from '../../core/search/fold.ts';
import { anyOf } from '../word-pattern.ts';
import { captionsOf, settlementsOf } from './caption-words.ts';
import type { UnitNames } from './join-units/unit-names.ts';
import type { PlaceLevel, PlaceWords } from './place-words.ts';

/** What texts of rows are. */
export interface RowWords {
  /** Whether a text is the word for a total, alone or before what is summed up. */
  isTotal(text: string): boolean;
  /** Whether it begins like what stands below a table. */
  isSignature(text: string): boolean;
  /** Whether a text looks like the title of a table, which stands above its headings. */
  isCaption(text: string): boolean;
  /** Whether it begins with a kind of settlement, and names one: "Bản Lá". */
  isSettlement(text: string): boolean;
  /** Level of the unit that a text names, by the word for its kind; `null` without one. */
  levelOf(text: string): PlaceLevel | null;
  /** As {@link levelOf}, but a single letter is no word: it may be an ordinal or a name. */
  levelInFull(text: string): PlaceLevel | null;
  /** A text about a group without the amounts that it ends in. */
  withoutAmounts(text: string): string;
}

export function rowWords(words: PlaceWords, units: UnitNames): RowWords {
  return {
    isTotal: totalsOf(words),
    isSignature: signaturesOf(words),
    isCaption: captionsOf(words),
    isSettlement: settlementsOf(words),
    withoutAmounts: amountsCutOff(words),
    levelOf: (text) => units.levelOf(text, 1),
    levelInFull: (text) => units.levelOf(text, 2),
  };
}

/** With the marks of the words, or in a text without any: there a number needs a colon before it (a village may be called Tòng). */
function totalsOf({ totals, units }: PlaceWords): RowWords['isTotal'] {
  const kinds = units.flatMap(({ words }) => words);
  const patternOf = (form: (word: string) => string, colon: string) => {
    const oneOf = (words: readonly string[]) => anyOf(words.map(form));
    const { alone, before, beforeUnits } = totals;
    return new RegExp(
      `^(?:${oneOf(alone)}(?:\\s*${colon}\\s*\\d.*)?|${oneOf(before)}[ :].*|${oneOf(beforeUnits)} ${oneOf(kinds)}(?: .*)?)$`,
    );
  };
  const marked = patternOf((word) => word.normalize('NFC'), ':?');
  const bare = patternOf(plainText, ':');
  const initials = new Set(
    Object.values(totals)
      .flat()
      .flatMap((word) => [word[0], plainText(word)[0]]),
  );
  return (text) => {
    if (!initials.has(text[0]?.toLowerCase())) return false;
    const lower = text
      .normalize('NFC')
      .toLowerCase()
      .replace(/\s*[:.]$/, '');
    return marked.test(lower) || bare.test(lower);
  };
}

/** A word that is cut short ("TM. UBND") has its point or a blank, and words behind it: "TM-12" is the id of a site. */
function signaturesOf({ signatures }: PlaceWords): RowWords['isSignature'] {
  const isShort = (word: string) => word.endsWith('.');
  const begin = signatures.begin.filter((word) => !isShort(word)).map(plainText);
  const short = signatures.begin.filter(isShort).map((word) => word.slice(0, -1));
  const [day, month, year] = signatures.date.map((word) => anyOf([plainText(word)]));
  const plain = new RegExp(`^(?:${anyOf(begin)}(?: |$)|.* ${day} \\d* ?${month} \\d* ?${year})`);
  const cut = new RegExp(`^${anyOf(short)}(?:\\.|\\s)\\s*\\p{L}`, 'iu');
  return (text) => plain.test(plainText(text)) || cut.test(text);
}

/** Amounts behind what a text is about: "Xã A: 12 thôn", "Xã A (12 thôn)", "Xã A – có 12 thôn". */
function amountsCutOff({ amounts }: PlaceWords): RowWords['withoutAmounts'] {
  const has = `(?:${anyOf(amounts.has)}\\s+)?`;
  const stated = new RegExp(`\\s*[:(,–-]\\s*${has}\\d[\\d.]*\\s+\\p{L}.*$`, 'u');
  return (text) => text.replace(stated, '');
}

/**
 * Names of settlements as they are compared inside one commune: "Thôn 1", "Thôn 01" and "Thôn I" are one, "Bản Lá" and "Lá" are,
 * "Bản Lá" and "Bản La" are not.
 */
import { type Word, wordsOf } from '../../../core/search/fold.ts';
import { withoutBrackets } from '../brackets.ts';

/** Forms of one name. */
export interface VillageForms {
  /** Marks kept, without the word for the kind, numbers as digits. */
  readonly exact: string;
  readonly plain: string;
}

/** Words for kinds of settlements, as they stand before names. */
const WORDS = [
  ...[
    'thôn',
    'bản',
    'làng',
    'ấp',
    'xóm',
    'buôn',
    'bon',
    'phum',
    'sóc',
    'khóm',
    'khối',
    'tổ',
    'khu',
    'nóc',
    'plei',
    'đội',
    'cụm',
  ],
  ...[
    'tổ dân phố',
    'khu phố',
    'khối phố',
    'khu dân cư',
    'tiểu khu',
    'cụm dân cư',
    'tdp',
    'kp',
    'kdc',
  ],
].map((kind) => wordsOf(kind));
const KINDS = new Set(WORDS.map((words) => joined(words, 'exact')));
/** In a name that is written without any marks. */
const BARE_KINDS = new Set(WORDS.map((words) => joined(words, 'plain')));
const LONGEST_KIND = 3;

const ROMAN: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'i',
    'ii',
    'iii',
    'iv',
    'v',
    'vi',
    'vii',
    'viii',
    'ix',
    'x',
    'xi',
    'xii',
    'xiii',
    'xiv',
    'xv',
  ].map((roman, i) => [roman, String(i + 1)]),
);

/** The forms of a name; a kind is no kind when nothing stands behind it. What stands in brackets is another name. */
export function villageForms(name: string): VillageForms {
  const words = wordsOf(withoutBrackets(name));
  const rest = withoutKind(words).map(withDigits);
  return { exact: joined(rest, 'exact'), plain: joined(rest, 'plain') };
}

/** Names in brackets: "Xuân Trường (Bản Cướm)" is also called Bản Cướm. */
export function bracketedNames(name: string): string[] {
  return [...name.matchAll(/\(([^)]{2,80})\)/g)].map(([, inside]) => inside!.trim());
}

function withoutKind(words: readonly Word[]): readonly Word[] {
  const isBare = words.every(({ exact, plain }) => exact === plain);
  for (let length = Math.min(LONGEST_KIND, words.length - 1); length > 0; length--) {
    if (KINDS.has(joined(words.slice(0, length), 'exact'))) return words.slice(length);
    if (isBare && BARE_KINDS.has(joined(words.slice(0, length), 'plain')))
      return words.slice(length);
  }
  return words;
}

/** The last word of a name may count in Roman numbers. */
function withDigits(word: Word, at: number, words: readonly Word[]): Pick<Word, 'exact' | 'plain'> {
  const digits = at === words.length - 1 ? ROMAN[word.exact] : undefined;
  return digits === undefined ? word : { exact: digits, plain: digits };
}

function joined(words: readonly Pick<Word, 'exact' | 'plain'>[], form: 'exact' | 'plain'): string {
  return words.map((word) => word[form]).join(' ');
}

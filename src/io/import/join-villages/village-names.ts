/**
 * Names of settlements as they are compared inside one commune: "Thôn 1", "Thôn 01" and "Thôn I" are one, "Bản Lá" and "Lá" are,
 * "Bản Lá" and "Bản La" are not.
 */
import { type Word, wordsOf } from '../../../core/search/fold.ts';
import { withoutBrackets } from '../brackets.ts';
import type { PlaceWords } from '../place-words.ts';

/** Forms of one name. */
export interface VillageForms {
  /** Marks kept, without the word for the kind, numbers as digits. */
  readonly exact: string;
  readonly plain: string;
}

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

/** Reads names of settlements by a country's words for their kinds: the forms of a name. */
export type VillageNames = (name: string) => VillageForms;

/** A kind is no kind when nothing stands behind it. What stands in brackets is another name. */
export function villageNames({ settlements }: Pick<PlaceWords, 'settlements'>): VillageNames {
  const words = settlements.map((kind) => wordsOf(kind));
  const kinds: Kinds = {
    marked: new Set(words.map((each) => joined(each, 'exact'))),
    bare: new Set(words.map((each) => joined(each, 'plain'))),
    longest: Math.max(...words.map(({ length }) => length)),
  };
  return (name) => {
    const rest = withoutKind(wordsOf(withoutBrackets(name)), kinds).map(withDigits);
    return { exact: joined(rest, 'exact'), plain: joined(rest, 'plain') };
  };
}

/** Words for kinds as they stand before names. */
interface Kinds {
  readonly marked: ReadonlySet<string>;
  /** In a name that is written without any marks. */
  readonly bare: ReadonlySet<string>;
  /** Words of the longest one. */
  readonly longest: number;
}

/** Names in brackets: "Xuân Trường (Bản Cướm)" is also called Bản Cướm. */
export function bracketedNames(name: string): string[] {
  return [...name.matchAll(/\(([^)]{2,80})\)/g)].map(([, inside]) => inside!.trim());
}

function withoutKind(words: readonly Word[], { marked, bare, longest }: Kinds): readonly Word[] {
  const isBare = words.every(({ exact, plain }) => exact === plain);
  for (let length = Math.min(longest, words.length - 1); length > 0; length--) {
    if (marked.has(joined(words.slice(0, length), 'exact'))) return words.slice(length);
    if (isBare && bare.has(joined(words.slice(0, length), 'plain'))) return words.slice(length);
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

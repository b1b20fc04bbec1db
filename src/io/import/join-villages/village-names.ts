/**
 * Names of settlements as they are compared inside one commune: "Thôn 1", "Thôn 01" and "Thôn I" are one, "Bản Lá" and "Lá" are,
 * "Bản Lá" and "Bản La" are not.
 */
import { type FoldedWord, foldedWords } from '../../../core/search/fold.ts';
import { withoutBrackets } from '../brackets.ts';
import type { PlaceWords } from '../place-words.ts';

/** Forms of one name. */
export interface VillageForms {
  /** Marks kept, without the word for the kind, numbers as digits. */
  readonly exact: string;
  readonly plain: string;
}

const ROMAN: ReadonlyMap<string, string> = new Map(
  'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv'
    .split(' ')
    .map((roman, i) => [roman, String(i + 1)]),
);

/** Reads names of settlements by a country's words for their kinds: the forms of a name. */
export type VillageNames = (name: string) => VillageForms;

/** A kind is no kind when nothing stands behind it. What stands in brackets is another name. */
export function villageNames({ settlements }: Pick<PlaceWords, 'settlements'>): VillageNames {
  const kinds = kindsOf(settlements);
  return (name) => {
    const words = foldedWords(withoutBrackets(name));
    const from = kindLength(words, kinds);
    return { exact: joined(words, from, 'exact'), plain: joined(words, from, 'plain') };
  };
}

/** Words for kinds as they stand before names, by the plain form of their first word, the longest ones first. */
type Kinds = ReadonlyMap<string, readonly (readonly FoldedWord[])[]>;

function kindsOf(settlements: readonly string[]): Kinds {
  const kinds = new Map<string, FoldedWord[][]>();
  const longestFirst = settlements.map(foldedWords).sort((a, b) => b.length - a.length);
  for (const words of longestFirst) {
    const first = words[0]?.plain ?? '';
    kinds.set(first, [...(kinds.get(first) ?? []), words]);
  }
  return kinds;
}

/** Names in brackets: "Xuân Trường (Bản Cướm)" is also called Bản Cướm. */
export function bracketedNames(name: string): string[] {
  return [...name.matchAll(/\(([^)]{2,80})\)/g)].map(([, inside]) => inside!.trim());
}

/** Words of the kind that a name begins with: with its marks, or without them in a name that is written without any. */
function kindLength(words: readonly FoldedWord[], kinds: Kinds): number {
  const candidates = kinds.get(words[0]?.plain ?? '') ?? [];
  const isBare = candidates.length > 0 && words.every(({ exact, plain }) => exact === plain);
  const form = isBare ? 'plain' : 'exact';
  const kind = candidates.find(
    (each) => each.length < words.length && each.every((word, i) => word[form] === words[i]![form]),
  );
  return kind?.length ?? 0;
}

/** The last word of a name may count in Roman numbers. */
function joined(words: readonly FoldedWord[], from: number, form: keyof FoldedWord): string {
  const forms: string[] = [];
  for (let at = from; at < words.length; at++) {
    const word = words[at]!;
    const digits = at === words.length - 1 ? ROMAN.get(word.exact) : undefined;
    forms.push(digits ?? word[form]);
  }
  return forms.join(' ');
}

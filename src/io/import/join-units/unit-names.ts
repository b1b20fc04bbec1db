/**
 * Names of units as they are compared: without the word for the kind of unit, in three forms of growing looseness. Only the
 * first two join by themselves: marks are meaning (Văn Lang and Văn Lăng are two communes of one province).
 */
import { plainText, type Word, wordsOf } from '../../../core/search/fold.ts';
import { withoutBrackets } from '../brackets.ts';
import type { PlaceLevel, PlaceWords } from '../place-words.ts';

/** Forms of one name. */
export interface NameForms {
  /** Marks kept; where the tone stands and i or y does not matter. */
  readonly exact: string;
  /** Without marks. */
  readonly plain: string;
  /** Without marks, with the word that may be a kind: "Phuong Son" may be a ward or Phượng Sơn. */
  readonly whole: string;
  /** Marks kept, with the word that may be a kind: a catalogue's "Xa Dung" is what "Xã Xa Dung" means. */
  readonly full: string;
  /** Plain word for the kind that stood before it ("xa", "thi tran"); '' when there was none. */
  readonly kind: string;
}

/** Reads names of units by the words of a country. */
export interface UnitNames {
  /** The forms of a name; all empty for a text without a letter or digit. A kind is no kind when nothing stands behind it. */
  forms(name: string): NameForms;
  /** The name in the catalogue for another name of one of the highest units; any other name as it is. */
  province(name: string): string;
  /** Level that the kind before a name is of; `null` without one. Words of fewer letters than `least` are none. */
  levelOf(text: string, least: number): PlaceLevel | null;
}

/** Kinds by the words that stand before names; each as its plain word. */
interface Kinds {
  /** With marks. Marks tell kinds from names: Phượng Sơn is no ward. */
  readonly marked: ReadonlyMap<string, string>;
  /** In a text that is written without any marks. */
  readonly bare: ReadonlySet<string>;
  /** Cut short: one word. */
  readonly short: ReadonlyMap<string, string>;
  /** By the plain words that stand behind names in other languages: "Sinh Long Commune". */
  readonly behind: ReadonlyMap<string, string>;
}

export function unitNames({
  units,
  provinces,
}: Pick<PlaceWords, 'units' | 'provinces'>): UnitNames {
  const kinds = kindsOf(units);
  const levels = new Map(
    units.flatMap(({ words, level }) =>
      words.map((word) => [joined(wordsOf(word), 'plain'), level] as const),
    ),
  );
  const forms = (name: string) => formsOf(name, kinds);
  const aliases = new Map(
    Object.entries(provinces).flatMap(([name, others]) =>
      others.map((other) => [forms(other).plain, name] as const),
    ),
  );
  return {
    forms,
    province: (name) => aliases.get(forms(name).plain) ?? name,
    levelOf(text, least) {
      const words = wordsOf(withoutBrackets(text));
      const kind = words[0] && words[0].plain.length >= least ? kindBefore(words, kinds) : '';
      return levels.get(kind) ?? null;
    },
  };
}

function kindsOf(units: PlaceWords['units']): Kinds {
  const marked = new Map<string, string>();
  const bare = new Set<string>();
  const short = new Map<string, string>();
  const behind = new Map<string, string>();
  for (const { words, short: cut, behind: after = [], beginsNames = false } of units) {
    const full = words.map((word) => wordsOf(word));
    const kind = joined(full[0]!, 'plain');
    for (const word of full) {
      marked.set(joined(word, 'exact'), joined(word, 'plain'));
      if (!beginsNames) bare.add(joined(word, 'plain'));
    }
    for (const letters of cut) short.set(plainText(letters), kind);
    for (const word of after) behind.set(plainText(word), kind);
  }
  return { marked, bare, short, behind };
}

function formsOf(name: string, kinds: Kinds): NameForms {
  const words = wordsOf(withoutBrackets(name));
  const { kind, rest } = parted(words, kinds);
  return {
    exact: joined(rest, 'exact'),
    plain: joined(rest, 'plain'),
    whole: joined(words, 'plain'),
    full: joined(words, 'exact'),
    kind,
  };
}

/** The kind, and the words without it. */
function parted(
  words: readonly Word[],
  kinds: Kinds,
): { readonly kind: string; readonly rest: readonly Word[] } {
  const kind = kindBefore(words, kinds);
  if (kind === '') return partedBehind(words, kinds);
  const isShort = kinds.short.has(words[0]?.plain ?? '');
  return { kind, rest: words.slice(kind.includes(' ') && !isShort ? 2 : 1) };
}

function partedBehind(words: readonly Word[], { behind }: Kinds): ReturnType<typeof parted> {
  for (const length of [2, 1]) {
    const from = words.length - length;
    const kind = from > 0 ? behind.get(joined(words.slice(from), 'plain')) : undefined;
    if (kind !== undefined) return { kind, rest: words.slice(0, from) };
  }
  return { kind: '', rest: words };
}

/** Plain word of the kind that a name begins with; '' when it begins with none, or is nothing else. */
function kindBefore(words: readonly Word[], { marked, bare, short }: Kinds): string {
  if (words.length < 2) return '';
  const cut = short.get(words[0]!.plain);
  if (cut !== undefined) return cut;
  const isBare = words.every(({ exact, plain }) => exact === plain);
  for (const length of words.length > 2 ? [2, 1] : [1]) {
    const start = words.slice(0, length);
    const kind = marked.get(joined(start, 'exact'));
    if (kind !== undefined) return kind;
    const plain = joined(start, 'plain');
    if (isBare && bare.has(plain)) return plain;
  }
  return '';
}

function joined(words: readonly Word[], form: 'exact' | 'plain'): string {
  return words.map((word) => word[form]).join(' ');
}

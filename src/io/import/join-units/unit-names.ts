/**
 * Names of units as they are compared: without the word for the kind of unit, in three forms of growing looseness. Only the
 * first two join by themselves: marks are meaning (Văn Lang and Văn Lăng are two communes of one province).
 */
import { type Word, wordsOf } from '../../../core/search/fold.ts';
import { withoutBrackets } from '../brackets.ts';

/** Forms of one name. */
export interface NameForms {
  /** Marks kept; where the tone stands and i or y does not matter. */
  readonly exact: string;
  /** Without marks. */
  readonly plain: string;
  /** Without marks, with the word that may be a kind: "Phuong Son" may be a ward or Phượng Sơn. */
  readonly whole: string;
  /** Plain word for the kind that stood before it ("xa", "thi tran"); '' when there was none. */
  readonly kind: string;
}

/** Words for kinds of units as they stand before names. Marks tell them from names: Phượng Sơn is no ward. */
const WORDS = [
  'xã',
  'phường',
  'thị trấn',
  'đặc khu',
  'tỉnh',
  'thành phố',
  'huyện',
  'quận',
  'thị xã',
] as const;

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  x: 'xa',
  p: 'phuong',
  tt: 'thi tran',
  dk: 'dac khu',
  t: 'tinh',
  tp: 'thanh pho',
  h: 'huyen',
  q: 'quan',
  tx: 'thi xa',
};

const KINDS: ReadonlyMap<string, string> = new Map(
  WORDS.map((word) => [joined(wordsOf(word), 'exact'), joined(wordsOf(word), 'plain')]),
);
/** In a text that is written without any marks; "quan" begins names. */
const BARE_KINDS = new Set([...KINDS.values()].filter((kind) => kind !== 'quan'));

/** The forms of a name; all empty for a text without a letter or digit. A kind is no kind when nothing stands behind it. */
export function nameForms(name: string): NameForms {
  const words = wordsOf(withoutBrackets(name));
  const kind = kindBefore(words);
  const rest = kind === '' ? words : words.slice(kind.includes(' ') && !isShort(words[0]!) ? 2 : 1);
  return {
    exact: joined(rest, 'exact'),
    plain: joined(rest, 'plain'),
    whole: joined(words, 'plain'),
    kind,
  };
}

/** Plain word of the kind that a name begins with; '' when it begins with none, or is nothing else. */
function kindBefore(words: readonly Word[]): string {
  if (words.length < 2) return '';
  if (isShort(words[0]!)) return ABBREVIATIONS[words[0]!.plain]!;
  const isBare = words.every(({ exact, plain }) => exact === plain);
  for (const length of words.length > 2 ? [2, 1] : [1]) {
    const start = words.slice(0, length);
    const kind = KINDS.get(joined(start, 'exact'));
    if (kind !== undefined) return kind;
    const plain = joined(start, 'plain');
    if (isBare && BARE_KINDS.has(plain)) return plain;
  }
  return '';
}

function isShort({ plain }: Word): boolean {
  return Object.hasOwn(ABBREVIATIONS, plain);
}

function joined(words: readonly Word[], form: 'exact' | 'plain'): string {
  return words.map((word) => word[form]).join(' ');
}

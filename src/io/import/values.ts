/**
 * What the words and signs of a cell mean: a signal, an answer, power, the overall state, operators. The words are data of the
 * country pack (`import/values.json`). What is not known is refused, never guessed.
 */
import { plainText } from '../../core/search/fold.ts';
import { type AngleReader, type AngleWords, angleReader } from '../coordinates/angle.ts';
import type { Cell } from '../tabular/sheet.ts';
import { anyOf } from '../word-pattern.ts';
import { type DateReader, type DateWords, dateReader } from './dates.ts';
import { evenly, isPlain } from './even-text.ts';
import { type NumberReader, type NumberWords, numberReader } from './numbers.ts';
import { type ListWords, type TechnologyReader, technologyReader } from './technologies.ts';

/** The file `import/values.json` of a country pack: words by what they mean. */
export interface ValueWords {
  readonly unknown: readonly string[];
  /** Signs that stand for an empty cell where a number or a text is expected. */
  readonly blank: readonly string[];
  readonly signal: Readonly<Record<'covered' | 'weak' | 'none', readonly string[]>>;
  readonly answer: Readonly<Record<'yes' | 'no', readonly string[]>>;
  readonly power: Readonly<Record<'yes' | 'unstable' | 'no', readonly string[]>>;
  readonly state: Readonly<Record<'covered' | 'gaps' | 'no-signal', readonly string[]>>;
  /** Words for operators by their common id. */
  readonly operators: Readonly<Record<string, readonly string[]>>;
  readonly lists: ListWords;
  readonly numbers: NumberWords;
  readonly dates: DateWords;
  readonly angles: AngleWords;
}

/** Kinds of cells that are read by words. */
export type WordedKind = 'signal' | 'answer' | 'power' | 'state';

/** What a worded cell says: a choice, that it is unknown, nothing at all, or something that is not understood. */
export type ReadChoice =
  | { readonly kind: 'choice'; readonly choice: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable' };

/** Reads cells. */
export interface ValueReader {
  readonly technologies: TechnologyReader;
  readonly numbers: NumberReader;
  readonly date: DateReader;
  readonly angles: AngleReader;
  choice(cell: Cell, kind: WordedKind): ReadChoice;
  /** Whether a cell that should be a number, date or text says that it is not known, or is empty. */
  isMissing(cell: Cell): boolean;
  /** Common ids of the operators that a cell lists; `null` when any of them is not known. */
  operators(cell: Cell): readonly string[] | null;
  /** The operator that a whole text names; `null` when it names none. */
  operator(text: string): string | null;
}

/** A reader of a country's words. */
export function valueReader(words: ValueWords): ValueReader {
  const unknown = meanings({ unknown: words.unknown });
  const missing = meanings({ unknown: words.unknown, blank: words.blank });
  const kinds = {
    signal: meanings(words.signal),
    answer: meanings(words.answer),
    power: meanings(words.power),
    state: meanings(words.state),
  } satisfies Record<WordedKind, Meanings>;
  const operators = meanings(words.operators);
  const operator = (text: string) => meaningOf(operators, text);
  const between = new RegExp(`[,;/+&\\n]|\\s+(?:${anyOf(words.lists.and)}|-)\\s+`, 'iu');
  return {
    technologies: technologyReader(words.lists),
    numbers: numberReader(words.numbers),
    date: dateReader(words.dates),
    angles: angleReader(words.angles),
    choice(cell, kind) {
      const text = wordOf(cell);
      if (text === '') return { kind: 'empty' };
      if (meaningOf(unknown, text) !== null) return { kind: 'unknown' };
      const choice = meaningOf(kinds[kind], text);
      return choice === null ? { kind: 'unreadable' } : { kind: 'choice', choice };
    },
    isMissing(cell) {
      const text = wordOf(cell);
      return text === '' || meaningOf(missing, text) !== null;
    },
    operators(cell) {
      const parts = wordOf(cell).split(between);
      const found = parts
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .map(operator);
      return found.includes(null) ? null : [...new Set(found as string[])];
    },
    operator,
  };
}

/** Meanings by sign, and by plain words for what has letters or digits. */
interface Meanings {
  readonly signs: ReadonlyMap<string, string>;
  readonly words: ReadonlyMap<string, string>;
  /** The first words of both, as they are compared: a text that begins with none of them is not looked at any further. */
  readonly firsts: ReadonlySet<string>;
}

function meanings(lists: Readonly<Record<string, readonly string[]>>): Meanings {
  const signs = new Map<string, string>();
  const words = new Map<string, string>();
  for (const [meaning, texts] of Object.entries(lists)) {
    for (const text of texts) {
      signs.set(text.toLowerCase(), meaning);
      const plain = plainText(text);
      if (plain !== '' && !words.has(plain)) words.set(plain, meaning);
    }
  }
  return { signs, words, firsts: new Set([...signs.keys(), ...words.keys()].map(firstOf)) };
}

/** Figures and coordinates, which are most cells and no words. */
const AMOUNT = /^[\d.,\s-]{4,}$/;

function meaningOf({ signs, words, firsts }: Meanings, text: string): string | null {
  const space = text.indexOf(' ');
  if (space > 0) {
    const first = text.slice(0, space);
    const plain = firstOf(plainText(first));
    if (plain !== '' && !firsts.has(plain) && !firsts.has(first.toLowerCase())) return null;
  }
  const sign = signs.get(text.toLowerCase());
  if (sign !== undefined || AMOUNT.test(text)) return sign ?? null;
  return words.get(plainText(text)) ?? null;
}

function firstOf(text: string): string {
  return text.split(' ', 1)[0]!;
}

/** Makes a coloured picture of the sign before it, as telephones write ticks and crosses: ✔️ is ✔. */
const PICTURE = /\uFE0F/g;

function wordOf(cell: Cell): string {
  const text = String(cell);
  return isPlain(text) ? text : evenly(text.normalize('NFC')).replace(PICTURE, '');
}

/**
 * The words that a country's tables use: headings of columns by field. Data of the country pack, compared by the words of
 * {@link plainText}, so that marks, case and punctuation do not matter.
 */
import { plainText } from '../../core/search/fold.ts';
import type { RowWords } from './row-words.ts';

/** The file `import/columns.json` of a country pack. */
export interface ColumnWords {
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** Fields that name a person: left out unless somebody asks for them. */
  readonly personal: readonly string[];
  /** Words anywhere in a heading by which its column names a person, whatever else it says. */
  readonly persons?: readonly string[];
  /** Headings of a name that do not say of what. */
  readonly general?: readonly string[];
  /** What headings of computed columns begin or end with, as the tables that are given away here have them. */
  readonly computed?: readonly string[];
}

/** Fields by the plain words of their headings. */
export interface Vocabulary {
  readonly fieldOf: ReadonlyMap<string, string>;
  readonly personal: ReadonlySet<string>;
  /** Plain words of {@link ColumnWords.persons}. */
  readonly persons: readonly string[];
  /** Plain words of {@link ColumnWords.general}. */
  readonly general: ReadonlySet<string>;
  /** Plain words of {@link ColumnWords.computed}. */
  readonly computed: readonly string[];
  /** By which rows are told that are no records. */
  readonly rows: RowWords;
}

/** Where two fields have the same heading the first one keeps it. */
export function vocabularyOf(
  { fields, personal, persons = [], general = [], computed = [] }: ColumnWords,
  rows: RowWords,
): Vocabulary {
  const fieldOf = new Map<string, string>();
  for (const [field, headings] of Object.entries(fields)) {
    for (const heading of headings) {
      const plain = plainText(heading);
      if (!fieldOf.has(plain)) fieldOf.set(plain, field);
    }
  }
  return {
    fieldOf,
    personal: new Set(personal),
    persons: persons.map(plainText),
    general: new Set(general.map(plainText)),
    computed: computed.map(plainText),
    rows,
  };
}

/** The field whose heading this is, whole; `null` when it is none. */
export function fieldOfHeading({ fieldOf }: Vocabulary, heading: string): string | null {
  return fieldOf.get(plainText(heading)) ?? null;
}

/**
 * Whether a heading names a person: it is of such a field, or has words of persons in it ("CCCD trưởng thôn") and is of no other
 * field as a whole.
 */
export function isPersonal(vocabulary: Vocabulary, heading: string): boolean {
  const field = fieldOfHeading(vocabulary, heading);
  if (field !== null) return vocabulary.personal.has(field);
  const plain = ` ${plainText(heading)} `;
  return vocabulary.persons.some((words) => plain.includes(` ${words} `));
}

/** Whether a heading says that its column was computed of others: what stands there is no data. */
export function isComputed({ computed }: Vocabulary, heading: string): boolean {
  const plain = ` ${plainText(heading)} `;
  return computed.some((words) => plain.startsWith(` ${words} `) || plain.endsWith(` ${words} `));
}

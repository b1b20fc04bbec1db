/** Files that go out to be filled in and come back, and the words by which tables are read, as they cross the engine's port. */

/** Which templates. */
export interface TemplatesQuestion {
  /** Code of the unit whose villages are listed. */
  readonly unit: string;
  /** A file for each commune of it, together in an archive, or one file for all of them. */
  readonly per: 'commune' | 'unit';
  /** Language of headings, lists and instructions. */
  readonly language: string;
  /** ISO date of today. */
  readonly date: string;
}

/** A file to be saved. */
export interface MadeFile {
  readonly name: string;
  /** Made for the answer, and handed over with it. */
  readonly bytes: ArrayBuffer;
}

/** What tables are read by: data of the country pack. */
export interface ImportWords {
  /** Headings by the field that they are understood as. */
  readonly headings: Readonly<Record<string, readonly string[]>>;
  /** Words and signs of cells that say that nothing is known, and those that stand for an empty cell. */
  readonly unknown: readonly string[];
  readonly blank: readonly string[];
  /** Words and signs by what they mean, for each kind of choice: `signal`, `answer`, `power`, `state`, `operators`. */
  readonly choices: Readonly<Record<ChoiceKind, Readonly<Record<string, readonly string[]>>>>;
}

export const CHOICE_KINDS = ['signal', 'answer', 'power', 'state', 'operators'] as const;
export type ChoiceKind = (typeof CHOICE_KINDS)[number];

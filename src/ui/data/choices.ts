/** What somebody chose of a sheet, as plain values: what is guessed, what differs from it, what follows. */
import type { ImportChoices, ReadSheet, RowAnswer, SheetColumn } from '../../core/imports.ts';
import { isSignal } from './fields.ts';
import type { RememberedChoices } from './remembered.ts';

/** The choices that a sheet starts with: none, but for what was remembered of an earlier table. */
export function firstChoices(
  { sheetId, columns }: Pick<ReadSheet, 'sheetId' | 'columns'>,
  remembered: RememberedChoices | null,
  date: string,
): ImportChoices {
  const here = new Set(columns.map(({ at }) => at));
  const kept = <T>(given: Readonly<Record<number, T>> = {}): Record<number, T> =>
    Object.fromEntries(Object.entries(given).filter(([at]) => here.has(Number(at))));
  const mapping = kept(remembered?.mapping);
  return {
    sheetId,
    mapping,
    remembered: Object.keys(mapping).map(Number),
    numberFormats: kept(remembered?.numberFormats),
    blanks: kept(remembered?.blanks),
    role: null,
    adminVersion: null,
    answers: {},
    date,
  };
}

/** The field of a column as it is chosen, or as it is guessed where nobody chose. */
export function fieldOf({ at, field }: SheetColumn, { mapping }: ImportChoices): string | null {
  return Object.hasOwn(mapping, at) ? mapping[at]! : field;
}

/**
 * Chooses the field of a column. A field is of one column only: another one that had it is left out.
 * @param columns those of the sheet
 */
export function withField(
  choices: ImportChoices,
  columns: readonly SheetColumn[],
  { at, field }: { readonly at: number; readonly field: string | null },
): ImportChoices {
  const mapping: Record<number, string | null> = { ...choices.mapping, [at]: field };
  for (const column of columns) {
    if (field !== null && column.at !== at && fieldOf(column, choices) === field)
      mapping[column.at] = null;
  }
  return { ...choices, mapping, remembered: choices.remembered.filter((each) => each !== at) };
}

/** Answers by physical line; `null` takes one back. */
export type GivenAnswers = Readonly<Record<number, RowAnswer | null>>;

/** The answers of before with those that were given since. */
export function withAnswers(
  before: ImportChoices['answers'],
  given: GivenAnswers,
): ImportChoices['answers'] {
  const all = Object.entries({ ...before, ...given });
  return Object.fromEntries(all.filter((entry): entry is [string, RowAnswer] => entry[1] !== null));
}

/** What of the choices holds for every table of the same form; `null` when that is nothing. */
export function toRemember({
  mapping,
  numberFormats,
  blanks,
}: ImportChoices): RememberedChoices | null {
  const isNothing = [mapping, numberFormats, blanks].every(
    (each) => Object.keys(each).length === 0,
  );
  return isNothing ? null : { mapping, numberFormats, blanks };
}

/** What has still to be told about a list of villages before its rows can be joined. */
export function lackingFields(
  columns: readonly SheetColumn[],
  choices: ImportChoices,
  hasGroups: boolean,
): readonly ('name' | 'place')[] {
  const fields = new Set(columns.map((column) => fieldOf(column, choices)));
  const has = (...wanted: string[]) => wanted.some((field) => fields.has(field));
  const isPlaced =
    has('commune', 'commune_code', 'former_commune', 'former_commune_code') || hasGroups;
  return [
    ...(has('name', 'id') ? [] : (['name'] as const)),
    ...(isPlaced || has('id') ? [] : (['place'] as const)),
  ];
}

/** Columns of marks, whose blanks may mean that there is none: somebody has to know. */
export function markColumns(
  columns: readonly SheetColumn[],
  choices: ImportChoices,
): readonly SheetColumn[] {
  return columns.filter((column) => isSignal(fieldOf(column, choices) ?? ''));
}

/** What an empty cell of a signal can mean; `unknown` until somebody says. */
export const BLANK_MEANINGS = ['unknown', 'none'] as const;
export type BlankMeaning = (typeof BLANK_MEANINGS)[number];

/** What the empty cells of a column mean, by its position. */
export function blankOf({ blanks }: ImportChoices, at: number): BlankMeaning {
  return Object.hasOwn(blanks, at) ? blanks[at]! : 'unknown';
}

/** The meanings of blanks with that of some columns changed. */
export function withBlanks(
  { blanks }: ImportChoices,
  columns: readonly SheetColumn[],
  meaning: BlankMeaning,
): ImportChoices['blanks'] {
  return { ...blanks, ...Object.fromEntries(columns.map(({ at }) => [at, meaning])) };
}

/** Columns whose numbers read two ways. */
export function doubtfulColumns(
  columns: readonly SheetColumn[],
  choices: ImportChoices,
): readonly SheetColumn[] {
  return columns.filter((column) => column.ambiguous !== '' && fieldOf(column, choices) !== null);
}

/** Whether a column names persons: then its cells are not shown either. */
export function isPersonal(
  { personal }: Pick<ReadSheet, 'personal'>,
  column: SheetColumn,
): boolean {
  return column.isPersonal || personal.includes(column.path.join(' › '));
}

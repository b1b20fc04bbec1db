/**
 * What somebody chose for tables of the same headings, kept in the browser so that the next one needs no choosing. Where storage is
 * denied nothing is remembered, and everything else works.
 */
import { NUMBER_FORMATS, type NumberFormat } from '../../core/import-codes.ts';
import type { ImportChoices } from '../../core/imports.ts';

/** The choices that hold for every table of the same form. */
export type RememberedChoices = Pick<ImportChoices, 'mapping' | 'numberFormats' | 'blanks'>;

/** As much of `localStorage` as is needed. */
export type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const KEY = 'phu-song.columns';

/** Forms of tables that are remembered; the ones used longest ago go first. */
const MOST_FORMS = 50;

type Forms = readonly (readonly [signature: string, choices: RememberedChoices])[];

/** Choices for tables with these headings; `null` when none are known, and of tables without headings. */
export function recall(storage: () => Kept, signature: string): RememberedChoices | null {
  if (signature === '') return null;
  return readForms(storage).find(([known]) => known === signature)?.[1] ?? null;
}

/** Keeps choices; `null` forgets them. Nothing is kept of tables without headings: they are all alike. */
export function remember(
  storage: () => Kept,
  signature: string,
  choices: RememberedChoices | null,
): void {
  if (signature === '') return;
  const others = readForms(storage).filter(([known]) => known !== signature);
  const forms: Forms = choices ? [[signature, choices], ...others] : others;
  try {
    if (forms.length === 0) storage().removeItem(KEY);
    else storage().setItem(KEY, JSON.stringify(forms.slice(0, MOST_FORMS)));
  } catch {
    // denied or full: the choices hold for this table
  }
}

function readForms(storage: () => Kept): Forms {
  try {
    const forms: unknown = JSON.parse(storage().getItem(KEY) ?? '[]');
    return Array.isArray(forms) ? forms.flatMap(formOf) : [];
  } catch {
    return []; // denied, or written by something else
  }
}

function formOf(form: unknown): Forms {
  if (!Array.isArray(form) || typeof form[0] !== 'string' || !isRecord(form[1])) return [];
  const { mapping, numberFormats, blanks } = form[1];
  const isField = (value: unknown): value is string | null =>
    value === null || typeof value === 'string';
  const isFormat = (value: unknown): value is NumberFormat =>
    NUMBER_FORMATS.some((format) => format === value);
  const isBlank = (value: unknown): value is 'unknown' | 'none' =>
    value === 'unknown' || value === 'none';
  return [
    [
      form[0],
      {
        mapping: columnsOf(mapping, isField),
        numberFormats: columnsOf(numberFormats, isFormat),
        blanks: columnsOf(blanks, isBlank),
      },
    ],
  ];
}

/** Entries that are by column and of the kind that they should be. */
function columnsOf<T>(given: unknown, is: (value: unknown) => value is T): Record<number, T> {
  const entries = isRecord(given) ? Object.entries(given) : [];
  return Object.fromEntries(
    entries.filter((entry): entry is [string, T] => /^\d{1,4}$/.test(entry[0]) && is(entry[1])),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * What is wrong with data, as data. Imperfect input is never thrown: a reader returns what it could use together with the
 * issues it met, and the interface counts, shows and offers them for download.
 */

/** Where in a file something was found. `row` counts records from 1 (a GeoJSON feature, a table row); `null` is the whole file. */
export interface Place {
  readonly file: string;
  readonly row: number | null;
  /** Field or property name; `null` when the issue is not about one field. */
  readonly column: string | null;
}

/** One finding. `value` is the offending value as text, cut to {@link VALUE_LENGTH} characters; empty when there is none. */
export interface Issue extends Place {
  readonly code: IssueCode;
  readonly value: string;
}

/** A value together with everything that was not right about its source. */
export interface Outcome<T> {
  readonly value: T;
  readonly issues: readonly Issue[];
}

/** Each kind of finding. The interface has one sentence per code, with the remedy. */
export const ISSUE_CODES = [
  // The file as a whole
  'file-missing',
  'file-unreadable',
  'file-truncated',
  'checksum-mismatch',
  'format-unknown',
  'rows-mismatch',
  // Manifest and country pack
  'manifest-field-missing',
  'manifest-field-invalid',
  'reference-unknown',
  'required-unit-missing',
  'count-mismatch',
  // Values
  'code-invalid',
  'code-duplicate',
  'code-unknown',
  'name-missing',
  'number-invalid',
  'date-invalid',
  'choice-unknown',
  // Geometry
  'geometry-missing',
  'geometry-wrong-type',
  'geometry-invalid',
  'geometry-no-area',
  'geometry-self-crossing',
  // Geometry that was repaired and is used
  'ring-closed',
  'spike-removed',
  'ring-dropped',
  'geometry-mended',
  // Geometry set aside for where it lies
  'coordinates-not-degrees',
  'coordinates-swapped',
  'outside-country',
  // Figures that a file states of its own rows
  'total-mismatch',
  'share-mismatch',
] as const;

export type IssueCode = (typeof ISSUE_CODES)[number];

/** Longest text kept of an offending value, in characters. */
export const VALUE_LENGTH = 80;

/** Builds an {@link Issue}; `value` may be anything a file can hold. */
export function issue(
  code: IssueCode,
  place: Partial<Place> & { file: string },
  value?: unknown,
): Issue {
  return {
    code,
    file: place.file,
    row: place.row ?? null,
    column: place.column ?? null,
    value: asText(value),
  };
}

function asText(value: unknown): string {
  if (value === undefined || value === null) return '';
  const text = typeof value === 'object' ? outlineOf(value) : String(value);
  return text.length > VALUE_LENGTH ? `${text.slice(0, VALUE_LENGTH - 1)}…` : text;
}

/** An object or list in a few words, however large or deep it is. */
function outlineOf(value: object): string {
  if (Array.isArray(value)) return `[${value.length} × …]`;
  return `{${Object.keys(value).slice(0, 5).join(', ')}}`;
}

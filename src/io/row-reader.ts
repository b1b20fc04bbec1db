/**
 * Reads typed values out of rows, noting what cannot be used with file, row (from 1) and field. Unknown is a value: an absent,
 * empty or `unknown` field is not an issue.
 */
import type { Geometry } from 'geojson';
import { isIsoDate } from '../core/definition.ts';
import { type Issue, type IssueCode, issue } from '../core/issue.ts';
import type { TextColumn } from '../core/model.ts';
import { isUnknown, type Rows } from './rows.ts';

export class RowReader {
  readonly rows: Rows;
  readonly file: string;
  readonly issues: Issue[] = [];
  #hasGeometry: boolean | undefined;

  constructor(rows: Rows, file: string) {
    this.rows = rows;
    this.file = file;
  }

  /** Text in NFC; '' when absent. A number is taken as it is written. */
  text(row: number, field: string): string {
    const value = this.rows.value(row, field);
    if (typeof value === 'string') return value.trim().normalize('NFC');
    return typeof value === 'number' ? String(value) : '';
  }

  /**
   * A number from 0; NaN when unknown. A text of digits alone is accepted, anything else is noted: "1.200" is twelve hundred to
   * some and one and a fifth to others.
   */
  amount(row: number, field: string): number {
    const value = this.rows.value(row, field);
    if (isUnknown(value)) return Number.NaN;
    const number = typeof value === 'string' && /^\d+$/.test(value.trim()) ? Number(value) : value;
    if (typeof number === 'number' && Number.isFinite(number) && number >= 0) return number;
    this.note('number-invalid', row, field);
    return Number.NaN;
  }

  /** Index into a closed list whose entry 0 is `unknown`; 0 when absent, noted when something else stands there. */
  choice(row: number, field: string, choices: readonly string[]): number {
    const value = this.rows.value(row, field);
    if (isUnknown(value)) return 0;
    const word = typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
    const index = typeof word === 'string' ? choices.indexOf(word.trim()) : -1;
    if (index >= 0) return index;
    this.note('choice-unknown', row, field);
    return 0;
  }

  /** An ISO date; '' when absent, noted when not one. */
  date(row: number, field: string): string {
    const text = this.text(row, field);
    if (text === '' || isIsoDate(text)) return text;
    this.note('date-invalid', row, field);
    return '';
  }

  /** Whether any row has a geometry: a table of names alone has none, and then nothing is missing. */
  get hasGeometry(): boolean {
    this.#hasGeometry ??= Array.from({ length: this.rows.count }, (_, row) => row).some(
      (row) => this.rows.geometry(row) !== null,
    );
    return this.#hasGeometry;
  }

  geometry(row: number): Geometry | null {
    return this.rows.geometry(row);
  }

  /** Notes an issue about a row; the field's value is kept with it. */
  note(code: IssueCode, row: number, field: string | null, value?: unknown): void {
    const shown = value ?? (field === null ? undefined : this.rows.value(row, field));
    this.issues.push(issue(code, { file: this.file, row: row + 1, column: field }, shown));
  }

  /** A whole column of texts with few distinct values. */
  textColumn(read: (row: number) => string, keep: readonly number[]): TextColumn {
    const values = [''];
    const positions = new Map([['', 0]]);
    const index = new Uint32Array(keep.length);
    keep.forEach((row, i) => {
      const text = read(row);
      let position = positions.get(text);
      if (position === undefined) {
        position = values.push(text) - 1;
        positions.set(text, position);
      }
      index[i] = position;
    });
    return { values, index };
  }
}

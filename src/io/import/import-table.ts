/** A table with its cells understood: columns of values by field of the dataset format, and the places that rows name. */
import type { Finding } from '../../core/import-codes.ts';
import type { SaidValue } from '../../core/overlay/overlay.ts';
import type { Cell } from '../tabular/sheet.ts';

/** A value: a text, a number, a choice of the field, or `null` where nothing is known. */
export type ImportValue = SaidValue;

/** How a row names where it belongs; each list has an entry per row, '' where the row does not say. */
export interface NamedPlaces {
  readonly provinceCode: readonly string[];
  readonly province: readonly string[];
  readonly district: readonly string[];
  readonly communeCode: readonly string[];
  readonly commune: readonly string[];
  readonly formerCommuneCode: readonly string[];
  readonly formerCommune: readonly string[];
}

/** n rows, of which some are rejected: a row that has a `rejected` finding is not to be used. */
export interface ImportTable {
  readonly count: number;
  /** Physical line of each row. */
  readonly lines: Uint32Array;
  /** The cells as the file has them, to give rejected rows back in their own form. */
  readonly cells: readonly (readonly Cell[])[];
  /**
   * Values by field: those of villages in `data/dataset-format.md` (`name`, `households`, `4G.<operator>` …), `lon` and `lat` in
   * degrees, `easting` and `northing` in metres where the file has those.
   */
  readonly columns: ReadonlyMap<string, readonly ImportValue[]>;
  readonly places: NamedPlaces;
  /** 1 where the row is rejected. */
  readonly rejected: Uint8Array;
  readonly findings: readonly Finding[];
}

/** The row of a physical line, which go up from row to row; `undefined` for a line that is no row. */
export function rowAtLine({ lines }: Pick<ImportTable, 'lines'>, line: number): number | undefined {
  let [from, to] = [0, lines.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (lines[middle]! < line) from = middle + 1;
    else to = middle;
  }
  return lines[from] === line ? from : undefined;
}

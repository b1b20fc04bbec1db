/**
 * What a table that somebody brought says of villages, kept beside the dataset: with its source and date, to be laid over the lists
 * that are read and to be taken away again.
 */
import { type Operator, TECHNOLOGIES, type Technology } from '../model.ts';

/** What one cell says: a text, a number, a choice by its word; `null` where nothing is known. */
export type SaidValue = string | number | null;

/** Columns by field of the dataset format (`name`, `households`, `4G.<operator>` …); positions as `lon` and `lat`. */
export type SaidColumns = ReadonlyMap<string, readonly SaidValue[]>;

/** n rows about the villages of one part. */
export interface OverlayRows {
  /** Ids, each once. One that a list does not have is a village that is added. */
  readonly ids: readonly string[];
  /** Unit row of the commune of each. */
  readonly communes: Uint32Array;
  /** 1 where the name is meant as another one; else it says only which village is meant. */
  readonly renamed: Uint8Array;
  /** 1 where nobody knew the village when the table was brought: its id was made for it, and may have been made elsewhere too. */
  readonly added: Uint8Array;
  readonly columns: SaidColumns;
}

/** One import. */
export interface Overlay {
  readonly id: string;
  readonly source: string;
  /** ISO date of what it says, where a row has no `date` of its own. */
  readonly date: string;
  /** Layer id of the list of villages that it is about. */
  readonly layer: string;
  /** By code of the part, '' of a list that is whole. */
  readonly parts: ReadonlyMap<string, OverlayRows>;
}

/** Id of an operator that a table does not name. */
export const UNNAMED_OPERATOR = 'unnamed';

const STATUS_FIELD = /^([2-5]G)\.(.+)$/;

/** Technology and operator of a status field; `null` for any other. */
export function statusOf(
  field: string,
): { readonly technology: Technology; readonly operator: string } | null {
  const [, technology, operator] = STATUS_FIELD.exec(field) ?? [];
  if (operator === undefined || !TECHNOLOGIES.includes(technology as Technology)) return null;
  return { technology: technology as Technology, operator };
}

/** Status fields that overlays fill anywhere, in the order in which they are met. */
export function spokenFields(overlays: readonly Overlay[]): readonly string[] {
  const fields = overlays.flatMap(({ parts }) =>
    [...parts.values()].flatMap(({ columns }) => [...columns.keys()]),
  );
  return [...new Set(fields)].filter((field) => statusOf(field) !== null);
}

/** The operators of a list and behind them those that only overlays name, in the order of their ids. */
export function operatorsWith(
  operators: readonly Operator[],
  overlays: readonly Overlay[],
): readonly Operator[] {
  const known = new Set(operators.map(({ id }) => id));
  const more = new Set(spokenFields(overlays).map((field) => statusOf(field)!.operator));
  const added = [...more].filter((id) => !known.has(id)).sort();
  return [...operators, ...added.map((id) => ({ id, name: id }))];
}

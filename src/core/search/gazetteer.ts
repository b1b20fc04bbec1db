/**
 * What can be searched: the units of today, the units there were before and what became of them, and villages. As columns, from
 * whatever files there are; who searches needs neither figures nor geometry.
 */
import type { Adjacency } from '../admin/adjacency.ts';
import type { UnitKind } from '../country.ts';
import type { TextColumn } from '../model.ts';

/** Units, those of today first. Rows are the rows of all columns. */
export interface NamedUnits {
  readonly count: number;
  /** Rows before this one are of today; the others no longer exist. */
  readonly present: number;
  /** '' where a file leaves the codes of former units out. */
  readonly codes: readonly string[];
  readonly names: readonly string[];
  /** Kind ids, '' when not given. */
  readonly kinds: readonly string[];
  /** Index into the levels of the country pack, highest 0. */
  readonly levels: Uint8Array;
  /** Row of the unit above, {@link NO_PARENT} for the highest; former units have former ones above them where these are known. */
  readonly parents: Int32Array;
  /** Rows of today's units that each row went to, itself for a unit of today. */
  readonly successors: Adjacency;
  /** Kinds that the country pack of today lacks (thị trấn), by id. */
  readonly formerKinds: Readonly<Record<string, UnitKind>>;
}

/** When and by whom a village is to be covered: operator id and ISO date, '' each when not given. */
export interface VillagePlan {
  readonly operator: string;
  readonly date: string;
}

/** n villages by name; the row of a unit stands for {@link NamedUnits}. */
export interface NamedVillages {
  readonly count: number;
  /** '' where a file leaves them out: then part and row name the village. */
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** Further names, with a semicolon between them. */
  readonly otherNames: TextColumn;
  readonly kinds: TextColumn;
  /** Row of the commune, or {@link NO_UNIT}. */
  readonly communes: Uint32Array;
  readonly formerCommunes: TextColumn;
  /** Index into `STATUSES` under the default definition, or {@link UNTOLD}; `null` where a file has none. */
  readonly statuses: Uint8Array | null;
  readonly planOperators: TextColumn;
  readonly planDates: TextColumn;
  /** Part of the dataset that a village is in, and its row there. */
  readonly parts: TextColumn;
  readonly partRows: Uint32Array;
}

/** In place of a status: only the list itself can tell it. */
export const UNTOLD = 0xff;

export interface Gazetteer {
  readonly units: NamedUnits;
  readonly villages: NamedVillages;
}

/** A text column without any text. */
export function noTexts(count: number): TextColumn {
  return { values: [''], index: new Uint32Array(count) };
}

/** A table without villages. */
export const NO_VILLAGES: NamedVillages = {
  ...{ count: 0, ids: [], names: [], communes: new Uint32Array(), statuses: null },
  ...{ otherNames: noTexts(0), kinds: noTexts(0), formerCommunes: noTexts(0) },
  ...{ planOperators: noTexts(0), planDates: noTexts(0), parts: noTexts(0) },
  partRows: new Uint32Array(),
};

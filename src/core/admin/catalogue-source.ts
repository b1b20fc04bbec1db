/**
 * What a catalogue is built from: the tables of a country pack as columns, before any code has been looked up. `io` fills
 * these types; nothing here is trusted yet, so codes may be wrong, repeated or dangling.
 */
import type { Level } from '../country.ts';

/** The units of one level in one edition; all columns have the length of `codes` and the order of the file. */
export interface UnitTable {
  /** File name, for issues. */
  readonly file: string;
  /** Level id of the edition. */
  readonly level: string;
  /** Line of each row in the file, from 1 (the header). */
  readonly lines: readonly number[];
  readonly codes: readonly string[];
  /** Short names in the country's own language. */
  readonly names: readonly string[];
  /** Names by other language tags; '' where a unit has none. */
  readonly otherNames: ReadonlyMap<string, readonly string[]>;
  readonly kinds: readonly string[];
  /** Code of the unit above, on any higher level; '' on the highest level. */
  readonly parents: readonly string[];
  /** Codes in the next edition that the unit went to, or `null` when the file has no such column. */
  readonly successors: readonly (readonly string[])[] | null;
  /** Id of the projected coordinate system in use there; '' when not given. */
  readonly coordinateSystems: readonly string[];
  /** Persons; NaN when unknown. */
  readonly population: Float64Array;
  /** km²; NaN when unknown. */
  readonly areaKm2: Float64Array;
  /** Degrees, WGS84; NaN when unknown. */
  readonly centreLon: Float64Array;
  readonly centreLat: Float64Array;
}

/** A unit that changed its name or kind and nothing else between an edition and the next. */
export interface UnitChange {
  readonly line: number;
  readonly code: string;
  readonly nameBefore: string;
  readonly kindBefore: string;
  readonly nameAfter: string;
  readonly kindAfter: string;
}

/** Number of units by level id and kind id. */
export type ExpectedCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

interface EditionBase {
  /** ISO date from which the units are valid. */
  readonly version: string;
  readonly expected: ExpectedCounts;
}

/** An edition is given by its own tables, or as the next edition with changes to undo. */
export type EditionSource = TablesSource | ChangesSource;

/** An edition with its own tables. */
export interface TablesSource extends EditionBase {
  readonly from: 'tables';
  /** Highest level first. */
  readonly levels: readonly Level[];
  readonly tables: readonly UnitTable[];
}

/** An edition with the levels and units of the next one, some under another name or of another kind. */
export interface ChangesSource extends EditionBase {
  readonly from: 'changes';
  /** File name, for issues. */
  readonly file: string;
  readonly changes: readonly UnitChange[];
}

/** A whole catalogue, oldest edition first; the newest edition is given by tables. */
export interface CatalogueSource {
  /** Name of the file that lists the editions, for issues. */
  readonly file: string;
  /** Language tag of the names without one. */
  readonly language: string;
  readonly editions: readonly EditionSource[];
}

/**
 * The model: what is known of villages, coverage, fibre and sites, held as columns (one array per field, one entry per row)
 * so that 90,000 villages stay small, cross threads by transfer and are counted without making objects.
 * Unknown is a value everywhere: code 0 of every coded column, `NaN` for a number, '' for a text.
 */
import type { LineColumns, PolygonColumns } from './geometry.ts';

/** Mobile generations, lowest first. */
export const TECHNOLOGIES = ['2G', '3G', '4G', '5G'] as const;
export type Technology = (typeof TECHNOLOGIES)[number];

/**
 * Signal of one technology, operator and village (domain R5: chua_ro, co, yeu, khong). A stored code is the index here:
 * unknown is 0 and is never the same as none.
 */
export const STATUSES = ['unknown', 'covered', 'weak', 'none'] as const;
export type Status = (typeof STATUSES)[number];
export const UNKNOWN = 0;
export const COVERED = 1;
export const WEAK = 2;
export const NONE = 3;

/**
 * The village's own overall report (`trang_thai`), as provinces survey it: `no-signal` (trắng sóng, no signal at the village
 * centre), `gaps` (lõm sóng, signal at the centre but not in every residential cluster), `covered` (phủ sóng).
 */
export const OVERALL_STATES = ['unknown', 'covered', 'gaps', 'no-signal'] as const;
export type OverallState = (typeof OVERALL_STATES)[number];

/** Grid electricity (`dien_luoi`). */
export const POWER_STATES = ['unknown', 'yes', 'unstable', 'no'] as const;
export type PowerState = (typeof POWER_STATES)[number];

/** A yes-or-no fact that may be unknown. */
export const ANSWERS = ['unknown', 'yes', 'no'] as const;
export type Answer = (typeof ANSWERS)[number];
export const YES = 1;
export const NO = 2;

/** How a value came to be known (domain R17). */
export const EVIDENCE_KINDS = ['reported', 'declared', 'measured', 'estimated'] as const;
export type Evidence = (typeof EVIDENCE_KINDS)[number];

/** Kinds of contradiction between a report and a declared map; a stored code is the index here. */
export const CONTRADICTION_KINDS = [
  'covered-outside', // reported covered, outside every declared polygon
  'none-inside', // reported without signal, inside a declared polygon
] as const;
export type ContradictionKind = (typeof CONTRADICTION_KINDS)[number];

/** A text column with few distinct values: row i holds `values[index[i]]`. `values[0]` is '' (not given). */
export interface TextColumn {
  readonly values: readonly string[];
  readonly index: Uint32Array;
}

/** The text of one row; '' when not given. */
export function textAt(column: TextColumn, row: number): string {
  return column.values[column.index[row]!] ?? '';
}

/** A network operator as the dataset names it. */
export interface Operator {
  readonly id: string;
  readonly name: string;
}

/** Row of a village whose commune is not among the units of the dataset. */
export const NO_UNIT = 0xffff_ffff;

/** What is counted of n villages. Of a dataset in parts this is all that is read of the whole country. */
export interface VillageFacts {
  readonly count: number;
  /** Unit index of each village's commune, or {@link NO_UNIT}. */
  readonly communes: Uint32Array;
  /** Original kind in lower case (thôn, bản, tổ dân phố …). */
  readonly kinds: TextColumn;
  /** 1 for an urban neighbourhood group, 0 for a rural village. */
  readonly urban: Uint8Array;
  readonly households: Float64Array;
  readonly population: Float64Array;
  /** Index into {@link POWER_STATES}. */
  readonly power: Uint8Array;
  /** Extremely disadvantaged (ĐBKK): index into {@link ANSWERS}. */
  readonly disadvantaged: Uint8Array;
  /** Fibre can be ordered in the village: index into {@link ANSWERS}. */
  readonly fibre: Uint8Array;
  /** Households that subscribe to fibre; NaN when not given. */
  readonly fibreHouseholds: Float64Array;
  /** Operators of the status cube, in the order of the dataset. */
  readonly operators: readonly Operator[];
  /**
   * Status cube, length n × 4 technologies × operators:
   * `statuses[(village * TECHNOLOGIES.length + technology) * operators.length + operator]`, an index into {@link STATUSES}.
   */
  readonly statuses: Uint8Array;
  /**
   * Whether anything is reported of a technology and operator anywhere in the dataset, these villages or others: 1 or 0, in the
   * order of one village of the cube.
   */
  readonly spoken: Uint8Array;
  /** Index into {@link OVERALL_STATES}. */
  readonly overall: Uint8Array;
}

/** n villages (settlements: rural villages and urban neighbourhood groups). */
export interface Villages extends VillageFacts {
  /** Stable local ids, unique. */
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** Further names (`ten_khac`) that people know a village by, with a semicolon between them. */
  readonly otherNames: TextColumn;
  /** Length 2n, lon then lat; NaN where the position is unknown. */
  readonly positions: Float64Array;
  readonly formerCommunes: TextColumn;
  /** The decision that lists an extremely disadvantaged village. */
  readonly disadvantagedDecisions: TextColumn;
  readonly surveyRounds: TextColumn;
  readonly planOperators: TextColumn;
  /** ISO dates. */
  readonly planDates: TextColumn;
  /** Why there is no signal yet (`nguyen_nhan`). */
  readonly reasons: TextColumn;
  readonly sources: TextColumn;
  /** ISO dates of the data. */
  readonly dates: TextColumn;
  /** Who says otherwise than what counts, as `overlay/differing.ts` writes it; left out where nobody does. */
  readonly differing?: TextColumn;
}

/** Index of one entry of {@link VillageFacts.statuses}. */
export function statusIndex(
  villages: Pick<VillageFacts, 'operators'>,
  village: number,
  technology: number,
  operator: number,
): number {
  return (village * TECHNOLOGIES.length + technology) * villages.operators.length + operator;
}

/** One coverage layer: the polygons that one operator declares (or somebody estimates) for one technology. */
export interface CoverageLayer {
  readonly id: string;
  readonly operator: string;
  readonly technology: Technology;
  readonly evidence: Evidence;
  /** ISO date of the data. */
  readonly date: string;
  readonly polygons: PolygonColumns;
  /** {@link COVERED} or {@link WEAK} per feature. */
  readonly signal: Uint8Array;
  /** False when part of what the operator declared could not be used: then outside the polygons nothing is known. */
  readonly isComplete: boolean;
}

/** Fibre routes. */
export interface FibreLines {
  readonly lines: LineColumns;
  /** 1 where the route is planned, 0 where it is in service. */
  readonly planned: Uint8Array;
  readonly operators: TextColumn;
}

/** Sites: one mast position, whatever it carries. */
export interface Sites {
  readonly count: number;
  readonly ids: readonly string[];
  /** Length 2n, lon then lat; NaN where unknown. */
  readonly positions: Float64Array;
  readonly operators: TextColumn;
  /** Bit t is set when the site carries `TECHNOLOGIES[t]`. */
  readonly technologies: Uint8Array;
}

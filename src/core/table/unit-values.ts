/** The columns of a table of units, by unit row: their figures, as values. */
import { isComplete } from '../choropleth.ts';
import type { Definition } from '../definition.ts';
import {
  coveredShare,
  doubleGap,
  type Figures,
  type FigureTable,
  figuresAt,
  onlyOneOperator,
  STATUS_ORDER,
  totalOf,
  villagesWithFibre,
} from '../figures.ts';
import { isTold, lowestShare, type Share } from '../share.ts';
import type { ColumnValues } from './column-values.ts';

/** Columns of units, in the order in which they are offered. */
export const UNIT_COLUMNS = [
  'name',
  'within',
  'share',
  'people-share',
  'fibre',
  'none',
  'weak',
  'covered',
  'unknown',
  'villages',
  'households',
  'people',
  'one-operator',
  'double-gap',
  'area',
  'code',
] as const;
export type UnitColumn = (typeof UNIT_COLUMNS)[number];

/** Columns that hold a share. */
export const SHARE_COLUMNS = [
  'share',
  'people-share',
  'fibre',
  'one-operator',
  'double-gap',
] as const satisfies readonly UnitColumn[];
export type ShareColumn = (typeof SHARE_COLUMNS)[number];

/** What a table of units is made of. */
export interface UnitTableData {
  readonly table: FigureTable;
  readonly definition: Definition;
  readonly nameOf: (unit: number) => string;
  /** Of the unit above. */
  readonly withinName: (unit: number) => string;
  readonly codeOf: (unit: number) => string;
  /** Per unit row; NaN where not known. */
  readonly areasKm2: Float64Array;
}

/** The values of every column, and the shares behind those that hold one. */
export interface UnitValues {
  readonly values: Record<UnitColumn, ColumnValues>;
  readonly shareOf: (column: ShareColumn, unit: number) => Share;
  readonly figuresOf: (unit: number) => Figures;
}

export function unitValues({ table, definition, areasKm2, ...names }: UnitTableData): UnitValues {
  const known = new Map<number, Figures>();
  const figuresOf = (unit: number) => {
    const figures = known.get(unit) ?? figuresAt(table, unit);
    known.set(unit, figures);
    return figures;
  };
  const shareOf = (column: ShareColumn, unit: number) =>
    shares[column](figuresOf(unit), definition);
  const number = (of: (figures: Figures) => number, typedUnit: 1 | 100 = 1): ColumnValues => ({
    kind: 'number',
    typedUnit,
    at: (unit) => of(figuresOf(unit)),
  });
  const share = (column: ShareColumn) =>
    number((figures) => told(shares[column](figures, definition)), 100);
  const text = (at: (unit: number) => string): ColumnValues => ({ kind: 'text', at });
  const [covered, weak, none, unknown] = STATUS_ORDER.map((status) =>
    number((figures) => figures[`villages.${status}`]),
  ) as [ColumnValues, ColumnValues, ColumnValues, ColumnValues];
  return {
    shareOf,
    figuresOf,
    values: {
      name: text(names.nameOf),
      within: text(names.withinName),
      share: share('share'),
      'people-share': share('people-share'),
      fibre: share('fibre'),
      ...{ none, weak, covered, unknown },
      villages: number((figures) => totalOf(figures, 'villages')),
      households: number((figures) => amount(figures, 'households')),
      people: number((figures) => amount(figures, 'population')),
      'one-operator': share('one-operator'),
      'double-gap': share('double-gap'),
      area: { kind: 'number', typedUnit: 1, at: (unit) => areasKm2[unit] ?? Number.NaN },
      code: text(names.codeOf),
    },
  };
}

const shares = {
  share: (figures, definition) => coveredShare(figures, 'villages', definition),
  'people-share': (figures, definition) => coveredShare(figures, 'population', definition),
  fibre: villagesWithFibre,
  'one-operator': onlyOneOperator,
  'double-gap': doubleGap,
} satisfies Record<ShareColumn, (figures: Figures, definition: Definition) => Share>;

/** Whether a column orders units by how much of something is known: units with too few data stand apart then. */
export function shareBehind(column: string): ShareColumn | null {
  if (column === 'none' || column === 'weak' || column === 'covered') return 'share';
  return SHARE_COLUMNS.find((each) => each === column) ?? null;
}

/** Units that can be compared by a share, and those with too few data to be; each in the order given. */
export function byCompleteness(
  units: Uint32Array,
  shareOf: (unit: number) => Share,
): { readonly comparable: Uint32Array; readonly lacking: Uint32Array } {
  const isComparable = (unit: number) => isComplete(shareOf(unit));
  return {
    comparable: units.filter(isComparable),
    lacking: units.filter((unit) => !isComparable(unit)),
  };
}

/** The least that a share can be; NaN where it tells nothing. */
function told(share: Share): number {
  return isTold(share) ? (lowestShare(share) ?? Number.NaN) : Number.NaN;
}

/** Households or people; NaN where no village gives them. What single villages do not give is missing from the sum. */
function amount(figures: Figures, measure: 'households' | 'population'): number {
  const isMissing = figures[`${measure}.missing`] === totalOf(figures, 'villages');
  return isMissing ? Number.NaN : totalOf(figures, measure);
}

/**
 * Where the columns of a distribution stand. The tenths stand side by side, exactly 100 % apart from them, and communes of which too
 * little is known apart from both. Pure: lengths across are in percent of the chart's width, lengths down in em of its text.
 */
import { type ShareDistribution, shareBin } from '../../core/distribution.ts';

/** Widths in columns. */
const FULL_GAP = 0.35;
const LACKING_GAP = 0.9;
const FILLED = 0.86;

/** Heights. */
const MARK_EM = 1.5;
const COUNT_EM = 1.3;
const PLOT_EM = 6.5;
const AXIS_EM = 1.4;

/** A value to be marked, 0..1, with its label; in the order in which the labels stand, from the top. */
export interface Mark {
  readonly id: 'median' | 'own';
  readonly share: number;
  readonly label: string;
}

export interface Column {
  readonly kind: 'tenth' | 'full' | 'lacking';
  readonly count: number;
  readonly x: number;
  readonly width: number;
  /** Middle of the column, for its labels. */
  readonly middle: number;
  readonly topEm: number;
  readonly heightEm: number;
}

export interface PlacedMark extends Mark {
  readonly x: number;
  /** The label stands to the right of its line in the left half, else to the left. */
  readonly anchor: 'start' | 'end';
  /** Foot of the label, and where the line below it begins. */
  readonly textEm: number;
  readonly fromEm: number;
}

export interface ShareLayout {
  readonly columns: readonly Column[];
  readonly marks: readonly PlacedMark[];
  /** Labels of the axis: shares at the bounds of the tenths, 0..1, where they stand. */
  readonly ticks: readonly { readonly share: number; readonly x: number }[];
  /** Foot of the columns and end of the scale. */
  readonly zeroEm: number;
  readonly heightEm: number;
}

/** Places columns and marks; a column without communes has no height. */
export function shareLayout(
  { bins, lacking }: Pick<ShareDistribution, 'bins' | 'lacking'>,
  marks: readonly Mark[],
): ShareLayout {
  const units = bins.length + FULL_GAP + (lacking > 0 ? LACKING_GAP + 1 : 0);
  const step = 100 / units;
  const largest = Math.max(1, lacking, ...bins.map(({ count }) => count));
  const plotTopEm = marks.length * MARK_EM + COUNT_EM;
  const zeroEm = plotTopEm + PLOT_EM;
  const tenths = bins.length - 1;
  const fullAt = tenths + FULL_GAP;
  const place = (kind: Column['kind'], count: number, at: number): Column => {
    const heightEm = (count / largest) * PLOT_EM;
    return {
      ...{ kind, count },
      x: rounded((at + (1 - FILLED) / 2) * step),
      width: rounded(FILLED * step),
      middle: rounded((at + 0.5) * step),
      topEm: rounded(zeroEm - heightEm),
      heightEm: rounded(heightEm),
    };
  };
  const columns = bins.map(({ count, to }, bin) =>
    to === null ? place('full', count, fullAt) : place('tenth', count, bin),
  );
  if (lacking > 0) columns.push(place('lacking', lacking, fullAt + 1 + LACKING_GAP));
  const xOf = (share: number) =>
    rounded((shareBin(share) === tenths ? fullAt + 0.5 : share * tenths) * step);
  return {
    columns,
    marks: marks.map((mark, line) => {
      const x = xOf(mark.share);
      const textEm = (line + 1) * MARK_EM - 0.4;
      return { ...mark, x, anchor: x < 50 ? 'start' : 'end', textEm, fromEm: line * MARK_EM };
    }),
    ticks: [0, 0.2, 0.4, 0.6, 0.8, 1].map((share) => ({ share, x: xOf(share) })),
    zeroEm: rounded(zeroEm),
    heightEm: rounded(zeroEm + AXIS_EM * (lacking > 0 ? 2 : 1)),
  };
}

/** Two decimals are finer than a pixel of any screen. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

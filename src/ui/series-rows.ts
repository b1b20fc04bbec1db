/**
 * Where the bars of a published series stand. One scale for all of them, from zero to the largest base, so that a base that
 * shrinks is seen to shrink and is not taken for progress. Pure: lengths down are in em of the chart's text, lengths across in
 * percent of its width.
 */
import type { PublishedSeries, SeriesPoint } from '../core/published-series.ts';

const TEXT_EM = 1.55;
const BAR_EM = 0.9;
const NOTE_EM = 1.5;
const GAP_EM = 0.8;

/** One figure: a line of text, the bar below it, and a note below that where the base is another one than before. */
export interface SeriesRow extends SeriesPoint {
  /** Foot of the line of text. */
  readonly textEm: number;
  readonly barEm: number;
  /** Foot of the note; there is one only where `baseBefore` is not `null`. */
  readonly noteEm: number;
  /** Lengths of the bar from zero, 0..100. */
  readonly coveredPercent: number;
  readonly basePercent: number;
  /** Where the bar of the base before ended, 0..100; `null` where it ended at the same place. */
  readonly beforePercent: number | null;
}

export interface SeriesRows {
  readonly rows: readonly SeriesRow[];
  readonly heightEm: number;
  readonly barHeightEm: number;
}

/** The rows of a chart, oldest first. */
export function seriesRows({ points, largestBase }: PublishedSeries): SeriesRows {
  const percentOf = (value: number) => (largestBase > 0 ? (value / largestBase) * 100 : 0);
  let topEm = 0;
  const rows = points.map((point): SeriesRow => {
    const { figure, baseBefore } = point;
    const barEm = topEm + TEXT_EM;
    const row = {
      ...point,
      textEm: rounded(topEm + 1),
      barEm: rounded(barEm),
      noteEm: rounded(barEm + BAR_EM + 1.2),
      coveredPercent: rounded(percentOf(figure.covered)),
      basePercent: rounded(percentOf(figure.base)),
      beforePercent: baseBefore === null ? null : rounded(percentOf(baseBefore)),
    };
    topEm = barEm + BAR_EM + (baseBefore === null ? 0 : NOTE_EM) + GAP_EM;
    return row;
  });
  return { rows, heightEm: rounded(Math.max(0, topEm - GAP_EM)), barHeightEm: BAR_EM };
}

/** Two decimals are finer than a pixel of any screen. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

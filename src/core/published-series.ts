/**
 * Published figures as series: what an office or a newspaper said of one indicator, day by day. Quoted, never computed here and
 * never merged with the figures that are.
 */
import type { LocalText, PublishedFigure } from './country.ts';
import type { Share } from './share.ts';

/** One published figure with the base before it, where that was another one. */
export interface SeriesPoint {
  readonly figure: PublishedFigure;
  /** Base of the figure before; `null` on the first figure and wherever the base stayed the same. */
  readonly baseBefore: number | null;
}

/** The figures of one indicator, oldest first. A series of one point tells a state, not a course. */
export interface PublishedSeries {
  readonly indicator: string;
  readonly title: LocalText;
  readonly points: readonly SeriesPoint[];
  /** The largest base: what a chart with one scale for all points has to hold. */
  readonly largestBase: number;
}

/** The series of published figures, in the order in which their indicators are first named. */
export function seriesOf(figures: readonly PublishedFigure[]): PublishedSeries[] {
  const indicators = [...new Set(figures.map(({ indicator }) => indicator))];
  return indicators.map((indicator) => {
    const ordered = figures
      .filter((figure) => figure.indicator === indicator)
      .sort((a, b) => compareDates(a.asOf, b.asOf));
    return {
      indicator,
      title: ordered.at(-1)!.title,
      points: ordered.map((figure, i) => ({
        figure,
        baseBefore: otherBase(ordered[i - 1], figure),
      })),
      largestBase: Math.max(...ordered.map(({ base }) => base)),
    };
  });
}

/**
 * Whether the base of a series ever changes. Where it does, a rising percentage may be a shrinking base, and percentages of
 * different days must not be compared without saying so.
 */
export function hasMovingBase({ points }: PublishedSeries): boolean {
  return points.some(({ baseBefore }) => baseBefore !== null);
}

/** A published figure as a share; a publication leaves nothing unknown. */
export function publishedShare({ covered, base }: PublishedFigure): Share {
  return { count: covered, unknown: 0, total: base };
}

function otherBase(before: PublishedFigure | undefined, figure: PublishedFigure): number | null {
  return before && before.base !== figure.base ? before.base : null;
}

function compareDates(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

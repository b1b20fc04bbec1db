/**
 * Progress by survey round as bars from zero: what there was at the start and what was added, divided into what became of it. Pure;
 * lengths are in percent of the chart's width.
 */
import type { Cohort, CohortKey } from '../../core/cohorts.ts';

/** What became of the villages of a bar, in this order; together they are the whole of it. */
export const COHORT_PARTS = ['covered', 'removed', 'other', 'remaining'] as const;
export type CohortPart = (typeof COHORT_PARTS)[number];

/** A round in fewer counts: start + incoming = covered + removed + other + remaining. */
export interface CohortBar {
  /** As the data name it; '' are villages of which none is given. */
  readonly round: string;
  readonly start: number;
  /** Found, lost, revealed, or from another round. */
  readonly incoming: number;
  readonly parts: Readonly<Record<CohortPart, number>>;
}

/** The bars of rounds that had or got a village without signal; those without a round last. */
export function cohortBars(cohorts: readonly Cohort[]): CohortBar[] {
  const bars = cohorts
    .map(({ round, counts }) => barOf(round, counts))
    .filter((bar) => lengthOf(bar) > 0);
  return [...bars.filter(({ round }) => round !== ''), ...bars.filter(({ round }) => round === '')];
}

/** All rounds as one; what moved from one to another is in and out of it. */
export function sumOfBars(bars: readonly CohortBar[]): CohortBar {
  const sum = (of: (bar: CohortBar) => number) => bars.reduce((total, bar) => total + of(bar), 0);
  const part = (name: CohortPart) => sum(({ parts }) => parts[name]);
  return {
    round: '',
    start: sum(({ start }) => start),
    incoming: sum(({ incoming }) => incoming),
    parts: {
      covered: part('covered'),
      removed: part('removed'),
      other: part('other'),
      remaining: part('remaining'),
    },
  };
}

/** A bar with its parts where they stand: percent of the width of the chart. */
export interface PlacedBar {
  readonly bar: CohortBar;
  readonly segments: readonly {
    readonly part: CohortPart;
    readonly x: number;
    readonly width: number;
  }[];
}

/** One scale for all bars, from zero to the longest. */
export function placeBars(bars: readonly CohortBar[]): PlacedBar[] {
  const longest = Math.max(1, ...bars.map(lengthOf));
  return bars.map((bar) => {
    let before = 0;
    const segments = COHORT_PARTS.filter((part) => bar.parts[part] > 0).map((part) => {
      const x = rounded((before / longest) * 100);
      before += bar.parts[part];
      return { part, x, width: rounded((bar.parts[part] / longest) * 100) };
    });
    return { bar, segments };
  });
}

function barOf(round: string, counts: Readonly<Record<CohortKey, number>>): CohortBar {
  const { start, found, lost, revealed, redefinedIn } = counts;
  const { covered, removed, obscured, redefinedOut, remaining } = counts;
  return {
    ...{ round, start, incoming: found + lost + revealed + redefinedIn },
    parts: { covered, removed, other: obscured + redefinedOut, remaining },
  };
}

function lengthOf({ start, incoming }: CohortBar): number {
  return start + incoming;
}

/** Two decimals are finer than a pixel of any screen. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

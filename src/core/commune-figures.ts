/**
 * Figures that a file states of communes, against what the list of villages gives. They are compared and never taken in: a figure
 * of this map is always a sum over villages. What is not known of villages makes the count a range, and a stated figure within it
 * is no contradiction.
 */
import type { Definition } from './definition.ts';
import { coveredShare, type Figures, totalOf } from './figures.ts';

/** Figures that can be compared, by the field of a table. */
export const STATED_FIGURES = [
  'villages_total',
  'villages_covered',
  'households',
  'population',
] as const;
export type StatedFigure = (typeof STATED_FIGURES)[number];

/** What a file states of one commune; figures that it leaves open are absent. */
export type StatedFigures = Readonly<Partial<Record<StatedFigure, number>>>;

/** One figure of one commune. */
export interface ComparedFigure {
  readonly figure: StatedFigure;
  readonly stated: number;
  /** Bounds of what the villages give; `most` is Infinity where one does not tell. NaN both without any village. */
  readonly least: number;
  readonly most: number;
  /** Stated less counted, from the nearer bound: 0 within the range, NaN without any village. */
  readonly difference: number;
}

export interface ComparedCommune {
  readonly code: string;
  readonly name: string;
  /** Name of the unit above. */
  readonly within: string;
  /** Rows of the file, by their physical lines: several where former communes are one now, which are added up. */
  readonly lines: readonly number[];
  readonly figures: readonly ComparedFigure[];
}

/** Asks to compare a table of communes. */
export interface CommuneFiguresQuestion {
  readonly planId: string;
  /** What covered means. */
  readonly definition: Definition;
  /**
   * Headings of the file to be given away: commune, code, unit above, then stated, counted and difference of each of
   * {@link STATED_FIGURES}; `null` asks for none.
   */
  readonly headings: readonly string[] | null;
}

export interface ComparedFigures {
  readonly planId: string;
  /** In the order of the units. */
  readonly communes: readonly ComparedCommune[];
  /** CSV as a spreadsheet opens it; '' where none was asked for. */
  readonly file: string;
}

/** Compares what is stated of one commune; `null` figures are of a commune that nobody counted. */
export function compareFigures(
  stated: StatedFigures,
  figures: Figures | null,
  definition: Definition,
): readonly ComparedFigure[] {
  return STATED_FIGURES.flatMap((figure) => {
    const value = stated[figure];
    if (value === undefined) return [];
    const { least, most } = rangeOf(figure, figures, definition);
    const difference = value < least ? value - least : value > most ? value - most : 0;
    const isCounted = !Number.isNaN(least);
    return [
      { figure, stated: value, least, most, difference: isCounted ? difference : Number.NaN },
    ];
  });
}

/** Whether what is stated and what is counted contradict each other. */
export function differs({ difference }: ComparedFigure): boolean {
  return !Number.isNaN(difference) && difference !== 0;
}

function rangeOf(
  figure: StatedFigure,
  figures: Figures | null,
  definition: Definition,
): { readonly least: number; readonly most: number } {
  const villages = figures ? totalOf(figures, 'villages') : 0;
  if (!figures || villages === 0) return { least: Number.NaN, most: Number.NaN };
  switch (figure) {
    case 'villages_total':
      return { least: villages, most: villages };
    case 'villages_covered': {
      const { count, unknown } = coveredShare(figures, 'villages', definition);
      return { least: count, most: count + unknown };
    }
    case 'households':
    case 'population': {
      const least = totalOf(figures, figure);
      return { least, most: figures[`${figure}.missing`] > 0 ? Number.POSITIVE_INFINITY : least };
    }
    default:
      return figure satisfies never;
  }
}

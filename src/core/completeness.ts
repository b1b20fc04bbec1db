/** How complete the data of each unit are: which supplied any, of how much of its villages the status is known. */
import { isComplete } from './choropleth.ts';
import type { Definition } from './definition.ts';
import { communesReporting, coveredShare, type FigureTable, figuresAt } from './figures.ts';
import { knownShare, type Share } from './share.ts';

/** One unit with its share of villages with a known status, 0..1. */
export interface UnitCompleteness {
  readonly row: number;
  readonly known: number;
}

/** Every unit is in exactly one of the three lists. */
export interface Completeness {
  /** Enough is known to colour and rank them ({@link isComplete}). */
  readonly enough: readonly UnitCompleteness[];
  /** Something was supplied, but too little for that. */
  readonly short: readonly UnitCompleteness[];
  /** Nothing at all was supplied, or there is no village to know anything of. In the order given. */
  readonly silent: readonly number[];
}

/**
 * Sorts units by how much of them is known under a definition; within a list the least known first, then in the order given.
 * @throws for a row beyond the table
 */
export function completenessOf(
  rows: readonly number[],
  table: FigureTable,
  definition: Definition,
): Completeness {
  const enough: UnitCompleteness[] = [];
  const short: UnitCompleteness[] = [];
  const silent: number[] = [];
  for (const row of rows) {
    const figures = figuresAt(table, row);
    const share = coveredShare(figures, 'villages', definition);
    const known = knownShare(share);
    if (known === null || communesReporting(figures).count === 0) silent.push(row);
    else (isComplete(share) ? enough : short).push({ row, known });
  }
  const byKnown = (a: UnitCompleteness, b: UnitCompleteness) => a.known - b.known;
  return { enough: enough.sort(byKnown), short: short.sort(byKnown), silent };
}

/** Units that supplied data, of all of them. */
export function supplied({ enough, short, silent }: Completeness): Share {
  const count = enough.length + short.length;
  return { count, unknown: 0, total: count + silent.length };
}

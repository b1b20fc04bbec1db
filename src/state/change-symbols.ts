/** The symbol of each change: an outline and the token of its colour, one for map and legend. No two have the same shape. */
import type { ChangeKind } from '../core/village-changes.ts';

/** What is drawn: outlines as SVG writes paths, on a grid of 16 units. */
export interface ChangeSymbol {
  /** Custom property of the colour. */
  readonly colour: `--change-${string}`;
  /** Filled; '' for none. */
  readonly fill: string;
  /** Drawn as a line 2 units wide; '' for none. */
  readonly line: string;
}

const RING = 'M8 2.8a5.2 5.2 0 1 1 0 10.4 5.2 5.2 0 0 1 0-10.4z';

/** By kind; what did not change has none. */
export const CHANGE_SYMBOLS: Readonly<Record<Exclude<ChangeKind, 'none'>, ChangeSymbol>> = {
  gained: {
    ...{ colour: '--change-gained', line: '' },
    fill: 'M6 1.8h4V6h4.2v4H10v4.2H6V10H1.8V6H6z', // plus
  },
  lost: {
    ...{ colour: '--change-lost', line: '' },
    fill: 'm4.2 1.6 3.8 3.8 3.8-3.8 2.6 2.6L10.6 8l3.8 3.8-2.6 2.6L8 10.6l-3.8 3.8-2.6-2.6L5.4 8 1.6 4.2z', // cross
  },
  new: { colour: '--change-new', line: '', fill: 'M8 1.4 14.6 8 8 14.6 1.4 8z' }, // diamond
  removed: { colour: '--change-removed', line: '', fill: 'M1.8 6h12.4v4H1.8z' }, // bar
  revealed: {
    ...{ colour: '--change-known', line: RING },
    fill: 'M8 5.9a2.1 2.1 0 1 1 0 4.2 2.1 2.1 0 0 1 0-4.2z', // ring with a dot
  },
  obscured: {
    ...{ colour: '--change-known', fill: '' },
    line: 'M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3', // corners of a square, as of an unknown village
  },
  counted: { colour: '--change-rule', line: RING, fill: 'M8 2.8a5.2 5.2 0 0 1 0 10.4z' }, // right half
  uncounted: { colour: '--change-rule', line: RING, fill: 'M8 2.8a5.2 5.2 0 0 0 0 10.4z' }, // left half
  redefined: { colour: '--change-rule', fill: '', line: 'M8 3.4 13 12.4H3z' }, // open triangle
};

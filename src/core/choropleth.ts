/** Indicators that a map can colour communes by, and the fixed classes it does so with. */
import type { Definition } from './definition.ts';
import {
  coveredShare,
  type FigureKey,
  type Figures,
  householdsOnFibre,
  villagesWithFibre,
} from './figures.ts';
import { knownShare, lowestShare, type Share } from './share.ts';

/** Each indicator is a share where more is better. */
export const INDICATORS = {
  villages: (figures: Figures, definition: Definition) =>
    coveredShare(figures, 'villages', definition),
  population: (figures: Figures, definition: Definition) =>
    coveredShare(figures, 'population', definition),
  'fibre-villages': (figures: Figures) => villagesWithFibre(figures),
  'fibre-households': (figures: Figures) => householdsOnFibre(figures),
} satisfies Record<string, (figures: Figures, definition: Definition) => Share>;

export type Indicator = keyof typeof INDICATORS;
export const INDICATOR_IDS = Object.keys(INDICATORS) as Indicator[];

/** The only figures that {@link INDICATORS} look at: enough to colour a map by any of them. */
export const COLOUR_KEYS = [
  'villages.covered',
  'villages.weak',
  'villages.none',
  'villages.unknown',
  'population.covered',
  'population.weak',
  'population.none',
  'population.unknown',
  'fibre.villagesYes',
  'fibre.villagesNo',
  'fibre.villagesUnknown',
  'fibre.householdsSubscribed',
  'fibre.subscriptionBase',
  'fibre.subscriptionUnknown',
] as const satisfies readonly FigureKey[];

/** How many classes a share can fall into. */
export const CLASS_COUNT = 5;

/** Lower bounds of the five classes (0..1), best last, never descending; a class that begins where the next one does is empty. */
export type ClassBreaks = readonly number[];

/** The fixed classes; the last one holds exactly 100 %. Fixed, so that two dates or two provinces can be compared by eye. */
export const CLASS_BREAKS = [0, 0.7, 0.85, 0.95, 1] as const satisfies ClassBreaks;

/** Class of a unit that has too few data to be coloured. */
export const NO_CLASS = -1;

/** Below this known part of the total (0..1) a unit is neither coloured nor ranked: it is shown as lacking data. */
export const STATED_COMPLETENESS = 0.8;

/** Whether at least {@link STATED_COMPLETENESS} of a share's total is known; never where there is nothing to share. */
export function isComplete(share: Share): boolean {
  const known = knownShare(share);
  return known !== null && known >= STATED_COMPLETENESS;
}

/** What a unit is coloured by: the lowest possible value of its share, 0..1; NaN when it is not {@link isComplete}. */
export function colouredValue(share: Share): number {
  return isComplete(share) ? (lowestShare(share) ?? Number.NaN) : Number.NaN;
}

/** Class of a {@link colouredValue}: 0..4, {@link NO_CLASS} for NaN. */
export function classOfValue(value: number, breaks: ClassBreaks = CLASS_BREAKS): number {
  return Number.isNaN(value) ? NO_CLASS : breaks.findLastIndex((bound) => value >= bound);
}

/** Class of a share: 0..4 by its lowest possible value, {@link NO_CLASS} when it is not {@link isComplete}. */
export function shareClass(share: Share, breaks: ClassBreaks = CLASS_BREAKS): number {
  return classOfValue(colouredValue(share), breaks);
}

/** Ways to find bounds from the values that are coloured, in any order; `null` where no value is a number. */
export const CLASSINGS_BY_VALUES = {
  quantile: quantileBreaks,
  equal: equalBreaks,
} satisfies Record<string, (values: Iterable<number>) => ClassBreaks | null>;

/**
 * Bounds between fifths of the values: class k begins at the value below which k fifths of them lie (the sorted value of rank
 * ⌈k·n/5⌉, counted from 0 where that is whole: no value is made up between two others). Where many values are the same, bounds
 * coincide and the classes between them are empty.
 */
function quantileBreaks(values: Iterable<number>): ClassBreaks | null {
  const sorted = Float64Array.from(known(values)).sort();
  if (sorted.length === 0) return null;
  return lowerBounds(
    (k) => sorted[Math.min(sorted.length - 1, Math.ceil((k * sorted.length) / CLASS_COUNT))]!,
  );
}

/** Five steps of the same width from the lowest to the highest value. */
function equalBreaks(values: Iterable<number>): ClassBreaks | null {
  let [lowest, highest] = [Infinity, -Infinity];
  for (const value of known(values)) {
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
  }
  if (lowest > highest) return null;
  return lowerBounds((k) => lowest + (k * (highest - lowest)) / CLASS_COUNT);
}

function* known(values: Iterable<number>): Iterable<number> {
  for (const value of values) if (!Number.isNaN(value)) yield value;
}

/** Bounds as they are shown, in tenths of a percent: what is read beside a colour is exactly what it means. */
function lowerBounds(at: (k: number) => number): ClassBreaks {
  return Array.from({ length: CLASS_COUNT }, (_, k) =>
    k === 0 ? 0 : Math.round(at(k) * 1000) / 1000,
  );
}

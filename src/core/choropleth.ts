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

/**
 * Lower bounds of the five classes, best last; the last one holds exactly 100 %. Fixed, so that two dates or two provinces
 * can be compared by eye.
 */
export const CLASS_BREAKS = [0, 0.7, 0.85, 0.95, 1] as const;

/** Class of a unit that has too few data to be coloured. */
export const NO_CLASS = -1;

/** Below this known part of the total (0..1) a unit is neither coloured nor ranked: it is shown as lacking data. */
export const STATED_COMPLETENESS = 0.8;

/** Whether at least {@link STATED_COMPLETENESS} of a share's total is known; never where there is nothing to share. */
export function isComplete(share: Share): boolean {
  const known = knownShare(share);
  return known !== null && known >= STATED_COMPLETENESS;
}

/** Class of a share: 0..4 by its lowest possible value, {@link NO_CLASS} when it is not {@link isComplete}. */
export function shareClass(share: Share): number {
  const lowest = lowestShare(share);
  if (lowest === null || !isComplete(share)) return NO_CLASS;
  return CLASS_BREAKS.findLastIndex((bound) => lowest >= bound);
}

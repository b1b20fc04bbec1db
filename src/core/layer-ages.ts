/** The layers that a view rests on, how old each is, and which of them a part of the dataset has nothing of. */
import {
  coverageEntriesAt,
  infrastructureEntryAt,
  isInParts,
  isOnePart,
  type LayerEntry,
  type Manifest,
  villagesEntryAt,
} from './dataset.ts';

/** A layer older than this is said to be old: a survey round a year is what provinces are asked for. */
const OLD_AFTER_DAYS = 365;

export interface LayerAge {
  readonly entry: LayerEntry;
  /** Whether its date is more than a year before the day; never of a layer without a date. */
  readonly isOld: boolean;
  /** Whether the layer is in parts and has none for the part that is looked at: nothing was supplied there. */
  readonly isAbsent: boolean;
}

/** What is looked at, and the day it is looked at. */
export interface LayerAgesQuestion {
  /** ISO date up to which data count; `null` is the latest. */
  readonly asOf: string | null;
  /** Code of the part, '' for the whole. */
  readonly part: string;
  /** ISO date. */
  readonly today: string;
}

/** The layers in effect up to a date: villages, coverage, fibre, sites; units are the dataset's own and have an edition, not an age. */
export function layerAges(
  manifest: Manifest,
  { asOf, part, today }: LayerAgesQuestion,
): readonly LayerAge[] {
  const entries = [
    villagesEntryAt(manifest, asOf),
    ...coverageEntriesAt(manifest, asOf),
    infrastructureEntryAt(manifest, 'fibre', asOf),
    infrastructureEntryAt(manifest, 'sites', asOf),
  ];
  return entries
    .filter((entry) => entry !== null)
    .map((entry) => ({
      entry,
      isOld: daysBetween(entry.date, today) > OLD_AFTER_DAYS,
      isAbsent: isOnePart(part) && isInParts(entry) && !Object.hasOwn(entry.parts, part),
    }));
}

/** Days from one ISO date to another; NaN where one is no date. */
function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

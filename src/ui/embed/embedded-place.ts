/** What an embed can tell from the first small files alone, and whether it still quotes what it was made from. Pure. */
import type { DatasetOverview, Manifest } from '../../core/dataset.ts';
import { datasetVersion, dateOfVersion } from '../../core/dataset-version.ts';
import { DEFAULT_DEFINITION, sameDefinition } from '../../core/definition.ts';
import { hasFigures } from '../../core/figures.ts';
import { findUnit } from '../../core/units.ts';
import type { Store } from '../../state/store.ts';
import type { View } from '../../state/view.ts';

/** Whether the overview holds the figures of the place under the definition of the view. */
export function isToldByOverview(
  { units, figures }: DatasetOverview,
  { place, definition }: Pick<View, 'place' | 'definition'>,
): boolean {
  const row = place === '' ? 0 : findUnit(units, place);
  return (
    row !== null &&
    figures !== null &&
    hasFigures(figures, [row]) &&
    sameDefinition(definition, DEFAULT_DEFINITION)
  );
}

/** Whether anything could not be had; what was told before stays. */
export function hasFailed({ dataset, failure }: Pick<Store, 'dataset' | 'failure'>): boolean {
  return dataset.value.phase === 'failed' || failure.value !== null;
}

/**
 * What became of the figures since the embed was made: the same, others than on a day (ISO date), or others than some unknown ones.
 * An embed that names no version is taken as it is.
 */
export function changeSince(
  manifest: Manifest,
  version: string,
): { readonly changedSince: string } | null {
  if (version === '' || version === datasetVersion(manifest)) return null;
  return { changedSince: dateOfVersion(version) };
}

/** Which layers of the map a dataset can fill, with the files behind each. */
import {
  coverageEntriesAt,
  infrastructureEntryAt,
  isInParts,
  type LayerEntry,
  type Manifest,
  villagesEntryAt,
} from '../core/dataset.ts';
import { MAP_LAYERS, type MapLayer } from '../state/view.ts';

/** A layer that can be switched and the manifest entries it draws; none for units and names, which are always there. */
export interface LayerChoice {
  readonly layer: MapLayer;
  readonly entries: readonly LayerEntry[];
}

/** The layers in the order of the list; those the dataset has no file for are left out. @param asOf date of the definition */
export function layerChoices(manifest: Manifest, asOf: string | null): LayerChoice[] {
  const coverage = coverageEntriesAt(manifest, asOf);
  const villages = present(villagesEntryAt(manifest, asOf));
  const entriesOf = (layer: MapLayer): readonly LayerEntry[] | null => {
    switch (layer) {
      case 'communes':
      case 'labels':
        return [];
      case 'villages':
      case 'people':
        return villages;
      case 'all-villages':
        return orNull(villages?.filter(isInParts) ?? []);
      case 'coverage-2G':
      case 'coverage-3G':
      case 'coverage-4G':
      case 'coverage-5G':
        return orNull(coverage.filter(({ technology }) => layer === `coverage-${technology}`));
      case 'outside':
        return orNull(coverage.filter(({ evidence }) => evidence === 'declared'));
      case 'fibre':
      case 'sites':
        return present(infrastructureEntryAt(manifest, layer, asOf));
      default:
        return layer satisfies never;
    }
  };
  return MAP_LAYERS.flatMap((layer) => {
    const entries = entriesOf(layer);
    return entries ? [{ layer, entries }] : [];
  });
}

function present(entry: LayerEntry | null): readonly LayerEntry[] | null {
  return entry ? [entry] : null;
}

function orNull(entries: readonly LayerEntry[]): readonly LayerEntry[] | null {
  return entries.length > 0 ? entries : null;
}

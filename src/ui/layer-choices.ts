/** Which layers of the map a dataset can fill, with the files behind each. */
import {
  coverageEntriesAt,
  infrastructureEntryAt,
  isInParts,
  type LayerEntry,
  type Manifest,
  villagesEntryAt,
} from '../core/dataset.ts';
import { type Operator, TECHNOLOGIES, type Technology } from '../core/model.ts';
import { MAP_LAYERS, type MapLayer } from '../state/view.ts';

/** Groups of the list of layers, in its order, with the layers of each. */
export const LAYER_GROUPS = {
  units: ['communes'],
  villages: ['villages', 'all-villages', 'people'],
  coverage: ['coverage-2G', 'coverage-3G', 'coverage-4G', 'coverage-5G', 'outside'],
  infrastructure: ['fibre', 'sites'],
  ground: ['labels'],
} as const satisfies Record<string, readonly MapLayer[]>;

export type LayerGroupId = keyof typeof LAYER_GROUPS;
export const LAYER_GROUP_IDS = Object.keys(LAYER_GROUPS) as LayerGroupId[];

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

/** An operator and the technologies that it supplied coverage of, by its own maps or somebody's estimate; none is empty. */
export interface OperatorSupply {
  readonly operator: Operator;
  readonly technologies: readonly Technology[];
}

/** What each operator of the dataset supplied up to the date of the definition, in the order of the dataset. */
export function operatorSupply(manifest: Manifest, asOf: string | null): OperatorSupply[] {
  const entries = coverageEntriesAt(manifest, asOf);
  return manifest.operators.map((operator) => ({
    operator,
    technologies: TECHNOLOGIES.filter((technology) =>
      entries.some((entry) => entry.operator === operator.id && entry.technology === technology),
    ),
  }));
}

function present(entry: LayerEntry | null): readonly LayerEntry[] | null {
  return entry ? [entry] : null;
}

function orNull(entries: readonly LayerEntry[]): readonly LayerEntry[] | null {
  return entries.length > 0 ? entries : null;
}

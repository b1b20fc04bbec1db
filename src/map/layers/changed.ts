/** What became of villages between two sides: a symbol with a shape per change, and a dot for each village that stayed as it was. */
import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { NO_UNIT, type Villages } from '../../core/model.ts';
import { CHANGE_KINDS, type ChangeKind } from '../../core/village-changes.ts';
import type { ToldChanges } from '../../state/changes.ts';
import { REGULAR } from '../fonts.ts';
import type { Palette } from '../palette.ts';
import { byZoom } from './communes.ts';
import { collection, point } from './features.ts';

export const CHANGE_SOURCE = 'changes';

/** Layer in which a changed village can be hit. */
export const CHANGE_LAYER = 'change-symbols';

/** What a changed village on the map says of itself; its row would be one of a list that the page may not show. */
export interface ChangedProperties {
  /** Id of the village. */
  readonly village: string;
  /** Code of its commune. */
  readonly place: string;
}

/** Most villages of which those that did not change are drawn too. */
const MOST_VILLAGES = 8000;

const NAME_ZOOM = 10.5;

/** Where a village is, by its commune's unit row. */
interface Places {
  readonly codes: readonly string[];
  readonly isInPlace: (commune: number) => boolean;
}

/** Id of the picture of a change. */
export function changeImage(kind: ChangeKind): string {
  return `change-${kind}`;
}

/** Points with `change` (the kind), `order` (gained highest), `outside` (1 outside of the place) and {@link ChangedProperties}. */
export function changeFeatures(
  { earlier, later, codes }: ToldChanges,
  { codes: unitCodes, isInPlace }: Places,
): FeatureCollection {
  const hasAll = later.count <= MOST_VILLAGES;
  const featuresOf = (villages: Villages, kinds: Uint8Array, isWanted: (code: number) => boolean) =>
    [...kinds.keys()].flatMap((row) => {
      const code = kinds[row]!;
      const [lon, lat] = [villages.positions[2 * row]!, villages.positions[2 * row + 1]!];
      const commune = villages.communes[row]!;
      if (!isWanted(code) || Number.isNaN(lon) || commune === NO_UNIT) return [];
      const properties = {
        change: CHANGE_KINDS[code]!,
        order: -code,
        outside: isInPlace(commune) ? 0 : 1,
        name: villages.names[row]!.normalize('NFC'),
        village: villages.ids[row]!,
        place: unitCodes[commune] ?? '',
      };
      return [point(lon, lat, properties)];
    });
  return collection([
    ...featuresOf(later, codes.later, (code) => hasAll || code !== 0),
    ...featuresOf(earlier, codes.earlier, (code) => code !== 0),
  ]);
}

/** Dots beneath, symbols and the names of what changed above. */
export function changeLayers({ unknown, label, halo }: Palette): LayerSpecification[] {
  const isChanged: ExpressionSpecification = ['!=', ['get', 'change'], 'none'];
  const strength: ExpressionSpecification = ['case', ['==', ['get', 'outside'], 1], 0.35, 1];
  return [
    {
      id: 'change-dots',
      type: 'circle',
      source: CHANGE_SOURCE,
      filter: ['==', ['get', 'change'], 'none'],
      paint: {
        'circle-radius': byZoom(6, 0.8, 11, 2.6),
        'circle-color': unknown,
        'circle-opacity': ['*', 0.55, strength],
      },
    },
    {
      id: CHANGE_LAYER,
      type: 'symbol',
      source: CHANGE_SOURCE,
      filter: isChanged,
      layout: {
        'icon-image': ['concat', 'change-', ['get', 'change']],
        'icon-size': byZoom(5, 0.45, 11, 1.1),
        'icon-allow-overlap': true,
        'icon-padding': 0,
        'symbol-sort-key': ['get', 'order'],
      },
      paint: { 'icon-opacity': strength },
    },
    {
      id: 'change-names',
      type: 'symbol',
      source: CHANGE_SOURCE,
      filter: isChanged,
      minzoom: NAME_ZOOM,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': REGULAR,
        'text-size': byZoom(NAME_ZOOM, 11, 14, 13),
        'text-variable-anchor': ['left', 'right', 'bottom', 'top'],
        'text-radial-offset': 1.05,
        'text-justify': 'auto',
        'text-padding': 1,
      },
      paint: { 'text-color': label, 'text-halo-color': halo, 'text-halo-width': 1.4 },
    },
  ];
}

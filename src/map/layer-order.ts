/** The one list that fixes what lies over what, from the ground up. */
import type { LayerSpecification } from 'maplibre-gl';
import { borderLayers, communeLayers, landLayers } from './layers/communes.ts';
import { countryLabelLayers } from './layers/country-labels.ts';
import { coverageLayers } from './layers/coverage.ts';
import { focusLayers, focusVillageLayers } from './layers/focus.ts';
import { fibreLayers, siteLayers } from './layers/infrastructure.ts';
import { labelLayers } from './layers/labels.ts';
import { measuredLayers, ownPositionLayers } from './layers/measured.ts';
import { outsideLayers } from './layers/outside.ts';
import { villageLayers } from './layers/villages.ts';
import type { LayerBuilder, Scene } from './scene.ts';

const ORDER: readonly LayerBuilder[] = [
  landLayers,
  communeLayers,
  coverageLayers,
  outsideLayers,
  borderLayers,
  focusLayers,
  fibreLayers,
  siteLayers,
  focusVillageLayers,
  villageLayers,
  ownPositionLayers,
  labelLayers,
  measuredLayers,
  countryLabelLayers,
];

/** All layers of the map, lowest first. */
export function layersOf(scene: Scene): LayerSpecification[] {
  return ORDER.flatMap((build) => build(scene));
}

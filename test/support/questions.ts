/** Questions about a dataset that is whole, as most test datasets are. */
import type { LayerRef } from '../../src/core/dataset.ts';
import type { Definition } from '../../src/core/definition.ts';
import type { CountQuestion } from '../../src/core/engine.ts';

export function layerWhole(layer: string): LayerRef {
  return { layer, part: '' };
}

export function ofWhole(definition: Definition): CountQuestion {
  return { definition, part: '' };
}

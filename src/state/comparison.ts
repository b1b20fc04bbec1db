/** What stands beside the view, as parts of the address and back. */
import { formatDefinition, oneOf, parseDefinition } from '../core/definition.ts';
import { formatLayers, parseLayers } from './map-layers.ts';
import { COMPARISON_MODES, type Comparison } from './view.ts';

/** Parts of the address; the side of the view itself is in its own. */
export function formatComparison({ mode, definition, layers, at }: Comparison): [string, string][] {
  return [
    ['vs', mode],
    ['vs-def', formatDefinition(definition)],
    ['vs-layers', formatLayers(layers)],
    ['vs-at', String(Math.round(at))],
  ];
}

/** `null` when the address names none; what is not understood is as on the left-hand side. */
export function parseComparison(
  parts: ReadonlyMap<string, string>,
  left: Pick<Comparison, 'definition' | 'layers'>,
): Comparison | null {
  if (!parts.has('vs')) return null;
  const at = Number(/^\d{1,3}$/.exec(parts.get('vs-at') ?? '')?.[0] ?? 50);
  const definition = parts.get('vs-def');
  return {
    mode: oneOf(COMPARISON_MODES, parts.get('vs'), 'swipe'),
    definition: definition === undefined ? left.definition : parseDefinition(definition),
    layers: parseLayers(parts.get('vs-layers')) ?? left.layers,
    at: Math.min(100, at),
  };
}

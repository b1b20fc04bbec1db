/** The files of a dataset, by its manifest. */
import type { Manifest } from '../../src/core/dataset.ts';

/** Every file that a manifest names, each once. */
export function filesNamed({
  overview,
  stats,
  shares,
  search,
  layers,
}: Manifest): ReadonlySet<string> {
  const ofLayers = layers.flatMap((layer) => [
    ...[layer.file, ...Object.values(layer.parts)],
    ...(layer.kind === 'villages' ? [layer.status, layer.declared, layer.names] : []),
  ]);
  const ofSearch = search ? [search.units, search.formerCodes, ...Object.values(search.parts)] : [];
  return new Set([overview, stats, shares, ...ofSearch, ...ofLayers].filter((file) => file !== ''));
}

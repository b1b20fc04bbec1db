/** Several files of one operator and technology are one layer: who lies in any of them is covered. */
import { multiPolygonOf, PolygonBuilder } from '../../src/core/geometry.ts';
import type { CoverageLayer } from '../../src/core/model.ts';
import { sameLayer } from './stats-data.ts';

/** One layer per operator, technology and evidence, in the order of their first files. */
export function mergeLayers(files: readonly CoverageLayer[]): CoverageLayer[] {
  const firsts = files.filter(
    (file, i) => files.findIndex((other) => sameLayer(file, other)) === i,
  );
  return firsts.map((first) => {
    const same = files.filter((file) => sameLayer(file, first));
    return same.length === 1 ? first : merged(first, same);
  });
}

function merged(first: CoverageLayer, layers: readonly CoverageLayer[]): CoverageLayer {
  const builder = new PolygonBuilder();
  for (const { polygons, signal } of layers)
    signal.forEach((_, feature) => {
      builder.add(multiPolygonOf(polygons, feature));
    });
  return {
    ...first,
    polygons: builder.finish(),
    signal: Uint8Array.from(layers.flatMap(({ signal }) => [...signal])),
    isComplete: layers.every(({ isComplete }) => isComplete),
  };
}

/**
 * How much land each commune shares with others. Communes whose boxes meet get different colours, so that within a colour none
 * overlap; then what two colours cover at once is what two communes cover at once, and the coverage kernel measures that exactly.
 */
import Flatbush from 'flatbush';
import { prepareCommunes } from '../../src/core/coverage-area/commune-grid.ts';
import { rasterCoverage } from '../../src/core/coverage-area/coverage-raster.ts';
import { coveredAreas } from '../../src/core/coverage-area/covered-areas.ts';
import {
  featureCount,
  type PolygonColumns,
  polygonBbox,
  selectFeatures,
} from '../../src/core/geometry.ts';

/** Colours that the kernel tells apart. Maps need about ten. */
const MOST_COLOURS = 30;

/** Shared area per commune in km²; `null` where too many communes lie over each other to tell. O(n log n) in vertices. */
export function sharedAreas(communes: PolygonColumns): Float64Array | null {
  const colours = coloursOf(communes);
  const count = Math.max(-1, ...colours) + 1;
  if (count > MOST_COLOURS) return null;
  const grid = prepareCommunes(communes);
  const rasters = Array.from({ length: count }, (_, colour) => {
    const features = [...colours.keys()].filter((feature) => colours[feature] === colour);
    return rasterCoverage(grid, selectFeatures(communes, features));
  });
  const operators = rasters.map((_, colour) => colour);
  return coveredAreas(grid, rasters, { operators, atLeast: 2 });
}

/** The first colour that none of the earlier features has whose box meets this one's. */
function coloursOf(communes: PolygonColumns): number[] {
  const count = featureCount(communes);
  if (count === 0) return [];
  const boxes = Array.from({ length: count }, (_, feature) => polygonBbox(communes, feature)!);
  const index = new Flatbush(count);
  for (const box of boxes) index.add(...box);
  index.finish();
  const colours: number[] = [];
  for (const [feature, box] of boxes.entries()) {
    const taken = new Set(
      index
        .search(...box)
        .filter((other) => other < feature)
        .map((other) => colours[other]!),
    );
    let colour = 0;
    while (taken.has(colour)) colour++;
    colours.push(colour);
  }
  return colours;
}

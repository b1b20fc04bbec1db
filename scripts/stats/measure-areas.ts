/** Covered land of the communes of a place: by every layer, by any operator and by two at once, all by the kernel of `core`. */
import { prepareCommunes } from '../../src/core/coverage-area/commune-grid.ts';
import {
  type CoverageRaster,
  rasterCoverage,
} from '../../src/core/coverage-area/coverage-raster.ts';
import { coveredAreas } from '../../src/core/coverage-area/covered-areas.ts';
import { type Definition, weakIsCovered } from '../../src/core/definition.ts';
import { type PolygonColumns, selectFeatures } from '../../src/core/geometry.ts';
import { COVERED, type CoverageLayer } from '../../src/core/model.ts';
import { type Place, type StatsData, sameLayer } from './stats-data.ts';
import { StatsError } from './stats-error.ts';

/** Areas by unit row in km² on the ellipsoid; NaN where there is no outline, or nothing is known. */
export interface Areas {
  readonly areaKm2: Float64Array;
  /** Per layer of the data. */
  readonly coveredKm2: readonly Float64Array[];
  readonly anyKm2: Float64Array;
  readonly atLeastTwoKm2: Float64Array;
  /** Whether all layers that the definition looks at are there and whole; otherwise at least so much is covered. */
  readonly isComplete: boolean;
}

/** The kernel tells so many operators apart. */
const MOST_OPERATORS = 30;

/**
 * Measures a place. Weak signal is covered land when the definition counts it.
 * @throws {StatsError} when the definition looks at more operators than the kernel tells apart
 */
export function measureAreas(
  { units, layers, asked }: Pick<StatsData, 'units' | 'layers' | 'asked'>,
  { shapes, coverage }: Pick<Place, 'shapes' | 'coverage'>,
  definition: Definition,
): Areas {
  const unknown = () => new Float64Array(units.count).fill(Number.NaN);
  const supplied = layers.map((key) => coverage.find((layer) => sameLayer(layer, key)));
  const isComplete = asked.every((key) =>
    supplied.some((layer) => layer && sameLayer(layer, key) && layer.isComplete),
  );
  const [areaKm2, anyKm2, atLeastTwoKm2] = [unknown(), unknown(), unknown()];
  if (!shapes) {
    return { areaKm2, coveredKm2: layers.map(unknown), anyKm2, atLeastTwoKm2, isComplete };
  }
  const communes = prepareCommunes(shapes.polygons);
  const spread = (areas: Float64Array, into: Float64Array): Float64Array => {
    shapes.units.forEach((row, feature) => {
      into[row] = areas[feature]!;
    });
    return into;
  };
  spread(communes.areasKm2, areaKm2);
  const rasters: { readonly raster: CoverageRaster; readonly operator: string }[] = [];
  const coveredKm2 = supplied.map((layer) => {
    if (!layer) return unknown();
    const raster = rasterCoverage(communes, countingPolygons(layer, definition));
    if (asked.some((key) => sameLayer(key, layer)))
      rasters.push({ raster, operator: layer.operator });
    return spread(coveredAreas(communes, [raster]), unknown());
  });
  const names = [...new Set(rasters.map(({ operator }) => operator))];
  if (names.length > MOST_OPERATORS)
    throw new StatsError(`${names.length} operators, at most ${MOST_OPERATORS} can be told apart`);
  const all = rasters.map(({ raster }) => raster);
  const operators = rasters.map(({ operator }) => names.indexOf(operator));
  if (names.length >= 1) spread(coveredAreas(communes, all, { operators }), anyKm2);
  if (names.length >= 2)
    spread(coveredAreas(communes, all, { operators, atLeast: 2 }), atLeastTwoKm2);
  return { areaKm2, coveredKm2, anyKm2, atLeastTwoKm2, isComplete };
}

/** The polygons of a layer that are coverage under the definition. */
function countingPolygons(
  { polygons, signal }: CoverageLayer,
  definition: Definition,
): PolygonColumns {
  if (weakIsCovered(definition)) return polygons;
  return selectFeatures(
    polygons,
    [...signal.keys()].filter((feature) => signal[feature] === COVERED),
  );
}

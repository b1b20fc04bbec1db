/**
 * Land outside declared coverage: each commune minus the union of the coverage polygons that touch it. Always local (a national
 * union costs far more than its parts), on a plane that begins at the commune's own corner.
 */
import { Clipper, ClipType, FillRule, type Paths64, PolyTree64 } from 'clipper2-ts';
import Flatbush from 'flatbush';
import type { Bbox } from './country.ts';
import { multiPolygonOf, type PolygonColumns, polygonBbox, type Ring } from './geometry.ts';
import { COVERED, type CoverageLayer } from './model.ts';
import { pathOn, polygonsOf, type ShearedPlane } from './sheared-plane.ts';

/** A slope that no edge of a drawing on squared paper has. */
const SHEAR = 3;

/** Coverage polygons with a box index, grouped by operator; built once, then asked commune by commune. */
export interface CoverageIndex {
  readonly layers: readonly {
    readonly polygons: PolygonColumns;
    /** Features in the index, in its order. */
    readonly features: readonly number[];
    readonly index: Flatbush;
  }[];
  readonly operators: readonly string[];
}

/**
 * Indexes the polygons of the layers that count: those of weak signal too, or not. Layers without any say that the operator
 * covers nothing.
 */
export function indexCoverage(
  layers: readonly CoverageLayer[],
  weakCounts: boolean,
): CoverageIndex {
  const drawn = layers.flatMap(({ operator, polygons, signal }) => {
    const features = [...signal.keys()].filter((f) => weakCounts || signal[f] === COVERED);
    return features.length > 0 ? [{ operator, polygons, features }] : [];
  });
  return {
    operators: drawn.map(({ operator }) => operator),
    layers: drawn.map(({ polygons, features }) => {
      const index = new Flatbush(features.length);
      for (const feature of features) index.add(...polygonBbox(polygons, feature)!);
      index.finish();
      return { polygons, features, index };
    }),
  };
}

/**
 * The part of one commune outside coverage, as `MultiPolygon` coordinates; empty when all of it is covered. Under
 * `at-least-two` land counts as covered where two operators overlap, otherwise where any polygon is.
 */
export function outsideCoverage(
  communes: PolygonColumns,
  feature: number,
  coverage: CoverageIndex,
  rule: 'any' | 'at-least-two',
): Ring[][] {
  const bbox = polygonBbox(communes, feature);
  if (!bbox) return [];
  const plane = { west: bbox[0], south: bbox[1], shear: SHEAR };
  const land = toPaths(multiPolygonOf(communes, feature), plane);
  const covered =
    rule === 'at-least-two'
      ? coveredTwice(coverage, bbox, plane)
      : coverageNear(coverage, bbox, plane).flat();
  const tree = new PolyTree64();
  Clipper.booleanOpWithPolyTree(ClipType.Difference, land, covered, tree, FillRule.NonZero);
  return polygonsOf(tree, plane);
}

/** Paths of the features whose boxes touch the box, per layer. */
function coverageNear({ layers }: CoverageIndex, bbox: Bbox, plane: ShearedPlane): Paths64[] {
  return layers.map(({ polygons, features, index }) =>
    index.search(...bbox).flatMap((at) => toPaths(multiPolygonOf(polygons, features[at]!), plane)),
  );
}

/** Union of the overlaps of every two operators. */
function coveredTwice(coverage: CoverageIndex, bbox: Bbox, plane: ShearedPlane): Paths64 {
  const byOperator = new Map<string, Paths64>();
  coverageNear(coverage, bbox, plane).forEach((paths, layer) => {
    const operator = coverage.operators[layer]!;
    byOperator.set(operator, [...(byOperator.get(operator) ?? []), ...paths]);
  });
  const all = [...byOperator.values()];
  return all.flatMap((one, i) =>
    all.slice(i + 1).flatMap((other) => Clipper.intersect(one, other, FillRule.NonZero)),
  );
}

/** Rings as paths, outer rings counter-clockwise and holes clockwise, so that overlapping features add up. */
function toPaths(polygons: readonly Ring[][], plane: ShearedPlane): Paths64 {
  return polygons.flatMap((rings) =>
    rings.map((ring, i) => {
      const path = pathOn(plane, ring.slice(0, -1));
      return Clipper.area(path) > 0 === (i === 0) ? path : path.reverse();
    }),
  );
}

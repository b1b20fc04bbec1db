/**
 * Land outside declared coverage: each commune minus the union of the coverage polygons that touch it. Always local (a national
 * union costs far more than its parts), in integers of 1e-7 degree (about 1 cm) from the commune's own corner. The plane is sheared,
 * which in integers is exact: clipper2-ts 2.0.1 at times loses land where a corner lies on a horizontal edge.
 */
import {
  Clipper,
  ClipType,
  FillRule,
  type Path64,
  type Paths64,
  type PolyPath64,
  PolyTree64,
} from 'clipper2-ts';
import Flatbush from 'flatbush';
import type { Bbox } from './country.ts';
import {
  multiPolygonOf,
  type PolygonColumns,
  type Position,
  polygonBbox,
  type Ring,
} from './geometry.ts';
import { COVERED, type CoverageLayer } from './model.ts';

/** Integer units per degree. */
const UNITS_PER_DEGREE = 1e7;

/** y + 3x lies horizontal only where an edge has just the opposite slope; no drawing on squared paper has. */
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
  const land = toPaths(multiPolygonOf(communes, feature), bbox);
  const covered =
    rule === 'at-least-two' ? coveredTwice(coverage, bbox) : coverageNear(coverage, bbox).flat();
  const tree = new PolyTree64();
  Clipper.booleanOpWithPolyTree(ClipType.Difference, land, covered, tree, FillRule.NonZero);
  return toPolygons(tree, bbox);
}

/** Paths of the features whose boxes touch the box, per layer. */
function coverageNear({ layers }: CoverageIndex, bbox: Bbox): Paths64[] {
  return layers.map(({ polygons, features, index }) =>
    index.search(...bbox).flatMap((at) => toPaths(multiPolygonOf(polygons, features[at]!), bbox)),
  );
}

/** Union of the overlaps of every two operators. */
function coveredTwice(coverage: CoverageIndex, bbox: Bbox): Paths64 {
  const byOperator = new Map<string, Paths64>();
  coverageNear(coverage, bbox).forEach((paths, layer) => {
    const operator = coverage.operators[layer]!;
    byOperator.set(operator, [...(byOperator.get(operator) ?? []), ...paths]);
  });
  const all = [...byOperator.values()];
  return all.flatMap((one, i) =>
    all.slice(i + 1).flatMap((other) => Clipper.intersect(one, other, FillRule.NonZero)),
  );
}

/** Rings as integer paths, outer rings counter-clockwise and holes clockwise, so that overlapping features add up. */
function toPaths(polygons: readonly Ring[][], [west, south]: Bbox): Paths64 {
  return polygons.flatMap((rings) =>
    rings.map((ring, i) => {
      const path = ring.slice(0, -1).map(([lon, lat]) => {
        const x = Math.round((lon - west) * UNITS_PER_DEGREE);
        return { x, y: Math.round((lat - south) * UNITS_PER_DEGREE) + SHEAR * x };
      });
      return Clipper.area(path) > 0 === (i === 0) ? path : path.reverse();
    }),
  );
}

/** Outer rings of the tree with their holes; islands inside holes are polygons of their own. */
function toPolygons(parent: PolyPath64, bbox: Bbox): Ring[][] {
  const polygons: Ring[][] = [];
  for (let i = 0; i < parent.count; i++) {
    const outer = parent.child(i);
    const rings = [toRing(outer.poly!, bbox)];
    for (let h = 0; h < outer.count; h++) {
      const hole = outer.child(h);
      rings.push(toRing(hole.poly!, bbox));
      polygons.push(...toPolygons(hole, bbox));
    }
    polygons.push(rings);
  }
  return polygons;
}

function toRing(path: Path64, [west, south]: Bbox): Ring {
  const ring = path.map(
    ({ x, y }): Position => [
      west + x / UNITS_PER_DEGREE,
      south + (y - SHEAR * x) / UNITS_PER_DEGREE,
    ],
  );
  return [...ring, ring[0]!];
}

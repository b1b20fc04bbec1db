/**
 * Makes polygons simple that cross or overlap themselves, with the clipper (the only file here that needs it: load it when there
 * is something to mend). In integers of 1e-7 degree, about 1 cm, from the south-west corner.
 *
 * clipper2-ts 2.0.1 at times loses or fills land where a corner lies on a horizontal edge (with 1 or 2 of 100 polygons drawn at random
 * on squared paper). So the plane is sheared first, which in integers is exact, and every result is checked against an independent
 * reading of the input; what does not stand the check is sheared another way.
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
import { meanSameLand } from './land-on-line.ts';
import type { LooseRing } from './tidy-ring.ts';

/** Integer units per degree. */
const UNITS_PER_DEGREE = 1e7;

/** Slopes that are tried: y + slope · x lies horizontal only where an edge has just the opposite slope. */
const SHEARS = [3, -2, 5, -7] as const;

/** The integer plane: counted from the south-west corner (degrees), sheared. */
interface Plane {
  readonly west: number;
  readonly south: number;
  readonly shear: number;
}

/**
 * The land that polygons mean, as `MultiPolygon` coordinates of simple polygons that do not overlap; empty when nothing is left,
 * `null` when no result stands the check.
 *
 * A ring means all that it winds around, in either direction (the non-zero rule): both lobes of a bow-tie, and where an outline
 * runs over itself once more, land that is there once. The even-odd rule would cut that land out, though somebody drew it twice.
 * A polygon is its shell minus each of its holes (what of a hole lies outside the shell takes nothing off), the whole is the union
 * of the polygons. These are the steps of JTS `GeometryFixer`, in GEOS `MakeValid` with method *structure*.
 */
export function makeSimple(polygons: readonly (readonly LooseRing[])[]): LooseRing[][] | null {
  const corner = southWest(polygons);
  for (const shear of SHEARS) {
    const plane = { ...corner, shear };
    const parts = polygons.flatMap((rings) => landOfPolygon(rings, plane));
    const tree = new PolyTree64();
    Clipper.booleanOpWithPolyTree(ClipType.Union, parts, null, tree, FillRule.NonZero);
    const simple = polygonsOf(tree, plane);
    if (meanSameLand(polygons, simple)) return simple;
  }
  return null;
}

function landOfPolygon([shell, ...holes]: readonly LooseRing[], plane: Plane): Paths64 {
  if (!shell) return [];
  const land = landOf(shell, plane);
  const gaps = holes.flatMap((hole) => landOf(hole, plane));
  return gaps.length === 0 ? land : Clipper.difference(land, gaps, FillRule.NonZero);
}

/** What a ring winds around, as paths that all turn the same way (their holes the other way). */
function landOf(ring: LooseRing, { west, south, shear }: Plane): Paths64 {
  const path: Path64 = ring.map(([lon, lat]) => {
    const x = Math.round((lon! - west) * UNITS_PER_DEGREE);
    return { x, y: Math.round((lat! - south) * UNITS_PER_DEGREE) + shear * x };
  });
  return Clipper.union([path], FillRule.NonZero);
}

/** Outer rings of the tree with their holes; islands inside holes are polygons of their own. */
function polygonsOf(parent: PolyPath64, plane: Plane): LooseRing[][] {
  const polygons: LooseRing[][] = [];
  for (let i = 0; i < parent.count; i++) {
    const outer = parent.child(i);
    const rings = [ringOf(outer.poly!, plane)];
    for (let h = 0; h < outer.count; h++) {
      const hole = outer.child(h);
      rings.push(ringOf(hole.poly!, plane));
      polygons.push(...polygonsOf(hole, plane));
    }
    polygons.push(rings);
  }
  return polygons;
}

function ringOf(path: Path64, { west, south, shear }: Plane): LooseRing {
  const ring = path.map(({ x, y }) => [
    west + x / UNITS_PER_DEGREE,
    south + (y - shear * x) / UNITS_PER_DEGREE,
  ]);
  return [...ring, ring[0]!];
}

function southWest(polygons: readonly (readonly LooseRing[])[]): { west: number; south: number } {
  let [west, south] = [Infinity, Infinity];
  for (const position of polygons.flat(2)) {
    west = Math.min(west, position[0]!);
    south = Math.min(south, position[1]!);
  }
  return { west, south };
}

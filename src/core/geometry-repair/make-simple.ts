/**
 * Makes polygons simple that cross or overlap themselves, with the clipper (the only file here that needs it: load it when there
 * is something to mend), on a sheared plane from the south-west corner. Every result is checked against an independent reading of
 * the input; what does not stand the check is sheared another way. (Without shearing 1 or 2 of 100 polygons drawn at random on squared
 * paper come out wrong.)
 */
import { Clipper, ClipType, FillRule, type Paths64, PolyTree64 } from 'clipper2-ts';
import { pathOn, polygonsOf, type ShearedPlane } from '../sheared-plane.ts';
import { meanSameLand } from './land-on-line.ts';
import type { LooseRing } from './tidy-ring.ts';

/** Slopes that are tried: y + slope · x lies horizontal only where an edge has just the opposite slope. */
const SHEARS = [3, -2, 5, -7] as const;

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

function landOfPolygon([shell, ...holes]: readonly LooseRing[], plane: ShearedPlane): Paths64 {
  if (!shell) return [];
  const land = landOf(shell, plane);
  const gaps = holes.flatMap((hole) => landOf(hole, plane));
  return gaps.length === 0 ? land : Clipper.difference(land, gaps, FillRule.NonZero);
}

/** What a ring winds around, as paths that all turn the same way (their holes the other way). */
function landOf(ring: LooseRing, plane: ShearedPlane): Paths64 {
  return Clipper.union([pathOn(plane, ring)], FillRule.NonZero);
}

function southWest(polygons: readonly (readonly LooseRing[])[]): { west: number; south: number } {
  let [west, south] = [Infinity, Infinity];
  for (const position of polygons.flat(2)) {
    west = Math.min(west, position[0]!);
    south = Math.min(south, position[1]!);
  }
  return { west, south };
}

/** Joining and cutting shapes of the grid with clipper2-ts. */
import {
  Clipper,
  ClipType,
  EndType,
  FillRule,
  JoinType,
  type Path64,
  type PolyPath64,
  PolyTree64,
} from 'clipper2-ts';
import { type GridRing, KM_PER_STEP, type Shape } from './grid.ts';

/** Everything that any of the rings covers, as shapes that do not overlap. Rings wind as in a {@link Shape}. */
export function unite(rings: readonly GridRing[]): Shape[] {
  return combine(ClipType.Union, rings, []);
}

/** What the first rings cover and the second do not. */
export function subtract(rings: readonly GridRing[], without: readonly GridRing[]): Shape[] {
  return combine(ClipType.Difference, rings, without);
}

/**
 * What both cover, exactly: all corners of the result are corners of the rings, which must have one wherever they meet
 * (`noding.ts`). Clipper straightens slivers thinner than its unit, so it is given units finer than a step.
 */
export function intersectNoded(rings: readonly GridRing[], others: readonly GridRing[]): Shape[] {
  const origin = rings[0]![0]!;
  const finer = (ring: GridRing) =>
    ring.map(({ x, y }) => ({ x: (x - origin.x) * FINER, y: (y - origin.y) * FINER }));
  const coarser = (ring: GridRing) =>
    ring.map(({ x, y }) => ({
      x: origin.x + Math.round(x / FINER),
      y: origin.y + Math.round(y / FINER),
    }));
  return combine(ClipType.Intersection, rings.map(finer), others.map(finer)).map((shape) =>
    shape.map(coarser),
  );
}

/** Clipper's units to a step. With it coordinates of a country stay below 2^24, so that clipper's products are exact. */
const FINER = 64;

/** Rings grown by `km` on all sides. */
export function grow(rings: readonly GridRing[], km: number): Shape[] {
  return unite(
    Clipper.inflatePaths(toPaths(rings), km / KM_PER_STEP.north, JoinType.Round, EndType.Polygon),
  );
}

function combine(type: ClipType, subject: readonly GridRing[], clip: readonly GridRing[]): Shape[] {
  const tree = new PolyTree64();
  Clipper.booleanOpWithPolyTree(type, toPaths(subject), toPaths(clip), tree, FillRule.NonZero);
  return shapesIn(tree);
}

function toPaths(rings: readonly GridRing[]): Path64[] {
  return rings.map((ring) => ring.map(({ x, y }) => ({ x, y })));
}

/** Outer rings of the tree with their holes; islands inside holes are shapes of their own. */
function shapesIn(parent: PolyPath64): Shape[] {
  const shapes: Shape[] = [];
  for (let i = 0; i < parent.count; i++) {
    const outer = parent.child(i);
    const rings = [toRing(outer.poly!)];
    for (let h = 0; h < outer.count; h++) {
      rings.push(toRing(outer.child(h).poly!));
      shapes.push(...shapesIn(outer.child(h)));
    }
    shapes.push(rings);
  }
  return shapes;
}

function toRing(path: Path64): GridRing {
  return path.map(({ x, y }) => ({ x, y }));
}

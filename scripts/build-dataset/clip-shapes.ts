/**
 * Cutting shapes in degrees with clipper2-ts. Its products are exact for whole numbers below 2^26, so positions are counted in
 * whole steps from a corner of the shapes at hand.
 */
import { Clipper, ClipType, FillRule, type Path64, type PolyPath64, PolyTree64 } from 'clipper2-ts';
import type { Position } from 'geojson';

/** `MultiPolygon` coordinates, degrees. */
export type Shapes = readonly (readonly (readonly Position[])[])[];

/** About a tenth of a metre. */
const STEPS_PER_DEGREE = 1_000_000;

/** What both cover. */
export function intersect(a: Shapes, b: Shapes): Position[][][] {
  return combine(ClipType.Intersection, [a, b]);
}

/** What one of them covers and the other does not. */
export function disagreement(a: Shapes, b: Shapes): Position[][][] {
  return combine(ClipType.Xor, [a, b]);
}

function combine(type: ClipType, [subject, clip]: readonly [Shapes, Shapes]): Position[][][] {
  const [west, south] = [...(subject[0]?.[0] ?? []), ...(clip[0]?.[0] ?? [])][0] ?? [0, 0];
  const origin = [west!, south!].map((degrees) => Math.round(degrees * STEPS_PER_DEGREE));
  const grid: Grid = { x: origin[0]!, y: origin[1]! };
  const tree = new PolyTree64();
  Clipper.booleanOpWithPolyTree(
    type,
    toPaths(subject, grid),
    toPaths(clip, grid),
    tree,
    FillRule.NonZero,
  );
  return shapesIn(tree, grid);
}

interface Grid {
  readonly x: number;
  readonly y: number;
}

/** Outer rings counter-clockwise and holes clockwise, however they were given: by the non-zero rule holes stay holes. */
function toPaths(shapes: Shapes, { x, y }: Grid): Path64[] {
  return shapes.flatMap((rings) =>
    rings.map((ring, i) => {
      const path = ring.map((at) => ({
        x: Math.round(at[0]! * STEPS_PER_DEGREE) - x,
        y: Math.round(at[1]! * STEPS_PER_DEGREE) - y,
      }));
      return Clipper.area(path) > 0 === (i === 0) ? path : path.reverse();
    }),
  );
}

/** Outer rings with their holes; islands inside holes are shapes of their own. */
function shapesIn(parent: PolyPath64 | PolyTree64, grid: Grid): Position[][][] {
  const shapes: Position[][][] = [];
  for (let i = 0; i < parent.count; i++) {
    const outer = parent.child(i);
    const rings = [toRing(outer.poly!, grid)];
    for (let h = 0; h < outer.count; h++) {
      rings.push(toRing(outer.child(h).poly!, grid));
      shapes.push(...shapesIn(outer.child(h), grid));
    }
    shapes.push(rings);
  }
  return shapes;
}

function toRing(path: Path64, { x, y }: Grid): Position[] {
  const ring = path.map((at) => [(at.x + x) / STEPS_PER_DEGREE, (at.y + y) / STEPS_PER_DEGREE]);
  return [...ring, ring[0]!];
}

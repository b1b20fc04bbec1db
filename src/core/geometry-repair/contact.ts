/**
 * Whether two edges of rings meet in a way that no simple shape has: crossing, or running along each other. Rings may touch in
 * single positions.
 */
import { cornerAt, type EdgeTree } from './edge-tree.ts';
import { type Corner, isSameWay, side } from './orientation.ts';

/** Whether edge i of ring a crosses edge j of ring b, or overlaps it; a and b may be one ring, i and j different edges. */
export function edgesConflict(a: EdgeTree, i: number, b: EdgeTree, j: number): boolean {
  const [p, q] = [cornerAt(a, i), cornerAt(a, i + 1)];
  const [r, s] = [cornerAt(b, j), cornerAt(b, j + 1)];
  const [sideR, sideS] = [side(p, q, r), side(p, q, s)];
  if (sideR !== 0 && sideR === sideS) return false;
  const [sideP, sideQ] = [side(r, s, p), side(r, s, q)];
  if (sideP !== 0 && sideP === sideQ) return false;
  if (sideR !== 0 && sideS !== 0 && sideP !== 0 && sideQ !== 0) return true;
  return (
    (sideR === 0 && cornerConflicts(b, j, a, i)) ||
    (sideS === 0 && cornerConflicts(b, j + 1, a, i)) ||
    (sideP === 0 && cornerConflicts(a, i, b, j)) ||
    (sideQ === 0 && cornerConflicts(a, i + 1, b, j))
  );
}

/**
 * A corner of ring a on the line of edge j of ring b: whether the two boundaries cross there instead of touching. What passes
 * through the place is, of b, the edge itself or, at its end, the edge and the next one.
 */
function cornerConflicts(a: EdgeTree, corner: number, b: EdgeTree, j: number): boolean {
  const at = cornerAt(a, corner);
  const [start, end] = [cornerAt(b, j), cornerAt(b, j + 1)];
  if (!isWithin(at, start, end)) return false;
  const isStart = isSame(at, start);
  const isEnd = isSame(at, end);
  const isItself = a === b && (isOneCorner(a, corner, j) || isOneCorner(a, corner, j + 1));
  const [before, after] = [cornerAt(a, corner - 1), cornerAt(a, corner + 1)];
  if (isItself) return isSameWay(at, before, after); // neighbours in a ring: wrong only if it turns back on itself
  const from = isStart ? cornerAt(b, j - 1) : start;
  const to = isEnd ? cornerAt(b, j + 2) : end;
  if ([from, to].some((way) => isSameWay(at, before, way) || isSameWay(at, after, way)))
    return true;
  return isLeft([before, at, after], from) !== isLeft([before, at, after], to);
}

/** Whether a direction from the middle corner lies left of the way through three corners. */
function isLeft([before, at, after]: readonly [Corner, Corner, Corner], way: Corner): boolean {
  const turn = side(before, at, after);
  const ofFirst = side(before, at, way) > 0;
  const ofSecond = side(at, after, way) > 0;
  if (turn > 0) return ofFirst && ofSecond;
  return turn < 0 ? ofFirst || ofSecond : ofFirst;
}

function isOneCorner({ edges }: EdgeTree, a: number, b: number): boolean {
  return a % edges === b % edges;
}

function isSame([ax, ay]: Corner, [bx, by]: Corner): boolean {
  return ax === bx && ay === by;
}

function isWithin([x, y]: Corner, [ax, ay]: Corner, [bx, by]: Corner): boolean {
  return (
    x >= Math.min(ax, bx) && x <= Math.max(ax, bx) && y >= Math.min(ay, by) && y <= Math.max(ay, by)
  );
}

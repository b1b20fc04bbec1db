/**
 * How far every village is from the nearest site and the nearest fibre route: exact on the sphere, as columns.
 * A village without a position, or a layer without anything, has no distance: NaN, which is not 0 and not far.
 */
import type { FibreLines, Sites } from '../model.ts';
import { buildCellGrid, nearestItem, planeOf, projectedAt } from './cell-grid.ts';
import { indexSegments, nearestSegment } from './segments.ts';
import { chordBetween, chordToKm, unitVectors } from './sphere.ts';

/** Row where there is none. */
export const NO_ROW = -1;

/** The nearest of n positions each. */
export interface Nearest {
  /** Length n, km along the great circle; NaN where unknown. */
  readonly distancesKm: Float64Array;
  /** Length n, row of the nearest site or route; {@link NO_ROW} where unknown. The lowest of several equally near. */
  readonly rows: Int32Array;
}

/**
 * Nearest site of each position (length 2n, lon then lat, degrees).
 * @param counts leaves out sites for which it is false (another operator's, without 4G …); those without a position never count
 */
export function nearestSites(
  positions: Float64Array,
  sites: Pick<Sites, 'positions'>,
  counts: (site: number) => boolean = () => true,
): Nearest {
  const vectors = unitVectors(sites.positions);
  const plane = planeOf(vectors);
  const items: number[] = [];
  const boxes: number[] = [];
  for (let site = 0; 3 * site < vectors.length; site++) {
    if (Number.isNaN(vectors[3 * site]!) || Number.isNaN(vectors[3 * site + 2]!) || !counts(site))
      continue;
    const [u, v] = projectedAt(plane, vectors, site);
    items.push(site);
    boxes.push(u, v, u, v);
  }
  const grid = buildCellGrid(plane, { items, boxes: Float64Array.from(boxes) });
  return nearestOf(positions, items.length > 0, (from, at) => {
    const place = projectedAt(plane, from, at);
    return nearestItem(grid, place, (site) => chordBetween(vectors, site, from, at));
  });
}

/**
 * Nearest fibre route of each position (length 2n, lon then lat, degrees), measured to the line and not to its corners.
 * @param counts leaves out routes for which it is false (planned ones …)
 */
export function nearestFibre(
  positions: Float64Array,
  { lines }: Pick<FibreLines, 'lines'>,
  counts: (route: number) => boolean = () => true,
): Nearest {
  const routeOf = new Uint32Array(Math.max(0, lines.lineStarts.length - 1));
  for (let route = 0; route + 1 < lines.featureStarts.length; route++) {
    routeOf.fill(route, lines.featureStarts[route]!, lines.featureStarts[route + 1]!);
  }
  const index = indexSegments(lines.positions, lines.lineStarts, (line) => counts(routeOf[line]!));
  const nearest = nearestOf(positions, index.corners.length > 0, (from, at) =>
    nearestSegment(index, from, at),
  );
  const rows = nearest.rows.map((side) =>
    side === NO_ROW ? NO_ROW : routeOf[lineAt(lines.lineStarts, index.corners[side]!)]!,
  );
  return { distancesKm: nearest.distancesKm, rows };
}

function nearestOf(
  positions: Float64Array,
  isAny: boolean,
  find: (from: Float64Array, at: number) => { readonly item: number; readonly chord2: number },
): Nearest {
  const vectors = unitVectors(positions);
  const count = positions.length / 2;
  const distancesKm = new Float64Array(count).fill(Number.NaN);
  const rows = new Int32Array(count).fill(NO_ROW);
  for (let i = 0; i < count && isAny; i++) {
    if (Number.isNaN(vectors[3 * i]!) || Number.isNaN(vectors[3 * i + 2]!)) continue;
    const { item, chord2 } = find(vectors, i);
    distancesKm[i] = chordToKm(chord2);
    rows[i] = item;
  }
  return { distancesKm, rows };
}

/** The line that a position belongs to: the last that starts at or before it. */
function lineAt(starts: Uint32Array, position: number): number {
  let [low, high] = [0, starts.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= position) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * Coverage as a propagation raster gives it: one blob per site with lobes, holes and specks, every other one with the stair-steps
 * of its cells as outline, the rest drawn smoothly between them. All stair-steps lie on one grid, so that neighbours share edges.
 */
import { contours } from 'd3-contour';
import { noiseAt } from '../../../scripts/made-dataset/noise.ts';
import { seededRandom } from '../../../scripts/made-dataset/random.ts';
import { PolygonBuilder, type PolygonColumns, type Position } from '../../../src/core/geometry.ts';

/** Cell of the raster, degrees (about 200 m). */
const STEP = 0.002;
/** A site is looked at on so many cells each way. */
const SIZE = 80;
/** Noise is made once, on so many cells each way, and every site looks at another place of it. */
const TILE = 512;
/** Where the signal ends, in cells from the site, before the noise pulls it in and out. */
const REACH = 20;
/** By so many cells at most either way: enough for holes and specks. */
const ROUGHNESS = 42;

/** One feature per place (length 2n). */
export function rasterOutlines(places: Float64Array, seed: number): PolygonColumns {
  const random = seededRandom(seed);
  const tile = noiseTile(seed);
  const builder = new PolygonBuilder();
  for (let i = 0; 2 * i < places.length; i++) {
    const column = Math.round(places[2 * i]! / STEP) - SIZE / 2;
    const row = Math.round(places[2 * i + 1]! / STEP) - SIZE / 2;
    const values = signalAround(tile, Math.floor(random() * TILE), Math.floor(random() * TILE));
    const polygons = i % 2 === 0 ? smoothOutline(values) : stairOutline(values);
    builder.add(
      polygons.map((rings) =>
        rings.map((ring) =>
          ring.map(([x, y]): Position => [(column + x) * STEP, (row + y) * STEP]),
        ),
      ),
    );
  }
  return builder.finish();
}

/** Signal on SIZE × SIZE cells, row by row; covered where it is positive. The rim never is. */
function signalAround(tile: Float64Array, left: number, top: number): number[] {
  return Array.from({ length: SIZE * SIZE }, (_, k) => {
    const [x, y] = [k % SIZE, Math.floor(k / SIZE)];
    if (x === 0 || y === 0 || x === SIZE - 1 || y === SIZE - 1) return -1;
    const noise = tile[((top + y) % TILE) * TILE + ((left + x) % TILE)]!;
    const away = Math.hypot(x - SIZE / 2, y - SIZE / 2);
    return REACH - away + ROUGHNESS * (noise - 0.5);
  });
}

function noiseTile(seed: number): Float64Array {
  const setting = { seed, scaleKm: 16, octaves: 4 };
  return Float64Array.from({ length: TILE * TILE }, (_, k) =>
    noiseAt(setting, [k % TILE, Math.floor(k / TILE)]),
  );
}

function smoothOutline(values: number[]): Position[][][] {
  return contours().size([SIZE, SIZE]).contour(values, 0).coordinates as Position[][][];
}

/** Outline along the edges of the cells, without corners on straight lines. */
function stairOutline(values: readonly number[]): Position[][][] {
  const mask = Uint8Array.from(values, (value) => (value > 0 ? 1 : 0));
  joinDiagonals(mask);
  const rings = traceRings(mask);
  const outers = rings.filter((ring) => twiceArea(ring) > 0);
  const polygons = outers.map((outer) => ({ rings: [outer], area: twiceArea(outer) }));
  polygons.sort((a, b) => a.area - b.area);
  for (const hole of rings.filter((ring) => twiceArea(ring) < 0)) {
    // The cell inside the hole's first corner is not covered; the smallest outer ring around it is the one.
    const place = insideOf(hole);
    const around = polygons.find(({ rings: [outer] }) => isInside(place, outer!));
    if (!around) throw new Error('raster: a hole lies in no outline');
    around.rings.push(hole);
  }
  return polygons.map((polygon) => polygon.rings);
}

/** Where cells touch by their corners only, covers a third one, so that no ring touches itself. */
function joinDiagonals(mask: Uint8Array): void {
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (let y = 0; y + 1 < SIZE; y++) {
      for (let x = 0; x + 1 < SIZE; x++) {
        const at = y * SIZE + x;
        const [a, b, c, d] = [mask[at], mask[at + 1], mask[at + SIZE], mask[at + SIZE + 1]];
        if (a !== d || b !== c || a === b) continue;
        mask[a ? at + 1 : at] = 1;
        isChanged = true;
      }
    }
  }
}

/** Closed rings with the covered cells on the left: outlines counter-clockwise, holes clockwise. */
function traceRings(mask: Uint8Array): Position[][] {
  const covered = (x: number, y: number) =>
    x >= 0 && y >= 0 && x < SIZE && y < SIZE && mask[y * SIZE + x] === 1;
  /** End of the edge that begins at a grid point: one at most, because diagonals are joined. */
  const next = new Map<number, number>();
  const point = (x: number, y: number) => y * (SIZE + 1) + x;
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) {
      if (!covered(x, y)) continue;
      if (!covered(x, y - 1)) next.set(point(x, y), point(x + 1, y));
      if (!covered(x + 1, y)) next.set(point(x + 1, y), point(x + 1, y + 1));
      if (!covered(x, y + 1)) next.set(point(x + 1, y + 1), point(x, y + 1));
      if (!covered(x - 1, y)) next.set(point(x, y + 1), point(x, y));
    }
  }
  const rings: Position[][] = [];
  while (next.size > 0) {
    const points: number[] = [];
    let [at] = next.keys();
    while (at !== undefined) {
      points.push(at);
      const to = next.get(at);
      next.delete(at);
      at = to !== undefined && next.has(to) ? to : undefined;
    }
    rings.push(cornersOf(points));
  }
  return rings;
}

function cornersOf(points: readonly number[]): Position[] {
  const turns = points.filter((at, i) => {
    const before = points.at(i - 1)!;
    return at - before !== points[(i + 1) % points.length]! - at;
  });
  const ring = turns.map((at): Position => [at % (SIZE + 1), Math.floor(at / (SIZE + 1))]);
  return [...ring, ring[0]!];
}

/** The middle of the cell to the right of a ring's first edge. */
function insideOf(ring: readonly Position[]): Position {
  const [[ax, ay], [bx, by]] = [ring[0]!, ring[1]!];
  const [dx, dy] = [Math.sign(bx - ax), Math.sign(by - ay)];
  return [ax + (dx + dy) / 2, ay + (dy - dx) / 2];
}

function isInside([x, y]: Position, ring: readonly Position[]): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [[ax, ay], [bx, by]] = [ring[i - 1]!, ring[i]!];
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  }
  return inside;
}

function twiceArea(ring: readonly Position[]): number {
  let twice = 0;
  for (let i = 1; i < ring.length; i++)
    twice += ring[i - 1]![0] * ring[i]![1] - ring[i]![0] * ring[i - 1]![1];
  return twice;
}

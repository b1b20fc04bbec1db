/**
 * A grid of square cells for finding what is nearest. The unit vectors are looked at along their middle direction (orthographic
 * projection, Snyder, USGS 1395, p. 145), which makes no distance longer: what lies in cells farther away than the best found so
 * far cannot be nearer. So the answer is exact anywhere on the sphere, and quick where all lies in one country.
 */

/** Two directions at right angles to the middle one; the plane on which the cells lie. */
export interface Plane {
  readonly u: readonly [x: number, y: number, z: number];
  readonly v: readonly [x: number, y: number, z: number];
}

/** Cells with the items that touch them: cell c holds `items[starts[c]] … items[starts[c + 1] - 1]`. */
export interface CellGrid {
  readonly plane: Plane;
  readonly west: number;
  readonly south: number;
  readonly size: number;
  readonly columns: number;
  readonly rows: number;
  readonly starts: Uint32Array;
  readonly items: Uint32Array;
}

/** The nearest item, -1 when there is none, and the squared chord to it. */
export interface Found {
  readonly item: number;
  readonly chord2: number;
}

/** Slack for rounding in the plane, in Earth radii: 6 micrometres. */
const SLACK = 1e-12;

/** The plane for a set of unit vectors (length 3n); those with NaN are left out. */
export function planeOf(vectors: Float64Array): Plane {
  let [x, y, z] = [0, 0, 0];
  for (let i = 0; i < vectors.length; i += 3) {
    if (Number.isNaN(vectors[i]!)) continue;
    x += vectors[i]!;
    y += vectors[i + 1]!;
    z += vectors[i + 2]!;
  }
  const length = Math.hypot(x, y, z);
  if (!(length > 0))
    [x, y, z] = [0, 0, 1]; // nothing there, or all around the globe: any direction will do
  else [x, y, z] = [x / length, y / length, z / length];
  const flat = Math.hypot(x, y);
  const u = flat > 0 ? ([-y / flat, x / flat, 0] as const) : ([1, 0, 0] as const);
  return { u, v: [y * u[2] - z * u[1], z * u[0] - x * u[2], x * u[1] - y * u[0]] };
}

/** Place of vector i in the plane. */
export function projectedAt({ u, v }: Plane, vectors: Float64Array, i: number): [number, number] {
  const [x, y, z] = [vectors[3 * i]!, vectors[3 * i + 1]!, vectors[3 * i + 2]!];
  return [x * u[0] + y * u[1] + z * u[2], x * v[0] + y * v[1] + z * v[2]];
}

/** What the cells are to hold: for each entry an item and a box in the plane (west, south, east, north). */
export interface GridEntries {
  readonly items: ArrayLike<number>;
  /** Length 4 × entries. */
  readonly boxes: Float64Array;
}

/** Side of the cells for n entries that fill a rectangle: one or two entries a cell, and never more cells than 2n. */
export function cellSize(width: number, height: number, entries: number): number {
  const n = Math.max(1, entries);
  return Math.max(Math.sqrt((2 * width * height) / n), (width + height) / n, SLACK);
}

/** Builds the grid; an item may have several entries. Linear in the entries and the cells that they touch. */
export function buildCellGrid(plane: Plane, { items, boxes }: GridEntries): CellGrid {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < boxes.length; at += 4) {
    west = Math.min(west, boxes[at]!);
    south = Math.min(south, boxes[at + 1]!);
    east = Math.max(east, boxes[at + 2]!);
    north = Math.max(north, boxes[at + 3]!);
  }
  if (items.length === 0) [west, south, east, north] = [0, 0, 0, 0];
  const size = cellSize(east - west, north - south, items.length);
  const columns = Math.floor((east - west) / size) + 1;
  const rows = Math.floor((north - south) / size) + 1;
  const eachCell = (visit: (cell: number, entry: number) => void) => {
    for (let e = 0; e < items.length; e++) {
      const [w, s, r, t] = [boxes[4 * e]!, boxes[4 * e + 1]!, boxes[4 * e + 2]!, boxes[4 * e + 3]!];
      const lastColumn = cellIndex(r - west, size, columns);
      const lastRow = cellIndex(t - south, size, rows);
      for (let row = cellIndex(s - south, size, rows); row <= lastRow; row++) {
        const firstColumn = cellIndex(w - west, size, columns);
        for (let c = firstColumn; c <= lastColumn; c++) visit(row * columns + c, e);
      }
    }
  };
  const starts = new Uint32Array(columns * rows + 1);
  eachCell((cell) => {
    starts[cell + 1]!++;
  });
  for (let cell = 0; cell < columns * rows; cell++) starts[cell + 1]! += starts[cell]!;
  const held = new Uint32Array(starts.at(-1)!);
  const filled = starts.slice();
  eachCell((cell, entry) => {
    held[filled[cell]!++] = items[entry]!;
  });
  return { plane, west, south, size, columns, rows, starts, items: held };
}

/**
 * The item nearest to a vector, by a measure that gives its squared chord (never less than the true one: Infinity leaves an item
 * out). Of several equally near the lowest. Cells are searched ring by ring until those left are farther than the best.
 */
export function nearestItem(
  grid: CellGrid,
  [u, v]: readonly [number, number],
  measure: (item: number, best: number) => number,
): Found {
  const { west, south, size, columns, rows, starts, items } = grid;
  const column = cellIndex(u - west, size, columns);
  const row = cellIndex(v - south, size, rows);
  let item = -1;
  let chord2 = Infinity;
  for (let ring = 0; ; ring++) {
    const left = column - ring;
    const right = column + ring;
    const bottom = row - ring;
    const top = row + ring;
    for (let r = Math.max(0, bottom); r <= top && r < rows; r++) {
      const step = r === bottom || r === top || ring === 0 ? 1 : 2 * ring;
      for (let c = left; c <= right; c += step) {
        if (c < 0 || c >= columns) continue;
        const cell = r * columns + c;
        for (let at = starts[cell]!; at < starts[cell + 1]!; at++) {
          const next = items[at]!;
          const distance = measure(next, chord2);
          if (distance < chord2 || (distance === chord2 && next < item)) {
            item = next;
            chord2 = distance;
          }
        }
      }
    }
    // How near anything in the cells outside these rings can be.
    let rest = Infinity;
    if (left > 0) rest = Math.min(rest, u - (west + left * size));
    if (right < columns - 1) rest = Math.min(rest, west + (right + 1) * size - u);
    if (bottom > 0) rest = Math.min(rest, v - (south + bottom * size));
    if (top < rows - 1) rest = Math.min(rest, south + (top + 1) * size - v);
    if (rest === Infinity || (rest > SLACK && chord2 < (rest - SLACK) ** 2))
      return { item, chord2 };
  }
}

function cellIndex(offset: number, size: number, count: number): number {
  return Math.min(count - 1, Math.max(0, Math.floor(offset / size)));
}

/**
 * Polygons in the plane of a grid: projected, long edges cut, rings turned the same way round. The unit is the **shape**, one outer
 * ring with its holes; a feature is all of its shapes. Trusts that every shape is simple (no ring crosses itself or another of its
 * shape): geometry is made so when it is read. If one is not, its own area is wrong where it crosses itself; nothing fails.
 *
 *   outer ring counter-clockwise, holes clockwise: the inside is on the left of every edge
 *
 *        ┌───<───┐
 *        │ ┌─>─┐ │       winding number of a point: edges to the left of it, those that go down count +1, those that go up −1
 *        v ^   v ^       (inside 1, in a hole and outside 0)
 *        │ └─<─┘ │
 *        └───>───┘
 */
import { featureCount, type PolygonColumns } from '../geometry.ts';
import { piecesOf, sineOf } from '../projection.ts';
import type { Steps } from '../steps.ts';
import { type Grid, gridX, gridY } from './grid.ts';

/** n shapes. Edge e goes from vertex e to vertex e + 1 of one ring, so the last vertex of a ring (= its first) begins none. */
export interface PlaneShapes {
  /** Length 2 × vertices, x then y in cells. */
  readonly vertices: Float64Array;
  /** Index into vertices (pairs) of each ring's first vertex; one more entry than rings. Rings are closed. */
  readonly ringStarts: Uint32Array;
  /** Index into rings of each shape's outer ring; n + 1 entries. */
  readonly shapeStarts: Uint32Array;
  /** The feature of each shape, counted through all columns. The shapes of one feature follow each other; one that can't be placed has none. */
  readonly features: Uint32Array;
  readonly featureCount: number;
  /** West, south, east, north of each shape in cells; length 4n. */
  readonly boxes: Float64Array;
  /** Area of each shape in cells. */
  readonly areas: Float64Array;
}

/** Vertices are projected in stretches of this many, a few milliseconds of work. */
const STRETCH = 1 << 16;
/** Features are placed block by block of so many cells each way, so that neighbours in the plane are neighbours in memory. */
const BLOCK = 16;

/**
 * Places all features of some columns on a grid. A feature with a position that is not on the globe (NaN, a latitude beyond ±90°, a
 * longitude beyond ±540°) is left out whole: part of an outline says nothing about an area.
 */
export function* placeShapes(grid: Grid, layers: readonly PolygonColumns[]): Steps<PlaneShapes> {
  const vertices = layers.reduce((sum, { positions }) => sum + positions.length / 2, 0);
  const writer = new ShapeWriter(grid, vertices);
  const starts = [0];
  for (const layer of layers) starts.push(starts.at(-1)! + featureCount(layer));
  const order = blockOrder(grid, layers);
  let done = 0;
  let paused = 0;
  let at = 0;
  for (const feature of order) {
    while (feature < starts[at]!) at--;
    while (feature >= starts[at + 1]!) at++;
    done += writer.add(layers[at]!, feature - starts[at]!, feature);
    if (done - paused < STRETCH) continue;
    paused = done;
    yield done / vertices;
  }
  return writer.finish(starts.at(-1)!);
}

/** All features, numbered through the layers, by the block of their first position. */
function blockOrder(grid: Grid, layers: readonly PolygonColumns[]): Float64Array {
  const count = layers.reduce((sum, layer) => sum + featureCount(layer), 0);
  const across = Math.ceil(grid.columns / BLOCK);
  const keys = new Float64Array(count);
  let feature = 0;
  for (const layer of layers) {
    const { featureStarts, polygonStarts, ringStarts, positions } = layer;
    for (let f = 0; f < featureCount(layer); f++, feature++) {
      const first = ringStarts[polygonStarts[featureStarts[f]!]!]!;
      const x = clamp(gridX(grid, positions[2 * first] ?? 0) / BLOCK, across);
      const y = clamp(gridY(grid, sineOf(positions[2 * first + 1] ?? 0)) / BLOCK, grid.rows);
      keys[feature] = (y * across + x) * count + feature;
    }
  }
  keys.sort();
  for (let k = 0; k < count; k++) keys[k]! %= count;
  return keys;
}

/** The whole part of a number, between 0 and below a limit; 0 for NaN. */
function clamp(value: number, limit: number): number {
  return value > 0 ? Math.min(limit - 1, Math.floor(value)) : 0;
}

/** Collects shapes, then is read only: call {@link ShapeWriter.finish} once. */
class ShapeWriter {
  readonly #grid: Grid;
  #vertices: Float64Array;
  #count = 0;
  readonly #ringStarts: number[] = [0];
  readonly #shapeStarts: number[] = [0];
  readonly #features: number[] = [];
  readonly #boxes: number[] = [];
  readonly #areas: number[] = [];

  constructor(grid: Grid, vertices: number) {
    this.#grid = grid;
    this.#vertices = new Float64Array(2 * Math.ceil(vertices * 1.05) + 64);
  }

  /** Adds a feature of a layer under a number; returns how many positions it has. */
  add(layer: PolygonColumns, feature: number, number: number): number {
    const { ringStarts, polygonStarts, featureStarts, positions } = layer;
    const [first, last] = [featureStarts[feature]!, featureStarts[feature + 1]!];
    const [from, to] = [ringStarts[polygonStarts[first]!]!, ringStarts[polygonStarts[last]!]!];
    if (isOnGlobe(positions, from, to)) {
      for (let p = first; p < last; p++) this.#addShape(layer, p);
    }
    while (this.#features.length < this.#areas.length) this.#features.push(number);
    return to - from;
  }

  finish(features: number): PlaneShapes {
    return {
      vertices: this.#vertices.subarray(0, 2 * this.#count),
      ringStarts: Uint32Array.from(this.#ringStarts),
      shapeStarts: Uint32Array.from(this.#shapeStarts),
      features: Uint32Array.from(this.#features),
      featureCount: features,
      boxes: Float64Array.from(this.#boxes),
      areas: Float64Array.from(this.#areas),
    };
  }

  /** Adds a polygon unless its outer ring has no area; holes without area are left out. */
  #addShape({ ringStarts, polygonStarts, positions }: PolygonColumns, polygon: number): void {
    const first = polygonStarts[polygon]!;
    let area = 0;
    for (let r = first; r < polygonStarts[polygon + 1]!; r++) {
      const start = this.#count;
      this.#project(positions, ringStarts[r]!, ringStarts[r + 1]!);
      const signed = signedArea(this.#vertices, start, this.#count);
      if (signed === 0) {
        this.#count = start;
        if (r === first) return;
        continue;
      }
      if (signed > 0 !== (r === first)) reverse(this.#vertices, start, this.#count);
      area += r === first ? Math.abs(signed) : -Math.abs(signed);
      if (r === first) this.#addBox(start);
      this.#ringStarts.push(this.#count);
    }
    if (polygonStarts[polygon + 1]! === first) return;
    this.#shapeStarts.push(this.#ringStarts.length - 1);
    this.#areas.push(Math.max(0, area));
  }

  /** Writes one ring: projected, cut, closed, without repeated vertices. */
  #project(positions: Float64Array, from: number, to: number): void {
    const grid = this.#grid;
    const { straightDegrees } = grid.plane;
    this.#reserve(to - from + 1);
    const start = this.#count;
    let vertices = this.#vertices;
    let top = 2 * start;
    let latA = Number.NaN;
    let xA = Number.NaN;
    let yA = Number.NaN;
    for (let p = from; p < to; p++) {
      const lat = positions[2 * p + 1]!;
      const x = gridX(grid, positions[2 * p]!);
      const y = gridY(grid, sineOf(lat));
      if (Math.abs(lat - latA) > straightDegrees && x !== xA) {
        this.#count = top / 2;
        this.#cut(positions, p, to);
        vertices = this.#vertices;
        top = 2 * this.#count;
      }
      if (x !== xA || y !== yA) {
        vertices[top++] = x;
        vertices[top++] = y;
      }
      latA = lat;
      xA = x;
      yA = y;
    }
    this.#count = top / 2;
    if (this.#count === start) return;
    const [x, y] = [vertices[2 * start]!, vertices[2 * start + 1]!];
    if (x === xA && y === yA) return;
    vertices[top] = x;
    vertices[top + 1] = y;
    this.#count++;
  }

  /**
   * Writes what lies between a position and the one before it, the same places in either direction, so that neighbours stay
   * neighbours; makes room for that and for the positions to come.
   */
  #cut(positions: Float64Array, p: number, to: number): void {
    const grid = this.#grid;
    const lonA = positions[2 * p - 2]!;
    const latA = positions[2 * p - 1]!;
    const lonB = positions[2 * p]!;
    const latB = positions[2 * p + 1]!;
    const [sinA, sinB] = [sineOf(latA), sineOf(latB)];
    const pieces = piecesOf(grid.plane, {
      dx: (gridX(grid, lonB) - gridX(grid, lonA)) * grid.cellKm,
      dy: (gridY(grid, sinB) - gridY(grid, sinA)) * grid.cellKm,
      dLat: latB - latA,
      sin: Math.max(Math.abs(sinA), Math.abs(sinB)),
    });
    if (pieces === 1) return;
    this.#reserve(pieces + to - p + 1);
    const isTurned = latB < latA || (latB === latA && lonB < lonA);
    for (let k = 1; k < pieces; k++) {
      const part = (isTurned ? pieces - k : k) / pieces;
      const lon = isTurned ? lonB + (lonA - lonB) * part : lonA + (lonB - lonA) * part;
      const lat = isTurned ? latB + (latA - latB) * part : latA + (latB - latA) * part;
      this.#vertices[2 * this.#count] = gridX(grid, lon);
      this.#vertices[2 * this.#count++ + 1] = gridY(grid, sineOf(lat));
    }
  }

  /** Notes the box of the vertices from one on. */
  #addBox(from: number): void {
    const vertices = this.#vertices;
    let west = Number.POSITIVE_INFINITY;
    let south = Number.POSITIVE_INFINITY;
    let east = Number.NEGATIVE_INFINITY;
    let north = Number.NEGATIVE_INFINITY;
    for (let k = 2 * from; k < 2 * this.#count; k += 2) {
      const x = vertices[k]!;
      const y = vertices[k + 1]!;
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < south) south = y;
      if (y > north) north = y;
    }
    this.#boxes.push(west, south, east, north);
  }

  #reserve(vertices: number): void {
    const needed = 2 * (this.#count + vertices);
    if (needed <= this.#vertices.length) return;
    const grown = new Float64Array(Math.ceil(needed * 1.25));
    grown.set(this.#vertices);
    this.#vertices = grown;
  }
}

function isOnGlobe(positions: Float64Array, from: number, to: number): boolean {
  for (let p = from; p < to; p++) {
    // Written so that NaN is not on the globe.
    if (!(Math.abs(positions[2 * p]!) <= 540 && Math.abs(positions[2 * p + 1]!) <= 90))
      return false;
  }
  return true;
}

/** Area of a closed ring in cells, positive when counter-clockwise; from its first vertex, where little is lost to rounding. */
export function signedArea(vertices: Float64Array, from: number, to: number): number {
  const x0 = vertices[2 * from]!;
  const y0 = vertices[2 * from + 1]!;
  let twice = 0;
  let ax = 0;
  let ay = 0;
  for (let v = from + 1; v < to; v++) {
    const bx = vertices[2 * v]! - x0;
    const by = vertices[2 * v + 1]! - y0;
    twice += ax * by - bx * ay;
    ax = bx;
    ay = by;
  }
  return twice / 2;
}

function reverse(vertices: Float64Array, from: number, to: number): void {
  for (let a = 2 * from, b = 2 * to - 2; a < b; a += 2, b -= 2) {
    const [x, y] = [vertices[a]!, vertices[a + 1]!];
    vertices[a] = vertices[b]!;
    vertices[a + 1] = vertices[b + 1]!;
    vertices[b] = x;
    vertices[b + 1] = y;
  }
}

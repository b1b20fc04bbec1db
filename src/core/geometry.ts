/**
 * Geometry as columns: all coordinates of a layer in one typed array, with offset arrays naming where each part begins
 * (the nested-list layout of GeoArrow). Positions are WGS84 degrees, longitude then latitude. Knows no file format.
 *
 *   featureStarts  0 ────── 2 ── 3          feature 0 has polygons 0 and 1, feature 1 has polygon 2
 *   polygonStarts  0 ── 2 ── 3 ── 4         polygon 0 has rings 0 (outer) and 1 (hole)
 *   ringStarts     0 ── 5 ── 9 ── 13 ── 18  ring 0 is positions 0..4, closed: first = last
 */
import type { Bbox } from './country.ts';

/** n polygon features; every `…Starts` array has one more entry than things it counts. A feature may have no polygon. */
export interface PolygonColumns {
  /** Length 2 × positions, lon then lat. */
  readonly positions: Float64Array;
  /** Index into positions (pairs, not numbers) of each ring's first position. Rings are closed. */
  readonly ringStarts: Uint32Array;
  /** Index into rings of each polygon's outer ring. */
  readonly polygonStarts: Uint32Array;
  /** Index into polygons of each feature's first polygon. */
  readonly featureStarts: Uint32Array;
}

/** n line features, each of one or more lines. */
export interface LineColumns {
  /** Length 2 × positions, lon then lat. */
  readonly positions: Float64Array;
  /** Index into positions (pairs) of each line's first position. */
  readonly lineStarts: Uint32Array;
  /** Index into lines of each feature's first line. */
  readonly featureStarts: Uint32Array;
}

/** Nested positions as GeoJSON writes them, only for handing to libraries that expect them. */
export type Position = [lon: number, lat: number];
export type Ring = Position[];

/** The number of features of a layer. */
export function featureCount(columns: PolygonColumns | LineColumns): number {
  return columns.featureStarts.length - 1;
}

/** The polygons of one feature as GeoJSON `MultiPolygon` coordinates. */
export function multiPolygonOf(columns: PolygonColumns, feature: number): Ring[][] {
  const { ringStarts, polygonStarts, featureStarts } = columns;
  const polygons: Ring[][] = [];
  for (let p = featureStarts[feature]!; p < featureStarts[feature + 1]!; p++) {
    const rings: Ring[] = [];
    for (let r = polygonStarts[p]!; r < polygonStarts[p + 1]!; r++) {
      rings.push(positionsOf(columns.positions, ringStarts[r]!, ringStarts[r + 1]!));
    }
    polygons.push(rings);
  }
  return polygons;
}

/** The lines of one feature as GeoJSON `MultiLineString` coordinates. */
export function multiLineOf(columns: LineColumns, feature: number): Ring[] {
  const lines: Ring[] = [];
  for (let l = columns.featureStarts[feature]!; l < columns.featureStarts[feature + 1]!; l++) {
    lines.push(positionsOf(columns.positions, columns.lineStarts[l]!, columns.lineStarts[l + 1]!));
  }
  return lines;
}

/** Some of the features, in the order given. */
export function selectFeatures(
  { positions, ringStarts, polygonStarts, featureStarts }: PolygonColumns,
  features: readonly number[],
): PolygonColumns {
  const [rings, polygons, starts] = [[0], [0], [0]];
  const pieces: Float64Array[] = [];
  let count = 0;
  for (const feature of features) {
    for (let p = featureStarts[feature]!; p < featureStarts[feature + 1]!; p++) {
      for (let r = polygonStarts[p]!; r < polygonStarts[p + 1]!; r++) {
        pieces.push(positions.subarray(2 * ringStarts[r]!, 2 * ringStarts[r + 1]!));
        count += ringStarts[r + 1]! - ringStarts[r]!;
        rings.push(count);
      }
      polygons.push(rings.length - 1);
    }
    starts.push(polygons.length - 1);
  }
  const selected = new Float64Array(2 * count);
  let at = 0;
  for (const piece of pieces) {
    selected.set(piece, at);
    at += piece.length;
  }
  return {
    positions: selected,
    ringStarts: Uint32Array.from(rings),
    polygonStarts: Uint32Array.from(polygons),
    featureStarts: Uint32Array.from(starts),
  };
}

/** Bounding box of one polygon feature, or `null` when it has no position. */
export function polygonBbox(columns: PolygonColumns, feature: number): Bbox | null {
  const { ringStarts, polygonStarts, featureStarts, positions } = columns;
  const first = ringStarts[polygonStarts[featureStarts[feature]!]!]!;
  const last = ringStarts[polygonStarts[featureStarts[feature + 1]!]!]!;
  return positionsBbox(positions, first, last);
}

/** Bounding box of positions `from` (inclusive) to `to` (exclusive), counted in pairs; `null` when there is none. */
export function positionsBbox(
  positions: Float64Array,
  from = 0,
  to = positions.length / 2,
): Bbox | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = from; i < to; i++) {
    const lon = positions[2 * i]!;
    const lat = positions[2 * i + 1]!;
    if (lon < west) west = lon;
    if (lon > east) east = lon;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  return west <= east && south <= north ? [west, south, east, north] : null;
}

/** Whether a position (degrees) lies in a box, its edge included; NaN lies in none. */
export function boxHolds([west, south, east, north]: Bbox, lon: number, lat: number): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

/** The smallest box around both; either may be `null` (nothing). */
export function unionBbox(a: Bbox | null, b: Bbox | null): Bbox | null {
  if (!a || !b) return a ?? b;
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** Collects nested GeoJSON coordinates feature by feature, then is read only: call {@link PolygonBuilder.finish} once. */
export class PolygonBuilder {
  readonly #positions: number[] = [];
  readonly #ringStarts: number[] = [0];
  readonly #polygonStarts: number[] = [0];
  readonly #featureStarts: number[] = [0];

  /** Adds one feature from `MultiPolygon` coordinates; an empty array adds a feature without geometry. */
  add(polygons: readonly (readonly (readonly (readonly number[])[])[])[]): void {
    for (const rings of polygons) {
      for (const ring of rings) {
        for (const position of ring) this.#positions.push(position[0]!, position[1]!);
        this.#ringStarts.push(this.#positions.length / 2);
      }
      this.#polygonStarts.push(this.#ringStarts.length - 1);
    }
    this.#featureStarts.push(this.#polygonStarts.length - 1);
  }

  finish(): PolygonColumns {
    return {
      positions: Float64Array.from(this.#positions),
      ringStarts: Uint32Array.from(this.#ringStarts),
      polygonStarts: Uint32Array.from(this.#polygonStarts),
      featureStarts: Uint32Array.from(this.#featureStarts),
    };
  }
}

/** The same for lines. */
export class LineBuilder {
  readonly #positions: number[] = [];
  readonly #lineStarts: number[] = [0];
  readonly #featureStarts: number[] = [0];

  /** Adds one feature from `MultiLineString` coordinates; an empty array adds a feature without geometry. */
  add(lines: readonly (readonly (readonly number[])[])[]): void {
    for (const line of lines) {
      for (const position of line) this.#positions.push(position[0]!, position[1]!);
      this.#lineStarts.push(this.#positions.length / 2);
    }
    this.#featureStarts.push(this.#lineStarts.length - 1);
  }

  finish(): LineColumns {
    return {
      positions: Float64Array.from(this.#positions),
      lineStarts: Uint32Array.from(this.#lineStarts),
      featureStarts: Uint32Array.from(this.#featureStarts),
    };
  }
}

function positionsOf(positions: Float64Array, from: number, to: number): Ring {
  const ring: Ring = [];
  for (let i = from; i < to; i++) ring.push([positions[2 * i]!, positions[2 * i + 1]!]);
  return ring;
}

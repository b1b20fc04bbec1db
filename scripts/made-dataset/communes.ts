/**
 * The communes' land: cells around the centres whose borders are made crooked. Every border is bent once, by a seed of its
 * own, and used by both neighbours, so that there are no gaps and no overlaps.
 */
import type { Polygon } from 'geojson';
import { voronoiCells } from './cells.ts';
import { noiseAt } from './noise.ts';
import { distanceKm, type LonLat, type PlanePoint, toLonLat, toPlane } from './plane.ts';
import { type Random, seededRandom, seedFor } from './random.ts';
import { COMMUNES, type CommuneSetting, NEIGHBOURS } from './settings.ts';

export interface MadeCommune extends CommuneSetting {
  /** One ring, counter-clockwise, closed. */
  readonly polygon: Polygon;
}

/** Borders are broken into pieces no longer than this. */
const PIECE_KM = 0.9;
/** A break is at most this share of the piece's length off the line. */
const CROOKEDNESS = 0.16;
/** How far the whole drawing is pushed about, so that no border runs straight over a distance. */
const PUSH_KM = 10;

/** The communes of a seed, in the order of the settings. */
export function makeCommunes(seed: number): MadeCommune[] {
  const centres = [...COMMUNES.map(({ centre }) => centre), ...NEIGHBOURS].map(toPlane);
  const cells = voronoiCells(centres);
  const push = makePush(seed);
  const borders = new Map<string, PlanePoint[]>();
  return COMMUNES.map((commune, i) => {
    const cell = cells[i]!;
    const ring: LonLat[] = [];
    cell.forEach((from, k) => {
      const to = cell[(k + 1) % cell.length]!;
      for (const point of borderBetween(from, to, { borders, seed }).slice(0, -1))
        addPoint(ring, toLonLat(push(point)));
    });
    addPoint(ring, ring[0]!);
    return {
      ...commune,
      polygon: { type: 'Polygon', coordinates: [ring.map((point) => [...point])] },
    };
  });
}

interface Borders {
  readonly borders: Map<string, PlanePoint[]>;
  readonly seed: number;
}

/** The crooked line from one corner to the other; the same line, turned round, for the neighbour. */
function borderBetween(from: PlanePoint, to: PlanePoint, { borders, seed }: Borders): PlanePoint[] {
  const [a, b] = [cornerKey(from), cornerKey(to)];
  const key = a < b ? `${a} ${b}` : `${b} ${a}`;
  let line = borders.get(key);
  if (!line) {
    const [start, end] = a < b ? [from, to] : [to, from];
    line = [start, ...breakLine(start, end, seededRandom(seedFor(seed, `border ${key}`))), end];
    borders.set(key, line);
  }
  return a < b ? line : [...line].reverse();
}

/** Corners computed for two neighbours differ in the last digits; to the metre they are the same. */
function cornerKey([east, north]: PlanePoint): string {
  return `${east.toFixed(3)},${north.toFixed(3)}`;
}

/** Points between two ends, by midpoint displacement. Source: Fournier, Fussell and Carpenter, 1982. */
function breakLine(from: PlanePoint, to: PlanePoint, random: Random): PlanePoint[] {
  if (distanceKm(from, to) < PIECE_KM) return [];
  const share = CROOKEDNESS * (2 * random() - 1);
  const middle: PlanePoint = [
    (from[0] + to[0]) / 2 + share * (from[1] - to[1]),
    (from[1] + to[1]) / 2 + share * (to[0] - from[0]),
  ];
  return [...breakLine(from, middle, random), middle, ...breakLine(middle, to, random)];
}

/** Moves every point by a smooth field of its own place, the same for all borders that meet there. */
function makePush(seed: number): (point: PlanePoint) => PlanePoint {
  const east = { seed: seedFor(seed, 'push east'), scaleKm: 22, octaves: 2 };
  const north = { seed: seedFor(seed, 'push north'), scaleKm: 22, octaves: 2 };
  return (point) => [
    point[0] + PUSH_KM * (noiseAt(east, point) - 0.5),
    point[1] + PUSH_KM * (noiseAt(north, point) - 0.5),
  ];
}

/** Rounding can make two points one; a repeated position is left out, the closing one excepted. */
function addPoint(ring: LonLat[], point: LonLat): void {
  const last = ring.at(-1);
  if (!last || last[0] !== point[0] || last[1] !== point[1]) ring.push(point);
}

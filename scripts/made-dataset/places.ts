/** Where the villages of a commune are: near roads, on low ground, apart from each other, inside the commune. */
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { Polygon } from 'geojson';
import type { MadeCommune } from './communes.ts';
import {
  distanceKm,
  distanceToLinesKm,
  type LonLat,
  type PlanePoint,
  toLonLat,
  toPlane,
} from './plane.ts';
import { type Random, seededRandom, seedFor } from './random.ts';
import type { Terrain } from './terrain.ts';

/** What villages look for. */
export interface Land {
  readonly terrain: Terrain;
  readonly roads: readonly (readonly PlanePoint[])[];
  readonly seed: number;
}

/** How many villages a commune has, and how many of them make up its town. */
export interface PlaceCount {
  readonly total: number;
  readonly urban: number;
}

/** No village is nearer to the border than this, so that rounding can never put it across. */
const BORDER_KM = 0.35;
const TOWN_SPACING_KM = 0.9;
const RURAL_SPACING_KM = 1.6;
const TOWN_RADIUS_KM = 4;
/** Candidates compared for each village. */
const CANDIDATES = 14;
const ATTEMPTS = 4_000;

/**
 * Positions of a commune's villages, best ground first: towards the town where there is one, else low and near a road.
 * @throws when the commune has no room for that many
 */
export function placeVillages(commune: MadeCommune, count: PlaceCount, land: Land): LonLat[] {
  const random = seededRandom(seedFor(land.seed, `places ${commune.code}`));
  const centre = toPlane(commune.centre);
  const placed: PlanePoint[] = [];
  while (placed.length < count.total) {
    const inTown = placed.length < count.urban;
    const around = inTown ? townBox(centre) : ringBox(commune.polygon);
    const isFree = (point: PlanePoint) =>
      (!inTown || distanceKm(point, centre) < TOWN_RADIUS_KM) &&
      placed.every(
        (other) => distanceKm(point, other) > (inTown ? TOWN_SPACING_KM : RURAL_SPACING_KM),
      ) &&
      isWellInside(point, commune.polygon);
    placed.push(bestOf(freePoints({ random, around, isFree, code: commune.code }), placed, land));
  }
  const worth = (point: PlanePoint) =>
    groundAt(point, land) - (count.urban > 0 ? distanceKm(point, centre) : 0);
  return placed
    .map((point) => ({ at: toLonLat(point), worth: worth(point) }))
    .sort((a, b) => b.worth - a.worth)
    .map(({ at }) => at);
}

/** How good the ground is: 1 on a valley floor beside a road, below 0 on a far ridge. */
function groundAt(point: PlanePoint, { terrain, roads }: Land): number {
  return 1 - terrain(point) - 0.06 * Math.min(10, distanceToLinesKm(point, roads));
}

interface Search {
  readonly random: Random;
  readonly around: Box;
  readonly isFree: (point: PlanePoint) => boolean;
  readonly code: string;
}

function freePoints({ random, around, isFree, code }: Search): PlanePoint[] {
  const found: PlanePoint[] = [];
  for (let attempt = 0; attempt < ATTEMPTS && found.length < CANDIDATES; attempt++) {
    const point: PlanePoint = [
      around.west + random() * (around.east - around.west),
      around.south + random() * (around.north - around.south),
    ];
    if (isFree(point)) found.push(point);
  }
  if (found.length === 0) throw new Error(`no room for another village in commune ${code}`);
  return found;
}

/** Good ground draws, nearness to other villages puts off. */
function bestOf(
  candidates: readonly PlanePoint[],
  placed: readonly PlanePoint[],
  land: Land,
): PlanePoint {
  const appeal = (point: PlanePoint) => {
    const room = placed.reduce((nearest, other) => Math.min(nearest, distanceKm(point, other)), 5);
    return groundAt(point, land) + 0.22 * room;
  };
  return candidates.reduce((best, next) => (appeal(next) > appeal(best) ? next : best));
}

function isWellInside([east, north]: PlanePoint, polygon: Polygon): boolean {
  const around: PlanePoint[] = [-1, 0, 1].flatMap((dx) =>
    [-1, 0, 1].map((dy): PlanePoint => [east + dx * BORDER_KM, north + dy * BORDER_KM]),
  );
  return around.every((point) => booleanPointInPolygon([...toLonLat(point)], polygon));
}

interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

function townBox([east, north]: PlanePoint): Box {
  return {
    west: east - TOWN_RADIUS_KM,
    south: north - TOWN_RADIUS_KM,
    east: east + TOWN_RADIUS_KM,
    north: north + TOWN_RADIUS_KM,
  };
}

function ringBox(polygon: Polygon): Box {
  const points = polygon.coordinates[0]!.map(([lon, lat]) => toPlane([lon!, lat!]));
  const easts = points.map(([east]) => east);
  const norths = points.map(([, north]) => north);
  return {
    west: Math.min(...easts),
    south: Math.min(...norths),
    east: Math.max(...easts),
    north: Math.max(...norths),
  };
}

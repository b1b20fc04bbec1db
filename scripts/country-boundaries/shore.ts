/**
 * The outline of the land is coarse (Natural Earth is made for 1:10 million), so a few dozen seats near the coast, on river
 * islands or at the border lie outside it. Around such a seat the land is extended by a small tongue, so that its unit holds it.
 */
import type { CentredUnit } from './centres.ts';
import {
  distanceKm,
  edgesOf,
  type GridPoint,
  type GridRing,
  holds,
  KM_PER_STEP,
  nearestOn,
  type Shape,
} from './grid.ts';
import { grow, unite } from './shapes.ts';

/** Centres farther than this from all land lie on islands that the land lacks, km. Between the two kinds: 3.9 and 7.0 km. */
const FARTHEST_TONGUE_KM = 5;
/** A centre on land is this far from the outline, or gets a tongue too, km. */
const CLEARANCE_KM = 0.05;
/** Radius of the tip of a tongue: this and a share of its length, km. */
const TIP_KM = 0.5;
const TIP_SHARE = 0.1;
/** Half the width of a tongue where it leaves the land, as a share of its length. */
const ROOT_SHARE = 0.6;

/** The land with tongues, and who stands where. */
export interface Shore {
  /** One shape per part. */
  readonly land: readonly Shape[];
  /** Units that a tongue was drawn for. */
  readonly tongues: readonly CentredUnit[];
  /** Units too far from the land for a tongue. */
  readonly offshore: readonly CentredUnit[];
  /** All others, and those with tongues: their centres lie inside `land`. */
  readonly ashore: readonly CentredUnit[];
}

/** Extends the land to the centres near it. */
export function extendLand(land: readonly Shape[], units: readonly CentredUnit[]): Shore {
  const [tongues, offshore]: [CentredUnit[], CentredUnit[]] = [[], []];
  const drawn: Shape[] = [];
  const outline = land.flat().flatMap(edgesOf);
  for (const unit of units) {
    const nearest = nearestOf(outline, unit.centre);
    const away = nearest ? distanceKm(unit.centre, nearest) : Number.POSITIVE_INFINITY;
    const isInside = land.some((part) => holds(part, unit.centre));
    if (isInside && away > CLEARANCE_KM) continue;
    if (!nearest || away > FARTHEST_TONGUE_KM) {
      offshore.push(unit);
      continue;
    }
    tongues.push(unit);
    drawn.push(...grow([tongue(unit.centre, nearest)], TIP_KM + TIP_SHARE * away));
  }
  const ashore = units.filter((unit) => !offshore.includes(unit));
  return { land: unite([...land, ...drawn].flat()), tongues, offshore, ashore };
}

/** A triangle from the nearest point of the outline to the centre, at least a few steps long. */
function tongue(centre: GridPoint, nearest: GridPoint): GridRing {
  const [east, north] = [centre.x - nearest.x, centre.y - nearest.y];
  const ratio = KM_PER_STEP.north / KM_PER_STEP.east;
  const across = {
    x: Math.round(-north * ratio * ROOT_SHARE) || 1,
    y: Math.round((east / ratio) * ROOT_SHARE) || 1,
  };
  return [
    centre,
    { x: nearest.x + across.x, y: nearest.y + across.y },
    { x: nearest.x - across.x, y: nearest.y - across.y },
  ];
}

/** The point of some edges nearest to a point, `null` without edges. */
function nearestOf(
  edges: readonly (readonly [GridPoint, GridPoint])[],
  point: GridPoint,
): GridPoint | null {
  let [nearest, least]: [GridPoint | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const [a, b] of edges) {
    const candidate = nearestOn(a, b, point);
    const away = distanceKm(point, candidate);
    if (away < least) [nearest, least] = [candidate, away];
  }
  return nearest;
}

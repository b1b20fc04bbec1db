/** Schematic islands for units that the outline of the land lacks: wobbly circles, not surveyed. */
import { type Random, seededRandom, seedFor } from '../made-dataset/random.ts';
import type { CentredUnit } from './centres.ts';
import type { Piece } from './clip.ts';
import {
  areaKm2,
  distanceKm,
  type GridPoint,
  type GridRing,
  holds,
  KM_PER_STEP,
  type Shape,
} from './grid.ts';
import { grow, subtract } from './shapes.ts';

/** Seed of all outlines; any other number draws other islands of the same size. */
const SEED = 20_260_430;
/** Corners of an island. */
const CORNERS = 16;
/** A turn by 360°/16, as cosine and sine: the same on every machine, which library sines need not be. */
const TURN = { cos: 0.9238795325112867, sin: 0.3826834323650898 } as const;
/** How far corners are drawn in, as a share of the radius. */
const WOBBLE = 0.3;
/** Islands of two units take at most this share of the distance between their centres each. */
const SHARE_OF_GAP = 0.45;
/** Water left between an island and other land, km. */
const STRAIT_KM = 0.3;
/** For a unit whose area is not known, km². */
const UNKNOWN_AREA_KM2 = 2;

/** What an island looks like before it is cut. */
export interface IsletPlan {
  readonly name: string;
  readonly centre: GridPoint;
  readonly areaKm2: number;
  /** No corner is farther from the centre, km. */
  readonly farthestKm: number;
}

/** A seeded island: the same name always gives the same outline. Holds its centre. Counter-clockwise. */
export function drawIslet({ name, centre, areaKm2: area, farthestKm }: IsletPlan): GridRing {
  const radii = wobblyRadii(seededRandom(seedFor(SEED, name)));
  const unit = ringOf(centre, radii, 10);
  const scale = 10 * Math.sqrt(area / areaKm2(unit));
  return ringOf(centre, radii, Math.min(scale, farthestKm));
}

/**
 * One island of its catalogue area for each unit, apart from each other and from all other land.
 * @param land everything drawn before
 * @throws when a centre lies on other land or within {@link STRAIT_KM} of it
 */
export function isletPieces(units: readonly CentredUnit[], land: readonly Shape[]): Piece[] {
  const shores = grow(land.flat(), STRAIT_KM).flat();
  return units.map((unit) => {
    const gaps = units
      .filter((other) => other !== unit)
      .map((other) => SHARE_OF_GAP * distanceKm(unit.centre, other.centre));
    const ring = drawIslet({
      name: unit.code,
      centre: unit.centre,
      areaKm2: Number.isFinite(unit.areaKm2) ? unit.areaKm2 : UNKNOWN_AREA_KM2,
      farthestKm: Math.min(...gaps),
    });
    const shape = subtract([ring], shores).find((part) => holds(part, unit.centre));
    if (!shape) throw new Error(`unit ${unit.code}: expected room for an island, found land`);
    return { unit, shape };
  });
}

/** A radius for each corner, at most 1: two slow waves of random phase and a little roughness. */
function wobblyRadii(random: Random): number[] {
  const [two, three] = [wholePhase(random), wholePhase(random)];
  return Array.from({ length: CORNERS }, (_, i) => {
    const wave = (cosOfTurns(2 * i + two) + cosOfTurns(3 * i + three)) / 2;
    return 1 - WOBBLE * (0.4 * (1 - wave) + 0.2 * random());
  });
}

function wholePhase(random: Random): number {
  return Math.floor(random() * CORNERS);
}

function ringOf(centre: GridPoint, radii: readonly number[], scaleKm: number): GridRing {
  return radii.map((radius, i) => ({
    x: centre.x + Math.round((radius * scaleKm * cosOfTurns(i)) / KM_PER_STEP.east),
    y: centre.y + Math.round((radius * scaleKm * cosOfTurns(i - CORNERS / 4)) / KM_PER_STEP.north),
  }));
}

/** Cosine of a number of turns by 360°/16. */
function cosOfTurns(turns: number): number {
  let [cos, sin] = [1, 0];
  for (let i = ((turns % CORNERS) + CORNERS) % CORNERS; i > 0; i--) {
    [cos, sin] = [cos * TURN.cos - sin * TURN.sin, cos * TURN.sin + sin * TURN.cos];
  }
  return cos;
}

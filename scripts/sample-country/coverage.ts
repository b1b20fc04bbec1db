/** The coverage maps that operators declare, drawn part by part, and what they show at a place. */
import type { Technology } from '../../src/core/model.ts';
import type { GridPoint } from '../country-boundaries/grid.ts';
import { type DrawnCoverage, drawPart, type PartFrame, partFrames } from './coverage-polygons.ts';
import type { LandRaster } from './land.ts';
import { type Lookup, makeLookup } from './point-lookup.ts';
import { EARLIER, LATER, OPERATORS } from './settings.ts';
import { makeShade, makeSignal } from './signal.ts';
import type { SampleSite } from './sites.ts';

/** Signal over the land and, where it is declared, the polygons of each part. */
export interface SampleLayer {
  readonly operator: string;
  readonly technology: Technology;
  readonly date: string;
  readonly signal: Float32Array;
  /** One entry per part; `null` where no map of that date is declared. */
  readonly parts: readonly DrawnCoverage[] | null;
}

/** Only maps of this technology tell weak signal. */
const TELLS_WEAK: Technology = '4G';

export interface CoverageGround {
  readonly land: LandRaster;
  readonly sites: readonly SampleSite[];
  /** Index of the part of each commune, and how many parts there are. */
  readonly partOfCommune: readonly number[];
  readonly parts: number;
  readonly seed: number;
}

/** All layers of the later date, then of the earlier; of the earlier only the first operator's 4G is declared. */
export function makeCoverage(ground: CoverageGround): SampleLayer[] {
  const { land, sites } = ground;
  const shade = makeShade(land, ground.seed);
  const frames = partFrames(land, ground.partOfCommune, ground.parts);
  return [LATER, EARLIER].flatMap((date) =>
    OPERATORS.flatMap(({ id: operator, technologies }, o) =>
      technologies.map((technology): SampleLayer => {
        const onAir = sites.filter(
          (site) => site.operator === operator && (date === LATER ? site.isLater : site.isEarlier),
        );
        const signal = makeSignal(land, shade, onAir, technology);
        const isDeclared = date === LATER || (o === 0 && technology === '4G');
        const draw = (frame: PartFrame) =>
          drawPart(land, signal, { frame, hasWeak: technology === TELLS_WEAK });
        return { operator, technology, date, signal, parts: isDeclared ? frames.map(draw) : null };
      }),
    ),
  );
}

/** What a map shows: c covered, w weak, n nothing; `null` where two programs might disagree. */
export type Shown = 'c' | 'w' | 'n' | null;

/** What one declared layer shows at a place. Maps of parts overlap at their borders; they must agree, else `null`. */
export type LayerLookup = (place: GridPoint) => Shown;

/** Prepares the look-up of one declared layer. */
export function layerLookup(parts: readonly DrawnCoverage[], boxes: readonly Box[]): LayerLookup[] {
  const lookups = parts.map(
    ({ covered, weak }) => [makeLookup(covered), makeLookup(weak)] as const,
  );
  return parts.map((_, own) => {
    const near = lookups.filter((_, other) => other === own || overlap(boxes[own]!, boxes[other]!));
    const rest = near.filter((lookup) => lookup !== lookups[own]);
    return (place) => {
      const shown = shownBy(lookups[own]!, place);
      // Another part's margin may show what this one does, or nothing: then both together say the same.
      const isAgreed = rest.every((other) => {
        const there = shownBy(other, place);
        return there === shown || there === 'n';
      });
      return isAgreed ? shown : null;
    };
  });
}

function shownBy([covered, weak]: readonly [Lookup, Lookup], place: GridPoint): Shown {
  const [inCovered, inWeak] = [covered(place), weak(place)];
  if (inCovered === 'edge' || inWeak === 'edge') return null;
  if (inCovered === 'inside') return 'c';
  return inWeak === 'inside' ? 'w' : 'n';
}

/** Steps of 1e-4°. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Room left around a part's land for its margin, steps of 1e-4°. */
const ROOM = 400;

function overlap(a: Box, b: Box): boolean {
  return (
    a.west - ROOM <= b.east &&
    b.west - ROOM <= a.east &&
    a.south - ROOM <= b.north &&
    b.south - ROOM <= a.north
  );
}

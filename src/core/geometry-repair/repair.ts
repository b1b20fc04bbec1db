/**
 * Repairs the polygons of one feature before any area is computed from them: tidy rings (`tidy-ring.ts`), then simple polygons
 * (`simplicity.ts`, and `make-simple.ts` where they are not). Every position then has one winding number, 0 or 1.
 * Expects finite degrees: the gate has looked. Pure; what it did is in the answer.
 */
import { type IndexedPolygon, indexPolygon, isSimplePolygon, partsOverlap } from './simplicity.ts';
import { snapCorners } from './snap.ts';
import { type LooseRing, type RingRepair, tidyRing } from './tidy-ring.ts';

/**
 * What was done to a feature. `ring-turned`, `duplicate-removed` and `parts-apart` leave its land exactly as it was;
 * `polygon-mended` and `parts-joined` may move corners by some
 * 1e-7 degree (centimetres).
 */
export type Repair =
  | RingRepair
  | 'ring-dropped' // it had no area
  | 'polygon-mended' // crossing or overlapping rings, holes outside their shell or in each other
  | 'parts-joined' // polygons of one feature overlapped
  | 'parts-apart'; // they overlap, and are to be taken as features of their own

/** Gives the land of polygons that are not simple, `null` when it cannot: `makeSimple` of `make-simple.ts`. */
export type MakeSimple = (polygons: readonly (readonly LooseRing[])[]) => LooseRing[][] | null;

export interface RepairOptions {
  /** `null` while the clipper is not loaded: what needs it is set aside as `needs-clipper`. */
  readonly makeSimple: MakeSimple | null;
  /**
   * Polygons of one feature that overlap: `join` them (a unit is one shape), or leave them `apart`, each to be a feature of its
   * own, which is exact and linear where joining a country's coverage is neither (about n^1.8).
   */
  readonly overlap: 'join' | 'apart';
}

/** Polygons fit for use (`MultiPolygon` coordinates), or why there are none. */
export type Repaired =
  | {
      readonly ok: true;
      readonly polygons: readonly (readonly LooseRing[])[];
      readonly repairs: readonly Repair[];
    }
  | { readonly ok: false; readonly reason: 'no-area' | 'needs-clipper' | 'not-mended' };

/** Rounding to integers may make new crossings by a hair, each time fewer; more rounds than this were never needed. */
const MOST_ROUNDS = 6;

/** Repairs one feature, given as `MultiPolygon` coordinates. Never throws; O(n log n) unless something has to be mended. */
export function repairPolygons(
  polygons: readonly (readonly LooseRing[])[],
  options: RepairOptions,
): Repaired {
  const repairs = new Set<Repair>();
  const tidied = tidyPolygons(polygons, repairs);
  if (tidied.length === 0) return { ok: false, reason: 'no-area' };
  const simple: LooseRing[][] = [];
  const indexed: IndexedPolygon[] = [];
  for (const polygon of tidied) {
    const index = indexPolygon(polygon);
    if (isSimplePolygon(index)) {
      simple.push(polygon);
      indexed.push(index);
      continue;
    }
    if (!options.makeSimple) return { ok: false, reason: 'needs-clipper' };
    const mended = mend([polygon], options.makeSimple);
    if (!mended) return { ok: false, reason: 'not-mended' };
    repairs.add('polygon-mended');
    simple.push(...mended);
    indexed.push(...mended.map(indexPolygon));
  }
  if (simple.length === 0) return { ok: false, reason: 'no-area' };
  if (!partsOverlap(indexed)) return { ok: true, polygons: simple, repairs: [...repairs] };
  if (options.overlap === 'apart')
    return { ok: true, polygons: simple, repairs: [...repairs, 'parts-apart'] };
  if (!options.makeSimple) return { ok: false, reason: 'needs-clipper' };
  const joined = mend(simple, options.makeSimple);
  if (!joined) return { ok: false, reason: 'not-mended' };
  return { ok: true, polygons: joined, repairs: [...repairs, 'parts-joined'] };
}

/** Every ring tidy: shells counter-clockwise, holes clockwise; a shell without area takes its holes along. */
function tidyPolygons(
  polygons: readonly (readonly LooseRing[])[],
  repairs: Set<Repair>,
): LooseRing[][] {
  const tidied: LooseRing[][] = [];
  for (const polygon of polygons) {
    const rings: LooseRing[] = [];
    for (const [i, given] of polygon.entries()) {
      const { ring, repairs: done } = tidyRing(given, i === 0 ? 'counter-clockwise' : 'clockwise');
      for (const repair of done) repairs.add(repair);
      if (ring) rings.push(ring);
      else repairs.add('ring-dropped');
      if (!ring && i === 0) break;
    }
    if (rings.length > 0) tidied.push(rings);
  }
  return tidied;
}

/** Simple polygons that do not overlap, or `null` when the clipper does not get there. */
function mend(polygons: readonly LooseRing[][], makeSimple: MakeSimple): LooseRing[][] | null {
  let current: LooseRing[][] = [...polygons];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const made = makeSimple(round === 0 ? current : snapCorners(current));
    if (!made) continue;
    current = tidyPolygons(made, new Set());
    const indexed = current.map(indexPolygon);
    if (indexed.every(isSimplePolygon) && !partsOverlap(indexed)) return current;
  }
  return null;
}

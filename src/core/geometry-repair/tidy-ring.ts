/**
 * Makes a ring tidy, one position after the other: closed, without repeated positions and without spikes, turned the right way.
 * Crossings are another matter (`simplicity.ts`).
 */

/** Positions as GeoJSON gives them, longitude and latitude first. */
export type LooseRing = readonly (readonly number[])[];

/**
 * A spike is where a ring turns back on itself within this width, in degrees: about 1 cm, far below what any survey measures.
 * Taking its tip off changes the area by less than its length times this.
 */
export const SPIKE_WIDTH = 1e-7;

/** What was done to a ring. */
export type RingRepair = 'ring-closed' | 'duplicate-removed' | 'spike-removed' | 'ring-turned';

/** A tidy ring; `null` when fewer than three corners are left, so that it has no area. */
export interface TidyRing {
  readonly ring: LooseRing | null;
  readonly repairs: readonly RingRepair[];
}

/** Tidies a ring of finite positions; a ring that is tidy is given back as it is. */
export function tidyRing(ring: LooseRing, turn: 'counter-clockwise' | 'clockwise'): TidyRing {
  const repairs = new Set<RingRepair>();
  if (ring.length > 1 && !isSame(ring[0]!, ring.at(-1)!)) repairs.add('ring-closed');
  const cleaned = isClean(ring) ? ring : clean(ring, repairs);
  if (!cleaned) return { ring: null, repairs: [...repairs] };
  const isClockwise = signedArea(cleaned) < 0;
  if (isClockwise === (turn === 'clockwise')) return { ring: cleaned, repairs: [...repairs] };
  return { ring: [...cleaned].reverse(), repairs: [...repairs, 'ring-turned'] };
}

/** Twice the area of a closed ring in square degrees, positive when it runs counter-clockwise. */
function signedArea(ring: LooseRing): number {
  const [west, south] = ring[0]! as readonly [number, number];
  let area = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [a, b] = [ring[i]!, ring[i + 1]!];
    area += (a[0]! - west) * (b[1]! - south) - (b[0]! - west) * (a[1]! - south);
  }
  return area;
}

/** Whether nothing has to be done but perhaps turning. */
function isClean(ring: LooseRing): boolean {
  const last = ring.length - 1;
  if (last < 3 || !isSame(ring[0]!, ring[last]!)) return false;
  for (let i = 0; i < last; i++) {
    const before = ring[i === 0 ? last - 1 : i - 1]!;
    if (isSame(ring[i]!, ring[i + 1]!) || isSpike(before, ring[i]!, ring[i + 1]!)) return false;
  }
  return true;
}

/** Closed copy without repeated positions and spikes. Taking one off may leave another, so the last corners are looked at again. */
function clean(ring: LooseRing, repairs: Set<RingRepair>): LooseRing | null {
  const isClosed = ring.length > 1 && isSame(ring[0]!, ring.at(-1)!);
  const kept: (readonly number[])[] = [];
  for (const position of isClosed ? ring.slice(0, -1) : ring) {
    kept.push(position);
    while (kept.length > 1 && dropLast(kept, repairs));
  }
  let first = 0;
  while (kept.length - first >= 3) {
    const [start, second] = [kept[first]!, kept[first + 1]!];
    const [end, beforeEnd] = [kept.at(-1)!, kept.at(-2)!];
    if (isSame(end, start)) repairs.add('duplicate-removed');
    else if (isSpike(beforeEnd, end, start)) repairs.add('spike-removed');
    else if (isSpike(end, start, second)) {
      repairs.add('spike-removed');
      first++;
      continue;
    } else break;
    kept.pop();
  }
  const corners = kept.slice(first);
  return corners.length < 3 ? null : [...corners, corners[0]!];
}

/** Takes off a repeated last corner, or the last but one where it is the tip of a spike; false when there is nothing to take off. */
function dropLast(kept: (readonly number[])[], repairs: Set<RingRepair>): boolean {
  const [last, tip, base] = [kept.at(-1)!, kept.at(-2)!, kept.at(-3)];
  if (isSame(last, tip)) {
    kept.pop();
    repairs.add('duplicate-removed');
    return true;
  }
  if (!base || !isSpike(base, tip, last)) return false;
  kept.splice(-2, 1);
  repairs.add('spike-removed');
  return true;
}

/**
 * Whether the way from a over the tip to b turns back on itself: the end of the shorter leg lies beside the longer one, at most
 * {@link SPIKE_WIDTH} from it.
 */
function isSpike(a: readonly number[], tip: readonly number[], b: readonly number[]): boolean {
  const [ax, ay] = [a[0]! - tip[0]!, a[1]! - tip[1]!];
  const [bx, by] = [b[0]! - tip[0]!, b[1]! - tip[1]!];
  if (ax * bx + ay * by <= 0) return false;
  const longer = Math.sqrt(Math.max(ax * ax + ay * ay, bx * bx + by * by));
  return Math.abs(ax * by - ay * bx) <= SPIKE_WIDTH * longer;
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

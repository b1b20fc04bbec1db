/**
 * Covered area of one leaf by the pieces of edges that can be seen: of all edges only those count where "covered" changes across them.
 *
 *   area = ∫∫ covered dx dy = ∫ covered on the left rim dy + Σ over pieces  change across the piece · ∫ (1 − x) dy
 *
 *          ╱ b                a and b cut each other at c. Below c, a has b on its right, above it on its left: the winding
 *     ────c────  level        number to the left of a is counted once where a begins and changed at every crossing. No rings,
 *      a ╱ ╲                  no order of events, no topology: each segment for itself.
 *
 * With several operators, "covered" is where at least `need` of them have a winding number above 0. Each has a channel of its own, so
 * this too is exact: across a segment of one operator the answer changes where that operator begins or ends to cover and exactly
 * need − 1 of the others do. (For one operator and need 1 that is the outline of the union.)
 *
 * Whether a point lies left or right of a segment is asked only at heights where a segment begins or ends, and always gives the same
 * answer for the edges that meet there, because a vertex has one x. So no rounding can open an outline. Points that coincide exactly
 * (shared edges, repeated features, T-junctions of rectangles) are told apart by their shape: the higher shape counts as moved to
 * the left by nothing. Points closer than `NEAR` that do not coincide are left to the slabs.
 */
import { doubled, doubledIntegers } from './growing.ts';
import { COMMUNE, type LeafSegments, SEGMENT, SLOPE, X2, Y1, Y2 } from './leaf-segments.ts';
import { isNear, NEAR, tieAbove, tieBelow } from './ties.ts';

/** What holds at the south-west corner of a leaf, and what counts as covered in it. */
export interface LeafStart {
  /** Channels of coverage, 1 to 30: the operators that have edges here. */
  channels: number;
  /** Covered is where at least so many of them cover. */
  need: number;
  /** Winding number per channel. */
  readonly windings: Int32Array;
  /** Communes, a bit each. */
  mask: number;
}

/** Sums in cells: what is covered of each commune, by bit. `unit` is the area of the leaf in cells. */
export interface MaskSums {
  readonly areas: Float64Array;
  unit: number;
}

/** Adds an area of the leaf to every commune of a mask. */
export function addToMask(sums: MaskSums, mask: number, area: number): void {
  let rest = mask;
  while (rest !== 0) {
    const bit = 31 - Math.clz32(rest);
    sums.areas[bit]! += area * sums.unit;
    rest ^= 1 << bit;
  }
}

/** Scratch space for one leaf after another. */
export class LeafPieces {
  /** Per segment and channel: winding number just left of its lower end. */
  #windings = new Int32Array(64);
  /** Per segment: communes there, and its first node. */
  #masks = new Int32Array(64);
  #heads = new Int32Array(64);
  /** Nodes: at `y` of a segment something crosses it. */
  #nodeCount = 0;
  #nodeY = new Float64Array(64);
  #nodeWeight = new Int32Array(64);
  #nodeChannel = new Int32Array(64);
  #nodeNext = new Int32Array(64);
  /** The nodes of one segment, or the events of the left rim, on the way up. */
  #order = new Int32Array(64);
  readonly #now = new Int32Array(32);

  /**
   * Covered area in leaves; what is covered of the communes is added to the sums. `NaN`, and nothing added, when two points are
   * too close to tell. Grows with the square of the segments: leaves are quartered before they get many.
   */
  sum(leaf: LeafSegments, start: LeafStart, sums: MaskSums): number {
    this.#prepare(leaf, start);
    if (!this.#compare(leaf, start.channels) || !this.#crossFlats(leaf)) return Number.NaN;
    let total = this.#alongRim(leaf, start, sums);
    for (let a = 0; a < leaf.count; a++) total += this.#alongSegment(leaf, a, start, sums);
    return total;
  }

  /** Winding numbers at the height of each lower end, on the left rim. */
  #prepare(leaf: LeafSegments, { channels, windings, mask }: LeafStart): void {
    const { count, ends, eventCount, eventY, eventWeight, eventChannel } = leaf;
    while (this.#windings.length < count * channels)
      this.#windings = doubledIntegers(this.#windings);
    while (this.#masks.length < count) {
      this.#masks = doubledIntegers(this.#masks);
      this.#heads = doubledIntegers(this.#heads);
    }
    this.#nodeCount = 0;
    for (let a = 0; a < count; a++) {
      const base = a * channels;
      for (let c = 0; c < channels; c++) this.#windings[base + c] = windings[c]!;
      let here = mask;
      const y1 = ends[a * SEGMENT + Y1]!;
      for (let k = 0; k < eventCount; k++) {
        if (eventY[k]! > y1) continue;
        if (eventChannel[k]! < 0) here += eventWeight[k]!;
        else this.#windings[base + eventChannel[k]!]! += eventWeight[k]!;
      }
      this.#masks[a] = here;
      this.#heads[a] = -1;
    }
  }

  /** Every two segments that share some height: which is left where the later one begins, and whether they cross. */
  #compare(leaf: LeafSegments, channels: number): boolean {
    const { count, ends, channel, weight } = leaf;
    const masks = this.#masks;
    const windings = this.#windings;
    for (let a = 1; a < count; a++) {
      const x1a = ends[a * SEGMENT]!;
      const y1a = ends[a * SEGMENT + Y1]!;
      const y2a = ends[a * SEGMENT + Y2]!;
      const slopeA = ends[a * SEGMENT + SLOPE]!;
      const channelA = channel[a]!;
      for (let b = 0, at = 0; b < a; b++, at += SEGMENT) {
        const y1b = ends[at + Y1]!;
        const y2b = ends[at + Y2]!;
        const low = y1a > y1b ? y1a : y1b;
        const high = y2a < y2b ? y2a : y2b;
        if (low >= high) continue;
        const channelB = channel[b]!;
        if (channelA < 0 && channelB < 0) continue;
        const x1b = ends[at]!;
        const slopeB = ends[at + SLOPE]!;
        // How far a lies to the right of b, at both ends of the common height.
        let below = x1a + (low - y1a) * slopeA - (x1b + (low - y1b) * slopeB);
        let above =
          (high === y2a ? ends[a * SEGMENT + X2]! : x1a + (high - y1a) * slopeA) -
          (high === y2b ? ends[at + X2]! : x1b + (high - y1b) * slopeB);
        if ((below < NEAR && below > -NEAR) || (above < NEAR && above > -NEAR)) {
          if (isNear(below) || isNear(above)) return false;
          above = tieAbove(leaf, a, b, { below, above });
          below = tieBelow(leaf, a, b, { below, above });
        }
        if (below > 0) {
          if (low === y1a) {
            if (channelB < 0) masks[a]! += weight[b]!;
            else windings[a * channels + channelB]! += weight[b]!;
          }
        } else if (low === y1b) {
          if (channelA < 0) masks[b]! += weight[a]!;
          else windings[b * channels + channelA]! += weight[a]!;
        }
        if (below > 0 !== above > 0) {
          const y = low + (high - low) * (below / (below - above));
          const sign = below > 0 ? 1 : -1;
          this.#addNode(a, y, channelB, -sign * weight[b]!);
          this.#addNode(b, y, channelA, sign * weight[a]!);
        }
      }
    }
    return true;
  }

  /** Flats that a segment crosses on its way up. */
  #crossFlats(leaf: LeafSegments): boolean {
    const { count, ends, channel, shape } = leaf;
    for (let f = 0; f < leaf.flatCount; f++) {
      const y = leaf.flatY[f]!;
      const flatChannel = leaf.flatChannel[f]!;
      for (let a = 0; a < count; a++) {
        const at = a * SEGMENT;
        if (y <= ends[at + Y1]! || y >= ends[at + Y2]!) continue;
        if (flatChannel < 0 && channel[a]! < 0) continue;
        const x = ends[at]! + (y - ends[at + Y1]!) * ends[at + SLOPE]!;
        const fromLeft = x - leaf.flatFrom[f]!;
        const fromRight = x - leaf.flatTo[f]!;
        if (isNear(fromLeft) || isNear(fromRight)) return false;
        const wins = shape[a]! <= leaf.flatShape[f]!;
        const isRightOfLeft = fromLeft > 0 || (fromLeft === 0 && wins);
        const isRightOfRight = fromRight > 0 || (fromRight === 0 && wins);
        if (isRightOfLeft && !isRightOfRight) {
          this.#addNode(a, y, flatChannel, leaf.flatWeight[f]!);
        }
      }
    }
    return true;
  }

  /** ∫ covered dy on the left rim. */
  #alongRim(leaf: LeafSegments, start: LeafStart, sums: MaskSums): number {
    const { eventCount, eventY, eventWeight, eventChannel } = leaf;
    while (this.#order.length < eventCount) this.#order = doubledIntegers(this.#order);
    for (let k = 0; k < eventCount; k++) insertByHeight(this.#order, k, k, eventY);
    const now = this.#now;
    let covering = 0;
    for (let c = 0; c < start.channels; c++) {
      now[c] = start.windings[c]!;
      if (now[c]! > 0) covering++;
    }
    let mask = start.mask;
    let total = 0;
    let y = 0;
    for (let k = 0; k <= eventCount; k++) {
      const next = k < eventCount ? eventY[this.#order[k]!]! : 1;
      if (covering >= start.need && next > y) {
        total += next - y;
        if (mask !== 0) addToMask(sums, mask, next - y);
      }
      y = next;
      if (k === eventCount) break;
      const event = this.#order[k]!;
      const c = eventChannel[event]!;
      if (c < 0) mask += eventWeight[event]!;
      else covering += enterWinding(now, c, eventWeight[event]!);
    }
    return total;
  }

  /** What one segment adds, piece by piece between its crossings. */
  #alongSegment(leaf: LeafSegments, a: number, start: LeafStart, sums: MaskSums): number {
    const nodes = this.#collect(a);
    const now = this.#now;
    const { channels, need } = start;
    const own = leaf.channel[a]!;
    const weight = leaf.weight[a]!;
    const { ends } = leaf;
    const x1 = ends[a * SEGMENT]!;
    const y1 = ends[a * SEGMENT + Y1]!;
    const y2 = ends[a * SEGMENT + Y2]!;
    const slope = ends[a * SEGMENT + SLOPE]!;
    let covering = 0;
    for (let c = 0; c < channels; c++) {
      now[c] = this.#windings[a * channels + c]!;
      if (now[c]! > 0) covering++;
    }
    let mask = this.#masks[a]!;
    let total = 0;
    let y = y1;
    for (let k = 0; k <= nodes; k++) {
      const next = k < nodes ? this.#nodeY[this.#order[k]!]! : y2;
      const area = (next - y) * (1 - x1 - ((y + next) * 0.5 - y1) * slope);
      if (own === COMMUNE) {
        if (covering >= need) addToMask(sums, Math.abs(weight), weight > 0 ? area : -area);
      } else {
        const before = now[own]! > 0 ? 1 : 0;
        const after = now[own]! + weight > 0 ? 1 : 0;
        if (before !== after && covering - before === need - 1) {
          const change = after > before ? area : -area;
          total += change;
          if (mask !== 0) addToMask(sums, mask, change);
        }
      }
      y = next;
      if (k === nodes) break;
      const node = this.#order[k]!;
      const c = this.#nodeChannel[node]!;
      if (c < 0) mask += this.#nodeWeight[node]!;
      else covering += enterWinding(now, c, this.#nodeWeight[node]!);
    }
    return total;
  }

  /** Puts the nodes of a segment in order of height; returns how many. */
  #collect(a: number): number {
    let count = 0;
    for (let node = this.#heads[a]!; node >= 0; node = this.#nodeNext[node]!) {
      if (count === this.#order.length) this.#order = doubledIntegers(this.#order);
      insertByHeight(this.#order, count++, node, this.#nodeY);
    }
    return count;
  }

  #addNode(a: number, y: number, channel: number, weight: number): void {
    if (this.#nodeCount === this.#nodeY.length) {
      this.#nodeY = doubled(this.#nodeY);
      this.#nodeWeight = doubledIntegers(this.#nodeWeight);
      this.#nodeChannel = doubledIntegers(this.#nodeChannel);
      this.#nodeNext = doubledIntegers(this.#nodeNext);
    }
    const node = this.#nodeCount++;
    this.#nodeY[node] = y;
    this.#nodeChannel[node] = channel;
    this.#nodeWeight[node] = weight;
    this.#nodeNext[node] = this.#heads[a]!;
    this.#heads[a] = node;
  }
}

/** Adds to a winding number; returns by how much the number of channels that cover changes. */
function enterWinding(now: Int32Array, channel: number, weight: number): number {
  const before = now[channel]!;
  now[channel] = before + weight;
  return (before + weight > 0 ? 1 : 0) - (before > 0 ? 1 : 0);
}

/** Inserts an item behind the first `count` of an order by height. */
function insertByHeight(order: Int32Array, count: number, item: number, y: Float64Array): void {
  let at = count;
  while (at > 0 && y[order[at - 1]!]! > y[item]!) {
    order[at] = order[at - 1]!;
    at--;
  }
  order[at] = item;
}

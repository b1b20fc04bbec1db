/**
 * The edges of one leaf (a cell, or a quarter of a quarter … of one), cut at its rim, in units of the leaf: [0, 1) × [0, 1).
 *
 *     1 ┌───────────┐      segment  a piece with height, from its lower to its upper end
 *   e ──●╲   ╱      │      event    an edge crosses the left rim: how the winding number changes on the way up along it
 *       │ ╲ ╱  ┌────│      flat     a level piece: it has no area of its own, but changes what lies beside a segment that
 *       │  ╳   │    │               crosses it
 *   s ──●─╱─╲──┘    │
 *     0 └───────────┘      A piece beyond the right rim changes nothing to the left of it and is dropped.
 *
 * Coverage counts in a channel of its own per operator, in winding numbers. Communes count in channel {@link COMMUNE}, each with a
 * bit, so that the sum at any point is the set of communes there.
 */
import { doubled, doubledIntegers } from './growing.ts';
import { slopeOf } from './shape-tracer.ts';

/** Channel of commune outlines. */
export const COMMUNE = -1;

/** Places of a segment's numbers after the first (x of the lower end), and how many there are. */
export const Y1 = 1;
export const X2 = 2;
export const Y2 = 3;
export const SLOPE = 4;
export const SEGMENT = 5;

/** Scratch space, filled leaf by leaf: {@link LeafSegments.enter}, then {@link LeafSegments.clip} for every edge. */
export class LeafSegments {
  count = 0;
  /** Per segment {@link SEGMENT} numbers: x and y of the lower end, x and y of the upper end, change of x per y. */
  ends = new Float64Array(64 * SEGMENT);
  /** What is added to the channel on crossing the segment from left to right. */
  weight = new Int32Array(64);
  channel = new Int32Array(64);
  /** Of exactly coincident points, that of the higher shape counts as the one further left. */
  shape = new Int32Array(64);

  eventCount = 0;
  eventY = new Float64Array(64);
  /** What is added to the channel on passing the event upwards along the left rim. */
  eventWeight = new Int32Array(64);
  eventChannel = new Int32Array(64);

  flatCount = 0;
  /** Left and right end. */
  flatFrom = new Float64Array(64);
  flatTo = new Float64Array(64);
  flatY = new Float64Array(64);
  /** What is added to the channel on crossing the flat upwards. */
  flatWeight = new Int32Array(64);
  flatChannel = new Int32Array(64);
  flatShape = new Int32Array(64);

  #column = 0;
  #row = 0;
  #scale = 1;
  #shape = 0;
  #channel = 0;
  #unit = 1;

  /** Begins an empty leaf: its column and row among leaves of size 1/scale (a power of two, so that scaling is exact). */
  enter(column: number, row: number, scale: number): void {
    this.count = 0;
    this.eventCount = 0;
    this.flatCount = 0;
    this.#column = column;
    this.#row = row;
    this.#scale = scale;
  }

  /** Names the shape of the edges to come, their channel, and what one winding is worth in it. */
  own(shape: number, channel: number, unit: number): void {
    this.#shape = shape;
    this.#channel = channel;
    this.#unit = unit;
  }

  /** Cuts one edge at the rim of the leaf and keeps what there is of it. */
  clip(vertices: Float64Array, edge: number): void {
    const scale = this.#scale;
    const column = this.#column;
    const row = this.#row;
    const ax = vertices[2 * edge]! * scale;
    const ay = vertices[2 * edge + 1]! * scale;
    const bx = vertices[2 * edge + 2]! * scale;
    const by = vertices[2 * edge + 3]! * scale;
    if (ay === by) {
      if (ay >= row && ay < row + 1) this.#addLevel(ax - column, bx - column, ay - row);
      return;
    }
    // The part between the row lines, from (lx, ly) up to (hx, hy).
    const isUp = by > ay;
    const lowX = isUp ? ax : bx;
    const lowY = isUp ? ay : by;
    const slope = isUp ? slopeOf(ax, ay, bx, by) : slopeOf(bx, by, ax, ay);
    let lx = lowX;
    let ly = lowY;
    let hx = isUp ? bx : ax;
    let hy = isUp ? by : ay;
    if (ly < row) {
      lx = lowX + (row - lowY) * slope;
      ly = row;
    }
    if (hy >= row + 1) {
      hx = lowX + (row + 1 - lowY) * slope;
      hy = row + 1;
    }
    lx -= column;
    hx -= column;
    ly -= row;
    hy -= row;
    if (!(hy > ly)) {
      this.#addLevel(isUp ? lx : hx, isUp ? hx : lx, ly);
      return;
    }
    if (lx > 0 !== hx > 0) {
      const y = between(ly, hy, ly - lx / slope);
      this.#addEvent(y, hx > lx === isUp);
      if (lx > 0) {
        hx = 0;
        hy = y;
      } else {
        lx = 0;
        ly = y;
      }
    } else if (!(lx > 0)) return;
    if (lx >= 1 && hx >= 1) return;
    if (lx > 1) {
      ly = between(ly, hy, ly + (1 - lx) / slope);
      lx = 1;
    } else if (hx > 1) {
      hy = between(ly, hy, ly + (1 - lx) / slope);
      hx = 1;
    }
    if (!(hy > ly)) {
      this.#addFlat(isUp ? lx : hx, isUp ? hx : lx, ly);
      return;
    }
    if (this.count === this.weight.length) this.#growSegments();
    const k = this.count++;
    const ends = this.ends;
    const at = k * SEGMENT;
    ends[at] = lx;
    ends[at + Y1] = ly;
    ends[at + X2] = hx;
    ends[at + Y2] = hy;
    ends[at + SLOPE] = (hx - lx) / (hy - ly);
    this.weight[k] = isUp ? -this.#unit : this.#unit;
    this.channel[k] = this.#channel;
    this.shape[k] = this.#shape;
  }

  /** A level edge, or what is left of one without height, running from x to x. */
  #addLevel(from: number, to: number, y: number): void {
    if (from > 0 !== to > 0) this.#addEvent(y, to > from);
    this.#addFlat(from, to, y);
  }

  #addFlat(from: number, to: number, y: number): void {
    if (from === to) return;
    if (this.flatCount === this.flatY.length) this.#growFlats();
    const k = this.flatCount++;
    this.flatFrom[k] = from < to ? from : to;
    this.flatTo[k] = from < to ? to : from;
    this.flatY[k] = y;
    this.flatWeight[k] = from < to ? this.#unit : -this.#unit;
    this.flatChannel[k] = this.#channel;
    this.flatShape[k] = this.#shape;
  }

  /** An edge crosses the left rim, to the east or to the west. */
  #addEvent(y: number, isEast: boolean): void {
    if (this.eventCount === this.eventY.length) this.#growEvents();
    const k = this.eventCount++;
    this.eventY[k] = y;
    this.eventWeight[k] = isEast ? this.#unit : -this.#unit;
    this.eventChannel[k] = this.#channel;
  }

  #growSegments(): void {
    this.ends = doubled(this.ends);
    this.weight = doubledIntegers(this.weight);
    this.channel = doubledIntegers(this.channel);
    this.shape = doubledIntegers(this.shape);
  }

  #growEvents(): void {
    this.eventY = doubled(this.eventY);
    this.eventWeight = doubledIntegers(this.eventWeight);
    this.eventChannel = doubledIntegers(this.eventChannel);
  }

  #growFlats(): void {
    this.flatFrom = doubled(this.flatFrom);
    this.flatTo = doubled(this.flatTo);
    this.flatY = doubled(this.flatY);
    this.flatWeight = doubledIntegers(this.flatWeight);
    this.flatChannel = doubledIntegers(this.flatChannel);
    this.flatShape = doubledIntegers(this.flatShape);
  }
}

/** y, kept between two heights that rounding may have carried it past. */
function between(low: number, high: number, y: number): number {
  if (!(y > low)) return low;
  return y > high ? high : y;
}

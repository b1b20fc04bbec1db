/** All villages of a country at once, as dots: what a graphics card takes them in as. Knows no library. */
import { STATUSES, type Status, type Villages } from '../../core/model.ts';
import { type Palette, rgbOf } from '../palette.ts';

/** Drawing order, lowest first: what lacks signal is seen wherever dots lie over each other. */
const ORDER: readonly Status[] = ['unknown', 'covered', 'weak', 'none'];

/** Radius in CSS pixels at zoom 7. Beside the colour it tells statuses apart. */
const RADII: Readonly<Record<Status, number>> = {
  unknown: 1.3,
  covered: 1.4,
  weak: 1.7,
  none: 2.4,
};

/** How opaque dots are, 0..255: the many let the map and its names through, the few that lack signal do not. */
const ALPHAS: Readonly<Record<Status, number>> = {
  unknown: 130,
  covered: 120,
  weak: 200,
  none: 255,
};

/** How radii grow, from a country at a glance to a district; in between by powers of a constant. */
const SCALES: readonly (readonly [zoom: number, scale: number])[] = [
  [4, 0.32],
  [7, 1],
  [10, 2.1],
];

/** n dots in drawing order. */
export interface Dots {
  readonly count: number;
  /** Length 2n, lon then lat, degrees: single precision, less than a metre off. */
  readonly positions: Float32Array;
  /** CSS pixels at zoom 7. */
  readonly radii: Float32Array;
  /** Index into `STATUSES`. */
  readonly statuses: Uint8Array;
}

/** Villages with a position whose status is shown. O(n). */
export function dotsOf(
  { positions }: Pick<Villages, 'positions'>,
  statuses: Uint8Array,
  shown: ReadonlySet<Status>,
): Dots {
  const rows: number[] = [];
  for (const status of ORDER) {
    if (!shown.has(status)) continue;
    const code = STATUSES.indexOf(status);
    for (let row = 0; row < statuses.length; row++)
      if (statuses[row] === code && !Number.isNaN(positions[2 * row])) rows.push(row);
  }
  const dots = {
    count: rows.length,
    positions: new Float32Array(2 * rows.length),
    radii: new Float32Array(rows.length),
    statuses: new Uint8Array(rows.length),
  };
  for (const [i, row] of rows.entries()) {
    dots.positions[2 * i] = positions[2 * row]!;
    dots.positions[2 * i + 1] = positions[2 * row + 1]!;
    dots.statuses[i] = statuses[row]!;
    dots.radii[i] = RADII[STATUSES[statuses[row]!]!];
  }
  return dots;
}

/** Colours of the dots, length 4n: red, green, blue, alpha, 0..255. Clamped, as deck.gl holds them itself. */
export function dotColours({ count, statuses }: Dots, palette: Palette): Uint8ClampedArray {
  const byCode = STATUSES.map((status) => [...rgbOf(palette[status]), ALPHAS[status]]);
  const colours = new Uint8ClampedArray(4 * count);
  for (let i = 0; i < count; i++) colours.set(byCode[statuses[i]!]!, 4 * i);
  return colours;
}

/** Factor of all radii at a zoom. */
export function dotScale(zoom: number): number {
  const [first, last] = [SCALES[0]!, SCALES.at(-1)!];
  if (zoom <= first[0]) return first[1];
  const next = SCALES.findIndex(([from]) => zoom < from);
  if (next < 0) return last[1];
  const [[z0, s0], [z1, s1]] = [SCALES[next - 1]!, SCALES[next]!];
  return s0 * (s1 / s0) ** ((zoom - z0) / (z1 - z0));
}

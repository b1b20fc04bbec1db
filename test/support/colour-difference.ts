/**
 * How different two colours look: CIEDE2000, also as people with colour blindness see them. From the published equations, and checked
 * against the authors' own pairs in `test/support/colour-difference.test.ts`.
 */

/** Red, green and blue, 0..255 each. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** CIE L*a*b* under D65. */
export type Lab = readonly [lightness: number, a: number, b: number];

type Matrix = readonly [Rgb, Rgb, Rgb];

/** Full protanopia, deuteranopia and tritanopia, on linear RGB. Machado, Oliveira and Fernandes 2009, table of severity 1.0. */
export const BLINDNESS = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, Matrix>;

/** What is seen of a colour, as linear RGB from 0 to 1: by everyone else with `null`. */
export function seen(colour: Rgb, by: keyof typeof BLINDNESS | null): Rgb {
  const linear = colour.map((value) => linearOf(value / 255)) as unknown as Rgb;
  if (!by) return linear;
  const clipped = apply(BLINDNESS[by], linear).map((value) => Math.min(1, Math.max(0, value)));
  return clipped as unknown as Rgb;
}

/** Lab of linear RGB, 0..1. IEC 61966-2-1 to XYZ, white D65. */
export function labOf(linear: Rgb): Lab {
  const [x, y, z] = apply(
    [
      [0.4124564, 0.3575761, 0.1804375],
      [0.2126729, 0.7151522, 0.072175],
      [0.0193339, 0.119192, 0.9503041],
    ],
    linear,
  );
  const [fx, fy, fz] = [x / 0.95047, y, z / 1.08883].map((t) =>
    t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29,
  ) as unknown as Rgb;
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

/** Contrast of two colours (0..255), 1..21: WCAG 2.2. */
export function contrastOf(one: Rgb, other: Rgb): number {
  const luminance = (colour: Rgb) => {
    const [r, g, b] = seen(colour, null);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** CIEDE2000 with all weights 1: Sharma, Wu and Dalal 2005, equations 2 to 22. */
export function ciede2000([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
  const meanC = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(meanC ** 7 / (meanC ** 7 + 25 ** 7)));
  const [x1, x2] = [(1 + g) * a1, (1 + g) * a2];
  const [c1, c2] = [Math.hypot(x1, b1), Math.hypot(x2, b2)];
  const [h1, h2] = [hueOf(x1, b1), hueOf(x2, b2)];
  const isGrey = c1 * c2 === 0;
  const turn = isGrey ? 0 : wrapped(h2 - h1);
  const [lightness, chroma, sum] = [(l1 + l2) / 2, (c1 + c2) / 2, h1 + h2];
  const opposite = sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
  const hue = isGrey ? sum : Math.abs(h1 - h2) <= 180 ? sum / 2 : opposite;
  const t =
    1 -
    0.17 * cos(hue - 30) +
    0.24 * cos(2 * hue) +
    0.32 * cos(3 * hue + 6) -
    0.2 * cos(4 * hue - 63);
  const rotation =
    -2 *
    Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7)) *
    Math.sin((60 * Math.exp(-(((hue - 275) / 25) ** 2)) * Math.PI) / 180);
  const dl =
    (l2 - l1) / (1 + (0.015 * (lightness - 50) ** 2) / Math.sqrt(20 + (lightness - 50) ** 2));
  const dc = (c2 - c1) / (1 + 0.045 * chroma);
  const dh = (2 * Math.sqrt(c1 * c2) * Math.sin((turn * Math.PI) / 360)) / (1 + 0.015 * chroma * t);
  return Math.sqrt(dl ** 2 + dc ** 2 + dh ** 2 + rotation * dc * dh);
}

function linearOf(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function apply(matrix: Matrix, [r, g, b]: Rgb): Rgb {
  const row = (i: 0 | 1 | 2) => matrix[i][0] * r + matrix[i][1] * g + matrix[i][2] * b;
  return [row(0), row(1), row(2)];
}

function cos(degrees: number): number {
  return Math.cos((degrees * Math.PI) / 180);
}

/** 0..360 degrees; 0 for a grey. */
function hueOf(a: number, b: number): number {
  const degrees = (Math.atan2(b, a) * 180) / Math.PI;
  return a === 0 && b === 0 ? 0 : (degrees + 360) % 360;
}

function wrapped(degrees: number): number {
  if (degrees > 180) return degrees - 360;
  return degrees < -180 ? degrees + 360 : degrees;
}

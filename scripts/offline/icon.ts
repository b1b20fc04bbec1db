/** The site's icon as pixels: three circles of one colour over each other, as in `public/icon.svg`. Pure arithmetic. */

/** An icon to draw. */
export interface Icon {
  readonly file: string;
  /** Width and height in pixels. */
  readonly size: number;
  /** What shows between the circles: nothing, or white to the edge, for systems that cut a shape of their own out of it. */
  readonly ground: 'none' | 'white';
  /** Radius of the outermost circle as a share of half the size. */
  readonly reach: number;
}

/**
 * The icons of `manifest.webmanifest`. What a system may cut away of a maskable icon lies outside 80 % of its size.
 * Source: W3C Web Application Manifest, section "Icon masks and safe zone".
 */
export const ICONS: readonly Icon[] = [
  { file: 'icon-192.png', size: 192, ground: 'none', reach: 15 / 16 },
  { file: 'icon-512.png', size: 512, ground: 'none', reach: 15 / 16 },
  { file: 'icon-maskable-512.png', size: 512, ground: 'white', reach: 0.72 },
];

/** Red, green and blue of `#0f6674`. */
const INK = [0x0f, 0x66, 0x74] as const;

/** Radii as shares of the outermost and opacities, in the order in which they are drawn. */
const CIRCLES = [
  { radius: 1, opacity: 0.25 },
  { radius: 10 / 15, opacity: 0.45 },
  { radius: 5.5 / 15, opacity: 1 },
] as const;

/** RGBA bytes, row by row from the top, 4 · size² of them. */
export function drawIcon({ size, ground, reach }: Icon): Uint8Array {
  const pixels = new Uint8Array(4 * size * size);
  const outermost = (size / 2) * reach;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const distance = Math.hypot(x + 0.5 - size / 2, y + 0.5 - size / 2);
      // Opacities over each other (Porter and Duff, "over"); an edge covers a pixel by how far it is from its middle.
      let alpha = 0;
      for (const { radius, opacity } of CIRCLES) {
        const edge = Math.min(1, Math.max(0, radius * outermost - distance + 0.5));
        alpha = opacity * edge + alpha * (1 - opacity * edge);
      }
      pixels.set(ground === 'white' ? onWhite(alpha) : [...INK, byteOf(alpha)], 4 * (y * size + x));
    }
  }
  return pixels;
}

function onWhite(alpha: number): number[] {
  return [...INK.map((value) => byteOf((value * alpha) / 255 + 1 - alpha)), 255];
}

/** @param share 0..1 */
function byteOf(share: number): number {
  return Math.round(255 * share);
}

/**
 * The pictures of the style, drawn on a canvas in the colours of the palette and as sharp as the screen: hatches, village symbols
 * with a shape per status (the same shapes as in the panels), the diamond of a site.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { STATUSES, type Status, TECHNOLOGIES, type Technology } from '../core/model.ts';
import { coverageHatch } from './layers/coverage.ts';
import type { Palette } from './palette.ts';

/** Draws into a square whose side is {@link Drawing.size} CSS pixels. */
type Draw = (context: CanvasRenderingContext2D, palette: Palette) => void;

interface Drawing {
  /** CSS pixels. */
  readonly size: number;
  readonly draw: Draw;
}

const HATCH_SIZE = 8;
const SYMBOL_SIZE = 18;
const CENTRE = SYMBOL_SIZE / 2;

const SYMBOLS: Readonly<Record<Status, Draw>> = {
  covered: (context, { covered, halo }) => {
    disc(context, 6.2, halo);
    disc(context, 5, covered);
  },
  weak: (context, { weak, paper, halo }) => {
    disc(context, 6.6, halo);
    disc(context, 5.4, weak);
    disc(context, 2.6, paper);
  },
  none: (context, { none, halo }) => {
    triangle(context, 9, halo);
    triangle(context, 6.8, none);
  },
  unknown: (context, { unknown, paper }) => {
    context.fillStyle = paper; // ends with its corners: a wider halo would look like a white box
    context.fillRect(CENTRE - 5, CENTRE - 5, 10, 10);
    cornersOfSquare(context, 5, unknown);
  },
};

const DRAWINGS: Readonly<Record<string, Drawing>> = {
  hatch: {
    size: HATCH_SIZE,
    draw: (context, { shareNone, hatch }) => {
      context.fillStyle = shareNone;
      context.fillRect(0, 0, HATCH_SIZE, HATCH_SIZE);
      diagonals(context, hatch, 1);
    },
  },
  'hatch-quiet': {
    size: HATCH_SIZE,
    draw: (context, { land, hatch }) => {
      context.fillStyle = land;
      context.fillRect(0, 0, HATCH_SIZE, HATCH_SIZE);
      context.globalAlpha = 0.4;
      diagonals(context, hatch, 1);
    },
  },
  'hatch-outside': {
    size: HATCH_SIZE,
    draw: (context, { none }) => {
      context.translate(HATCH_SIZE, 0); // leans the other way than missing data
      context.scale(-1, 1);
      context.globalAlpha = 0.8;
      diagonals(context, none, 0.9);
    },
  },
  ...Object.fromEntries(
    TECHNOLOGIES.map((technology) => [coverageHatch(technology), coverageDrawing(technology)]),
  ),
  site: {
    size: SYMBOL_SIZE,
    draw: (context, { site, halo }) => {
      diamond(context, 7, halo);
      diamond(context, 5.2, site);
    },
  },
  ...Object.fromEntries(
    STATUSES.map((status) => [`village-${status}`, { size: SYMBOL_SIZE, draw: SYMBOLS[status] }]),
  ),
};

/** Adds the pictures to the map, or draws those it has anew in other colours. */
export function drawImages(map: MapLibreMap, palette: Palette): void {
  const pixelRatio = Math.min(3, Math.ceil(devicePixelRatio)); // whole, or hatches would show seams
  for (const [id, drawing] of Object.entries(DRAWINGS)) {
    const image = imageOf(drawing, palette, pixelRatio);
    if (!image) continue;
    if (map.hasImage(id)) map.removeImage(id);
    map.addImage(id, image, { pixelRatio });
  }
}

function imageOf({ size, draw }: Drawing, palette: Palette, pixelRatio: number): ImageData | null {
  const canvas = document.createElement('canvas');
  canvas.width = size * pixelRatio;
  canvas.height = size * pixelRatio;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.scale(pixelRatio, pixelRatio);
  draw(context, palette);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** What is estimated: the colour of the technology in lines, nothing between them. */
function coverageDrawing(technology: Technology): Drawing {
  return {
    size: HATCH_SIZE,
    draw: (context, palette) => diagonals(context, palette[`coverage${technology}`], 1.6),
  };
}

/** Lines from lower left to upper right that meet their own repetition at the edges. */
function diagonals(context: CanvasRenderingContext2D, colour: string, width: number): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.beginPath();
  for (const shift of [-HATCH_SIZE, 0, HATCH_SIZE]) {
    context.moveTo(shift - 1, HATCH_SIZE + 1);
    context.lineTo(shift + HATCH_SIZE + 1, -1);
  }
  context.stroke();
}

function disc(context: CanvasRenderingContext2D, radius: number, colour: string): void {
  context.fillStyle = colour;
  context.beginPath();
  context.arc(CENTRE, CENTRE, radius, 0, 2 * Math.PI);
  context.fill();
}

/** An upright triangle around the centre; `radius` reaches its corners. */
function triangle(context: CanvasRenderingContext2D, radius: number, colour: string): void {
  context.fillStyle = colour;
  context.beginPath();
  for (const corner of [0, 1, 2]) {
    const angle = -Math.PI / 2 + (corner * 2 * Math.PI) / 3;
    context.lineTo(CENTRE + radius * Math.cos(angle), CENTRE + 1 + radius * Math.sin(angle));
  }
  context.fill();
}

/** The four corners of a square, its sides left open. */
function cornersOfSquare(context: CanvasRenderingContext2D, half: number, colour: string): void {
  const arm = 3.8;
  context.strokeStyle = colour;
  context.lineWidth = 2.2;
  context.beginPath();
  for (const [x, y] of [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ] as const) {
    context.moveTo(CENTRE + x * (half - arm), CENTRE + y * half);
    context.lineTo(CENTRE + x * half, CENTRE + y * half);
    context.lineTo(CENTRE + x * half, CENTRE + y * (half - arm));
  }
  context.stroke();
}

/** A square on its corner; `radius` reaches its corners. */
function diamond(context: CanvasRenderingContext2D, radius: number, colour: string): void {
  context.fillStyle = colour;
  context.beginPath();
  for (const [x, y] of [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ] as const) {
    context.lineTo(CENTRE + radius * x, CENTRE + radius * y);
  }
  context.fill();
}

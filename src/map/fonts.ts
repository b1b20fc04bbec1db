/**
 * The letters of the map. Without `glyphs` in the style MapLibre draws all text in the browser from the page's own fonts,
 * so they have to be there before the first label: a letter drawn too early is kept wrong for good.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';

/** Touches every unicode range that the font is split into, Vietnamese included. */
const SAMPLE = 'ĐđẮẵệỗứỹ aà';
const FAMILY = 'Be Vietnam Pro';

/** MapLibre reads weight and style from the first name of a stack; the browser skips names it doesn't know. */
export const REGULAR: string[] = [FAMILY];
export const SEMIBOLD: string[] = ['Semibold', FAMILY];
export const ITALIC: string[] = ['Italic', FAMILY];

/** Waits for the fonts of the labels. Never fails: without them the map is drawn in the system's font. */
export async function loadFonts(): Promise<void> {
  const faces = [400, 600].map((weight) =>
    document.fonts.load(`${weight} 24px "${FAMILY}"`, SAMPLE),
  );
  await Promise.allSettled(faces);
}

/** The ascent, in pixels of the glyph canvas, that MapLibre mistakes for a missing one. */
const MISTAKEN_ASCENT = 55;

/**
 * Puts Ố Ồ Ẫ Ễ Ẵ on the line with their neighbours. MapLibre 6 computes a glyph's height over the line as
 * `ascent / 2 - 27.5 || -8`, so that an ascent of exactly 55 px, which these letters have in Be Vietnam Pro, falls 8 px.
 * Call it whenever the map has got a new style, before labels are drawn. Does nothing where MapLibre has changed.
 */
export function straightenGlyphs(map: MapLibreMap): void {
  const manager = map.style?.glyphManager;
  const create = manager?.createRasterizer;
  if (!manager || !create) return;
  manager.createRasterizer = (options, padding) => {
    const rasterizer = create(options, padding);
    const draw = rasterizer.draw.bind(rasterizer);
    rasterizer.draw = (letter) => {
      const glyph = draw(letter);
      return glyph.glyphTop === MISTAKEN_ASCENT
        ? { ...glyph, glyphTop: MISTAKEN_ASCENT + 0.001 }
        : glyph;
    };
    return rasterizer;
  };
}

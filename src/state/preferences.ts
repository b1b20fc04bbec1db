/**
 * What a reader sets for their own eyes: size of the text and contrast. They belong to the reader, not to what is looked at: a
 * link does not carry them, the browser keeps them (`preferences-store.ts`).
 */

/**
 * Sizes of the text, in CSS pixels of a letter's body in running text, smallest first. The largest is twice the usual one, as WCAG 2.2
 * (1.4.4) asks of a page without help.
 */
export const TEXT_SIZES = [14, 16, 18, 20, 24, 28, 32] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** `system` follows the device. */
export const CONTRASTS = ['system', 'normal', 'more'] as const;
export type Contrast = (typeof CONTRASTS)[number];

export interface Preferences {
  readonly textSize: TextSize;
  readonly contrast: Contrast;
}

export const DEFAULT_PREFERENCES: Preferences = { textSize: 16, contrast: 'system' };

/** As text to keep: `18 more`. */
export function formatPreferences({ textSize, contrast }: Preferences): string {
  return `${textSize} ${contrast}`;
}

/** Reads {@link formatPreferences}. Total: what is not understood takes its default. */
export function parsePreferences(text: string | null): Preferences {
  const [size, contrast] = (text ?? '').split(' ');
  return {
    textSize: TEXT_SIZES.find((each) => String(each) === size) ?? DEFAULT_PREFERENCES.textSize,
    contrast: CONTRASTS.find((each) => each === contrast) ?? DEFAULT_PREFERENCES.contrast,
  };
}

/** The next larger size for 1, the next smaller one for -1; `null` at the end of the scale. */
export function nextTextSize(size: TextSize, direction: 1 | -1): TextSize | null {
  return TEXT_SIZES[TEXT_SIZES.indexOf(size) + direction] ?? null;
}

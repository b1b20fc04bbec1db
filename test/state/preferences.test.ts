import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CONTRASTS,
  DEFAULT_PREFERENCES,
  formatPreferences,
  nextTextSize,
  parsePreferences,
  TEXT_SIZES,
} from '../../src/state/preferences.ts';

describe('the preferences of a reader', () => {
  test('come back as they were kept', () => {
    for (const textSize of TEXT_SIZES) {
      for (const contrast of CONTRASTS) {
        const preferences = { textSize, contrast };
        expect(parsePreferences(formatPreferences(preferences))).toEqual(preferences);
      }
    }
  });

  test('are the usual ones where nothing was kept, and part by part where it is not understood', () => {
    expect(parsePreferences(null)).toEqual(DEFAULT_PREFERENCES);
    expect(parsePreferences('20 loud')).toEqual({ textSize: 20, contrast: 'system' });
    expect(parsePreferences('1e9 more')).toEqual({ textSize: 16, contrast: 'more' });
  });

  test('are of the scale whatever was kept', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { textSize, contrast } = parsePreferences(text);
        expect(TEXT_SIZES).toContain(textSize);
        expect(CONTRASTS).toContain(contrast);
      }),
    );
  });

  test('go to twice the usual size', () => {
    expect(Math.max(...TEXT_SIZES)).toBe(2 * DEFAULT_PREFERENCES.textSize);
  });

  test('step through the sizes and stop at both ends', () => {
    expect([nextTextSize(16, 1), nextTextSize(16, -1)]).toEqual([18, 14]);
    expect([nextTextSize(32, 1), nextTextSize(14, -1)]).toEqual([null, null]);
  });
});

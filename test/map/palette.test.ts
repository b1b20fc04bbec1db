/** Colours come from the tokens, and a missing token is told at once. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { peopleColour } from '../../src/map/layers/people.ts';
import { cssOf, mix, type Palette, readPalette, rgbOf } from '../../src/map/palette.ts';

/** The tokens of one theme, read from the style sheet itself; the dark ones over the light ones. */
function theme(name: 'light' | 'dark'): Palette {
  const sheet = readFileSync(new URL('../../src/ui/styles/tokens.css', import.meta.url), 'utf8');
  const [light, dark] = sheet.split('[data-theme="dark"]');
  const tokens = new Map<string, string>();
  for (const part of name === 'dark' ? [light!, dark!] : [light!]) {
    for (const [, token, value] of part.matchAll(/(--[\w-]+):\s*([^;]+);/g)) {
      tokens.set(token!, value!);
    }
  }
  return readPalette((token) => tokens.get(token) ?? '');
}

describe('the palette', () => {
  test.each(['light', 'dark'] as const)('finds every token in the %s theme', (name) => {
    expect(Object.values(theme(name)).every((colour) => colour.length > 0)).toBe(true);
  });

  test('says which token is missing', () => {
    expect(() => readPalette((token) => (token === '--fibre' ? ' ' : '#fff'))).toThrow(/--fibre/);
  });

  test('reads short and long hexadecimal colours, and nothing else', () => {
    expect(rgbOf('#0f8')).toEqual([0, 255, 136]);
    expect(rgbOf('#D55E00')).toEqual([213, 94, 0]);
    expect(() => rgbOf('tomato')).toThrow(/#rrggbb/);
  });

  test('mixes and writes colours', () => {
    expect(cssOf(mix([0, 0, 0], [100, 200, 50], 0.5))).toBe('rgb(50, 100, 25)');
  });
});

describe('the five classes of people without service', () => {
  /** Relative luminance (WCAG 2.2). */
  const luminance = (rgb: readonly number[]) => {
    const [r, g, b] = rgb.map((value) => {
      const c = value / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };

  test.each([
    ['light', -1],
    ['dark', 1],
  ] as const)('go one way from the %s ground, step by step', (name, sign) => {
    const palette = theme(name);
    const steps = [0, 1, 2, 3, 4].map((i) => luminance(peopleColour(palette, i)));
    for (let i = 1; i < steps.length; i++) {
      const [lighter, darker] = [
        Math.max(steps[i]!, steps[i - 1]!),
        Math.min(steps[i]!, steps[i - 1]!),
      ];
      expect(Math.sign(steps[i]! - steps[i - 1]!)).toBe(sign);
      expect((lighter + 0.05) / (darker + 0.05)).toBeGreaterThan(1.2);
    }
  });
});

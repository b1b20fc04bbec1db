/** Colours come from the tokens, and a missing token is told at once. */
import { describe, expect, test } from 'vitest';
import { peopleColour } from '../../src/map/layers/people.ts';
import { cssOf, mix, type Palette, readPalette, rgbOf } from '../../src/map/palette.ts';
import { contrastOf, labOf, seen } from '../support/colour-difference.ts';
import { THEMES, type ThemeName, tokensOf } from '../support/tokens.ts';

function theme(name: ThemeName): Palette {
  const tokens = tokensOf(name);
  return readPalette((token) => tokens.get(token) ?? '');
}

describe('the palette', () => {
  test.each(THEMES)('finds every token in the %s theme', (name) => {
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
  test.each([
    ['light', -1],
    ['dark', 1],
  ] as const)('go one way from the %s ground, step by step', (name, sign) => {
    const palette = theme(name);
    const steps = [0, 1, 2, 3, 4].map((i) => peopleColour(palette, i));
    const lightness = steps.map((colour) => labOf(seen(colour, null))[0]);
    for (let i = 1; i < steps.length; i++) {
      expect(Math.sign(lightness[i]! - lightness[i - 1]!)).toBe(sign);
      expect(contrastOf(steps[i]!, steps[i - 1]!)).toBeGreaterThan(1.2);
    }
  });
});

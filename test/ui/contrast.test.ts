/** The contrast of the tokens, by the formula of WCAG 2.2 (relative luminance), in both themes, usual and high. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rgbOf } from '../../src/map/palette.ts';

const STYLES = resolve(import.meta.dirname, '../../src/ui/styles');

/** Tokens of the rules whose selector is one of those given, later ones over earlier ones. */
function tokens(file: string, selectors: readonly string[]): Record<string, string> {
  const css = readFileSync(resolve(STYLES, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const found: Record<string, string> = {};
  for (const [, selector, body] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (!selectors.includes(selector!.trim())) continue;
    for (const [, name, value] of body!.matchAll(/(--[\w-]+):\s*([^;]+);/g)) found[name!] = value!;
  }
  return found;
}

const DARK = '[data-theme="dark"]';
const MORE = '[data-contrast="more"]';

const THEMES = {
  light: tokens('tokens.css', [':root']),
  dark: tokens('tokens.css', [':root', DARK]),
  'light, high contrast': {
    ...tokens('tokens.css', [':root']),
    ...tokens('contrast.css', [MORE]),
  },
  'dark, high contrast': {
    ...tokens('tokens.css', [':root', DARK]),
    ...tokens('contrast.css', [MORE, DARK + MORE]),
  },
} as const;

function luminance(colour: string): number {
  const [r, g, b] = rgbOf(colour).map((channel) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Text and the grounds it stands on. */
const TEXT_PAIRS = [
  ...['--ink', '--ink-2', '--ink-3', '--accent', '--danger'].flatMap((text) =>
    ['--paper', '--paper-2'].map((ground) => [text, ground] as const),
  ),
  ['--accent-ink', '--accent'],
  ['--notice-ink', '--notice'],
  ['--notice-ink', '--notice-2'],
] as const;

const SYMBOL_PAIRS = [
  ['--status-covered', '--paper'],
  ['--symbol-weak', '--paper'],
  ['--status-none', '--paper'],
  ['--ink-3', '--paper'],
  ['--focus', '--paper'],
] as const;

describe.each(Object.entries(THEMES))('in %s', (name, theme: Record<string, string>) => {
  const of = ([front, ground]: readonly [string, string]) =>
    contrast(theme[front]!, theme[ground]!);
  const isHigh = name.includes('high');

  test.each(TEXT_PAIRS)('text of %s on %s can be read', (...pair) => {
    expect(of(pair)).toBeGreaterThanOrEqual(isHigh ? 7 : 4.5);
  });

  test.each(SYMBOL_PAIRS)('the symbol colour %s stands out from %s', (...pair) => {
    expect(of(pair)).toBeGreaterThanOrEqual(3);
  });

  if (isHigh) {
    test('lines stand out from the paper', () => {
      expect(of(['--line', '--paper'])).toBeGreaterThanOrEqual(3);
    });
  }
});

test('the formula gives 21 for black on white', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
});

/** The contrast of the tokens, by the formula of WCAG 2.2 (relative luminance), in both themes, usual and high. */
import { describe, expect, test } from 'vitest';
import { rgbOf } from '../../src/map/palette.ts';
import { contrastOf } from '../support/colour-difference.ts';
import { ALL_THEMES, tokensOf } from '../support/tokens.ts';

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

const contrast = (a: string, b: string) => contrastOf(rgbOf(a), rgbOf(b));

describe.each(ALL_THEMES)('in %s', (name) => {
  const theme = tokensOf(name);
  const of = ([front, ground]: readonly [string, string]) =>
    contrast(theme.get(front)!, theme.get(ground)!);
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

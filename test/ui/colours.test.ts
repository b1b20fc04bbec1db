/**
 * The colours of the product as everyone sees them: any two classes and any two statuses stay apart under simulated colour blindness in
 * both themes, usual and high contrast, text and symbols stand out from what they lie on. Computed from the tokens, which the map reads too.
 */
import { describe, expect, it } from 'vitest';
import { rgbOf } from '../../src/map/palette.ts';
import { BLINDNESS, ciede2000, contrastOf, labOf, seen } from '../support/colour-difference.ts';
import { ALL_THEMES, type ThemeName, tokensOf } from '../support/tokens.ts';

const LEAST_DIFFERENCE = 10;

/** Sets of which any two have to be told apart. `--share-none` is hatched besides. */
const SETS = {
  'classes of shares': [
    '--share-0',
    '--share-1',
    '--share-2',
    '--share-3',
    '--share-4',
    '--share-none',
  ],
  'statuses on the map': [
    '--status-covered',
    '--status-weak',
    '--status-none',
    '--status-planned',
    '--status-unknown',
  ],
  'statuses as symbols': [
    '--status-covered',
    '--symbol-weak',
    '--status-none',
    '--status-planned',
    '--status-unknown',
  ],
  'changes between two sides': [
    '--change-gained',
    '--change-lost',
    '--change-new',
    '--change-removed',
    '--change-known',
    '--change-rule',
  ],
  'coverage by technology': ['--coverage-2G', '--coverage-3G', '--coverage-4G', '--coverage-5G'],
} as const;

/** What is read, on what it is read. */
const TEXTS = [
  ['--ink', '--paper'],
  ['--ink', '--paper-2'],
  ['--ink-2', '--paper'],
  ['--ink-2', '--paper-2'],
  ['--ink-3', '--paper'],
  ['--ink-3', '--paper-2'],
  ['--accent', '--paper'],
  ['--accent-ink', '--accent'],
  ['--notice-ink', '--notice'],
  ['--notice-ink', '--notice-2'],
  ['--danger', '--paper'],
  ['--map-label', '--map-land'],
  ['--map-label', '--map-sea'],
  ['--map-label', '--map-backdrop'],
] as const;

/** What has to be seen, on what it is seen. */
const SYMBOLS = [
  ['--status-covered', '--paper'],
  ['--symbol-weak', '--paper'],
  ['--status-none', '--paper'],
  ['--status-unknown', '--paper'],
  ['--status-none', '--map-land'],
  ['--change-gained', '--map-land'],
  ['--change-lost', '--map-land'],
  ['--change-new', '--map-land'],
  ['--change-removed', '--map-land'],
  ['--change-known', '--map-land'],
  ['--change-rule', '--map-land'],
  ['--focus', '--paper'],
  ['--focus', '--paper-2'],
  ['--fibre', '--map-land'],
  ['--site', '--map-land'],
  ['--map-selection', '--map-land'],
  ['--map-border-strong', '--map-land'],
] as const;

describe.each(ALL_THEMES)('in the %s theme', (theme) => {
  describe.each(Object.keys(SETS) as (keyof typeof SETS)[])('any two of the %s', (set) => {
    it.each([null, ...kinds()])('are told apart by eyes that are %s', (by) => {
      const tooClose = pairsOf(SETS[set])
        .map(([one, other]) => [one, other, difference(theme, [one, other], by)] as const)
        .filter(([, , away]) => away < LEAST_DIFFERENCE)
        .map(([one, other, away]) => `${one} ${other} ${away.toFixed(1)}`);
      expect(tooClose).toEqual([]);
    });
  });

  it('text has a contrast of at least 4.5', () => {
    expect(tooFaint(theme, TEXTS, 4.5)).toEqual([]);
  });

  it('symbols and lines have a contrast of at least 3', () => {
    expect(tooFaint(theme, SYMBOLS, 3)).toEqual([]);
  });
});

function kinds() {
  return Object.keys(BLINDNESS) as (keyof typeof BLINDNESS)[];
}

function pairsOf<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((one, i) => items.slice(i + 1).map((other): [T, T] => [one, other]));
}

function colour(theme: ThemeName, token: string) {
  return rgbOf(tokensOf(theme).get(token) ?? '');
}

function difference(
  theme: ThemeName,
  pair: readonly [string, string],
  by: keyof typeof BLINDNESS | null,
): number {
  const [one, other] = pair.map((token) => labOf(seen(colour(theme, token), by)));
  return ciede2000(one!, other!);
}

function tooFaint(
  theme: ThemeName,
  pairs: readonly (readonly [string, string])[],
  least: number,
): string[] {
  return pairs
    .map(
      ([top, ground]) =>
        [top, ground, contrastOf(colour(theme, top), colour(theme, ground))] as const,
    )
    .filter(([, , contrast]) => contrast < least)
    .map(([top, ground, contrast]) => `${top} on ${ground} ${contrast.toFixed(2)}`);
}

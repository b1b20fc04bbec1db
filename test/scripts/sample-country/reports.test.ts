/** What is reported of a village, by what maps show there. Letters in the order of the layers: A 2G 3G 4G 5G, B 3G 4G 5G, C 2G 4G. */
import { describe, expect, it } from 'vitest';
import {
  bestBroadband,
  LAYER_KEYS,
  type Observed,
  reportsOf,
} from '../../../scripts/sample-country/reports.ts';

const MANY = 4_000;

function observed(i: number, shown: string, earlierStrength = 0.9): Observed {
  const strength = (value: number) => LAYER_KEYS.map(() => value);
  return {
    id: `00001-${i}`,
    isUrban: false,
    shown,
    strength: { earlier: strength(earlierStrength), later: strength(0.9) },
  };
}

function reported(shown: string): string[] {
  return Array.from({ length: MANY }, (_, i) => reportsOf(observed(i, shown), 7).later.letters);
}

function share(all: readonly string[], isMeant: (letters: string) => boolean): number {
  return all.filter(isMeant).length / all.length;
}

describe('the best broadband of a village', () => {
  it('is the best of 3G and later, silence before denial', () => {
    expect(LAYER_KEYS.map(({ technology }) => technology).join(' ')).toBe(
      '2G 3G 4G 5G 3G 4G 5G 2G 4G',
    );
    expect(bestBroadband('ccnn nnn cn'.replaceAll(' ', ''))).toBe('c');
    expect(bestBroadband('cnwn nnn cn'.replaceAll(' ', ''))).toBe('w');
    expect(bestBroadband('cnnn nnn cn'.replaceAll(' ', ''))).toBe('n');
    expect(bestBroadband('cnnn ??? cn'.replaceAll(' ', ''))).toBe('?');
  });

  it('is not open for silence on 5G alone, where 4G is denied', () => {
    expect(bestBroadband('nnnn nn? nn'.replaceAll(' ', ''))).toBe('n');
    expect(bestBroadband('nnnn n?? nn'.replaceAll(' ', ''))).toBe('?');
  });
});

describe('reports', () => {
  it('are the same for the same village and seed', () => {
    expect(reportsOf(observed(3, 'ccccccccc'), 7)).toEqual(reportsOf(observed(3, 'ccccccccc'), 7));
  });

  it('of places inside coverage say so, but for a few', () => {
    const all = reported('cccnccncc');
    expect(share(all, (letters) => bestBroadband(letters) === 'c')).toBeGreaterThan(0.97);
    expect(share(all, (letters) => bestBroadband(letters) === 'n')).toBeGreaterThan(0.001);
  });

  it('of places outside all coverage deny it, are silent, or claim it', () => {
    const all = reported('nnnnnnnnn');
    const [denied, silent, claimed] = ['n', '?', 'c'].map((letter) =>
      share(all, (letters) => bestBroadband(letters) === letter),
    );
    expect(denied! + silent! + claimed!).toBe(1);
    expect(denied).toBeGreaterThan(0.6);
    expect(silent).toBeGreaterThan(0.03);
    expect(claimed).toBeGreaterThan(0.1);
  });

  it('change with the signal and with nothing else', () => {
    for (let i = 0; i < MANY; i++) {
      const { earlier, later } = reportsOf(observed(i, 'cccccccCc'.toLowerCase()), 7);
      if (earlier.letters !== '?????????') expect(earlier).toEqual(later);
    }
    const before = Array.from(
      { length: MANY },
      (_, i) => reportsOf(observed(i, 'ccccccccc', 0.1), 7).earlier.letters,
    );
    expect(share(before, (letters) => bestBroadband(letters) === 'n')).toBeGreaterThan(0.6);
  });

  it('of the village as a whole fit the letters', () => {
    for (let i = 0; i < MANY; i++) {
      const { letters, state } = reportsOf(observed(i, 'cnnnnnncn'), 7).later;
      if (state === 'covered') expect(bestBroadband(letters)).toBe('c');
      if (state === 'no-signal') expect(letters).not.toMatch(/[cw]/);
    }
  });
});

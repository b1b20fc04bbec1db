/** Figures that come with a built dataset: what is written is read along the codes asked for, and damage gives nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLOUR_KEYS, INDICATORS } from '../../src/core/choropleth.ts';
import { DEFAULT_DEFINITION } from '../../src/core/definition.ts';
import { emptyFigures, FIGURE_KEYS, type FigureKey, figuresAt } from '../../src/core/figures.ts';
import { encodeShares, encodeStats, parseShares, parseStats } from '../../src/io/stats.ts';
import { drawUnits } from '../support/drawn-villages.ts';

/** Country XX with units A and B; figure k of row r is 100 r + k. */
const units = drawUnits(2);
const figures = emptyFigures(3);
figures.values.forEach((_, i) => {
  figures.values[i] = 100 * Math.floor(i / FIGURE_KEYS.length) + (i % FIGURE_KEYS.length);
});
/** Through JSON, as a file. */
const filed = (value: unknown) => JSON.parse(JSON.stringify(value));
const stats = () => filed(encodeStats(units, figures));
const shares = () => filed(encodeShares(units, figures));

describe('stored figures', () => {
  it('come back along the codes that are asked for', () => {
    expect(parseStats(stats(), units.codes)).toEqual(figures);
    const swapped = parseStats(stats(), ['B', 'XX'])!;
    expect(figuresAt(swapped, 0)).toEqual(figuresAt(figures, 2));
    expect(figuresAt(swapped, 1)).toEqual(figuresAt(figures, 0));
  });

  it('stop where the overview stops', () => {
    const many = drawUnits(201);
    const levels = many.levels.map((level, row) => (row > 1 ? 2 : level));
    const parents = many.parents.map((parent, row) => (row > 1 ? 1 : parent));
    const deep = { ...many, levels, parents, communeLevel: 2 };
    expect(filed(encodeStats(deep, emptyFigures(202)))['codes']).toEqual(many.codes.slice(0, 2));
    expect(filed(encodeShares(deep, emptyFigures(202)))['codes']).toEqual(many.codes);
  });
});

describe('stored shares', () => {
  it('have the figures behind the colours and no others', () => {
    const read = parseShares(shares(), ['B'])!;
    const expected = figuresAt(figures, 2);
    for (const [key, value] of Object.entries(figuresAt(read, 0))) {
      const isForColours = COLOUR_KEYS.some((name) => name === key);
      expect([key, value]).toEqual([key, isForColours ? expected[key as FigureKey] : 0]);
    }
  });

  it('are all that the colours look at', () => {
    const read = new Set<PropertyKey>();
    const watched = new Proxy(figuresAt(figures, 1), {
      get(target, key) {
        read.add(key);
        return Reflect.get(target, key);
      },
    });
    for (const weakCounts of [true, false]) {
      for (const indicator of Object.values(INDICATORS))
        indicator(watched, { ...DEFAULT_DEFINITION, weakCounts });
    }
    expect([...read].toSorted()).toEqual([...COLOUR_KEYS].toSorted());
  });

  it('cannot stand for figures, but figures can stand for shares', () => {
    expect(parseStats(shares(), units.codes)).toBeNull();
    expect(parseShares(stats(), units.codes)).toEqual(parseShares(shares(), units.codes));
  });
});

describe('damaged figures', () => {
  it.each([
    ['of another definition', { definition: '4G.any.reported.weak.national.latest' }],
    ['of another format', { format: 'phu-song-stats-1' }],
    ['without codes', { codes: null }],
    ['with a code too few', { codes: ['XX', 'A'] }],
    ['with other codes', { codes: ['XX', 'A', 'C'] }],
    ['without columns', { columns: [] }],
    ['that are nested without end', { codes: JSON.parse('['.repeat(1e4) + ']'.repeat(1e4)) }],
  ])('%s are none at all', (_, change) => {
    expect(parseStats({ ...stats(), ...change }, units.codes)).toBeNull();
    expect(parseShares({ ...shares(), ...change }, units.codes)).toBeNull();
  });

  it.each([null, -1, '7', Number.NaN])('with %s for a number are none at all', (value) => {
    const file = stats();
    file.columns['villages.weak'][1] = value;
    expect(parseStats(file, units.codes)).toBeNull();
    expect(parseStats(file, ['XX'])).not.toBeNull();
  });

  it('without a figure are none at all', () => {
    const file = stats();
    delete file.columns['gap.yes'];
    expect(parseStats(file, units.codes)).toBeNull();
    expect(parseShares(file, units.codes)).not.toBeNull();
  });

  it('of any JSON are read or refused, never half', () => {
    const damaged = fc.oneof(
      fc.jsonValue(),
      fc
        .tuple(fc.constantFrom('codes', 'columns', 'format', 'definition'), fc.jsonValue())
        .map(([key, value]) => ({ ...stats(), [key]: value })),
    );
    fc.assert(
      fc.property(damaged, (json) => {
        const read = parseStats(json, ['__proto__', 'A']);
        expect(read).toBeNull();
      }),
    );
  });
});

/** Layers whose data pass through: coverage, land outside it, fibre, sites, the names of the country. */
import { describe, expect, test } from 'vitest';
import { LineBuilder, PolygonBuilder } from '../../../src/core/geometry.ts';
import { COVERED, type CoverageLayer, WEAK } from '../../../src/core/model.ts';
import { countryLabelFeatures } from '../../../src/map/layers/country-labels.ts';
import { coverageFeatures } from '../../../src/map/layers/coverage.ts';
import { fibreFeatures, siteFeatures } from '../../../src/map/layers/infrastructure.ts';
import { outsideFeatures } from '../../../src/map/layers/outside.ts';
import { SMALL_COUNTRY } from '../../support/small-dataset.ts';
import { square } from '../../support/squares.ts';

const NO_TEXT = { values: [''], index: new Uint32Array(2) };

function coverage(operator: string): CoverageLayer {
  const builder = new PolygonBuilder();
  builder.add([square(100, 0, 1)]);
  builder.add([square(102, 0, 1)]);
  return {
    id: operator,
    operator,
    technology: '4G',
    evidence: 'declared',
    date: '2025-06-30',
    polygons: builder.finish(),
    isComplete: true,
    signal: Uint8Array.of(COVERED, WEAK),
  };
}

describe('coverage', () => {
  test('holds the polygons of all its layers, weak ones marked', () => {
    const { features } = coverageFeatures([coverage('a'), coverage('b')]);
    expect(features.map(({ properties }) => properties?.['weak'])).toEqual([0, 1, 0, 1]);
    expect(coverageFeatures([]).features).toEqual([]);
  });

  test('marks what is estimated', () => {
    const { features } = coverageFeatures([
      coverage('a'),
      { ...coverage('b'), evidence: 'estimated' },
    ]);
    expect(features.map(({ properties }) => properties?.['estimated'])).toEqual([0, 0, 1, 1]);
  });

  test('has an outside only where the engine found one', () => {
    expect(outsideFeatures(null).features).toEqual([]);
    const { polygons } = coverage('a');
    expect(outsideFeatures({ polygons, units: Uint32Array.of(3, 4) }).features).toHaveLength(2);
  });
});

describe('infrastructure', () => {
  test('tells planned fibre from fibre in service', () => {
    const builder = new LineBuilder();
    for (const y of [0, 1]) {
      builder.add([
        [
          [100, y],
          [101, y],
        ],
      ]);
    }
    const fibre = { lines: builder.finish(), planned: Uint8Array.of(0, 1), operators: NO_TEXT };
    const planned = fibreFeatures(fibre).features.map(({ properties }) => properties?.['planned']);
    expect(planned).toEqual([0, 1]);
    expect(fibreFeatures(null).features).toEqual([]);
  });

  test('leaves out sites without a position', () => {
    const sites = {
      count: 2,
      ids: ['s1', 's2'],
      positions: Float64Array.of(NaN, NaN, 105, 10),
      operators: NO_TEXT,
      technologies: new Uint8Array(2),
    };
    expect(siteFeatures(sites).features).toMatchObject([{ id: 1 }]);
    expect(siteFeatures(null).features).toEqual([]);
  });
});

describe('the names of the country', () => {
  const country = {
    ...SMALL_COUNTRY,
    labels: [
      {
        text: { vi: 'Quần đảo Thử', en: 'Thử Archipelago' },
        note: { vi: '(Tỉnh Thử)', en: '(Thu)' },
        kind: 'archipelago',
        lon: 112,
        lat: 16,
        islands: [
          [111, 15],
          [112, 17],
        ],
      },
      { text: { vi: 'Biển' }, kind: 'sea', lon: 113, lat: 13 },
    ],
  } as const;
  const drawn = (language: string) =>
    countryLabelFeatures(country, language).features.map(({ properties }) => properties);

  test('are written in the chosen language, else in any that is there', () => {
    expect(drawn('vi')[0]).toMatchObject({ name: 'Quần đảo Thử', note: '(Tỉnh Thử)' });
    expect(drawn('en')[0]).toMatchObject({ name: 'Thử Archipelago', note: '(Thu)' });
    expect(drawn('en').at(-1)).toMatchObject({ kind: 'sea', name: 'Biển' });
  });

  test('bring every island along and stand above the northernmost', () => {
    expect(drawn('vi').filter((properties) => properties?.['kind'] === 'island')).toHaveLength(2);
    const label = countryLabelFeatures(country, 'vi').features[0]!;
    expect(label.geometry).toEqual({ type: 'Point', coordinates: [112, 17] });
  });
});

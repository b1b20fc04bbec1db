/** How exact the numbers of positions are, where the file keeps no zeros behind them. */
import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/core/steps.ts';
import { guessMapping } from '../../../src/io/import/column-mapping.ts';
import { interpret } from '../../../src/io/import/interpret.ts';
import { shapeOf } from '../../../src/io/import/table-shape.ts';
import { readGeoJsonRows } from '../../../src/io/tabular/geojson-rows.ts';
import { values, vocabulary, words } from './words.ts';

function linesSaidCoarse(...positions: readonly (readonly [lon: number, lat: number])[]) {
  const features = positions.map((coordinates) => ({
    ...{ type: 'Feature', properties: { name: 'A' }, geometry: { type: 'Point', coordinates } },
  }));
  const sheet = readGeoJsonRows(JSON.stringify({ type: 'FeatureCollection', features }));
  const shape = shapeOf(sheet, vocabulary)!;
  const { findings } = finish(
    interpret(shape, guessMapping(shape, words), {
      ...{ values, extent: words.extent, operators: [] },
      ...{ numberFormats: new Map(), blanks: new Map() },
    }),
  );
  return findings.filter(({ code }) => code === 'position-coarse').map(({ line }) => line);
}

describe('positions as numbers', () => {
  it('are as exact as the most exact of their column', () => {
    expect(linesSaidCoarse([105.0599, 22.845], [105.1, 22.8452], [105, 22])).toEqual([]);
  });

  it('are coarse where none of the column is exact', () => {
    expect(linesSaidCoarse([105.059, 22.845], [105.1, 22.8])).toEqual([1, 2]);
    expect(linesSaidCoarse([105.0599, 22.8], [105.0612, 22.9])).toEqual([1, 2]);
  });
});

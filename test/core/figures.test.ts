/** Reading tables of figures row by row. */
import { expect, it } from 'vitest';
import { COLOUR_KEYS, INDICATOR_IDS, INDICATORS } from '../../src/core/choropleth.ts';
import { DEFAULT_DEFINITION } from '../../src/core/definition.ts';
import { emptyFigures, FIGURE_KEYS, figuresAt, figuresReader } from '../../src/core/figures.ts';

it('what colours need of a row gives every indicator the share that all of the row gives it', () => {
  const table = emptyFigures(2);
  table.values.set(FIGURE_KEYS.flatMap((_, column) => column + 1));
  table.values.set(
    FIGURE_KEYS.map((_, column) => 1000 - 7 * column),
    FIGURE_KEYS.length,
  );
  const read = figuresReader(COLOUR_KEYS);
  for (const row of [0, 1]) {
    for (const id of INDICATOR_IDS) {
      const share = INDICATORS[id](read(table, row), DEFAULT_DEFINITION);
      expect(share).toEqual(INDICATORS[id](figuresAt(table, row), DEFAULT_DEFINITION));
    }
  }
});

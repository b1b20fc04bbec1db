/** The catalogue of a dataset's own units: they are found in it by code, name and what they are in, and nothing else is. */
import { expect, test } from 'vitest';
import { childrenOf, parentOf, unitAt } from '../../../src/core/admin/lookup.ts';
import { ownCatalogue } from '../../../src/core/admin/own-catalogue.ts';
import { createLocalEngine } from '../../../src/worker/local-engine.ts';
import { smallFiles, sourcesOf } from '../../support/small-dataset.ts';

test('a dataset is its own catalogue where the country has none of its edition', async () => {
  const engine = createLocalEngine({ sources: () => sourcesOf(smallFiles()), now: () => 0 });
  const { country, units } = await engine.open('here/').result;
  const version = '2031-01-01';
  const catalogue = ownCatalogue(country, units, { version, language: 'vi' });
  expect(catalogue.editions).toHaveLength(1);
  expect(unitAt(catalogue, { code: 'B', version })).toMatchObject({
    ...{ level: 'commune', names: { vi: 'Xã B' }, parent: '01' },
    ...{ centre: null, coordinateSystem: null },
  });
  expect(parentOf(catalogue, { code: 'B', version })).toMatchObject({ code: '01', parent: null });
  const below = childrenOf(catalogue, { code: '02', version }).map(({ code }) => code);
  expect(below).toEqual(['C', 'D']);
  expect(unitAt(catalogue, { code: 'B', version: '2025-01-01' })).toBeNull();
});

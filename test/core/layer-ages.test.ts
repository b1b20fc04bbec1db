/** Layers by age: a manifest with two lists of villages, coverage of two operators and sites. */
import { expect, it } from 'vitest';
import type { Manifest } from '../../src/core/dataset.ts';
import { type LayerAgesQuestion, layerAges } from '../../src/core/layer-ages.ts';

const layer = (id: string, kind: string, date: string, more: object = {}) => ({
  ...{ id, kind, date, file: `${id}.json`, parts: {} },
  ...more,
});
const coverage = (operator: string, date: string, parts: Record<string, string>) =>
  layer(`coverage-${operator}`, 'coverage', date, {
    ...{ operator, technology: '4G', evidence: 'declared' },
    ...{ file: '', parts },
  });
const manifest = {
  layers: [
    layer('communes', 'units', '2020-01-01'),
    layer('villages-25', 'villages', '2025-06-30'),
    layer('villages-26', 'villages', '2026-06-30'),
    coverage('a', '2026-06-30', { '01': 'a-01.json', '02': 'a-02.json' }),
    coverage('b', '2025-06-29', { '01': 'b-01.json' }),
    layer('sites', 'sites', ''),
  ],
} as unknown as Manifest;

const ages = (question: Partial<LayerAgesQuestion>) =>
  layerAges(manifest, { asOf: null, part: '', today: '2026-06-30', ...question });
const ids = (list: ReturnType<typeof ages>) => list.map(({ entry }) => entry.id);

it('names the layers in effect, and of them those that are over a year old on the day', () => {
  expect(ids(ages({}))).toEqual(['villages-26', 'coverage-a', 'coverage-b', 'sites']);
  expect(ids(ages({}).filter(({ isOld }) => isOld))).toEqual(['coverage-b']); // 366 days
  expect(ids(ages({ today: '2026-06-29' }).filter(({ isOld }) => isOld))).toEqual([]); // 365 days
});

it('looks only at what there was up to the date', () => {
  const before = ages({ asOf: '2025-12-31', today: '2026-08-01' });
  expect(ids(before)).toEqual(['villages-25', 'coverage-b', 'sites']);
  expect(ids(before.filter(({ isOld }) => isOld))).toEqual(['villages-25', 'coverage-b']);
});

it('says what a part has nothing of; the whole has something of everything', () => {
  expect(ids(ages({ part: '02' }).filter(({ isAbsent }) => isAbsent))).toEqual(['coverage-b']);
  expect(ages({}).some(({ isAbsent }) => isAbsent)).toBe(false);
});

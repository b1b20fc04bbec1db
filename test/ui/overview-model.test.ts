import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Country } from '../../src/core/country.ts';
import type { OpenedDataset } from '../../src/core/dataset.ts';
import { PolygonBuilder } from '../../src/core/geometry.ts';
import { type Units, unitBboxes } from '../../src/core/units.ts';
import {
  archipelagos,
  holdsArchipelagos,
  islandsOf,
  overviewOf,
} from '../../src/ui/overview-model.ts';

const country = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../data/country/vn/country.json'), 'utf8'),
) as Country;

/** A country of one province (row 1) with two communes (rows 2 and 3), squares from `west` to `east` side by side. */
function datasetFrom(west: number, east: number): OpenedDataset {
  const middle = (west + east) / 2;
  const builder = new PolygonBuilder();
  for (const [from, to] of [
    [west, middle],
    [middle, east],
  ] as const) {
    builder.add([
      [
        [
          [from, 7],
          [to, 7],
          [to, 23],
          [from, 23],
          [from, 7],
        ],
      ],
    ]);
  }
  const units = {
    count: 4,
    codes: ['VN', '01', '00001', '00002'],
    levels: Uint8Array.from([0, 1, 2, 2]),
    parents: Int32Array.from([-1, 0, 1, 1]),
  } as unknown as Units;
  const shapes = [{ level: 2, units: Uint32Array.from([2, 3]), polygons: builder.finish() }];
  return { country, units, shapes } as unknown as OpenedDataset;
}

function overviewFrom(west: number, east: number, { unit = 0, isNational = false } = {}) {
  const made = datasetFrom(west, east);
  const dataset = { ...made, units: { ...made.units, isNational } };
  const bboxes = unitBboxes(dataset.units, dataset.shapes);
  return overviewOf({ dataset, bboxes, classes: Int8Array.from([0, 0, 4, -1]), unit });
}

describe('the overview map', () => {
  test('of a dataset that holds every required unit shows and names the archipelagos', () => {
    const overview = overviewFrom(104, 105, { isNational: true })!;
    const names = overview.labels.map(({ text }) => text['vi']);
    expect(names).toEqual(
      expect.arrayContaining(['Quần đảo Hoàng Sa', 'Quần đảo Trường Sa', 'Biển Đông']),
    );
  });

  test('of a part of the country shows that part; the inset names the archipelagos then', () => {
    expect(overviewFrom(104, 105)!.labels).toEqual([]);
    expect(holdsArchipelagos(country, [104, 7, 105, 23])).toBe(false);
    expect(archipelagos(country)).toHaveLength(2);
  });

  test('puts an archipelago without islands where its name is', () => {
    const label = { text: {}, kind: 'archipelago', lon: 112, lat: 16 } as const;
    expect(islandsOf({ ...label, islands: [] })).toEqual([[112, 16]]);
    expect(islandsOf(label)).toEqual([[112, 16]]);
    expect(islandsOf({ ...label, islands: [[111, 15]] })).toEqual([[111, 15]]);
  });

  test('fills by class and lets the communes of the only province be pointed at', () => {
    const overview = overviewFrom(104, 105)!;
    expect([...overview.fills.keys()].sort()).toEqual([-1, 4]);
    expect(overview.targets.map(({ row }) => row)).toEqual([2, 3]);
    expect(overview.isFine).toBe(true);
  });

  test('keeps the neighbours of a commune within reach', () => {
    expect(overviewFrom(104, 105, { unit: 2 })!.targets.map(({ row }) => row)).toEqual([2, 3]);
  });

  test('is nothing while there is no geometry', () => {
    const dataset = { ...datasetFrom(104, 105), shapes: [] };
    const bboxes = unitBboxes(dataset.units, []);
    const classes = new Int8Array(4);
    expect(overviewOf({ dataset, bboxes, classes, unit: 0 })).toBeNull();
  });
});

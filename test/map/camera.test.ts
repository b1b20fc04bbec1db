/** Where the map looks: the place, in the part of the window that no panel covers. */
import { LngLat } from 'maplibre-gl';
import { describe, expect, test } from 'vitest';
import { unitBboxes } from '../../src/core/units.ts';
import { insetsFor, nearCountry, placeBox } from '../../src/map/camera.ts';
import { SMALL_COUNTRY } from '../support/small-dataset.ts';
import { SMALL_UNITS, smallShapes } from './small-map.ts';

const bboxes = unitBboxes(SMALL_UNITS, smallShapes());
const firstView = [90, -10, 120, 20] as const;

describe('the box of a place', () => {
  const dataset = { units: SMALL_UNITS, country: { ...SMALL_COUNTRY, firstView } };

  test('is that of the unit', () => {
    expect(placeBox(dataset, bboxes, 1)).toEqual([100, 0, 108, 4]);
    expect(placeBox(dataset, bboxes, 6)).toEqual([104, 4, 108, 8]);
  });

  test('of a whole dataset is what it holds', () => {
    expect(placeBox(dataset, bboxes, 0)).toEqual([100, 0, 108, 8]);
  });

  test('of a whole dataset with every required unit is the first view of the country', () => {
    const national = { ...dataset, units: { ...dataset.units, isNational: true } };
    expect(placeBox(national, bboxes, 0)).toEqual(firstView);
    expect(placeBox(dataset, bboxes, 0)).toEqual([100, 0, 108, 8]);
  });

  test('of a unit without shape is that of the unit above, or the first view', () => {
    expect(placeBox(dataset, [null, bboxes[1]!, null, null], 3)).toEqual([100, 0, 108, 4]);
    expect(placeBox(dataset, [], 3)).toEqual(firstView);
  });
});

describe('insets', () => {
  test('are what panels cover and a margin', () => {
    expect(insetsFor({ left: 360, bottom: 0 }, 1280, 800)).toEqual({
      top: 24,
      right: 24,
      bottom: 24,
      left: 384,
    });
  });

  test('leave a window however much is covered', () => {
    for (const [width, height] of [
      [390, 844],
      [320, 568],
      [60, 50],
    ] as const) {
      const { top, right, bottom, left } = insetsFor({ left: 380, bottom: 800 }, width, height);
      expect(left + right).toBeLessThanOrEqual(Math.max(0, width - 96) + 1e-9);
      expect(top + bottom).toBeLessThanOrEqual(Math.max(0, height - 96) + 1e-9);
    }
  });
});

describe('the centre of the map', () => {
  test('stays within six degrees of the country', () => {
    expect(nearCountry(new LngLat(104, 4), SMALL_COUNTRY)).toEqual(new LngLat(104, 4));
    expect(nearCountry(new LngLat(0, 60), SMALL_COUNTRY)).toEqual(new LngLat(94, 14));
  });

  test('is free while no country is known', () => {
    expect(nearCountry(new LngLat(0, 60), null)).toEqual(new LngLat(0, 60));
  });
});

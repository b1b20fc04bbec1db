/** Villages on the map: which are drawn, what is on top, what has no place. */
import { describe, expect, test } from 'vitest';
import { COVERED, NONE, UNKNOWN, type Villages, WEAK } from '../../../src/core/model.ts';
import { focusVillageFeatures } from '../../../src/map/layers/focus.ts';
import { cellAlpha, cellRadiusKm, peopleCells } from '../../../src/map/layers/people.ts';
import { villageFeatures, villagesToDraw } from '../../../src/map/layers/villages.ts';
import { drawVillages } from '../../support/drawn-villages.ts';

const VILLAGES = drawVillages(`
  A @105,10 pop=100
  A @105.1,10 pop=50
  B @106,11
  B pop=70
`);
const STATUSES = Uint8Array.of(NONE, COVERED, UNKNOWN, WEAK);

const view = {
  villages: VILLAGES,
  statuses: STATUSES,
  bbox: [104, 9, 105.05, 12],
  zoom: 8,
} as const;

describe('the villages to draw', () => {
  test('are those of the selected place', () => {
    expect(villagesToDraw({ ...view, selected: Uint32Array.of(1, 2) })).toEqual([1, 2]);
  });

  test('are joined by all in view from zoom 10', () => {
    expect(villagesToDraw({ ...view, selected: Uint32Array.of(2), zoom: 10 })).toEqual([0, 2]);
  });

  describe('of a place with too many to draw one by one', () => {
    const count = 20_000;
    const crowd: Villages = {
      ...VILLAGES,
      count,
      positions: Float64Array.from({ length: 2 * count }, (_, i) => (i % 2 ? 10 : 104 + i / count)),
    };
    const statuses = Uint8Array.from({ length: count }, (_, i) => (i % 10 === 0 ? NONE : COVERED));
    const selected = Uint32Array.from({ length: count }, (_, i) => i);
    const many = { ...view, villages: crowd, statuses, selected };

    test('are none from afar', () => {
      expect(villagesToDraw({ ...many, zoom: 6.9 })).toEqual([]);
    });

    test('are those in view without signal from zoom 7', () => {
      const rows = villagesToDraw({ ...many, zoom: 7 });
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.every((row) => statuses[row] === NONE)).toBe(true);
      expect(rows.every((row) => crowd.positions[2 * row]! <= 105.05)).toBe(true);
    });

    test('are never more than a map can hold', () => {
      const everywhere = { ...many, bbox: [100, 0, 110, 20] as const, zoom: 12 };
      expect(villagesToDraw(everywhere).length).toBeLessThanOrEqual(8000);
    });
  });
});

describe('a village on the map', () => {
  const { features } = villageFeatures(VILLAGES, STATUSES, [0, 1, 2, 3]);

  test('carries its row, name and status', () => {
    expect(features[0]).toMatchObject({ id: 0, properties: { status: 'none' } });
  });

  test('is left out where its position is not known', () => {
    expect(features.map(({ id }) => id)).toEqual([0, 1, 2]);
    expect(focusVillageFeatures(VILLAGES, 3).features).toEqual([]);
    expect(focusVillageFeatures(VILLAGES, -1).features).toEqual([]);
    expect(focusVillageFeatures(VILLAGES, 2).features).toHaveLength(1);
    expect(focusVillageFeatures(VILLAGES, 2, 2).features).toHaveLength(1);
    expect(focusVillageFeatures(VILLAGES, 2, 0).features).toHaveLength(2);
  });

  test('lies over every other when it has no signal', () => {
    const orderOf = (status: number) =>
      villageFeatures(VILLAGES, Uint8Array.of(status), [0]).features[0]!.properties!['order'];
    const orders = [UNKNOWN, COVERED, WEAK, NONE].map(orderOf);
    expect(orders).toEqual([0, 1, 2, 3]);
  });
});

describe('people without service', () => {
  test('are those of villages without signal, in hexagons', () => {
    const cells = peopleCells(VILLAGES, STATUSES, 14, [102, 7, 118, 24]);
    expect(cells).toHaveLength(1); // village 0: 100 people on 509 km² are 20 in 100
    expect(cells[0]).toMatchObject({ peopleClass: 0 });
    expect(cells[0]!.ring).toHaveLength(7);
  });

  test('are in a higher class the denser they live', () => {
    const classOf = (radiusKm: number) =>
      peopleCells(VILLAGES, STATUSES, radiusKm, [102, 7, 118, 24])[0]!.peopleClass;
    // 100 people on 127, 32 and 8 km² are 79, 314 and 1,258 in 100
    expect([7, 3.5, 1.75].map(classOf)).toEqual([0, 2, 3]);
  });

  test('are shown in smaller and fainter cells the closer one looks', () => {
    expect([5, 7, 9, 12].map(cellRadiusKm)).toEqual([14, 7, 3.5, 3.5]);
    expect(cellAlpha(8.9)).toBeGreaterThan(cellAlpha(9));
  });
});

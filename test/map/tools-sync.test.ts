import { expect, it } from 'vitest';
import { viewOf } from '../../src/map/tools-sync.ts';

it.each([
  [0.02, 14],
  [1, 14],
  [2, 13],
  [16, 10],
  [5000, 7],
])('a position known to %d km is looked at from zoom %d', (accuracyKm, zoom) => {
  expect(viewOf({ at: [105, 21], accuracyKm })).toEqual({ center: { lng: 105, lat: 21 }, zoom });
});

/**
 * A country to draw in tests: two provinces without shapes of their own, of two communes each, squares of 4 degrees.
 *
 *     8 ┌───────┬───────┐   rows: 0 the country, 1 and 2 the provinces (01 south, 02 north),
 *       │ C  5  │ D  6  │   3..6 the communes
 *     4 ├───────┼───────┤
 *       │ A  3  │ B  4  │
 *     0 └───────┴───────┘
 *      100     104     108
 */
import { PolygonBuilder } from '../../src/core/geometry.ts';
import { STATUSES } from '../../src/core/model.ts';
import { NO_PARENT, type UnitShapes, type Units } from '../../src/core/units.ts';
import { type Palette, readPalette } from '../../src/map/palette.ts';
import type { Scene } from '../../src/map/scene.ts';
import { MAP_LAYERS } from '../../src/state/view.ts';
import { square } from '../support/squares.ts';

export const SMALL_UNITS: Units = {
  count: 7,
  codes: ['SM', '01', '02', 'A', 'B', 'C', 'D'],
  names: ['Nước Nhỏ', 'Nam', 'Bắc', 'Ố'.normalize('NFD'), 'Bê', 'Xê', 'Đê'],
  kinds: ['', 'tinh', 'tinh', 'xa', 'xa', 'xa', 'xa'],
  levels: Uint8Array.of(0, 1, 1, 2, 2, 2, 2),
  communeLevel: 2,
  isNational: false,
  parents: Int32Array.of(NO_PARENT, 0, 0, 1, 1, 2, 2),
  fibre: ['unknown', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown'],
};

/** The communes' squares. */
export function smallShapes(): UnitShapes[] {
  const builder = new PolygonBuilder();
  for (const [x, y] of [
    [100, 0],
    [104, 0],
    [100, 4],
    [104, 4],
  ] as const) {
    builder.add([square(x, y, 4)]);
  }
  return [{ level: 2, units: Uint32Array.of(3, 4, 5, 6), polygons: builder.finish() }];
}

/** Another colour for every token, so that two never agree by chance. */
export function testPalette(first = 1): Palette {
  let n = first;
  return readPalette(() => `#${(n++).toString(16).padStart(6, '0')}`);
}

/** Everything switched on. */
export function fullScene(change: Partial<Scene> = {}): Scene {
  return {
    palette: testPalette(),
    layers: new Set(MAP_LAYERS),
    levels: [1, 2],
    nameZooms: [0, 5],
    unclassed: [],
    unclassedOutside: [],
    isDotted: false,
    hiddenClasses: new Set(),
    shownStatuses: new Set(STATUSES),
    opacity: 100,
    ...change,
  };
}

/** People without service, as flat hexagons: which cells, which colours. */
import type { Bbox } from '../../core/country.ts';
import type { Position } from '../../core/geometry.ts';
import { binPeople, hexagonRing, peopleClass } from '../../core/hexagons.ts';
import { NONE, type Villages } from '../../core/model.ts';
import { mix, type Palette, type Rgb, rgbOf } from '../palette.ts';
import { SYMBOL_ZOOM } from '../scene.ts';

/** Radius of a cell by zoom: large ones from afar, where smaller ones could not be told apart. */
const RADII_KM: readonly (readonly [fromZoom: number, radiusKm: number])[] = [
  [0, 14],
  [6.5, 7],
  [8.5, 3.5],
];

/** How opaque cells are, 0..255: from afar, and where villages are symbols that have to show through. */
const ALPHA_AFAR = 215;
const ALPHA_NEAR = 90;

/** A cell ready to draw. */
export interface PeopleCell {
  readonly ring: Position[];
  /** 0..4. */
  readonly peopleClass: number;
}

/** Radius of the cells at a zoom, in km. */
export function cellRadiusKm(zoom: number): number {
  return RADII_KM.findLast(([from]) => zoom >= from)?.[1] ?? RADII_KM[0]![1];
}

/** How opaque the cells are at a zoom, 0..255. */
export function cellAlpha(zoom: number): number {
  return zoom < SYMBOL_ZOOM ? ALPHA_AFAR : ALPHA_NEAR;
}

/** Cells of the villages without service. Cells where nobody is known to live are left out. */
export function peopleCells(
  villages: Villages,
  statuses: Uint8Array,
  radiusKm: number,
  extent: Bbox,
): PeopleCell[] {
  const cells = binPeople(
    {
      positions: villages.positions,
      people: villages.population,
      rows: Array.from(statuses.keys()).filter((row) => statuses[row] === NONE),
    },
    { radiusKm, standardLat: (extent[1] + extent[3]) / 2 },
  );
  const indices = Array.from({ length: cells.count }, (_, i) => i);
  return indices
    .filter((i) => cells.people[i]! > 0)
    .map((i) => ({ ring: hexagonRing(cells, i), peopleClass: peopleClass(cells, i) }));
}

/** Fill of a class: from a tint of the colour for "no signal" to a shade of it. */
export function peopleColour(palette: Palette, peopleClass: number): Rgb {
  const [none, ground, ink] = [rgbOf(palette.none), rgbOf(palette.land), rgbOf(palette.label)];
  const ramp = [
    mix(ground, none, 0.28),
    mix(ground, none, 0.52),
    mix(ground, none, 0.78),
    none,
    mix(none, ink, 0.32),
  ];
  return ramp[peopleClass] ?? none;
}

/**
 * Archipelagos that the country pack places on every map (Hoàng Sa, Trường Sa): small schematic islands where its label has
 * dots, all of one unit. Not surveyed: they show where the unit is, not how large.
 */
import type { Country } from '../../src/core/country.ts';
import type { CentredUnit } from './centres.ts';
import type { Piece } from './clip.ts';
import { distanceKm, type GridPoint, toGrid } from './grid.ts';
import { drawIslet } from './islets.ts';

/** Size of an island with room around it: to be seen on a map of the country, km². */
const ISLAND_KM2 = 12;
/** Islands take at most this share of the distance to the next. */
const SHARE_OF_GAP = 0.45;
/** A dot this near to the centre of the unit stands for the same island, km: dots are given to 0.01°. */
const SAME_ISLAND_KM = 2;

/** Places of the islands, by code of the unit, for every label of the country that stands for a unit and has islands. */
export function archipelagoDots(country: Country): ReadonlyMap<string, readonly GridPoint[]> {
  return new Map(
    country.labels.flatMap(({ unit, islands }) =>
      unit !== undefined && islands && islands.length > 0
        ? [[unit, islands.map(([lon, lat]) => toGrid(lon, lat))] as const]
        : [],
    ),
  );
}

/** The islands of one unit; one of them is around its centre. They do not touch. */
export function archipelagoPieces(unit: CentredUnit, dots: readonly GridPoint[]): Piece[] {
  const places = withCentre(unit.centre, dots);
  return places.map((centre, i) => {
    const gaps = places
      .filter((_, j) => j !== i)
      .map((other) => SHARE_OF_GAP * distanceKm(centre, other));
    const farthestKm = Math.min(...gaps);
    const name = `${unit.code} ${i}`;
    return { unit, shape: [drawIslet({ name, centre, areaKm2: ISLAND_KM2, farthestKm })] };
  });
}

/** The centre and all dots that do not stand for the same island. */
function withCentre(centre: GridPoint, dots: readonly GridPoint[]): GridPoint[] {
  const isSame = (dot: GridPoint) => distanceKm(dot, centre) < SAME_ISLAND_KM;
  return [centre, ...dots.filter((dot) => !isSame(dot))];
}

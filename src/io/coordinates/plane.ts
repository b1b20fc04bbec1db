/**
 * Metres of a projected coordinate system to degrees of WGS 84, by proj4. The systems of a country (for Vietnam VN-2000 in
 * zones of 3° and 6°, with the seven parameters of EPSG:6960) are in its country pack.
 */
import proj4 from 'proj4';
import type { CoordinateSystem } from '../../core/country.ts';

/** Easting and northing, in metres. */
export interface PlanePosition {
  readonly easting: number;
  readonly northing: number;
}

/** Converts many positions of one system; making it costs more than a conversion. */
export function toDegreesFrom(
  system: CoordinateSystem,
): (position: PlanePosition) => { readonly lon: number; readonly lat: number } {
  const converter = proj4(system.proj4, '+proj=longlat +datum=WGS84 +no_defs');
  return ({ easting, northing }) => {
    const [lon, lat] = converter.forward([easting, northing]) as [number, number];
    return { lon, lat };
  };
}

/** A system and where it puts a position. */
export interface Placement {
  readonly system: CoordinateSystem;
  readonly lon: number;
  readonly lat: number;
}

/** Where each of several systems puts a position: to see which lands where it should. */
export function placements(
  systems: readonly CoordinateSystem[],
  position: PlanePosition,
): readonly Placement[] {
  return systems.map((system) => ({ system, ...toDegreesFrom(system)(position) }));
}

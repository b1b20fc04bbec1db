/**
 * Positions as unit vectors, in which nearness on the sphere is nearness in space: the chord between two of them grows with the
 * great-circle distance, without poles or date line. Distances are on a sphere, at most 0.56 % from those on the ellipsoid.
 */

/** Mean radius R₁ of WGS84, in km: Moritz, Geodetic Reference System 1980, as adopted by the IUGG. */
export const EARTH_RADIUS_KM = 6371.0088;

const DEGREE = Math.PI / 180;

/** Unit vectors (length 3n: x, y, z) of positions (length 2n: lon, lat in degrees); NaN where the position is not known. */
export function unitVectors(positions: Float64Array): Float64Array {
  const vectors = new Float64Array((positions.length / 2) * 3);
  for (let i = 0; 2 * i < positions.length; i++) {
    const [lon, lat] = [positions[2 * i]! * DEGREE, positions[2 * i + 1]! * DEGREE];
    const radius = Math.cos(lat);
    vectors[3 * i] = radius * Math.cos(lon);
    vectors[3 * i + 1] = radius * Math.sin(lon);
    vectors[3 * i + 2] = Math.sin(lat);
  }
  return vectors;
}

/** Great-circle distance in km of a squared chord between unit vectors; NaN for NaN. */
export function chordToKm(chord2: number): number {
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord2) / 2));
}

/** Squared chord between vector i of one list and vector j of another. */
export function chordBetween(a: Float64Array, i: number, b: Float64Array, j: number): number {
  const dx = a[3 * i]! - b[3 * j]!;
  const dy = a[3 * i + 1]! - b[3 * j + 1]!;
  const dz = a[3 * i + 2]! - b[3 * j + 2]!;
  return dx * dx + dy * dy + dz * dz;
}

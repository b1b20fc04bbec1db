/**
 * The equal-area plane: cylindrical equal-area on the authalic latitude of WGS84, in which a polygon's area in km² is its area
 * on the ellipsoid. Forward only. Knows longitude and latitude, nothing of polygons or grids.
 *
 *   x = k · a · λ        y = a/k · q(φ)/2        so that dx·dy is the area of the ellipsoid for every k
 *
 * Source: J. P. Snyder, Map Projections: A Working Manual (USGS 1395, 1987), (3-12) for q, (10-12), (10-13) and (10-15) for the plane.
 */

/** WGS84: equatorial radius in km and the square of the eccentricity (NIMA TR8350.2). */
const RADIUS_KM = 6378.137;
const FLATTENING = 1 / 298.257223563;
const ECCENTRICITY_2 = FLATTENING * (2 - FLATTENING);
const RADIANS = Math.PI / 180;

/** How far a straight plane edge may lie from the straight lon/lat edge it stands for: 1 cm. */
const BEND_KM = 1e-5;
/** Into so many pieces is an edge cut at most: an edge from pole to pole bends by 1e-5 of the globe between two of them. */
const MOST_PIECES = 8192;

/** A plane is named by its standard parallel, where shapes are true; areas are true everywhere. */
export interface EqualAreaPlane {
  /** Degrees. */
  readonly standardLat: number;
  /** Kilometres of plane per degree of longitude. */
  readonly kmPerDegree: number;
  /** Factor of y: 1/k. */
  readonly stretch: number;
  /** Kilometres of plane per sine of latitude at the equator. */
  readonly kmPerSine: number;
  /** An edge over fewer degrees of latitude than this needs no cutting anywhere. */
  readonly straightDegrees: number;
}

/** The plane with this standard parallel (degrees; at most 80° from the equator, where k would vanish at the pole). */
export function equalAreaPlane(standardLat: number): EqualAreaPlane {
  const lat = Math.max(-80, Math.min(80, standardLat));
  const sin = Math.sin(lat * RADIANS);
  const k = Math.cos(lat * RADIANS) / Math.sqrt(1 - ECCENTRICITY_2 * sin * sin); // (10-13)
  return {
    standardLat: lat,
    kmPerDegree: k * RADIUS_KM * RADIANS,
    stretch: 1 / k,
    kmPerSine: (RADIUS_KM * (1 - ECCENTRICITY_2)) / k,
    straightDegrees: Math.sqrt((8 * BEND_KM * k) / RADIUS_KM) / RADIANS,
  };
}

/** Sine of a latitude in degrees, the form in which the plane takes it. */
export function sineOf(lat: number): number {
  return Math.sin(lat * RADIANS);
}

/**
 * Distance north of the equator in km, from the sine of the latitude. With t = e² sin²φ, half of Snyder's q (3-12) is
 *
 *   (1 − e²)/2 · [ sin φ/(1 − t) + atanh(e sin φ)/e ]  =  (1 − e²) · sin φ · Σ (k+1)/(2k+1) tᵏ
 *
 * and because t < 0.0067 the eight terms below leave nothing that a double could hold.
 */
export function planeY(plane: EqualAreaPlane, sin: number): number {
  const t = ECCENTRICITY_2 * sin * sin;
  const series =
    1 +
    t *
      (2 / 3 +
        t * (3 / 5 + t * (4 / 7 + t * (5 / 9 + t * (6 / 11 + t * (7 / 13 + t * (8 / 15)))))));
  return plane.kmPerSine * sin * series;
}

/** An edge between two positions, as the rule for cutting it needs it. */
export interface PlaneEdge {
  /** Extent in the plane, km. */
  readonly dx: number;
  readonly dy: number;
  /** Difference of latitude, degrees. */
  readonly dLat: number;
  /** The larger |sin φ| of its ends. */
  readonly sin: number;
}

/**
 * Into how many equal pieces (in lon/lat) an edge is cut so that straight pieces in the plane stay within 1 cm of the straight
 * lon/lat edge, the one GeoJSON means (RFC 7946, 3.1.1). y bends as a·sin φ/k per radian², so the sagitta of a chord is
 * a·sin φ/k·Δφ²/8, of which the part across the edge counts; n pieces divide it by n².
 */
export function piecesOf(plane: EqualAreaPlane, { dx, dy, dLat, sin }: PlaneEdge): number {
  const across = Math.abs(dx) / (Math.abs(dx) + Math.abs(dy));
  const sagitta = (plane.stretch * RADIUS_KM * sin * (dLat * RADIANS) ** 2) / 8;
  const pieces = Math.ceil(Math.sqrt((sagitta * across) / BEND_KM));
  return pieces > 1 ? Math.min(pieces, MOST_PIECES) : 1;
}

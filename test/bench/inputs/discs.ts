/** Seeded places where people live, so to say, and discs of coverage around them. */
import { seededRandom } from '../../../scripts/made-dataset/random.ts';
import { PolygonBuilder, type PolygonColumns } from '../../../src/core/geometry.ts';

/** Corners of a disc, as the site planner draws one. */
const CORNERS = 48;
/** Radius of a site, km: 1.5 to 6, small ones more often. */
const LEAST_KM = 1.5;
const SPAN_KM = 4.5;
/** Places lie within so many degrees of a corner of a boundary: borders are short where people are many. */
const SPREAD_DEGREES = 0.025;

const KM_PER_DEGREE = 111.2;
/** A polygon with its corners on the circle would be smaller than it: this much further out the areas agree. */
const EQUAL_AREA = Math.sqrt((2 * Math.PI) / (CORNERS * Math.sin((2 * Math.PI) / CORNERS)));

/** Positions (length 2n) near the corners of boundaries. */
export function placesNear(boundaries: PolygonColumns, count: number, seed: number): Float64Array {
  const random = seededRandom(seed);
  const corners = boundaries.positions.length / 2;
  const places = new Float64Array(2 * count);
  for (let i = 0; i < count; i++) {
    const corner = Math.floor(random() * corners);
    for (const axis of [0, 1]) {
      const offset = (2 * random() - 1) * SPREAD_DEGREES;
      places[2 * i + axis] = boundaries.positions[2 * corner + axis]! + offset;
    }
  }
  return places;
}

/** One disc of coverage per place, each a feature. */
export function discsAt(places: Float64Array, seed: number): PolygonColumns {
  const random = seededRandom(seed);
  const builder = new PolygonBuilder();
  for (let i = 0; 2 * i < places.length; i++) {
    const radiusKm = EQUAL_AREA * (LEAST_KM + SPAN_KM * random() ** 2);
    const turn = random();
    const [lon, lat] = [places[2 * i]!, places[2 * i + 1]!];
    const wide = KM_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
    const ring = Array.from({ length: CORNERS }, (_, corner) => {
      const angle = ((corner + turn) / CORNERS) * 2 * Math.PI;
      return [
        lon + (radiusKm * Math.cos(angle)) / wide,
        lat + (radiusKm * Math.sin(angle)) / KM_PER_DEGREE,
      ];
    });
    builder.add([[[...ring, ring[0]!]]]);
  }
  return builder.finish();
}
